/// Rows that a spreadsheet has written whole into one cell each, because it didn't know what stood between their cells:
/// `"Bohusskolan,7A,""Ek, Anna"""`.
enum WrappedRows {
    /// What stands between the cells inside; nil where rows aren't written so.
    static func delimiter(in head: [UInt8]) -> UInt8? {
        // The last line may be cut off.
        let lines = head.split { $0 == 0x0A || $0 == 0x0D }
        guard lines.count >= 3 else { return nil }
        let rows = lines.dropFirst().dropLast().prefix(20).map(content)
        let inside = rows.compactMap { $0 }
        // One row may be a note, and needs no quotation marks.
        guard !inside.isEmpty, inside.count + 1 >= rows.count else { return nil }
        return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first { sign in
            inside.allSatisfy { row in row.count { $0 == sign } >= 2 }
                && lines[0].count { $0 == sign } >= 2
        }
    }

    /// What stands in a line's only cell, if that is quoted and signs alone follow.
    private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line.first == 0x22 else { return nil }
        var index = line.startIndex + 1
        while index < line.endIndex {
            if line[index] == 0x22 {
                let next = index + 1
                if next == line.endIndex || line[next] != 0x22 { break }
                index = next
            }
            index += 1
        }
        guard index < line.endIndex, line[(index + 1)...].allSatisfy({ [0x3B, 0x2C, 0x09, 0x20].contains($0) }) else {
            return nil
        }
        return line[(line.startIndex + 1)..<index]
    }
}

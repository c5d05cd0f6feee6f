/// Small lists that coordinators write themselves: meetings, codes at the door.
package enum TextRows {
    /// The rows that aren't blank, with their numbers; cells are parted by semicolons or tabs.
    package static func read(_ file: RosterFile) throws(RosterFault) -> [(number: Int, cells: [String])] {
        let (encoding, hasMark) = try file.detectEncoding()
        var rows: [(number: Int, cells: [String])] = []
        for delimiter in [UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            rows = []
            let source = DelimitedFile(file: file, encoding: encoding, hasMark: hasMark, delimiter: delimiter)
            try source.forEachRecord { record throws(RosterFault) in
                rows.append((record.row, record.cells))
                return true
            }
            if rows.contains(where: { $0.cells.count > 1 }) { break }
        }
        return rows
    }
}

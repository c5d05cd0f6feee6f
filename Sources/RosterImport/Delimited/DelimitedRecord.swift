/// One record of a delimited file: its cells as UTF-8.
struct DelimitedRecord {
    /// The record's number in the file, from 1.
    var row = 0
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// How many cells.
    var count: Int { ends.count }

    /// How many cells up to the last that isn't blank.
    var countWithoutTrailingBlanks: Int {
        var last = count
        while last > 0, isBlank(last - 1) { last -= 1 }
        return last
    }

    /// The cell's text, tidied: no zero-width characters, single spaces, none at the ends.
    subscript(index: Int) -> String {
        guard index < count else { return "" }
        return CellText.tidied(bytes[range(index)])
    }

    /// All cells, tidied.
    var cells: [String] { (0..<count).map { self[$0] } }

    /// The cells as they stood, for a file of rejected rows.
    var rawCells: [String] { (0..<count).map { String(decoding: bytes[range($0)], as: UTF8.self) } }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    mutating func endCell() { ends.append(bytes.count) }

    /// How many bytes the cell has that is being filled.
    var openCellLength: Int { bytes.count - (ends.last ?? 0) }

    /// How many bytes the record has so far.
    var length: Int { bytes.count }

    private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    /// Whether nothing that can be seen stands in the cell.
    func isBlank(_ index: Int) -> Bool {
        guard index < count else { return true }
        let cell = bytes[range(index)]
        guard let first = cell.first else { return true }
        return !(0x21...0x7E).contains(first) && CellText.tidied(cell).isEmpty
    }
}

/// Tidying of cells.
enum CellText {
    /// The text without zero-width characters and with single plain spaces, in composed form.
    static func tidied(_ bytes: ArraySlice<UInt8>) -> String {
        if isTidy(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var result = String.UnicodeScalarView()
        var gap = false
        var combining = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0...0x08, 0x0E...0x1F, 0x7F: continue
            case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0x85, 0x2028, 0x2029: gap = !result.isEmpty
            default:
                if gap { result.append(" ") }
                gap = false
                if (0x300...0x36F).contains(scalar.value) { combining = true }
                result.append(scalar)
            }
        }
        return combining ? String(result).precomposed : String(result)
    }

    /// Whether there is nothing to do: only visible ASCII, Latin letters with accents, and single spaces within.
    private static func isTidy(_ bytes: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0x20
        for byte in bytes {
            switch byte {
            case 0x21...0x7E: break
            case 0x20: if last == 0x20 { return false }
            // U+00C0 to U+00FF are 0xC3 and one more byte.
            case 0xC3: break
            case 0x80...0xBF: if last != 0xC3 { return false }
            default: return false
            }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }
}

import Foundation

/// Reads a delimited text into rows and cells, with quotes; kept apart from the importer, so that neither hides the
/// other's mistakes.
enum ReadBack {
    static func rows(_ text: String, delimiter: Unicode.Scalar) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"":
                // A doubled quote closes and opens again; the quote itself is put back here.
                if !isQuoted, !cell.isEmpty { cell.append("\"") }
                isQuoted.toggle()
            case delimiter where !isQuoted:
                row.append(String(cell))
                cell = String.UnicodeScalarView()
            case "\r" where !isQuoted:
                break
            case "\n" where !isQuoted:
                rows.append(row + [String(cell)])
                row = []
                cell = String.UnicodeScalarView()
            default:
                cell.append(scalar)
            }
        }
        return rows
    }

    /// FNV-1a, 64 bits: enough to see that bytes are the same on every machine.
    static func digest(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

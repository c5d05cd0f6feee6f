import Foundation
import Outreach

/// Numbers of cells as text.
enum CellNumber {
    /// The text of a number as a workbook writes it: a day or a time, behind the mark for one, where its format shows
    /// one; digits in the format's mask; all digits for whole numbers up to 2^53, which are exact; and as it stands for
    /// the rest, in the fifteen digits that a spreadsheet shows.
    static func text(_ written: [UInt8], in format: CellFormat, _ system: DateSystem) -> [UInt8] {
        let isDigits = written.allSatisfy { (0x30...0x39).contains($0) }
        // Most numbers; digits that nobody touches can't get lost.
        if isDigits, format == .plain { return written }
        let isNumber =
            isDigits
            || written.allSatisfy {
                switch $0 {
                case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
                case UInt8(ascii: "e"), UInt8(ascii: "E"): true
                default: false
                }
            }
        guard isNumber, let number = Double(String(decoding: written, as: UTF8.self)), number.isFinite else {
            return written
        }
        switch format {
        case .day(let withTime):
            if let day = system.day(number, roundingSeconds: withTime) {
                return [TableRecord.dateMark] + Array(day.utf8)
            }
        case .time(let pieces):
            if let time = SheetTime(number)?.text(pieces) { return [TableRecord.dateMark] + Array(time.utf8) }
        case .percent(let decimals):
            return Array((String(format: "%.\(min(decimals, 15))f", number * 100) + "%").utf8)
        case .digits(let mask):
            // A number of ten digits in a mask for twelve would seem to have a century of its own.
            if number >= 0, let whole = Int(exactly: number), whole <= 1 << 53,
                mask.least < 12 || whole >= 10_000_000_000
            {
                return Array(mask.shown(whole).utf8)
            }
        case .plain: break
        }
        guard let whole = Int(exactly: number), whole.magnitude <= 1 << 53 else { return shortened(written, number) }
        return Array(String(whole).utf8)
    }

    /// A decimal fraction in no more than fifteen digits: 7.1 is kept as 7.0999999999999996.
    private static func shortened(_ written: [UInt8], _ number: Double) -> [UInt8] {
        let isFraction = written.contains(UInt8(ascii: ".")) && !written.contains { $0 | 0x20 == UInt8(ascii: "e") }
        guard isFraction, written.count > 16, abs(number) < 1e9, abs(number) >= 1e-4 else { return written }
        return Array(String(format: "%.15g", number).utf8)
    }
}

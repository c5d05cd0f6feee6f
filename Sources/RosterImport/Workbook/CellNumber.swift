/// Numbers of cells as text.
enum CellNumber {
    /// The text of a number as a workbook writes it: a day for dates, all digits for whole numbers up to 2^53, which
    /// are exact, and as it stands for the rest.
    static func text(_ written: [UInt8], asDate: Bool, _ system: DateSystem) -> [UInt8] {
        // Most numbers; digits that nobody touches can't get lost.
        if !asDate, written.allSatisfy({ (0x30...0x39).contains($0) }) { return written }
        let isNumber = written.allSatisfy {
            switch $0 {
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): true
            default: false
            }
        }
        guard isNumber, let number = Double(String(decoding: written, as: UTF8.self)) else { return written }
        if asDate, let day = system.day(number) { return Array(day.utf8) }
        guard let whole = Int(exactly: number), whole.magnitude <= 1 << 53 else { return written }
        return Array(String(whole).utf8)
    }
}

/// Where a cell stands, as it is written: `AB12`.
enum CellReference {
    /// The column from 0, up to 16,383; nil for what is no reference.
    static func column(_ reference: some StringProtocol) -> Int? { place(reference)?.column }

    /// The row from 1, whatever it is, and the column from 0, up to 16,383; nil for what is no reference.
    static func place(_ reference: some StringProtocol) -> (row: Int, column: Int)? {
        var column = 0
        var letters = 0
        var row = 0
        var digits = 0
        for byte in reference.utf8 {
            switch byte {
            case 0x41...0x5A where digits == 0 && letters < 3:
                letters += 1
                column = column * 26 + Int(byte - 0x40)
            case 0x30...0x39 where letters > 0:
                digits += 1
                row = min(row * 10 + Int(byte - 0x30), 10_000_000)
            default: return nil
            }
        }
        return digits > 0 && column <= 16_384 ? (row, column - 1) : nil
    }
}

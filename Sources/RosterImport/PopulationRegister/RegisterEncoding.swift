/// Recognises text that was read in another encoding than it was written in.
enum RegisterEncoding {
    /// Whether a text in UTF-8 holds what no name or address holds: a control character of Latin-1, or the two signs
    /// that one letter in UTF-8 becomes where a file is declared as ISO-8859-1 ("Ã¥" for "å").
    static func isMisread(_ text: ArraySlice<UInt8>) -> Bool {
        var before: UInt8 = 0
        var last: UInt8 = 0
        for byte in text {
            // U+0080 to U+009F.
            if last == 0xC2, byte < 0xA0 { return true }
            // U+00C3 and then one of U+0080 to U+00BF, or one of Windows-1252's signs there.
            if before == 0xC3, last == 0x83, byte == 0xC2 || byte == 0xE2 { return true }
            (before, last) = (last, byte)
        }
        return false
    }
}

extension MultipartPart {
    /// The part with this header: lines that end with CR LF, without the blank line after them.
    init(header: some Sequence<UInt8>) throws(MultipartFault) {
        var disposition: HeaderParameters?
        for line in try Self.lines(of: header) {
            // Characters that are no UTF-8 can stand in a file's name, where they do no harm.
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":"), Self.isName(text[..<colon]) else { throw .malformed }
            let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            switch text[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil, let found = HeaderParameters(String(value)) else { throw .malformed }
                disposition = found
            case "content-transfer-encoding":
                guard ["binary", "8bit", "7bit"].contains(value.lowercased()) else { throw .malformed }
            default: break
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition["name"], !name.isEmpty else {
            throw .malformed
        }
        self.init(name: Self.unescaped(name), fileName: disposition["filename"].map(Self.unescaped))
    }

    private static func lines(of header: some Sequence<UInt8>) throws(MultipartFault) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var isAfterReturn = false
        for byte in header {
            switch (byte, isAfterReturn) {
            case (10, true): lines.append([])
            case (_, true), (10, false), (0, _): throw .malformed
            case (13, false): break
            default: lines[lines.count - 1].append(byte)
            }
            isAfterReturn = byte == 13
        }
        guard !isAfterReturn else { throw .malformed }
        return lines
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    }

    /// The three escapes that browsers write in names.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("%") else { return text }
        return text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

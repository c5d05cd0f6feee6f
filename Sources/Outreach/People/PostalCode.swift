/// Swedish postal codes.
package enum PostalCode {
    /// The five digits of a code in any of its writings ("SE-446 35", "446 35"); nil if it is none.
    package static func digits(_ text: String) -> String? {
        var text = text.uppercased().filter { $0 != " " && $0 != "-" }
        for prefix in ["SE", "S"] where text.hasPrefix(prefix) {
            text.removeFirst(prefix.count)
            break
        }
        guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text != "00000" else {
            return nil
        }
        return text
    }
}

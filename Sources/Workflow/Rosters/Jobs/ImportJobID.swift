import Outreach

/// By what an import that waits is found: 32 hexadecimal digits that nobody can guess.
package struct ImportJobID: Hashable, Sendable, CustomStringConvertible {
    /// The digits.
    package let text: String

    /// A new one.
    init() {
        text = Office.randomBytes().prefix(16).map { byte in
            String(String(Int(byte) + 0x100, radix: 16).dropFirst())
        }.joined()
    }

    /// One that somebody shows, if it can be one.
    package init?(_ text: String) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

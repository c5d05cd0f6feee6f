/// A school unit code: eight digits that are kept as text.
package struct SchoolCode: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The digits.
    package let digits: String

    /// The code, if the text is eight digits.
    package init?(_ text: String) {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        digits = text
    }

    package var description: String { digits }

    package static func < (a: SchoolCode, b: SchoolCode) -> Bool { a.digits < b.digits }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = SchoolCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a school unit code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}

/// A school whose parents are to be reached.
package struct School: Hashable, Sendable {
    /// The school unit code.
    package let code: SchoolCode
    /// The name as letters show it.
    package let name: String
    /// Other names that rosters use.
    package let aliases: [String]
    /// Its address in one line, where the list tells it.
    package let address: String?

    /// A school from its parts.
    package init(code: SchoolCode, name: String, aliases: [String] = [], address: String? = nil) {
        self.address = address.flatMap { $0.isEmpty ? nil : $0 }
        self.code = code
        self.name = name
        self.aliases = aliases
    }
}

/// The value of a header with its parameters: `form-data; name="roster"; filename="elever.csv"`.
struct HeaderParameters: Hashable, Sendable {
    /// What stands before the first semicolon, in small letters.
    let value: String
    private let parameters: [String: String]

    /// The value of a parameter by its name in small letters.
    subscript(name: String) -> String? { parameters[name] }

    /// The header's value taken apart; nil if it isn't as it must be, or names a parameter twice.
    init?(_ text: String) {
        var rest = Substring(text)
        value = Self.token(from: &rest).lowercased()
        guard !value.isEmpty else { return nil }
        var parameters: [String: String] = [:]
        Self.skipBlanks(&rest)
        while let first = rest.first {
            guard first == ";" else { return nil }
            rest.removeFirst()
            Self.skipBlanks(&rest)
            if rest.isEmpty { break }
            let name = Self.token(from: &rest).lowercased()
            guard !name.isEmpty, rest.first == "=" else { return nil }
            rest.removeFirst()
            guard let value = rest.first == "\"" ? Self.quoted(from: &rest) : Self.token(from: &rest) else {
                return nil
            }
            guard parameters.updateValue(value, forKey: name) == nil else { return nil }
            Self.skipBlanks(&rest)
        }
        self.parameters = parameters
    }

    private static func skipBlanks(_ text: inout Substring) {
        text = text.drop { $0 == " " || $0 == "\t" }
    }

    private static func token(from text: inout Substring) -> String {
        let token = text.prefix { !"; =\t\"".contains($0) }
        text = text[token.endIndex...]
        return String(token)
    }

    /// What stands between quotation marks. Browsers write a quotation mark in it as `%22`, other programs as `\"`.
    private static func quoted(from text: inout Substring) -> String? {
        text.removeFirst()
        var value = ""
        while let character = text.popFirst() {
            switch character {
            case "\"": return value
            case "\\":
                if let next = text.first, next == "\"" || next == "\\" {
                    value.append(next)
                    text.removeFirst()
                } else {
                    value.append(character)
                }
            default: value.append(character)
            }
        }
        return nil
    }
}

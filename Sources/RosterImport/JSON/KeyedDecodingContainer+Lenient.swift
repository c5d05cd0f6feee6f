extension KeyedDecodingContainer {
    /// A text, tidied as cells are; a number stands for its digits. Nil where there is none, or something else.
    func text(_ key: Key) -> String? {
        guard contains(key) else { return nil }
        if let text = try? decodeIfPresent(String.self, forKey: key) {
            let tidied = CellText.tidied(Array(text.utf8)[...])
            return tidied.isEmpty ? nil : tidied
        }
        return (try? decodeIfPresent(Int64.self, forKey: key)).flatMap(\.self).map { String($0) }
    }

    /// Yes or no, in words too; nil where there is neither.
    func truth(_ key: Key) -> Bool? {
        guard contains(key) else { return nil }
        if let truth = try? decodeIfPresent(Bool.self, forKey: key) { return truth }
        switch text(key)?.lowercased() {
        case "true", "1", "ja": return true
        case "false", "0", "nej": return false
        default: return nil
        }
    }

    /// A value of a type whose own decoding forgives; nil where there is none.
    func value<Value: Decodable>(_ key: Key) -> Value? {
        (try? decodeIfPresent(Value.self, forKey: key)) ?? nil
    }
}

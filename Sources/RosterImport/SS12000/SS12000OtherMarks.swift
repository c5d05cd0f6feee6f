/// Marks under keys that the standard doesn't have, such as `sekretessmarkering`, at any depth.
enum SS12000OtherMarks {
    /// What stands under such a key, unless it says no; nil where there is none.
    ///
    /// - Parameter isKnown: whether a key is one of the standard's, which is read elsewhere.
    static func mark(in decoder: any Decoder, besides isKnown: (String) -> Bool, depth: Int = 0) -> String? {
        guard depth < 8, let fields = try? decoder.container(keyedBy: AnyKey.self) else { return nil }
        for key in fields.allKeys where !isKnown(key.stringValue) {
            let name = HeaderSynonyms.normalised(key.stringValue)
            if MarkHeader.isMark(name) || MarkHeader.mayBeMark(name) {
                if let mark = mark(fields, key) { return mark }
            } else if let inner = try? fields.superDecoder(forKey: key),
                let mark = mark(in: inner, besides: { _ in false }, depth: depth + 1)
            {
                return mark
            }
        }
        return nil
    }

    private static func mark(_ fields: KeyedDecodingContainer<AnyKey>, _ key: AnyKey) -> String? {
        if (try? fields.decodeNil(forKey: key)) == true { return nil }
        if let truth = try? fields.decode(Bool.self, forKey: key) { return truth ? "…" : nil }
        guard let word = fields.text(key) else {
            // An empty text says nothing; a list or an object isn't understood.
            return (try? fields.decode(String.self, forKey: key)) == nil ? "…" : nil
        }
        return ProtectionMark(word) == .no ? nil : word
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

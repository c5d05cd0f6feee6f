/// Headers that stand again, as they were or with what a program has set behind them to tell them apart: "Förnamn",
/// "Förnamn.1", "Förnamn_2" and "Förnamn (2)" behind "Förnamn".
enum RepeatedHeaders {
    /// A header that stands again.
    private struct Again {
        let index: Int
        /// The header that stood before.
        let base: String
        /// What is the same for all headers of one repetition.
        let sign: String
        /// What is told of a person below it; nil where it is something else.
        let field: PersonField?

        init(_ index: Int, _ base: String, _ sign: String) {
            (self.index, self.base, self.sign) = (index, base, sign)
            if case .person(let field)? = HeaderSynonyms.meaning(of: HeaderSynonyms.normalised(base)) {
                self.field = field
            } else {
                field = nil
            }
        }
    }

    /// The headers without what a program has set behind repeated ones: the group above says whose they are.
    static func withoutCounts(_ headers: [String]) -> [String] {
        var plain = headers
        for again in found(in: headers) { plain[again.index] = again.base }
        return plain
    }

    /// The headers as they were before a program told repeated ones apart. Where the number and the name of somebody are
    /// repeated, and nobody says whose they are, they are a guardian's.
    static func resolved(_ headers: [String]) -> [String] {
        let repeats = found(in: headers)
        var plain = headers
        for again in repeats { plain[again.index] = again.base }
        var signs: [String] = []
        for again in repeats where again.field != nil && !signs.contains(again.sign) { signs.append(again.sign) }
        let persons = signs.map { sign in repeats.filter { $0.sign == sign && $0.field != nil } }.filter(isPerson)
        for (number, person) in persons.enumerated() {
            for again in person { plain[again.index] = "Vårdnadshavare \(number + 1) \(again.base)" }
        }
        return plain
    }

    /// Whether a person's number and name are among headers.
    private static func isPerson(_ headers: [Again]) -> Bool {
        let fields = headers.compactMap(\.field)
        return fields.contains(.number)
            && [PersonField.givenName, .familyName, .fullName].contains(where: fields.contains)
    }

    private static func found(in headers: [String]) -> [Again] {
        var seen: [String: Int] = [:]
        return headers.enumerated().compactMap { index, header in
            let key = HeaderSynonyms.normalised(header)
            defer { seen[key, default: 0] += 1 }
            if let (base, sign) = base(of: header), seen[HeaderSynonyms.normalised(base)] != nil {
                return Again(index, base, sign)
            }
            return key.isEmpty ? nil : seen[key].map { Again(index, header, "again \($0)") }
        }
    }

    /// A header that ends on a count, without it.
    private static func base(of header: String) -> (text: String, sign: String)? {
        guard header.utf8.count <= HeaderSynonyms.longest, header.last == ")" || header.last?.isNumber ?? false,
            let match = header.wholeMatch(of: /(.*[^\d\s._(]) ?(\.\d{1,2}|_\d{1,2}|\(\d{1,2}\))/)
        else { return nil }
        return (String(match.1), String(match.2))
    }
}

import Outreach

extension PostalAddress {
    /// Parts code and town where they stand in one cell: "449 31 NÖDINGE" as town, "Storgatan 1, 449 31 Nödinge" as
    /// street.
    mutating func partCodeAndTown() {
        if let written = town, let (code, rest) = Self.codeAndRest(of: written[...]) {
            if postalCode == nil { postalCode = code }
            if PostalCode.digits(postalCode ?? "") == code { town = rest.isEmpty ? nil : rest }
        }
        if town == nil, let written = postalCode, let (code, rest) = Self.codeAndRest(of: written[...]), !rest.isEmpty {
            (postalCode, town) = (code, rest)
        }
        guard postalCode == nil, town == nil, let written = street, let comma = written.lastIndex(of: ",") else {
            return
        }
        let end = written[written.index(after: comma)...].drop { $0 == " " }
        guard let (code, rest) = Self.codeAndRest(of: end), !rest.isEmpty else { return }
        (street, postalCode, town) = (String(written[..<comma]), code, rest)
    }

    /// A postal code at the beginning of a text, and what follows it.
    private static func codeAndRest(of text: Substring) -> (code: String, rest: String)? {
        var digits = 0
        var end = text.startIndex
        while end < text.endIndex, digits < 5 {
            let character = text[end]
            guard character.isNumber || " -SEse".contains(character) else { return nil }
            if character.isNumber { digits += 1 }
            end = text.index(after: end)
        }
        guard digits == 5, end == text.endIndex || !text[end].isNumber,
            let code = PostalCode.digits(String(text[..<end]))
        else { return nil }
        return (code, String(text[end...].drop { " ,".contains($0) }))
    }
}

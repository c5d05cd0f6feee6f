import Outreach

extension PostalAddress {
    /// Parts code and town where they stand in one cell: "449 31 NÖDINGE" as town, "Storgatan 1, 449 31 Nödinge" as
    /// street.
    mutating func partCodeAndTown() {
        // "Nödinge" as postal code and "449 31" as town
        if let code = postalCode, let place = town, let digits = PostalCode.digits(place),
            !code.contains(where: \.isNumber)
        {
            (postalCode, town) = (digits, code)
        }
        if let written = town, let (code, rest) = Self.codeAndRest(of: written) {
            if postalCode == nil { postalCode = code }
            if PostalCode.digits(postalCode ?? "") == code { town = rest.isEmpty ? nil : rest }
        }
        if town == nil, let written = postalCode, let (code, rest) = Self.codeAndRest(of: written), !rest.isEmpty {
            (postalCode, town) = (code, rest)
        }
        partStreet()
    }

    /// Takes code and town from behind the street: "Storgatan 1 449 31 Nödinge", "Storgatan 1, Nödinge 449 31".
    private mutating func partStreet() {
        guard let written = street, written.utf8.count(where: { (0x30...0x39).contains($0) }) >= 5,
            let (code, range) = Self.lastCode(in: written)
        else { return }
        var before = written[..<range.lowerBound].trimmed
        var place = Self.withoutSweden(written[range.upperBound...].trimmed)
        if place.isEmpty, let comma = before.lastIndex(of: ",") {
            place = before[before.index(after: comma)...].trimmed
            before = before[..<comma].trimmed
        }
        let isBox = ["box", "pl", "fack", "postbox"].contains(before.lowercased())
        guard !before.isEmpty, !isBox, place.first?.isLetter ?? false, !place.contains(where: \.isNumber) else {
            return
        }
        if postalCode == nil, town == nil {
            (street, postalCode, town) = (String(before), code, String(place))
        } else if PostalCode.digits(postalCode ?? "") == code {
            // It stands in its own columns as well.
            street = String(before)
            town = town ?? String(place)
        }
    }

    /// The last postal code that stands in a text as a word, and where, with the sign of the country before it.
    private static func lastCode(in text: String) -> (code: String, range: Range<String.Index>)? {
        guard mayHoldCode(text) else { return nil }
        var found: (String, Range<String.Index>)?
        for match in text.matches(of: /(?:SE?[- ]?)?\d{3} ?\d{2}/) {
            let before = text[..<match.range.lowerBound].last
            let behind = text[match.range.upperBound...].first
            guard before.map({ " ,;\n".contains($0) }) ?? true, !(behind?.isNumber ?? false),
                let code = PostalCode.digits(String(text[match.range]))
            else { continue }
            found = (code, match.range)
        }
        return found
    }

    /// Whether three figures and two stand in a text as a code has them; most addresses have none, and a look at the
    /// bytes tells. Figures of other scripts are left to the pattern.
    private static func mayHoldCode(_ text: String) -> Bool {
        var run = 0
        var isBehindThree = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                run += 1
                if run >= 5 || isBehindThree && run >= 2 { return true }
            case 0x20:
                isBehindThree = run >= 3
                run = 0
            case 0xC4...: return true
            default:
                isBehindThree = false
                run = 0
            }
        }
        return false
    }

    private static func withoutSweden(_ place: Substring) -> Substring {
        for country in [", Sverige", ", Sweden", ", SVERIGE", " Sverige", " SVERIGE", " Sweden"]
        where place.hasSuffix(country) {
            return place.dropLast(country.count).trimmed
        }
        return place
    }

    /// A postal code at the beginning of a text, and what follows it; or at its end, and what stands before.
    private static func codeAndRest(of text: String) -> (code: String, rest: String)? {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        var digits = 0
        var end = text.startIndex
        while end < text.endIndex, digits < 5 {
            let character = text[end]
            guard character.isNumber || " -SEse".contains(character) else { break }
            if character.isNumber { digits += 1 }
            end = text.index(after: end)
        }
        if digits == 5, end == text.endIndex || !text[end].isNumber, let code = PostalCode.digits(String(text[..<end]))
        {
            return (code, String(withoutSweden(text[end...].drop { " ,".contains($0) })))
        }
        // "Nödinge 449 31"
        guard text.first?.isLetter ?? false, let (code, range) = lastCode(in: text), range.upperBound == text.endIndex
        else { return nil }
        let place = text[..<range.lowerBound].trimmed
        return place.contains(where: \.isNumber) ? nil : (code, String(place))
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, " ,;\n".contains(first) { text.removeFirst() }
        while let last = text.last, " ,;\n".contains(last) { text.removeLast() }
        return text
    }
}

import Outreach

extension NameCell {
    /// The people in a cell for one person's name: "Anna och Bo Berg" are two, "Berg, Anna" and "Anna Berg/Ek" one.
    static func people(_ cell: String) -> [PersonName] {
        guard mayNameSeveral(cell) else { return [] }
        let text = withoutRemarks(cell)
        var parts = split(text)
        if parts.count < 2 { parts = splitAtCommas(text) }
        guard parts.count > 1, parts.allSatisfy(isName) else { return [] }
        return lendingFamily(parts.map { name($0) })
    }

    /// The people in two cells for one person's given and family names.
    static func people(given: String, family: String) -> [PersonName] {
        guard mayNameSeveral(given) else { return [] }
        let firsts = split(withoutRemarks(given))
        guard firsts.count > 1, firsts.allSatisfy(isName) else { return [] }
        let families = split(withoutRemarks(family))
        return firsts.enumerated().map { index, first in
            PersonName(
                given: first, family: families.count == firsts.count ? families[index] : CellText.tidied(family))
        }
    }

    /// Whether a cell has a sign or a word that may join two people; nearly none has, and a look at its bytes tells.
    private static func mayNameSeveral(_ cell: String) -> Bool {
        var hasGap = false
        for byte in cell.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xC3...0xDF, UInt8(ascii: "-"), UInt8(ascii: "'"): continue
            case 0x20: hasGap = true
            default: return true
            }
        }
        // With nothing but letters and spaces it takes a word.
        return hasGap
            && cell.split(separator: " ").contains { word in
                joining.contains(word.lowercased()) || joiningInLowerCase.contains(String(word))
            }
    }

    /// The parts between the signs and words that join two people.
    private static func split(_ text: String) -> [String] {
        var parts = [""]
        for line in text.unicodeScalars.split(whereSeparator: { signs.contains($0) }) {
            var part: [Substring] = []
            for word in CellText.tidied(String(line)).split(separator: " ") {
                if joining.contains(word.lowercased()) || joiningInLowerCase.contains(String(word)) {
                    parts.append(part.joined(separator: " "))
                    part = []
                } else {
                    part.append(word)
                }
            }
            parts.append(part.joined(separator: " "))
        }
        return parts.flatMap(splitAtSlashes).map { $0.stripped(of: " ,.-–—·•*") }.filter { !$0.isEmpty }
    }

    /// A slash joins two people, unless what follows is one more family name of the first.
    private static func splitAtSlashes(_ part: String) -> [String] {
        let parts = part.split(whereSeparator: { "/\\|".contains($0) }).map { $0.stripped(of: " ") }.filter {
            !$0.isEmpty
        }
        guard parts.count > 1 else { return parts }
        let words = parts.map { $0.split(separator: " ").count }
        // "Anna Berg/Ek" and "Al-Hassan/Hussein" have no second given name.
        guard words[parts.count - 1] > 1 else { return [part] }
        return parts
    }

    /// Full names on both sides of a comma are two people; four words between commas are two as well.
    private static func splitAtCommas(_ text: String) -> [String] {
        let parts = text.split(separator: ",").map { CellText.tidied(String($0)) }.filter { !$0.isEmpty }
        let words = parts.map { $0.split(separator: " ") }
        if parts.count == 4, words.allSatisfy({ $0.count == 1 }) {
            return ["\(parts[0]), \(parts[1])", "\(parts[2]), \(parts[3])"]
        }
        guard parts.count > 1, words.allSatisfy({ $0.count > 1 }) else { return [text] }
        // "von der Berg, Anna Maria" is a family name and given ones.
        guard !isParticle(words[0][0]) else { return [text] }
        return parts
    }

    /// Whoever stands without a family name has that of the next, or else of the one before.
    private static func lendingFamily(_ names: [PersonName]) -> [PersonName] {
        names.enumerated().map { index, name in
            guard name.family.isEmpty else { return name }
            let lender = names[index...].first { !$0.family.isEmpty } ?? names[..<index].last { !$0.family.isEmpty }
            return PersonName(given: name.given, family: lender?.family ?? "")
        }
    }

    /// Letters, and no figures: a phone number behind a plus is nobody.
    private static func isName(_ part: String) -> Bool {
        part.count(where: \.isLetter) > 1 && !part.contains { $0.isNumber || $0 == "@" }
            && !["co", "c/o", "mfl", "m.fl", "ab", "hb", "kb"].contains(part.lowercased())
    }

    /// The cell without what stands in brackets, and without c/o and what follows.
    private static func withoutRemarks(_ cell: String) -> String {
        var text = ""
        var depth = 0
        for character in cell {
            switch character {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            default: if depth == 0 { text.append(character) }
            }
        }
        for careOf in [" c/o ", " C/o ", " C/O "] {
            if let range = text.firstRange(of: careOf) { text = String(text[..<range.lowerBound]) }
        }
        return text
    }

    private static let signs: Set<Unicode.Scalar> = [
        "\n", "\r", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}", "\u{85}", "&", ";", "+",
    ]

    private static let joining: Set<String> = [
        "och", "and", "samt", "resp", "resp.", "respektive", "och/eller",
    ]
    // Written with a capital these may be names.
    private static let joiningInLowerCase: Set<String> = ["o", "und", "et", "med", "eller", "or", "o."]
}

extension StringProtocol {
    fileprivate func stripped(of characters: String) -> String {
        String(drop(while: characters.contains).reversed().drop(while: characters.contains).reversed())
    }
}

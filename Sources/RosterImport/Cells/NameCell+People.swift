import Outreach

extension NameCell {
    /// The people in a cell for one person's name: "Anna och Bo Berg" are two, "Berg, Anna" and "Anna Berg/Ek" one.
    ///
    /// - Parameter isFamilyFirst: whether the column's header says that a comma stands behind the family name.
    static func people(_ cell: String, isFamilyFirst: Bool = false) -> [PersonName] {
        guard mayNameSeveral(cell) else { return [] }
        let text = plain(cell)
        var parts = split(text)
        if parts.count < 2 {
            parts = isFamilyFirst ? [text] : splitAtCommas(text)
        } else if !parts.allSatisfy({ $0.count { $0 == "," } == 1 }) {
            // "Anna, Bo och Cia Berg"; but "Berg, Anna och Ek, Bo" have their family names first.
            parts = parts.flatMap { part in
                part.split(separator: ",").map { $0.stripped(of: " ") }.filter { !$0.isEmpty }
            }
        }
        guard parts.count > 1, parts.allSatisfy(isName) else { return [] }
        return lendingFamily(parts.map { name($0) })
    }

    /// The people in two cells for one person's given and family names.
    static func people(given: String, family: String) -> [PersonName] {
        guard mayNameSeveral(given) else { return [] }
        let firsts = split(plain(given))
        guard firsts.count > 1, firsts.allSatisfy(isName) else { return [] }
        let families = split(plain(family))
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
        guard hasGap else { return false }
        // With nothing but letters and spaces it takes a word.
        let words = cell.split(separator: " ")
        return words.indices.contains { index in
            joining.contains(words[index].lowercased()) || joiningInLowerCase.contains(String(words[index]))
                || NameRole.isRole(words, at: index) || words[index].allSatisfy { $0 == "-" }
        }
    }

    /// Whether the cell says that there are more than those whom it names: "Anna Berg m.fl."
    static func meansMore(_ cell: String) -> Bool {
        let words = cell.lowercased().split(separator: " ")
        guard words.count > 1, let last = words.last else { return false }
        if ["mfl", "mfl.", "m.fl", "m.fl.", "m.fl.,"].contains(last) { return true }
        return ["fl", "fl.", "flera"].contains(last) && ["m", "m.", "med"].contains(words[words.count - 2])
    }

    /// The parts between the signs and words that join two people.
    private static func split(_ text: String) -> [String] {
        var parts = [""]
        for line in text.unicodeScalars.split(whereSeparator: { signs.contains($0) }) {
            var part: [Substring] = []
            let words = CellText.tidied(String(line)).split(separator: " ")
            for (index, word) in words.enumerated() {
                if joining.contains(word.lowercased()) || joiningInLowerCase.contains(String(word))
                    || NameRole.isRole(words, at: index)
                {
                    parts.append(part.joined(separator: " "))
                    part = []
                } else {
                    part.append(word)
                }
            }
            parts.append(part.joined(separator: " "))
        }
        return parts.flatMap(splitAtSlashes).flatMap(splitAtDashes).map { $0.stripped(of: " ,.-–—·•*") }
            .filter { !$0.isEmpty }
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

    /// A dash between spaces joins two full names; "Anna Berg - Ek" and "Anna - Karin Berg" are one.
    private static func splitAtDashes(_ part: String) -> [String] {
        var parts: [[Substring]] = [[]]
        for word in part.split(separator: " ") {
            if word.allSatisfy({ "-–—·•*".contains($0) }) {
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        let filled = parts.filter { !$0.isEmpty }
        guard filled.count > 1, filled.allSatisfy({ $0.count > 1 }) else { return [part] }
        return filled.map { $0.joined(separator: " ") }
    }

    /// Full names on both sides of a comma are two people; four words between commas are two as well.
    private static func splitAtCommas(_ text: String) -> [String] {
        let parts = text.split(separator: ",").map { CellText.tidied(String($0)) }.filter { !$0.isEmpty }
        let words = parts.map { $0.split(separator: " ") }
        if parts.count == 4, words.allSatisfy({ $0.count == 1 }) {
            return ["\(parts[0]), \(parts[1])", "\(parts[2]), \(parts[3])"]
        }
        guard parts.count > 1, words.allSatisfy({ $0.count > 1 }) else { return [text] }
        // "von der Berg, Anna Maria" and "Berg Ek, Anna Maria" are family names and given ones.
        guard !isParticle(words[0][0]) else { return [text] }
        if parts.count == 2, !GivenNameWords.contains(words[0][0]), words[1].allSatisfy({ GivenNameWords.contains($0) })
        {
            return [text]
        }
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

    /// Letters, and no figures alone: a phone number behind a plus is nobody.
    private static func isName(_ part: String) -> Bool {
        part.count(where: \.isLetter) > 1 && !part.contains("@")
            && part.split(separator: " ").allSatisfy {
                $0.contains(where: \.isLetter) || !$0.contains(where: \.isNumber)
            }
            && !["co", "c/o", "mfl", "m.fl", "ab", "hb", "kb"].contains(part.lowercased())
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
    func stripped(of characters: String) -> String {
        String(drop(while: characters.contains).reversed().drop(while: characters.contains).reversed())
    }
}

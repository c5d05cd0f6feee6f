import Foundation
import Outreach

/// Splits a name that stands in one cell.
enum NameCell {
    /// "Åkesson, Anna" and "Anna Åkesson" are one person; particles belong to the family name.
    ///
    /// - Parameter isFamilyFirst: whether the column's header says that the family name stands first.
    static func name(_ written: String, isFamilyFirst: Bool = false) -> PersonName {
        var cell = hasMore(written) ? tidied(plain(written)) : written
        if cell.isEmpty { cell = written.stripped(of: "()[] ") }
        if let comma = cell.firstIndex(of: ",") {
            let family = cell[..<comma].trimmed
            let given = cell[cell.index(after: comma)...].trimmed
            return PersonName(given: given, family: family)
        }
        let words = cell.split(separator: " ").map(String.init)
        guard words.count > 1 else { return PersonName(given: cell, family: "") }
        if isFamilyFirst {
            var end = 1
            while end < words.count - 1, particles.contains(words[end - 1].lowercased()) { end += 1 }
            return PersonName(given: words[end...].joined(separator: " "), family: words[..<end].joined(separator: " "))
        }
        var start = words.count - 1
        while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
        return PersonName(given: words[..<start].joined(separator: " "), family: words[start...].joined(separator: " "))
    }

    static func isParticle(_ word: some StringProtocol) -> Bool { particles.contains(word.lowercased()) }

    /// A cell without what stands in brackets, without c/o and what follows, and without phone numbers and mailboxes;
    /// where brackets say who somebody is, and at a web page's line breaks, it has a line break.
    static func plain(_ cell: String) -> String {
        var text = ""
        var remark = ""
        var depth = 0
        for character in unescaped(cell) {
            switch character {
            case "(", "[":
                depth += 1
                remark = ""
            case ")" where depth > 0, "]" where depth > 0:
                depth = max(0, depth - 1)
                if NameRole.isRole(remark) { text.append("\n") }
                remark = ""
            default: if depth == 0 { text.append(character) } else { remark.append(character) }
            }
        }
        for careOf in [" c/o ", " C/o ", " C/O "] {
            if let range = text.firstRange(of: careOf) { text = String(text[..<range.lowerBound]) }
        }
        for more in [" m fl", " m.fl", " mfl", " med flera", " m. fl"] {
            let lowered = text.lowercased()
            guard let range = lowered.range(of: more, options: .backwards) else { continue }
            let rest = lowered[range.upperBound...]
            if rest.allSatisfy({ " .,".contains($0) }) {
                text = String(text.prefix(lowered[..<range.lowerBound].count))
            }
        }
        return text.contains(where: { $0.isNumber || $0 == "@" }) ? withoutContacts(text) : text
    }

    /// The words that are no phone numbers, mailboxes or labels of such.
    private static func withoutContacts(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var rest: [String] = []
            for word in line.split(separator: " ") {
                let isNumber = word.count(where: \.isNumber) >= 2 && !word.contains(where: \.isLetter)
                if isNumber || word.contains("@") || labels.contains(word.lowercased().filter(\.isLetter)) {
                    // The sign behind it still parts what follows.
                    if let last = word.last, ",;/".contains(last), !rest.isEmpty { rest.append(String(last)) }
                } else {
                    rest.append(String(word))
                }
            }
            return rest.joined(separator: " ")
        }.joined(separator: "\n")
    }

    /// Whether a cell has more in it than letters of a name.
    private static func hasMore(_ cell: String) -> Bool {
        for byte in cell.utf8 where byte < 0x41 {
            switch byte {
            case 0x20, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","): continue
            default: return true
            }
        }
        let words = cell.split(separator: " ")
        return words.indices.contains { NameRole.isRole(words, at: $0) } || meansMore(cell)
    }

    /// One name of what is left: without words that say who it is.
    private static func tidied(_ text: String) -> String {
        let line = CellText.tidied(text)
        let words = line.split(separator: " ")
        let rest = words.indices.filter { !NameRole.isRole(words, at: $0) }.map { words[$0] }.joined(separator: " ")
        return rest.stripped(of: " ,;:/&+-")
    }

    /// A web page's line breaks and ampersands as they are meant.
    private static func unescaped(_ cell: String) -> String {
        guard cell.contains("<") || cell.contains("&") else { return cell }
        var text = cell
        for tag in ["<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<p>", "</p>"] {
            text = text.replacing(tag, with: "\n")
        }
        return text.replacing("&amp;", with: "&")
    }

    private static let labels: Set<String> = [
        "tel", "tfn", "telefon", "mob", "mobil", "epost", "mail", "email", "phone",
    ]

    private static let particles: Set<String> = [
        "af", "av", "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "al", "el", "bin",
        "ben", "ibn", "zu", "ter", "ten", "ó",
    ]
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

/// A class's name as rosters write it in many ways.
package enum ClassName {
    /// The name without words that say that it is one, and in one writing: "Klass 7 b" and "7b" are 7B.
    package static func tidied(_ text: String) -> String {
        var name = plain(text).split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        // "Klass 7A", "åk 7A", "kl. 7A"
        for word in words {
            guard name.lowercased().hasPrefix(word) else { continue }
            let rest = name.dropFirst(word.count).drop { " .:".contains($0) }
            guard let first = rest.first, first.isNumber else { continue }
            name = String(rest)
            break
        }
        let figures = name.prefix { $0.isNumber }
        let letter = name.dropFirst(figures.count).drop { $0 == " " }
        // A letter alone behind the year: "7 b"; but "7 Blå" has a colour's name.
        if !figures.isEmpty, letter.count == 1, let last = letter.first, last.isLetter {
            return figures + last.uppercased()
        }
        return name
    }

    private static let words = ["klass", "kl", "årskurs", "arskurs", "åk", "ak", "år", "class", "year", "grade"]
}

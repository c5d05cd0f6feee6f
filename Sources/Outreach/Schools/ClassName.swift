/// A class's name as rosters write it in many ways.
package enum ClassName {
    /// The name without words that say that it is one, and in one writing: "Klass 7 b" and "7b" are 7B.
    package static func tidied(_ text: String) -> String {
        var name = text.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
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

    /// The year of school that a class's name tells: 7 for "7A", "SA7", "AFS 7A", "Röd 7" and "Klass 7A"; nil where it
    /// tells none.
    package static func year(of text: String) -> Int? {
        guard text.utf8.count <= 60 else { return nil }
        let name = text.lowercased()
        // "Spår 2 åk 7": the figure behind the word for year is meant.
        for word in ["årskurs", "åk", "year", "grade"] {
            if let range = firstRange(of: word, in: name) {
                let rest = name[range...].dropFirst(word.count).drop { " .:".contains($0) }
                if let year = Int(rest.prefix { $0.isNumber }), (1...10).contains(year) { return year }
            }
        }
        var groups: [Substring] = []
        var rest = name[...]
        while let start = rest.firstIndex(where: \.isNumber) {
            rest = rest[start...]
            let figures = rest.prefix { $0.isNumber }
            groups.append(figures)
            rest = rest.dropFirst(figures.count)
        }
        // "2019-7A": a calendar year stands before; "07A": the year of school with a zero.
        if groups.count > 1, groups[0].count == 4, groups[0].hasPrefix("20") { groups.removeFirst() }
        guard var first = groups.first, first.allSatisfy(\.isASCII) else { return nil }
        if first.count == 2, first.hasPrefix("0"), name.hasPrefix(first), name.dropFirst(2).first?.isLetter ?? false {
            first = first.dropFirst()
        }
        guard first.first != "0" else { return nil }
        return Int(first).flatMap { (1...10).contains($0) ? $0 : nil }
    }

    private static func firstRange(of word: String, in name: String) -> String.Index? {
        var start = name.startIndex
        while start < name.endIndex {
            if name[start...].hasPrefix(word) { return start }
            start = name.index(after: start)
        }
        return nil
    }

    private static let words = ["klass", "kl", "årskurs", "arskurs", "åk", "ak", "år", "class", "year", "grade"]
}

extension ClassName {
    /// The year of school that a class's name tells: 7 for "7A", "SA7", "AFS 7A", "Röd 7" and "Klass 7A", 0 for
    /// "F-klass"; nil where it tells none, or several: "7-8", "F-3".
    package static func year(of text: String) -> Int? {
        guard text.utf8.count <= 60 else { return nil }
        let text = plain(text)
        let name = withoutTerm(text.lowercased())
        guard !isMixed(name), !isOfAnotherKind(name), !isDay(name) else { return nil }
        if let year = leadingNumeral(text) { return year }
        // "Spår 2 åk 7": the figure behind the word for year is meant.
        for word in ["årskurs", "åk", "year", "grade"] {
            if let range = name.firstRange(of: word) {
                let rest = name[range.upperBound...].drop { " .:".contains($0) }
                if let year = Int(rest.prefix { $0.isNumber }), (1...10).contains(year) { return year }
            }
        }
        if isPreschool(name) { return 0 }
        return yearInFigures(name) ?? yearInWords(text)
    }

    /// A name with figures and letters of full width ("７Ａ") as everybody writes them, and without a sign before it: "#7A".
    static func plain(_ text: String) -> String {
        let text = text.hasPrefix("#") ? String(text.dropFirst().drop { $0 == " " }) : text
        guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF01...0xFF5E).contains(scalar.value) ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }))
    }

    /// Whether a class has pupils of several years, so that its name tells nobody's: "7-8", "7A/8A", "F-3", "åk 4–6".
    ///
    /// 7-1 is the first class of year 7, and so is 7:1.
    package static func isMixed(_ text: String) -> Bool {
        // "7A" and "7B" in two lines of one cell
        if text.split(whereSeparator: \.isNewline).count(where: { $0.contains(where: \.isNumber) }) > 1 { return true }
        let name = Array(withoutTerm(plain(text).lowercased()))
        for place in name.indices where joins(name, at: place) {
            guard let (first, hasLetter) = yearBefore(place, in: name),
                let (second, isFollowed) = yearBehind(place, in: name)
            else { continue }
            if first != second, second > first || isFollowed && hasLetter { return true }
        }
        return hasSeveralYears(name)
    }

    /// Whether years rise with little but a word for "to" or "or" between them: "7 till 9", "7A 8B", "åk 7 och åk 8".
    private static func hasSeveralYears(_ name: [Character]) -> Bool {
        guard name.count(where: \.isNumber) > 1 else { return false }
        var before: (year: Int, hasLetter: Bool)?
        var between: [Character] = []
        var place = 0
        while place < name.count {
            guard name[place].isNumber else {
                between.append(name[place])
                place += 1
                continue
            }
            var end = place
            while end < name.count, name[end].isNumber { end += 1 }
            guard let year = year(name[place..<end]), between.isEmpty || between.last != "." || between.count > 1 else {
                before = nil
                between = []
                place = end
                continue
            }
            var hasLetter = false
            if end < name.count, name[end].isLetter, end + 1 == name.count || !name[end + 1].isLetter,
                !(name[end] == "o" || name[end] == "t") || end + 1 == name.count
            {
                hasLetter = true
                end += 1
            }
            if let before, year > before.year, joinsYears(between, areWithLetters: before.hasLetter && hasLetter) {
                return true
            }
            before = (year, hasLetter)
            between = []
            place = end
        }
        return false
    }

    private static func joinsYears(_ between: [Character], areWithLetters: Bool) -> Bool {
        if between.isEmpty { return areWithLetters }
        guard between.allSatisfy({ $0.isLetter || " -–—/+&,.;|\n".contains($0) }), between != ["."] else {
            return false
        }
        let words = String(between).split { !$0.isLetter }
        guard words.allSatisfy({ joiningWords.contains(String($0)) || yearWords.contains(String($0)) }) else {
            return false
        }
        // "Spår 2 åk 7" has one year; "åk 7 och åk 8" has two.
        return words.isEmpty || words.contains { joiningWords.contains(String($0)) }
            || between.contains { !($0.isLetter || $0 == " ") }
    }

    /// "1 juli": a day, of which nobody can say what class it was; "1 Mars" is named after the planet.
    private static func isDay(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count == 2 && Int(words[0]) != nil
            && [
                "januari", "februari", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
                "december",
            ].contains(words[1])
    }

    private static let joiningWords: Set<String> = [
        "till", "t", "o", "och", "el", "eller", "samt", "and", "to", "tom", "or",
    ]

    /// Whether the figure is no year of the compulsory school: "MYP 2", "Gy 1", "IMA1", "Grupp 1", "Spår 2".
    private static func isOfAnotherKind(_ name: String) -> Bool {
        guard let start = name.firstIndex(where: \.isNumber), start > name.startIndex else { return false }
        let word = name[..<start].split { !$0.isLetter }.last.map(String.init) ?? ""
        if ["myp", "pyp", "form", "gy", "gym", "gymnasiet", "gymnasium"].contains(word) { return true }
        // "f.d. 7B", "ex 7A": what the class was.
        if name[..<start].filter(\.isLetter) == "fd" || word == "ex" { return true }
        // "F1" is the first of the preschool class, or its first year; nobody can say which.
        if name[..<start] == "f", !name[start...].hasPrefix("0") { return true }
        if word.hasPrefix("im"), ["ima", "imy", "imv", "imr", "ims", "imspr", "imyrk", "imind"].contains(word) {
            return true
        }
        // A school has few groups and houses; a seventh is the year.
        let figures = name[start...].prefix { $0.isNumber }
        let rest = name[start...].dropFirst(figures.count)
        guard let number = Int(figures), !rest.contains(where: \.isNumber) else { return false }
        if groups.contains(word) { return number <= 5 }
        // "Blå 1" and "Grön 2" are groups of a colour; "Röd 7" is a class of year 7, and "SA1" of a school.
        return colours.contains(word) && number <= 3 && rest.isEmpty
    }

    private static let groups: Set<String> = [
        "grupp", "basgrupp", "lag", "arbetslag", "spår", "avd", "avdelning", "enhet", "hemvist", "paviljong", "hus",
        "team",
    ]
    private static let colours: Set<String> = [
        "blå", "blått", "röd", "röda", "rött", "grön", "gröna", "grönt", "gul", "gula", "gult", "vit", "vita", "svart",
        "lila", "orange", "rosa", "turkos", "brun", "grå", "blue", "red", "green", "yellow", "white", "purple",
    ]

    /// "VIIA", "VII:1", "vii a": the seventh, whatever follows.
    private static func leadingNumeral(_ text: String) -> Int? {
        let upper = text.uppercased()
        guard upper.hasPrefix("VII") else { return nil }
        let numeral = upper.hasPrefix("VIII") ? "VIII" : "VII"
        let rest = upper.dropFirst(numeral.count)
        let letters = rest.prefix { $0.isLetter }
        return letters.count <= 1 && !rest.hasPrefix("I") ? numerals[numeral] : nil
    }

    /// Whether a sign between two years stands here, or the word "och".
    private static func joins(_ name: [Character], at place: Int) -> Bool {
        if "-–—/+&,".contains(name[place]) { return true }
        return name[place] == "o" && name[place...].starts(with: "och")
    }

    /// The year that stands before a sign, perhaps with a class's letter behind it.
    private static func yearBefore(_ place: Int, in name: [Character]) -> (year: Int, hasLetter: Bool)? {
        var end = place
        while end > 0, name[end - 1] == " " { end -= 1 }
        var start = end
        if start > 1, name[start - 1].isLetter, name[start - 2].isNumber { start -= 1 }
        let hasLetter = start < end
        let last = start
        while start > 0, name[start - 1].isNumber { start -= 1 }
        if start == last {
            // "F-3", "Fsk-1"
            let word = String(name[..<end].reversed().prefix { $0.isLetter }.reversed())
            return ["f", "fsk", "fk"].contains(word) ? (0, hasLetter) : nil
        }
        return year(name[start..<last]).map { ($0, hasLetter) }
    }

    private static func yearBehind(_ place: Int, in name: [Character]) -> (year: Int, hasLetter: Bool)? {
        var rest = name[place...].dropFirst()
        if name[place] == "o" { rest = rest.dropFirst(2) }
        rest = rest.drop { $0 == " " }
        let figures = rest.prefix { $0.isNumber }
        let behind = rest.dropFirst(figures.count)
        return year(figures).map { ($0, behind.first?.isLetter ?? false) }
    }

    private static func year(_ figures: ArraySlice<Character>) -> Int? {
        guard (1...2).contains(figures.count), figures.allSatisfy(\.isASCII) else { return nil }
        return Int(String(figures)).flatMap { (0...10).contains($0) ? $0 : nil }
    }

    /// "F-klass", "FK", "Fsk A", "0A", "Förskoleklassen", "åk F": the preschool class, the year before the first.
    private static func isPreschool(_ name: String) -> Bool {
        var words = name.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if let first = words.first, yearWords.contains(first), words.count > 1 { words.removeFirst() }
        guard let first = words.first, words.count <= 3 else { return false }
        if ["fklass", "fk", "fka", "fkb", "fkc", "fsk", "fska", "fskb", "fskc", "fkl", "fklassen"].contains(first)
            || first.hasPrefix("förskolekl")
        {
            return true
        }
        // "F-klass", "F-a", "F Blå"; and "Blå F".
        if first == "f" { return !words.dropFirst().contains { $0.contains(where: \.isNumber) } }
        if words.count == 2, words[1] == "f", !first.contains(where: \.isNumber) { return true }
        // "0A", "F0"; a nought alone is a filler.
        let figures = first.filter(\.isNumber)
        let letters = first.filter(\.isLetter)
        return words.count == 1 && figures == "0" && letters.count == 1 && (first.hasPrefix("0") || letters == "f")
    }

    private static func yearInFigures(_ name: String) -> Int? {
        var groups: [Substring] = []
        var rest = name[...]
        while let start = rest.firstIndex(where: \.isNumber) {
            rest = rest[start...]
            let figures = rest.prefix { $0.isNumber }
            groups.append(figures)
            rest = rest.dropFirst(figures.count)
        }
        // "2019-7A", "11043800 7A": a calendar year or a school's code stands before; "07A": the year of school with a zero.
        while groups.count > 1, groups[0].count >= 4 { groups.removeFirst() }
        guard var first = groups.first, first.allSatisfy(\.isASCII) else { return nil }
        if first.count == 2, first.hasPrefix("0"), name.hasPrefix(first), name.dropFirst(2).first?.isLetter ?? true {
            first = first.dropFirst()
        }
        guard first.first != "0" else { return nil }
        return Int(first).flatMap { (1...10).contains($0) ? $0 : nil }
    }

    /// "Sjuan", "Klass sju", "VII A".
    private static func yearInWords(_ text: String) -> Int? {
        guard !text.contains(where: \.isNumber) else { return nil }
        var words = text.split { !$0.isLetter }.map(String.init)
        var isNamed = false
        if let first = words.first, yearWords.contains(first.lowercased()), words.count > 1 {
            words.removeFirst()
            isNamed = true
        }
        guard let first = words.first, words.count <= 2 else { return nil }
        if let year = numerals[first] { return year }
        // "Sju" alone may be anything; "sjuan" and "klass sju" are the seventh.
        guard
            isNamed || first.lowercased().hasSuffix("an") || ["sjua", "nia"].contains(first.lowercased())
                || first.lowercased().hasSuffix("orna")
        else { return nil }
        return words.count == 1 || words[1].count == 1 ? numbers[first.lowercased()] : nil
    }

    /// A name without the school year or the term before it: "20/21 7A", "HT20 7A".
    private static func withoutTerm(_ name: String) -> String {
        // Nearly no name has one, and a pattern costs more than all else that is asked of a class.
        guard name.utf8.contains(UInt8(ascii: "/")) || name.hasPrefix("ht") || name.hasPrefix("vt") else { return name }
        guard let end = name.prefixMatch(of: /(?:(?:20)?\d\d\/(?:20)?\d\d|(?:ht|vt)[ -]?(?:20)?\d\d)[ :-]+/) else {
            return name
        }
        let rest = name[end.range.upperBound...]
        return rest.contains(where: \.isNumber) ? String(rest) : name
    }

    private static let yearWords: Set<String> = [
        "klass", "kl", "årskurs", "arskurs", "åk", "ak", "år", "class", "year", "grade",
    ]

    private static let numbers: [String: Int] = {
        let words = [
            ["ett", "ettan", "etta"], ["två", "tvåan"], ["tre", "trean"], ["fyra", "fyran"], ["fem", "femman"],
            ["sex", "sexan"], ["sju", "sjuan", "sjua", "sjuorna"], ["åtta", "åttan", "åttorna"],
            ["nio", "nian", "nia", "niorna"], ["tian"],
        ]
        return Dictionary(
            words.enumerated().flatMap { index, names in names.map { ($0, index + 1) } }, uniquingKeysWith: { $1 })
    }()

    // I, V and X are letters of classes, and IV was a programme of upper secondary school.
    private static let numerals = ["II": 2, "III": 3, "VI": 6, "VII": 7, "VIII": 8, "IX": 9]
}

// Two questions about names, asked where the wrong answer does harm: whether one number's two names are one person's, and
// whether somebody new may be a protected person who comes back. The first is asked strictly, the second on purpose
// coarsely.
extension PersonName {
    /// Whether this and another may be two writings of the name of one person who is known by number.
    ///
    /// They may if a family name and the first given name of one are among the other's: accents, spellings that sound
    /// alike, initials, a second given name, a double name by marriage and exchanged columns don't make two of one.
    package func mayBeOnePerson(with other: PersonName) -> Bool {
        let (mine, theirs) = (SoundedName(self), SoundedName(other))
        if mine.all.sorted() == theirs.all.sorted() { return true }
        if mine.isOneWord || theirs.isOneWord { return !mine.all.filter(theirs.holds).isEmpty }
        return mine.meetsGiven(theirs.given) && mine.meetsFamily(theirs.family)
            || mine.meetsGiven(theirs.family) && mine.meetsFamily(theirs.given)
    }

    /// Whether somebody of another name, close to this protected person, may be the same person: nearly the same given
    /// name, wherever it stands, is enough.
    package func suggests(_ other: PersonName) -> Bool {
        if mayBeOnePerson(with: other) { return true }
        let (mine, theirs) = (SoundedName(self), SoundedName(other))
        let isNearFamily = mine.family.contains { word in theirs.all.contains { Self.isNear(word, $0, within: 1) } }
        let distance = isNearFamily ? 2 : 1
        return mine.given.contains { word in theirs.all.contains { Self.isNear(word, $0, within: distance) } }
            || theirs.given.contains { word in mine.all.contains { Self.isNear(word, $0, within: distance) } }
    }

    private static func isNear(_ a: String, _ b: String, within distance: Int) -> Bool {
        guard min(a.count, b.count) >= 3 else { return a == b }
        if a.hasPrefix(b) || b.hasPrefix(a) { return true }
        // Of short names one letter is much: it is enough beside a family name that is near, too.
        let length = min(a.count, b.count)
        guard length > 3 || distance > 1 else { return a == b }
        let allowed = length > 4 ? distance : 1
        return abs(a.count - b.count) <= allowed && Spelling.distance(a, b) <= allowed
    }
}

/// A name's words as they sound in Swedish: Christina and Kristina are one.
private struct SoundedName {
    let given: [String]
    let family: [String]
    var all: [String] { given + family }
    var isOneWord: Bool { given.isEmpty || family.isEmpty ? all.count == 1 : false }

    init(_ name: PersonName) {
        given = Self.words(name.given)
        family = Self.words(name.family)
    }

    func holds(_ word: String) -> Bool { all.contains { Self.agree($0, word) } }

    /// Whether the first of some given names is among these, or the first of these among them.
    func meetsGiven(_ names: [String]) -> Bool {
        guard let mine = given.first, let theirs = names.first else { return given.isEmpty && names.isEmpty }
        return given.contains { Self.agree($0, theirs) } || names.contains { Self.agree($0, mine) }
            || given.joined() == names.joined()
    }

    func meetsFamily(_ names: [String]) -> Bool {
        let (mine, theirs) = (Self.withoutParticles(family), Self.withoutParticles(names))
        return mine.contains { word in theirs.contains { Self.agree(word, $0) } } || mine.joined() == theirs.joined()
    }

    /// Whether two words are one, or one is the initial of the other.
    private static func agree(_ a: String, _ b: String) -> Bool {
        a == b || (a.count == 1) != (b.count == 1) && a.first == b.first && !(a + b).contains(where: \.isNumber)
    }

    private static func withoutParticles(_ words: [String]) -> [String] {
        let rest = words.filter { !particles.contains($0) }
        return rest.isEmpty ? words : rest
    }

    private static let particles: Set<String> = [
        "av", "von", "van", "der", "den", "de", "del", "dela", "di", "da", "dos", "la", "le", "al", "el", "bin", "ben",
        "ibn", "su", "ter", "ten", "o", "abu",
    ]

    private static func words(_ text: String) -> [String] {
        PersonName(given: "", family: text).comparisonKey.split { !$0.isLetter && !$0.isNumber }
            .map { sound(String($0)) }
    }

    private static func sound(_ word: String) -> String {
        var text = word
        for (written, heard) in [
            ("ph", "f"), ("ck", "k"), ("ch", "k"), ("th", "t"), ("x", "ks"), ("ae", "a"), ("oe", "o"),
        ] { text = text.replacing(written, with: heard) }
        var heard = ""
        for character in text {
            let letter: Character =
                switch character {
                case "c", "q": "k"
                case "w", "f": "v"
                case "z": "s"
                case "y", "j": "i"
                default: character
                }
            if letter != heard.last || letter.isNumber { heard.append(letter) }
        }
        return heard.count > 2 && heard.hasSuffix("h") ? String(heard.dropLast()) : heard
    }
}

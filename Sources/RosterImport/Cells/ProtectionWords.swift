import Outreach

/// What a cell that isn't about protection says of it all the same: "Skyddad adress" where a street should stand.
///
/// Such a cell contradicts a mark that is blank or says no. Streets and names may begin like these words; what can't be
/// told apart is asked, and nothing is posted until a person has answered.
enum ProtectionWords: Equatable {
    /// Nothing of protection.
    case silent
    /// That the person isn't protected: "Ej skyddad".
    case no
    /// That the person is protected.
    case yes
    /// A word that begins like one of these, or is spelt nearly so: "Hemligvägen", "Skydad".
    case perhaps

    /// Where the cell stands.
    enum Place {
        /// Where names stand, and Skydd may be one.
        case name
        /// Where streets stand, and Skyddsvägen may be one.
        case address
        /// Where neither names nor streets stand: an e-mail address, a phone number, a class.
        case contact
        /// Where marks stand.
        case mark
    }

    init(_ cell: String, in place: Place) {
        self.init(Array(cell.utf8)[...], in: place)
    }

    init(_ cell: ArraySlice<UInt8>, in place: Place) {
        guard Self.mayConcern(cell), cell.count <= Self.longest, place != .contact || !cell.contains(0x40) else {
            self = .silent
            return
        }
        self.init(words: Self.words(String(decoding: cell, as: UTF8.self)), place)
    }

    /// Longer cells are notes, of which nobody knows whom they are about; they are never streets or names.
    private static let longest = 400

    private init(words: [String], _ place: Place) {
        var found = ProtectionWords.silent
        for (index, word) in words.enumerated() {
            let meaning = Self.meaning(of: word, at: index, in: words, place)
            switch meaning {
            case .yes, .perhaps:
                switch Denial(of: index, in: words) {
                case .once: if found == .silent { found = .no }
                // "Ej utan skydd"
                case .twice: found = .perhaps
                case .none where meaning == .yes:
                    self = .yes
                    return
                // "Skydd" as a mark
                case .none where place == .mark:
                    self = .yes
                    return
                case .none: found = .perhaps
                }
            case .no: if found == .silent { found = .no }
            case .silent: break
            }
        }
        // There are no streets and no families in a class or a phone number.
        self = found == .perhaps && place == .contact ? .yes : found
    }

    private static func meaning(of word: String, at index: Int, in words: [String], _ place: Place) -> ProtectionWords {
        if ["oskyddad", "oskyddat", "oskyddade", "unprotected"].contains(word) { return .no }
        if wholeWords.contains(word) {
            let next = index + 1 < words.count ? words[index + 1] : ""
            // "Hemliga stigen 3"
            return adjectives.contains(word) && streetEndings.contains(where: next.hasSuffix) ? .perhaps : .yes
        }
        if beginnings.contains(where: word.hasPrefix) || endings.contains(where: word.hasSuffix) { return .yes }
        // "Kvinno-jouren"
        if word.hasPrefix("jour"), index > 0, ["kvinno", "tjej", "mans"].contains(words[index - 1]) { return .yes }
        // "Alla kvinnors hus"
        if word == "kvinnors", index + 1 < words.count, words[index + 1].hasPrefix("hus") { return .yes }
        // The tax agency forwards letters to protected persons from here.
        if word == "2820", index > 0, words[index - 1].hasSuffix("box") || words[index - 1] == "pb" { return .yes }
        if word.hasSuffix("box2820") { return .yes }
        if stems.contains(where: word.hasPrefix) { return .perhaps }
        let isMisspelt = (6...24).contains(word.count) && misspelt.contains { Spelling.distance(word, $0) <= 1 }
        return isMisspelt ? .perhaps : .silent
    }

    private static func words(_ cell: String) -> [String] {
        LatinFolding.folded(cell.precomposed)
            .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Whether a cell has the letters of any of these words; nearly none has.
    private static func mayConcern(_ cell: ArraySlice<UInt8>) -> Bool {
        var index = cell.startIndex
        while index < cell.endIndex {
            let candidates = signs[Int(cell[index] | 0x20)]
            if !candidates.isEmpty {
                let rest = cell[index...]
                if candidates.contains(where: { sign in
                    rest.count >= sign.count && zip(rest, sign).allSatisfy { $0 | 0x20 == $1 }
                }) {
                    return true
                }
            }
            index += 1
        }
        return false
    }

    /// Beginnings of these words, by their first byte.
    private static let signs: [[[UInt8]]] = {
        let signs = [
            "skyd", "sekr", "hemlig", "kvarskr", "medlingsb", "medlingsu", "medlingsa", "skattever", "skattemyn",
            "2820", "jour", "kvinnohus", "kvinnofrid", "kvinnors", "kriscent", "unizon", "terrafem", "shelter",
            "protect", "secre", "confiden", "konfiden", "fingera", "classifi",
            // Finland and Norway: "spärrmarkering", "turvakielto", "strengt fortrolig adresse", "hemmelig", "beskyttet".
            "rrmark", "turvakiel", "fortrolig", "hemmelig", "adressesperr", "beskyt",
        ].map { Array($0.utf8) }
        return (0...255).map { first in signs.filter { $0[0] == first } }
    }()

    private static let wholeWords: Set<String> = [
        "skyddad", "skyddade", "skyddat", "skyddsmarkt", "sekretess", "hemlig", "hemligt", "hemliga", "skatteverket",
        "skatteverkets", "skattemyndigheten", "protected", "protection", "confidential", "konfidentiell",
        "konfidentiellt", "fingerad", "fingerade", "fingerat", "secret", "classified", "fortrolig", "hemmelig",
        "beskyttet",
    ]
    private static let beginnings = [
        "skyddad", "skyddsmark", "skyddsklass", "sekretess", "kvarskriv", "hemligst", "hemligadr", "hemligtn",
        "formedlingsbox", "formedlingsuppdrag", "formedlingsadress", "skyddsboende", "sparrmark", "turvakiel",
        "adressesperr", "adressebeskyt", "adressbeskyt",
        // Whoever gets their post at a shelter is hidden there.
        "kvinnojour", "tjejjour", "mansjour", "kvinnohus", "kvinnofrid", "jourboende", "jourlagenhet",
    ]
    private static let endings = ["sekretess", "identitetsskydd", "adresskydd", "adressskydd", "personskydd"]
    private static let adjectives: Set<String> = ["hemlig", "hemliga", "skyddade", "secret"]
    private static let streetEndings = [
        "vagen", "gatan", "stigen", "grand", "backen", "gangen", "torget", "allen", "leden", "plan", "parken",
        "tradgarden", "dalen", "street", "road", "lane", "garden",
    ]
    private static let stems = [
        "skydd", "sekret", "sekr", "hemlig", "kvarskr", "konfident", "confiden", "protect", "brottsofferjour",
        "kriscentr", "unizon", "terrafem", "shelter",
    ]
    private static let misspelt = [
        "skyddad", "skyddade", "sekretess", "sekretessmarkering", "sekretessmarkerad", "kvarskriven", "kvinnojour",
        "kvinnojouren", "tjejjouren",
    ]
}

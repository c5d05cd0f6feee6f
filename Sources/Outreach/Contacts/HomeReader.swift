/// Where a home lies as far as another cell tells it.
struct HomePlace {
    var code = ""
    var town = ""
    var country = ""

    init() {}

    init(_ address: PostalAddress) {
        code = address.postalCode.map(AddressWords.digitsAndLetters) ?? ""
        town = AddressWords.normalised(address.town ?? "")
        country = address.country.flatMap { Country.isSweden($0) ? nil : AddressWords.normalised($0) } ?? ""
    }
}

/// Finds homes in texts: a street's name and a number, whatever stands before, between and after them.
struct HomeReader {
    /// What the text is said to be.
    enum Cell {
        /// A street: a name without a number is a farm's.
        case street
        case anything
    }

    /// The homes in a text, in its order.
    static func homes(in text: String, as cell: Cell, at place: HomePlace) -> [Contact] {
        guard cell == .street || text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) else {
            return []
        }
        // A number without a letter is no street.
        guard text.utf8.contains(where: { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }) else { return [] }
        let tokens = ContactText.tokens(of: withoutMailboxes(text))
        guard !tokens.isEmpty else { return [] }
        var reader = HomeReader(tokens: tokens, cell: cell)
        reader.read()
        return reader.contacts(at: place)
    }

    /// Figures in e-mail addresses are no house's.
    private static func withoutMailboxes(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        // Nearly every text with such a sign is an e-mail address and nothing else.
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return "" }
        return text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("@") }.joined(separator: " ")
    }

    private struct Home {
        let name: StreetName
        /// What the part before calls it: "Ekbacka, Hålanda 12".
        var otherName: StreetName?
        var numbers: [String]
        /// What else the number may be: "9 4", "2.14", a house between two that are told.
        var others: [String] = []
        var letter = ""
        var apartment = ""
    }

    private let tokens: [ContactText.Token]
    private let cell: Cell
    private var next = 0
    private var words: [String] = []
    /// The words of the part before: "Storgatan, 1".
    private var wordsBefore: [String] = []
    /// The words of the first part: "Solhem, Nödinge".
    private var firstWords: [String] = []
    private var leading: String?
    private var homes: [Home] = []
    /// Whether a home has been found in this part of the text.
    private var hasOwnHome = false
    /// Whether the next word may be the letter of a house.
    private var hasLetterPlace = false
    private var code = ""
    private var town: [String] = []
    private var isInTown = false

    private init(tokens: [ContactText.Token], cell: Cell) {
        self.tokens = tokens
        self.cell = cell
    }

    private mutating func read() {
        while next < tokens.count {
            let token = tokens[next]
            switch token {
            case .part: endPart()
            case .word(let word, let isGlued): take(word, isGlued: isGlued)
            case .number(let number, _, let afterDash): take(number, afterDash: afterDash)
            }
            next += 1
        }
        endPart()
        guard homes.isEmpty, cell == .street else { return }
        let spoken = wordsBefore.filter { !Placeholder.words.contains($0) }
        if !spoken.isEmpty, let name = StreetName(wordsBefore) {
            let other = firstWords == wordsBefore ? nil : self.name(firstWords)
            homes.append(Home(name: name, otherName: other, numbers: [""]))
        }
    }

    private mutating func endPart() {
        // "94 B, Kungsvägen": the letter belongs to the number.
        if leading != nil, words.count == 1, words[0].unicodeScalars.count == 1 { words = [] }
        if let number = leading, !hasOwnHome, let name = name(words) {
            homes.append(Home(name: name, numbers: [number]))
        }
        // "94, Kungsvägen": the number stands in a part of its own.
        if !words.isEmpty || !wordsBefore.isEmpty || !homes.isEmpty { leading = nil }
        // "Kungsvägen (N) 5": a direction alone isn't a name.
        if words.contains(where: { $0.utf8.count > 2 }) || wordsBefore.isEmpty { wordsBefore = words }
        if firstWords.isEmpty { firstWords = words }
        words = []
        hasLetterPlace = false
        isInTown = false
        hasOwnHome = false
    }

    private mutating func take(_ word: String, isGlued: Bool) {
        if isInTown {
            town.append(word)
            return
        }
        if hasOwnHome, Self.joiningWords.contains(word), case .number(let number, _, _)? = token(next + 1) {
            // "92 o 94"
            if isHouseNumber(number) { homes[homes.count - 1].others.append(number) }
            next += 1
            hasLetterPlace = true
            return
        }
        if hasLetterPlace, word.utf8.count == 1 || word.unicodeScalars.count == 1 {
            // "94 A", "94A": the house's letter.
            if homes[homes.count - 1].letter.isEmpty { homes[homes.count - 1].letter = word }
            hasLetterPlace = false
            return
        }
        hasLetterPlace = false
        // "Kungsvägen fem"
        if cell == .street, !words.isEmpty, token(next + 1) == nil || token(next + 1) == .part,
            let number = NumberWord.value(of: word)
        {
            take(String(number), afterDash: false)
            return
        }
        if let count = unit(from: word) {
            next += count
            return
        }
        words.append(word)
    }

    /// How many tokens behind a word belong to it, where it tells a floor, a door or an apartment, or only that a number
    /// follows; nil for other words.
    private mutating func unit(from word: String) -> Int? {
        var ahead = next + 1
        func number(at index: Int) -> String? {
            if index < tokens.count, case .number(let number, _, _) = tokens[index] { number } else { nil }
        }
        func letter(at index: Int) -> String? {
            if index < tokens.count, case .word(let word, _) = tokens[index], word.utf8.count <= 2 { word } else { nil }
        }
        let isName = !words.isEmpty || !wordsBefore.isEmpty || !homes.isEmpty
        // "Kungsvägen nr 5", and "Nr 5 Kungsvägen".
        if Self.numberWords.contains(word), number(at: ahead) != nil, isName || isLongWord(ahead + 1) { return 0 }
        let isApartment = Self.apartmentWords.contains(word)
        guard isApartment || Self.doorWords.contains(word) else {
            return !homes.isEmpty && Self.floorWords.contains(word) ? 0 : nil
        }
        // "Lag 5" and "Port 5" may be streets where no house has been told.
        guard !homes.isEmpty || Self.certainUnits.contains(word) else { return nil }
        if case .word(let following, _)? = tokens.indices.contains(ahead) ? tokens[ahead] : nil,
            Self.numberWords.contains(following)
        {
            ahead += 1
        }
        if let number = number(at: ahead) {
            if isApartment, !homes.isEmpty { homes[homes.count - 1].apartment = number }
            let hasLetter = letter(at: ahead + 1).map { $0.utf8.count == 1 } ?? false
            return ahead - next + (hasLetter && isGlued(ahead + 1) ? 1 : 0)
        }
        return letter(at: ahead) == nil ? ahead - next - 1 : ahead - next
    }

    private func token(_ index: Int) -> ContactText.Token? { index < tokens.count ? tokens[index] : nil }

    private func isLongWord(_ index: Int) -> Bool {
        if index < tokens.count, case .word(let word, false) = tokens[index] { word.utf8.count > 3 } else { false }
    }

    private func isGlued(_ index: Int) -> Bool {
        if index < tokens.count, case .word(_, true) = tokens[index] { true } else { false }
    }

    private mutating func take(_ number: String, afterDash: Bool) {
        if words.isEmpty, let count = floor() {
            next += count
            return
        }
        if takeCode(number) { return }
        guard words.isEmpty else {
            if isHouseNumber(number), let name = name(words) {
                var found = home(name, number)
                if cell == .street, homes.isEmpty, !name.endsLikeStreet { found.otherName = self.name(wordsBefore) }
                add(found)
            }
            words = []
            return
        }
        if homes.isEmpty {
            // "Storgatan, 1", but also "Berg, 1 Storgatan".
            guard isHouseNumber(number) else { return }
            if let name = name(wordsBefore) { add(Home(name: name, numbers: [number])) }
            hasOwnHome = false
            leading = leading ?? number
            return
        }
        let last = homes.count - 1
        if isNumber(next - 1), let first = homes[last].numbers.first, homes[last].numbers.count == 1,
            first.utf8.count + number.utf8.count <= 4
        {
            homes[last].others +=
                first.utf8.count == 1 ? ["\(first)\(number)", "\(first):\(number)"] : ["\(first):\(number)"]
        }
        if afterDash, let end = Int(number), let start = homes[last].numbers.first.flatMap({ Int($0) }),
            (start + 1...start + 20).contains(end)
        {
            homes[last].numbers.append(number)
            homes[last].others += (start..<end).dropFirst().map(String.init)
        } else if number.utf8.count == 4, homes[last].apartment.isEmpty {
            homes[last].apartment = number
        } else if !hasOwnHome, isHouseNumber(number) {
            leading = leading ?? number
        }
    }

    /// A house, of whose number four figures behind a colon are the apartment: "94:1102".
    private func home(_ name: StreetName, _ number: String) -> Home {
        let parts = number.split(separator: ":")
        guard parts.count == 2, parts[1].utf8.count == 4 else { return Home(name: name, numbers: [number]) }
        return Home(name: name, numbers: [String(parts[0])], apartment: String(parts[1]))
    }

    private mutating func add(_ home: Home) {
        homes.append(home)
        hasLetterPlace = true
        hasOwnHome = true
        leading = nil
    }

    /// How many tokens tell a floor that begins with this number: "2 tr", "3:e vån", "1 tr ög".
    private func floor() -> Int? {
        var ahead = next + 1
        if ahead < tokens.count, case .word(let word, _) = tokens[ahead], word == "a" || word == "e" { ahead += 1 }
        guard ahead < tokens.count, case .word(let word, _) = tokens[ahead], Self.stairWords.contains(word) else {
            return nil
        }
        return ahead - next
    }

    /// Takes a postal code: five figures, or three and two.
    private mutating func takeCode(_ number: String) -> Bool {
        var digits = number
        if number.utf8.count == 3, next + 1 < tokens.count, case .number(let rest, _, _) = tokens[next + 1],
            rest.utf8.count == 2, !isNumber(next + 2)
        {
            digits += rest
            next += 1
        }
        guard digits.utf8.count == 5, !digits.contains(":"), PostalCode.digits(digits) != nil else { return false }
        if let last = words.last, Country.isSweden(last) { words.removeLast() }
        if code.isEmpty { code = digits }
        if !words.isEmpty { wordsBefore = words }
        words = []
        hasLetterPlace = false
        // What follows a code is its town; but where no house has been told yet, its street may follow too.
        isInTown = !homes.isEmpty
        return true
    }

    private func isHouseNumber(_ number: String) -> Bool {
        if number.utf8.first == 0x30 { return number.utf8.count <= 4 && number != "0" && !isNumber(next + 1) }
        return number.utf8.count <= (number.contains(":") ? 9 : 4)
    }

    private func isNumber(_ index: Int) -> Bool {
        if index < tokens.count, case .number = tokens[index] { true } else { false }
    }

    private func name(_ words: [String]) -> StreetName? {
        let spoken = words.filter { !Placeholder.words.contains($0) && !Self.doorWords.contains($0) }
        guard !spoken.isEmpty else { return nil }
        // A farm may be called "Ö".
        if cell == .street, words.count == 1, let word = words.first, word.utf8.count == 1 {
            return StreetName([word + word])
        }
        return StreetName(words)
    }

    private func contacts(at told: HomePlace) -> [Contact] {
        var place = told.code.isEmpty ? code : told.code
        if place.isEmpty { place = told.town.isEmpty ? town.joined(separator: " ") : told.town }
        // Nobody here knows how codes and towns are written abroad.
        let lies =
            told.country.isEmpty && homes.count == 1
            ? CoarsePlace(codes: [told.code, code], towns: [told.town, town.joined(separator: " ")]) : nil
        var contacts: [Contact] = []
        for home in homes {
            let number = home.numbers.joined(separator: "-") + home.letter
            var likenesses: [String] = []
            var plain = (home.numbers + home.others).map { String($0.drop { $0 == "0" }) }
            if home.name.endsLikeStreet {
                // "94:2" is a door in a house; of a farm it is the whole number.
                plain += plain.compactMap { $0.contains(":") ? $0.prefix { $0 != ":" }.description : nil }
            }
            for stem in home.name.stems + (home.otherName?.stems ?? []) { likenesses += plain.map { "\(stem) \($0)" } }
            let contact = Contact(
                kind: .home,
                exact: [home.name.exact, number, home.apartment, place, told.country].joined(separator: "\u{1F}"),
                likenesses: likenesses, place: lies, isUnmistakable: home.name.endsLikeStreet && home.numbers != [""]
            )
            if !contacts.contains(contact) { contacts.append(contact) }
        }
        return contacts
    }

    private static let joiningWords: Set<String> = ["o", "och", "samt", "resp", "alt", "eller", "el"]
    private static let numberWords: Set<String> = ["nr", "no", "nro", "nor", "num", "nummer", "numer", "nmr"]
    private static let stairWords: Set<String> = [
        "tr", "trp", "trappa", "trappor", "trapp", "van", "vaning", "vaningen", "etg", "etage", "vaningar",
    ]
    private static let floorWords: Set<String> = [
        "nb", "bv", "ob", "og", "oh", "hg", "ug", "gh", "kv", "kallaren", "bottenvaning", "bottenvaningen", "tv", "th",
    ]
    private static let apartmentWords: Set<String> = [
        "lgh", "lgt", "lght", "lag", "lagh", "lagenhet", "lghnr", "lagenhetsnr", "lagenhetsnummer", "apt", "app",
        "apartment", "lh", "lgn", "lghn", "flat", "unit", "suite",
    ]
    private static let doorWords: Set<String> = [
        "uppg", "uppgang", "uppgangen", "upg", "ing", "ingang", "port", "porten", "hus", "trapphus", "entre", "ent",
        "tr", "trp", "trappa", "trapp", "van", "vaning", "plan", "etg", "etage", "hiss", "dorr", "rum",
    ]
    private static let certainUnits: Set<String> = [
        "lgh", "lgt", "lght", "lagenhet", "lghnr", "lagenhetsnr", "uppg", "uppgang", "tr", "trp", "van", "vaning",
        "trappa", "apt", "flat", "unit", "suite",
    ]
}

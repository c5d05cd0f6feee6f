import Foundation

/// A random town, whose people have names, streets, e-mail addresses and phone numbers that nobody else has.
struct RandomTown {
    struct Home: Equatable {
        /// A word that only this house's street has.
        let word: String
        let number: Int
        let apartment: String?
        let postalCode: String

        var street: String { "\(word)gatan \(number)\(apartment.map { " lgh \($0)" } ?? "")" }

        /// The street as one of many would write it.
        func spelt(_ turn: Int) -> String {
            let flat = apartment.map { " lgh \($0)" } ?? ""
            return switch turn % 17 {
            case 1: "\(word)g. \(number)\(flat)"
            case 3: "\(word.uppercased())GATAN \(number)\(flat.uppercased())"
            case 5: "\(word)gatan nr \(number)\(flat)"
            case 7: "c/o Qvist, \(word)gatan \(number)\(flat)"
            case 9: "\(word)s gata \(number) B"
            case 11: "2 tr, N. \(word)gatan \(number)\(flat)"
            case 13: "\(word)gatan \(number)\(flat), \(postalCode) Ekbacka, Sverige"
            case 15: "Solgården \(word)gatan\(number) nb"
            default: street
            }
        }
    }

    struct Guardian {
        var number: String?
        let given: String
        let family: String
        var home: Home?
        var email: String
        var phone: String
        /// A second mailbox, in a column that nobody has placed.
        var secondEmail = ""
        var mark = ""
    }

    struct Pupil {
        var number: String
        let given: String
        let family: String
        let className: String
        let school: Int
        var mark = ""
        var guardians: [Int]
        /// Whether the number is written so that the row can't be used.
        var isSpoiled = false
        /// Whether the row's cells have moved.
        var isShifted = false
        /// Whether the school's row is one of these; only Ekbackaskolan's are.
        var hasShiftedRow: Bool { isShifted && school == 0 }
        let bornYear: Int
    }

    var guardians: [Guardian] = []
    var pupils: [Pupil] = []
    private var random: SeededRandom
    private var words = 0
    private var births: [Int: Int] = [:]

    static let schools = ["Ekbackaskolan", "Älvstrandsskolan", "Skogsskolan"]
    static let yes = ["Ja", "J", "x", "1", "Sekretessmarkering", "Skyddad folkbokföring", "kanske", "?", "S", "true"]
    static let no = ["", "Nej", "N", "-", "0", "Ingen", "False"]

    /// - Parameter marked: how many families besides have somebody protected; nil for as many as a town has.
    init(seed: UInt64, families: Int, marked: Int? = nil) {
        random = SeededRandom(seed: seed)
        for _ in 0..<families { addFamily() }
        for _ in 0..<(marked ?? families / 40) { addFamily(isMarked: true) }
    }

    private mutating func addFamily(isMarked: Bool = false) {
        let family = word()
        let home = makeHome()
        var parents: [Int] = []
        for parent in 0..<(random.percent(75) ? 2 : 1) {
            var guardian = Guardian(
                number: isMarked || random.percent(85) ? number(1980 + random.below(7)) : nil, given: word(),
                family: family,
                home: parent == 0 || random.percent(70) ? home : makeHome(), email: "\(word())@example.se",
                phone: phone(), mark: Self.no[random.below(Self.no.count)])
            if random.percent(5) { guardian.home = nil }
            if parent > 0, random.percent(15) { guardian.email = guardians[parents[0]].email }
            if random.percent(20) { guardian.secondEmail = "\(word())@example.se" }
            if parent > 0, random.percent(20), !guardians[parents[0]].secondEmail.isEmpty {
                guardian.email = guardians[parents[0]].secondEmail
            }
            if parent > 0, random.percent(10) { guardian.phone = guardians[parents[0]].phone }
            guardians.append(guardian)
            parents.append(guardians.count - 1)
        }
        // Step families: a parent of another family's child as well.
        if random.percent(10), guardians.count > 6 { parents.append(random.below(guardians.count - 3)) }
        for _ in 0..<(random.percent(30) ? 2 : 1) {
            let year = 2005 + random.below(3)
            pupils.append(
                Pupil(
                    number: number(year), given: word(), family: family,
                    className: "\(2013 - year)\(random.element(of: ["A", "B"]))", school: random.below(3),
                    mark: random.element(of: Self.no), guardians: Array(Set(parents)).sorted(), bornYear: year))
        }
        if random.percent(3) { pupils[pupils.count - 1].isSpoiled = true }
        guard isMarked else {
            if random.percent(3) { pupils[pupils.count - 1].isShifted = true }
            return
        }
        switch random.below(4) {
        case 0: guardians[parents[0]].mark = random.element(of: Self.yes)
        case 1: pupils[pupils.count - 1].mark = random.element(of: Self.yes)
        case 2:
            pupils[pupils.count - 1].mark = random.element(of: Self.yes)
            pupils[pupils.count - 1].isSpoiled = true
        default:
            for parent in parents { guardians[parent].mark = random.element(of: Self.yes) }
            pupils[pupils.count - 1].mark = random.element(of: Self.yes)
        }
    }

    /// A word that nobody else's name, street or mailbox has.
    private mutating func word() -> String {
        words += 1
        let parts = ["ba", "ke", "di", "fo", "gu", "hy", "lå", "mä", "nö", "pe", "ri", "so", "tu", "vy", "zå", "xä"]
        var rest = words
        var word = ""
        for _ in 0..<4 {
            word += parts[rest % 16]
            rest /= 16
        }
        return "Q" + word
    }

    private mutating func makeHome() -> Home {
        // Neighbours in one stairwell, each in an apartment of their own.
        if random.percent(15), let neighbour = guardians.last(where: { $0.home?.apartment != nil })?.home {
            return Home(
                word: neighbour.word, number: neighbour.number, apartment: String(1001 + guardians.count),
                postalCode: neighbour.postalCode)
        }
        return Home(
            word: word(), number: 1 + random.below(40), apartment: random.percent(30) ? "1000" : nil,
            postalCode: "44\(random.below(9))3\(random.below(9))")
    }

    private mutating func phone() -> String {
        words += 1
        let digits = String(1_740_000 + words)
        return "07\(digits.prefix(1))-\(digits.dropFirst().prefix(3)) \(digits.suffix(3)) 5"
    }

    private mutating func number(_ year: Int) -> String {
        let count = births[year, default: 0]
        births[year] = count + 1
        let (month, day) = (1 + count / 2 % 12, 1 + count / 24 % 28)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let digits = "\(year)\(two(month))\(two(day))\(238 + count % 2)"
        var sum = 0
        for (index, digit) in digits.utf8.dropFirst(2).enumerated() {
            let product = Int(digit - 48) * (index % 2 == 0 ? 2 : 1)
            sum += product / 10 + product % 10
        }
        return "\(digits.prefix(8))-\(digits.suffix(3))\((10 - sum % 10) % 10)"
    }

    /// The files of the schools and of the population, by name.
    func files() -> [(name: String, text: String)] {
        [
            ("ekbacka.csv", wide(pupils.filter { $0.school == 0 })),
            ("alvstrand.csv", long(pupils.filter { $0.school == 1 }, school: true)),
            ("skog-elever.csv", children(pupils.filter { $0.school == 2 })),
            ("skog-foraldrar.csv", parents(pupils.filter { $0.school == 2 })),
            ("befolkning.csv", long(pupils.filter { $0.bornYear == 2005 }, school: false)),
        ]
    }

    private func written(_ pupil: Pupil) -> String { pupil.isSpoiled ? "\(pupil.number.dropLast())Z" : pupil.number }

    private func cells(_ index: Int?, contacts: Bool = true, spelling: Int = 0) -> [String] {
        guard let index else { return Array(repeating: "", count: 10) }
        let guardian = guardians[index]
        return [
            guardian.number ?? "", guardian.given, guardian.family, guardian.home?.spelt(index + spelling) ?? "",
            guardian.home?.postalCode ?? "", guardian.home == nil ? "" : "Ekbacka", contacts ? guardian.email : "",
            contacts ? guardian.phone : "", guardian.mark, contacts ? guardian.secondEmail : "",
        ]
    }

    private static let parentHeaders = [
        "personnummer", "förnamn", "efternamn", "adress", "postnr", "postort", "e-post", "mobil", "skyddad",
        "reservkontakt",
    ]

    private func wide(_ pupils: [Pupil]) -> String {
        let header =
            ["Skola", "Klass", "Personnummer", "Förnamn", "Efternamn", "Sekretess"]
            + (1...3).flatMap { number in Self.parentHeaders.map { "Vårdnadshavare \(number) \($0)" } }
        return text(
            [header]
                + pupils.map { pupil in
                    [Self.schools[0], pupil.className, written(pupil), pupil.given, pupil.family]
                        // In some rows all that follows has moved by a cell.
                        + (pupil.isShifted ? ["", pupil.mark] : [pupil.mark])
                        + (0..<3).flatMap { cells($0 < pupil.guardians.count ? pupil.guardians[$0] : nil) }
                })
    }

    private func long(_ pupils: [Pupil], school: Bool) -> String {
        let header =
            (school ? ["Skola", "Klass"] : []) + ["Personnummer", "Förnamn", "Efternamn", "Sekretess"]
            + Self.parentHeaders.map { "Vårdnadshavare \($0)" }
        return text(
            [header]
                + pupils.flatMap { pupil in
                    pupil.guardians.map { guardian in
                        (school ? [Self.schools[1], pupil.className] : [])
                            + [written(pupil), pupil.given, pupil.family, pupil.mark]
                            + cells(guardian, contacts: school, spelling: school ? 1 : 2)
                    }
                })
    }

    private func children(_ pupils: [Pupil]) -> String {
        text(
            pupils.map {
                [Self.schools[2], $0.className, written($0), $0.given, $0.family, $0.mark.isEmpty ? "" : $0.mark]
            })
    }

    private func parents(_ pupils: [Pupil]) -> String {
        text(
            pupils.flatMap { pupil in
                pupil.guardians.map { index in
                    let guardian = guardians[index]
                    return [
                        written(pupil), guardian.number ?? "", guardian.given, guardian.family, guardian.email,
                        guardian.phone,
                    ]
                }
            })
    }

    private func text(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: ";") + "\r\n" }.joined() }

    /// The words that may stand nowhere, and those that may stand in the registry and by hand only.
    struct Secrets {
        var contacts: Set<String> = []
        var names: Set<String> = []
    }

    /// The secrets of the town as its rosters tell it.
    func secrets(alsoGuardians: Set<Int> = [], alsoPupils: Set<Int> = []) -> Secrets {
        var secrets = Secrets()
        for (index, guardian) in guardians.enumerated()
        where Self.yes.contains(guardian.mark) && isTold(index) || alsoGuardians.contains(index) {
            secrets.names.insert(guardian.given)
            addContacts(of: index, second: Self.yes.contains(guardian.mark), to: &secrets)
        }
        for (index, pupil) in pupils.enumerated() where Self.yes.contains(pupil.mark) || alsoPupils.contains(index) {
            secrets.names.insert(pupil.given)
            for guardian in pupil.guardians {
                addContacts(of: guardian, to: &secrets)
                // Nobody can be told from a row that can't be used, so its guardians are held back with it.
                if pupil.isSpoiled, guardians[guardian].number != nil {
                    secrets.names.insert(guardians[guardian].given)
                }
            }
        }
        return secrets
    }

    /// Whether some file carries a guardian's mark: Skogsskolan's has no column for it, the population's list has.
    private func isTold(_ guardian: Int) -> Bool {
        pupils.contains {
            $0.guardians.contains(guardian) && ($0.school != 2 && !$0.hasShiftedRow || $0.bornYear == 2005)
        }
    }

    /// Whether a guardian's second mailbox stands in a row that is read: Skogsskolan's file has no column for it.
    private func tellsSecond(_ guardian: Int) -> Bool {
        pupils.contains { $0.guardians.contains(guardian) && $0.school != 2 && !$0.hasShiftedRow }
    }

    /// - Parameter second: whether a file has told the second mailbox since the guardian is protected.
    private func addContacts(of index: Int, second: Bool = true, to secrets: inout Secrets) {
        let guardian = guardians[index]
        // A house without apartment numbers is known by its street; an apartment by its number as well.
        if let home = guardian.home { secrets.contacts.insert(home.apartment == nil ? home.word : home.street) }
        secrets.contacts.insert(guardian.email)
        if second, !guardian.secondEmail.isEmpty, tellsSecond(index) { secrets.contacts.insert(guardian.secondEmail) }
        secrets.contacts.insert(guardian.phone)
    }

    /// Marks somebody who wasn't marked, and moves somebody else; the files then tell it.
    mutating func change() -> (guardian: Int, pupil: Int) {
        let guardian =
            guardians.indices.first {
                $0 % 7 == 3 && !Self.yes.contains(guardians[$0].mark) && guardians[$0].number != nil && isTold($0)
            } ?? 0
        guardians[guardian].mark = random.element(of: Self.yes)
        let pupil =
            pupils.indices.first {
                $0 % 9 == 4 && !Self.yes.contains(pupils[$0].mark) && !pupils[$0].isSpoiled && !pupils[$0].isShifted
            } ?? 0
        pupils[pupil].mark = random.element(of: Self.yes)
        let spoiled = pupils.indices.first { $0 % 11 == 5 && !Self.yes.contains(pupils[$0].mark) } ?? 1
        pupils[spoiled].isSpoiled.toggle()
        for index in guardians.indices where random.percent(4) {
            let word = word()
            guardians[index].home = Home(word: word, number: 1, apartment: nil, postalCode: "44931")
        }
        return (guardian, pupil)
    }

    /// Guardians whom a file marks, and who are known by number.
    var protectedGuardians: Set<Int> {
        Set(
            guardians.indices.filter {
                Self.yes.contains(guardians[$0].mark) && guardians[$0].number != nil && isTold($0)
            })
    }

    /// Somebody protected who comes back as another, and where they are then.
    struct ComeBack {
        let given: String
        let contacts: [String]
    }

    /// Gives one of those who are protected another number or none, another home and no mark; the files then tell it.
    mutating func comeBack(among known: Set<Int>) -> ComeBack? {
        let candidates = known.sorted().filter { index in
            pupils.contains { $0.guardians.contains(index) }
                && pupils.allSatisfy { !$0.guardians.contains(index) || !$0.isSpoiled && !$0.isShifted }
        }
        guard let index = candidates.first else { return nil }
        guardians[index].number = random.percent(50) ? number(1970) : nil
        guardians[index].mark = random.element(of: Self.no)
        let home = Home(word: word(), number: 1 + random.below(9), apartment: nil, postalCode: "44931")
        guardians[index].home = home
        (guardians[index].email, guardians[index].phone) = ("\(word())@example.se", phone())
        guardians[index].secondEmail = ""
        return ComeBack(
            given: guardians[index].given, contacts: [home.word, guardians[index].email, guardians[index].phone])
    }
}

extension RandomTown.Secrets {
    /// Adds those of another time: what was secret once stays so.
    mutating func formUnion(_ other: RandomTown.Secrets) {
        contacts.formUnion(other.contacts)
        names.formUnion(other.names)
    }
}

import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// What is only like a protected person's contact is withheld and asked, once a home, of the municipality alone.
@Suite struct SuspicionTests {
    /// Leyla Haddad lives at Lindgatan 5, 449 31 Ekbacka, and becomes protected; others live at a home that is like hers.
    private func term(_ neighbours: [String] = ["Mo Granneett"], before: Bool) throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(before ? Self.children(neighbours) : Families.all)
        let leyla = try term.guardian("Leyla Haddad")
        _ = try term.on("2020-02-04") { try ChangePerson.protect(.guardian(leyla), $0) }
        return term
    }

    /// The roster with these guardians at the same street and number in another town.
    private static func children(_ neighbours: [String]) -> [RosterChild] {
        Families.all.map { child in
            var child = child
            for index in child.parents.indices
            where neighbours.contains("\(child.parents[index].given) \(child.parents[index].family)") {
                child.parents[index].street = "Lindgatan 5"
                child.parents[index].postalCode = "449 32"
                child.parents[index].town = "Älvstrand"
            }
            return child
        }
    }

    private func asked(_ term: SchoolTerm) throws -> [Suspicion] {
        try term.on("2020-03-02") { try Review.gather($0) }.items(of: .suspectedHome).compactMap {
            if case .suspected(let suspicion) = $0.matter { suspicion } else { nil }
        }
    }

    private func street(of name: String, _ term: SchoolTerm) throws -> String? {
        let id = try term.guardian(name)
        return try term.on("2020-03-02") { try FindPerson.card(.guardian(id), $0) }.guardian?.address?.street
    }

    private func answer(_ words: String, _ term: SchoolTerm) throws {
        _ = try term.on("2020-03-03") { try SettleReview.run(words.split(separator: " ").map(String.init), $0) }
    }

    @Test func `a home that was there before is emptied and asked about, by number alone`() throws {
        let term = try term(before: true)
        let mo = try term.guardian("Mo Granneett")
        #expect(try street(of: "Mo Granneett", term) == nil)
        let asked = try asked(term)
        #expect(asked.map(\.guardian) == [mo])
        #expect(asked.map(\.kind) == [.home])
        #expect(asked.map(\.file) == [nil])
        #expect(
            ReviewMatter.suspected(asked[0]).answers == ["suspected \(mo) no", "suspected \(mo) yes"])
    }

    @Test func `a home that a file brings is withheld and asked about with file and row, and a no lets it in`() throws {
        let term = try term(before: false)
        let children = Self.children(["Mo Granneett"])
        try term.importing(children, on: "2020-02-10", named: "ny.csv")
        let mo = try term.guardian("Mo Granneett")
        #expect(try street(of: "Mo Granneett", term) != "Lindgatan 5")
        #expect(try asked(term).map(\.file) == ["ny.csv"])
        #expect(try asked(term).map(\.row) == [4])
        try answer("suspected \(mo) no", term)
        #expect(try asked(term) == [])
        try term.importing(children, on: "2020-03-04", named: "ny.csv")
        #expect(try street(of: "Mo Granneett", term) == "Lindgatan 5")
        #expect(try asked(term) == [])
    }

    @Test func `a yes keeps it out without asking again`() throws {
        let term = try term(before: false)
        let children = Self.children(["Mo Granneett"])
        try term.importing(children, on: "2020-02-10")
        try answer("suspected \(term.guardian("Mo Granneett")) yes", term)
        try term.importing(children, on: "2020-03-04")
        #expect(try street(of: "Mo Granneett", term) != "Lindgatan 5")
        #expect(try asked(term) == [])
    }

    @Test func `two in one home are one question`() throws {
        let term = try term(before: false)
        try term.importing(Self.children(["Mo Granneett", "Mo Grannetvå"]), on: "2020-02-10")
        #expect(try asked(term).map(\.others) == [1])
    }

    /// What is typed, and whether it is refused: exactly the protected home, in other spellings, and what is only like it.
    static let typed: [(street: String, code: String, town: String, country: String?, isRefused: Bool)] = [
        ("Lindgatan 5", "449 31", "Ekbacka", nil, true),
        ("Lindgatan 5", "449 31", "Ekbacka", "Sverige", true),
        ("Lindgatan 5", "449 31", "Ekbacka", "S", true),
        ("Lind\u{200B}gatan 5", "449 31", "Ekbacka", nil, true),
        ("Lindg. 5", "449 31", "Ekbacka", nil, true),
        ("c/o Berg, Lindgatan 5", "449 31", "Ekbacka", nil, true),
        ("Lindgatan 5 lgh 1102", "449 31", "Ekbacka", nil, true),
        ("Lindgatan 5", "449 32", "Älvstrand", nil, true),
        ("Lindgatan 6", "449 31", "Ekbacka", nil, false),
    ]

    @Test(arguments: typed.indices) func `what may be the protected home is refused with the same words`(
        _ index: Int
    ) throws {
        let (street, code, town, country, isRefused) = Self.typed[index]
        let term = try term(before: false)
        let anna = try term.guardian("Anna Åkesson")
        var correction = ChangePerson.Correction()
        (correction.street, correction.postalCode, correction.town) = (street, code, town)
        correction.country = country
        let change = { try term.on("2020-03-02") { try ChangePerson.correct(anna, correction, $0) } }
        guard isRefused else {
            _ = try change()
            return
        }
        #expect(throws: WorkflowFault.protectedContact) { try change() }
    }

    @Test func `what was answered with no may be typed`() throws {
        let term = try term(before: true)
        let mo = try term.guardian("Mo Granneett")
        try answer("suspected \(mo) no", term)
        var correction = ChangePerson.Correction()
        (correction.street, correction.postalCode, correction.town) = ("Lindgatan 5", "449 32 Älvstrand", "")
        _ = try term.on("2020-03-04") { try ChangePerson.correct(mo, correction, $0) }
        #expect(try street(of: "Mo Granneett", term) == "Lindgatan 5")
    }

    /// Whose guardian becomes protected with a home like the one that was answered about, by their place in the roster, and
    /// how much of the answer is then known: to the municipality, to the school, to the other school, to both schools.
    private static let later: [(child: Int, known: [Int])] = [
        (3, [0, 0, 0, 0]), (Families.all.count, [0, 1, 0, 0]),
    ]

    @Test(arguments: later.indices)
    func `a no is forgotten when somebody else with such a home becomes protected, by whoever may know of them`(
        _ index: Int
    ) throws {
        let (protected, known) = Self.later[index]
        let term = try term(before: true)
        try answer("suspected \(term.guardian("Mo Granneett")) no", term)
        func answers() throws -> [Int] {
            try [Scope.municipality, .schools([.ekbacka]), .schools([.alvstrand]), .schools([.ekbacka, .alvstrand])].map
            {
                scope in
                try term.on("2020-03-04") { try $0.registry.read { try $0.clearedPairs(in: scope).count } }
            }
        }
        #expect(try answers() == [1, 1, 0, 1])
        var children = Families.all + [Families.elsewhere]
        children[protected].parents[0].protection = "Ja"
        (children[protected].parents[0].street, children[protected].parents[0].town) = ("Lindgatan 5", "Annanstad")
        children[protected].parents[0].postalCode = "446 33"
        try term.importing(children, on: "2020-03-04")
        let found = try answers()
        #expect(found == known)
        // And the next answer holds again.
        try term.importing(Self.children(["Mo Granneett"]) + [children[children.count - 1]], on: "2020-03-05")
        #expect(try asked(term).map(\.guardian) == [try term.guardian("Mo Granneett")])
        try answer("suspected \(term.guardian("Mo Granneett")) no", term)
        #expect(try answers() == [1, 1, 0, 1])
    }

    @Test func `what a coordinator's own file protects is asked about in what waits, whatever was answered before`()
        throws
    {
        let term = try term(before: true)
        try answer("suspected \(term.guardian("Mo Granneett")) no", term)
        // Another guardian at the home that was answered about, and somebody protected in one like it.
        var children = Self.children(["Mo Granneett", "Mo Grannetre"])
        let other = children.firstIndex { $0.family == "Grannetvå" } ?? 0
        children[other].parents[0].protection = "Ja"
        (children[other].parents[0].street, children[other].parents[0].town) = ("Lindgatan 5", "Annanstad")
        children[other].parents[0].postalCode = "446 33"
        try term.desk(on: "2020-03-04") { try $0.writing(try $0.sending(RosterText.wide(children))) }
        let texts = try term.files(in: "").filter { $0.key.hasPrefix("registry.sqlite") }
            .map { String(decoding: $0.value, as: UTF8.self) }
        #expect(!texts.contains { $0.contains("Lindgatan 5") })
    }
}

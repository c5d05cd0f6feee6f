import Outreach
import Registry
import Synchronization
import TestSupport
import Testing
import Workflow

/// Two registries that differ in one person of another school, before a coordinator brings a file.
package struct ScopeGame: Sendable, CustomTestStringConvertible {
    package let testDescription: String
    /// The one, and the other.
    package let worlds: (World, World)

    /// What the municipality knows besides the school's own families.
    package struct World: Sendable {
        /// Who is at the other school.
        var children: [RosterChild]
        /// Whether Leyla of the school itself is protected: what is like her home is suspected.
        var protectsLeyla = false
        /// Whether it was said of everybody elsewhere who was asked about that the contact isn't a protected person's.
        var saysNo = false
        /// Whether the same was said about a guardian of the school itself before anybody elsewhere came.
        var saysNoHere = false

        /// Brings it about.
        package func come(in term: SchoolTerm) throws {
            try term.importing(Families.all)
            var options = ImportRosters.Options()
            options.allowsManyProtected = true
            if protectsLeyla {
                let leyla = try term.guardian("Leyla Haddad")
                _ = try term.on("2020-02-03") { try ChangePerson.protect(.guardian(leyla), $0) }
            }
            if saysNoHere {
                try term.importing(Families.all.movingLastGuardianToLikeLeylas, on: "2020-02-03", options: options)
                try sayNo(in: term, on: "2020-02-03")
            }
            try term.importing(children + [Families.elsewhere], on: "2020-02-04", options: options)
            if saysNo { try sayNo(in: term, on: "2020-02-05") }
            try term.plan()
            try term.letters()
        }

        private func sayNo(in term: SchoolTerm, on day: String) throws {
            try term.on(day) { office in
                for item in try Review.gather(office).items(of: .suspectedHome) {
                    _ = try SettleReview.run(["suspected", item.matter.persons[0].description, "no"], office)
                }
            }
        }
    }

    private init(_ difference: String, _ one: World, _ other: World) {
        testDescription = difference
        worlds = (one, other)
    }

    private init(_ difference: String, _ one: [RosterChild], _ other: [RosterChild], protectsLeyla: Bool = false) {
        self.init(
            difference, World(children: one, protectsLeyla: protectsLeyla),
            World(children: other, protectsLeyla: protectsLeyla))
    }

    /// The guardian about whom the files guess.
    package static let siv = RosterParent(
        number: TestNumber.born(1983, day: 90), given: "Siv", family: "Sund", street: "Sundgatan 12",
        email: "siv@example.se", phone: "070-174 06 40")
    /// The pupil about whom the files guess.
    package static let vera = child { _ in }

    private static func child(_ change: (inout RosterChild) -> Void) -> RosterChild {
        var vera = RosterChild(
            number: TestNumber.born(2006, day: 90), given: "Vera", family: "Sund", school: FictionalSchool.otherName,
            className: "8A", year: "8", parents: [siv])
        change(&vera)
        return vera
    }

    /// What can be different of somebody whom the account may not see.
    package static let differences: [ScopeGame] = [
        ScopeGame("the family is there", [vera], []),
        ScopeGame("the guardian is protected", [child { $0.parents[0].protection = "Ja" }], [vera]),
        ScopeGame("the pupil is protected", [child { $0.protection = "Ja" }], [vera]),
        ScopeGame(
            "the protected guardian lives at a guessed address",
            [child { $0.parents[0].protection = "Ja" }],
            [child { ($0.parents[0].protection, $0.parents[0].street) = ("Ja", "Okända vägen 3") }]),
        ScopeGame(
            "the pupil has a guardian with a guessed number", [vera],
            [child { $0.parents[0].number = TestNumber.born(1983, day: 91) }]),
        ScopeGame("the guardian has another name", [vera], [child { $0.parents[0].given = "Sigrid" }]),
        ScopeGame("the guardian has another address", [vera], [child { $0.parents[0].street = "Annangatan 1" }]),
        ScopeGame("the protected pupil is there", [child { $0.protection = "Ja" }], []),
        ScopeGame(
            "a guardian lives at a home that is like a protected one here", [child(movingTo: likeLeylas)], [vera],
            protectsLeyla: true),
        ScopeGame(
            "it was said that such a home isn't the protected one",
            World(children: [child(movingTo: likeLeylas)], protectsLeyla: true, saysNo: true),
            World(children: [child(movingTo: likeLeylas)], protectsLeyla: true)),
        ScopeGame(
            "somebody protected lives in such a home after it was said of one here that it isn't the protected one",
            World(
                children: [child { ($0.parents[0].protection, $0.parents[0].street) = ("Ja", likeLeylas.street) }],
                protectsLeyla: true, saysNoHere: true),
            World(children: [vera], protectsLeyla: true, saysNoHere: true)),
    ]

    /// A home that is like Leyla's, in another town.
    fileprivate static let likeLeylas = (street: "Lindgatan 5", code: "449 32", town: "Älvstrand")

    private static func child(movingTo home: (street: String, code: String, town: String)) -> RosterChild {
        child { ($0.parents[0].street, $0.parents[0].postalCode, $0.parents[0].town) = home }
    }

    /// Files that mark somebody. What a mark does elsewhere takes its time, but tells nothing.
    package static let marking: [(guess: String, text: String)] = [
        (
            "the other school's guardian is marked",
            wide(
                RosterChild(
                    number: TestNumber.born(2006, day: 70), given: "Påhittad", className: "7C",
                    parents: [parent { $0.protection = "Ja" }]))
        ),
        (
            "the other school's pupil is marked",
            wide(child { ($0.school, $0.protection) = (FictionalSchool.name, "Ja") })
        ),
    ]

    /// The files that a coordinator may try, by what they guess.
    package static let files: [(guess: String, text: String)] = [
        ("nothing", RosterText.wide(Families.all)),
        (
            "an invented pupil with another school's guardian",
            wide(
                RosterChild(
                    number: TestNumber.born(2006, day: 70), given: "Påhittad", className: "7C",
                    parents: [parent { ($0.given, $0.street) = ("Ulla", "Nygatan 5") }]))
        ),
        ("a pupil of another school moves", wide(child { ($0.school, $0.className) = (FictionalSchool.name, "7C") })),
        (
            "numbers by the dozen",
            RosterText.wide(
                Families.all
                    + (80..<100).map { day in
                        RosterChild(
                            number: TestNumber.born(2006, day: day), given: "Gissad", className: "7C",
                            parents: [
                                RosterParent(
                                    number: TestNumber.born(1983, day: day), given: "Gissad", street: "Gatan \(day)")
                            ])
                    })
        ),
        (
            "a dozen addresses, one of which is secret",
            RosterText.wide(
                Families.all
                    + (1...12).map { number in
                        RosterChild(
                            number: TestNumber.born(2006, day: 100 + number), given: "Ny", className: "7C",
                            parents: [
                                RosterParent(
                                    number: TestNumber.born(1984, day: number), given: "Ny",
                                    street: "Sundgatan \(number)")
                            ])
                    })
        ),
        (
            "a known guardian moves to the secret address",
            RosterText.wide(Families.all { $0.parents[0].street = "Sundgatan 12" })
        ),
        (
            "a known guardian gets the secret phone",
            RosterText.wide(Families.all { $0.parents[0].phone = "070-174 06 40" })
        ),
        ("a known pupil gets the other's guardian", RosterText.wide(Families.all { $0.parents[1] = siv })),
        (
            "a known guardian moves to a home that is like a protected one here",
            RosterText.wide(
                Families.all {
                    ($0.parents[0].street, $0.parents[0].postalCode, $0.parents[0].town) = likeLeylas
                })
        ),
        (
            "the other's number with two names",
            RosterText.wide(
                Families.all
                    + [71, 72].map { day in
                        RosterChild(
                            number: TestNumber.born(2006, day: day), given: "Påhittad", className: "7C",
                            parents: [parent { $0.given = day == 71 ? "Ulla" : "Bertil" }])
                    })
        ),
        (
            "a row that can't be used, with the secret contacts",
            wide(RosterChild(number: "inget", given: "Fel", className: "7C", parents: [siv]))
        ),
    ]

    private static func parent(_ change: (inout RosterParent) -> Void) -> RosterParent {
        var parent = siv
        change(&parent)
        return parent
    }

    private static func wide(_ child: RosterChild) -> String { RosterText.wide(Families.all + [child]) }
}

extension [RosterChild] {
    /// The roster with the last child's guardian at a home that is like Leyla's.
    fileprivate var movingLastGuardianToLikeLeylas: [RosterChild] {
        guard var last, !last.parents.isEmpty else { return self }
        let home = ScopeGame.likeLeylas
        (last.parents[0].street, last.parents[0].postalCode, last.parents[0].town) = (home.street, home.code, home.town)
        return dropLast() + [last]
    }
}

/// Counts the statements that a registry runs.
package final class StatementCount: Sendable {
    private let statements = Mutex<[String]>([])

    package init() {}

    /// Hears one.
    package func hear(_ statement: String) { statements.withLock { $0.append(statement) } }

    /// The statements since the last time.
    package func take() -> [String] {
        statements.withLock { all in
            defer { all = [] }
            return all
        }
    }
}

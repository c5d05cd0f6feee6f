import Outreach
import Registry
import Synchronization
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// Two registries that differ in one person of another school, before a coordinator brings a file.
struct ScopeGame: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Who is at the other school in the one, and in the other.
    let worlds: ([RosterChild], [RosterChild])

    private init(_ difference: String, _ one: [RosterChild], _ other: [RosterChild]) {
        testDescription = difference
        worlds = (one, other)
    }

    /// The guardian about whom the files guess.
    static let siv = RosterParent(
        number: TestNumber.born(1983, day: 90), given: "Siv", family: "Sund", street: "Sundgatan 12",
        email: "siv@example.se", phone: "070-174 06 40")
    /// The pupil about whom the files guess.
    static let vera = child { _ in }

    private static func child(_ change: (inout RosterChild) -> Void) -> RosterChild {
        var vera = RosterChild(
            number: TestNumber.born(2006, day: 90), given: "Vera", family: "Sund", school: FictionalSchool.otherName,
            className: "8A", year: "8", parents: [siv])
        change(&vera)
        return vera
    }

    /// What can be different of somebody whom the account may not see.
    static let differences: [ScopeGame] = [
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
    ]

    /// The files that a coordinator may try, by what they guess.
    static let files: [(guess: String, text: String)] = [
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

/// Counts the statements that a registry runs.
final class StatementCount: Sendable {
    private let statements = Mutex<[String]>([])

    func hear(_ statement: String) { statements.withLock { $0.append(statement) } }

    /// The statements since the last time.
    func take() -> [String] {
        statements.withLock { all in
            defer { all = [] }
            return all
        }
    }
}

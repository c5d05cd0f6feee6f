import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// A term with families at two schools, and the desks of those who work there.
struct DeskTerm {
    let term: SchoolTerm

    /// Siv's son goes to the other school; her daughter Moa is at this one. Sten is guardian of her son alone.
    static let siv = RosterParent(
        number: TestNumber.born(1983, day: 1), given: "Siv", family: "Öberg", street: "Backgatan 3")
    static let sten = RosterParent(
        number: TestNumber.born(1983, day: 2), given: "Sten", family: "Öberg", street: "Backgatan 4")
    static let moa = RosterChild(
        number: TestNumber.born(2006, day: 50), given: "Moa", family: "Öberg", className: "7B", parents: [siv])
    static let olle = RosterChild(
        number: TestNumber.born(2006, day: 51), given: "Olle", family: "Öberg", school: FictionalSchool.otherName,
        parents: [siv, sten])

    /// Everybody imported, both meetings planned, and the letters made.
    init(changing change: (inout [RosterChild]) -> Void = { _ in }) throws {
        term = try SchoolTerm()
        var children = Families.all + [Self.moa, Self.olle]
        change(&children)
        try term.importing(children)
        try term.plan()
        try term.plan(school: FictionalSchool.otherCode)
        try term.letters()
    }

    /// At an account's desk, at noon of a day.
    func at(_ account: Account, on day: String = "2020-02-24", _ body: (Desk) throws -> Void) throws {
        try term.desk(account, on: day, body)
    }

    /// At the school's own desk.
    func here(seesByHand: Bool = false, on day: String = "2020-02-24", _ body: (Desk) throws -> Void) throws {
        try at(seesByHand ? .coordinator.seeingByHand : .coordinator, on: day, body)
    }

    /// At the other school's desk.
    func there(seesByHand: Bool = false, on day: String = "2020-02-24", _ body: (Desk) throws -> Void) throws {
        try at(seesByHand ? .otherCoordinator.seeingByHand : .otherCoordinator, on: day, body)
    }

    /// The pupil of a guardian, where the pupil can't be found by name.
    func pupil(of guardian: String) throws -> PupilID {
        let id = try term.guardian(guardian)
        let pupils = try term.on("2020-06-01") { try $0.registry.read { try $0.pupils(of: id) } }
        return try #require(pupils.first).pupil
    }

    func pupil(_ name: String) throws -> PupilID {
        let found = try term.on("2020-06-01") { try FindPerson.find(name, $0) }
        let pupils = found.compactMap { if case .pupil(let id) = $0 { id } else { nil } }
        return try #require(pupils.first)
    }

    /// What the audit log says of these, the latest first: `A2 correct G3`.
    func log(_ subjects: String...) throws -> [String] {
        try term.on("2020-06-01") { office in
            try office.registry.read { try $0.auditTrail(of: subjects, limit: 100) }
        }.map { "\($0.actor ?? "-") \($0.verb) \($0.subject)" }
    }
}

import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// Whoever an import holds, asks about or leaves out is held, asked about and left out when a school's roster is let in.
@Suite struct ArrivalHeldTests {
    /// What the registry knew, and what a file then brings.
    private struct Case {
        let name: String
        var before = RosterText.wide(Families.all)
        let file: String
    }

    private static func child(_ day: Int, _ given: String, _ parents: RosterParent..., className: String = "7C")
        -> RosterChild
    {
        RosterChild(
            number: TestNumber.born(2006, day: day), given: given, family: "Ny", className: className, parents: parents)
    }

    private static func parent(_ day: Int, _ given: String, street: String = "Nygatan 7", mark: String = "Nej")
        -> RosterParent
    {
        RosterParent(
            number: TestNumber.born(1980, day: day), given: given, family: "Ny", street: street, protection: mark)
    }

    private static func number(_ number: String, of parent: RosterParent) -> RosterParent {
        var parent = parent
        parent.number = number
        return parent
    }

    private static let marked = child(60, "Elsa", parent(60, "Hilda", street: "Gömgatan 3", mark: "Ja"))
    private static let twoInOneCell =
        "Skola;Klass;Årskurs;Personnummer;Namn;Skyddad;Vårdnadshavare;Adress;Postnummer;Ort\r\n"
        + "\(FictionalSchool.name);7C;7;\(TestNumber.born(2006, day: 60));Elsa Ek;N;"
        + "\"Anna Berg\nBo Ek\";Nygatan 7;449 31;Ekbacka\r\n"

    private static func wide(_ children: RosterChild...) -> String { RosterText.wide(children) }

    private static let cases: [Case] = [
        Case(
            name: "two pupils, one number",
            file: wide(
                child(60, "Elsa", parent(60, "Anna")), child(60, "Nils", parent(61, "Bo")),
                child(62, "Tim", parent(62, "Cia")))),
        Case(
            name: "two guardians, one number, in two rows",
            file: wide(child(60, "Elsa", parent(60, "Anna")), child(61, "Nils", parent(60, "Bertil")))),
        Case(
            name: "two guardians, one number, in one row",
            file: wide(child(60, "Elsa", parent(60, "Anna"), parent(60, "Bertil")))),
        Case(
            name: "a guardian with a pupil's number",
            file: wide(
                child(60, "Elsa", number(TestNumber.born(2006, day: 60), of: parent(60, "Anna"))),
                child(62, "Tim", parent(62, "Cia")))),
        Case(
            name: "a pupil in two classes",
            file: wide(
                child(60, "Elsa", parent(60, "Anna")), child(60, "Elsa", parent(60, "Anna"), className: "7D"))),
        Case(name: "two in one cell", file: twoInOneCell),
        Case(
            name: "a number that the registry knows stands with two",
            before: wide(child(60, "Elsa", parent(60, "Anna")), child(62, "Tim", parent(62, "Cia"))),
            file: wide(
                child(60, "Elsa", parent(60, "Anna")), child(60, "Nils", parent(61, "Bo")),
                child(62, "Tim", parent(62, "Cia"), parent(62, "Dag")))),
        Case(
            name: "a protected guardian comes back under another number", before: wide(marked),
            file: wide(child(60, "Elsa", parent(66, "Hilda")))),
        Case(
            name: "a protected guardian comes back without a number beside a sibling", before: wide(marked),
            file: wide(child(60, "Elsa", number("", of: parent(66, "Hilda"))), child(61, "Tim", parent(67, "Bo")))),
        Case(
            name: "somebody new gives a protected person's home", before: wide(marked),
            file: wide(
                child(60, "Elsa", parent(60, "Hilda")), child(62, "Tim", parent(66, "Ulla", street: "Gömgatan 3")))),
        Case(
            name: "the same beside two who share a number", before: wide(marked),
            file: wide(
                child(60, "Elsa", parent(60, "Hilda")), child(62, "Tim", parent(66, "Ulla", street: "Gömgatan 3")),
                child(63, "Ove", parent(68, "Anna")), child(63, "Nils", parent(69, "Bo")))),
        Case(
            name: "somebody new gives a home that is like it", before: wide(marked),
            file: wide(
                child(60, "Elsa", parent(60, "Hilda")), child(62, "Tim", parent(66, "Ulla", street: "Gömvägen 3")))),
    ]

    @Test(arguments: cases.indices) func `let in they stand as through an import of the same file`(_ index: Int) throws
    {
        let game = Self.cases[index]
        var options = ImportRosters.Options()
        (options.allowsManyProtected, options.allowsManyLeavers) = (true, true)
        var registries: [[String]] = []
        for comesFromSchool in [false, true] {
            let term = try SchoolTerm()
            try term.importing(text: game.before, options: options)
            if comesFromSchool {
                try term.on("2020-02-04") { office in
                    let desk = Desk(of: .coordinator, in: office)
                    try desk.writing(try desk.sending(game.file), manyLeavers: true, manyProtected: true)
                    try office.lettingAllIn()
                }
            } else {
                try term.importing(text: game.file, on: "2020-02-04", options: options)
            }
            registries.append(try term.standing())
        }
        let (imported, letIn) = (registries[0], registries[1])
        #expect(Set(imported).subtracting(letIn) == [], "\(game.name)")
        #expect(Set(letIn).subtracting(imported) == [], "\(game.name)")
        #expect(imported.contains { $0.hasPrefix("asked") }, "\(game.name)")
    }

    @Test func `whom the registry knows elsewhere is to be looked at, also where the number stands with two names`()
        throws
    {
        let term = try SchoolTerm()
        var elsewhere = Self.child(60, "Elsa", Self.parent(60, "Anna"))
        elsewhere.school = FictionalSchool.otherName
        try term.importing(text: Self.wide(elsewhere))
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            let file = Self.wide(
                Self.child(70, "Påhittad", Self.parent(60, "Anna")),
                Self.child(71, "Påhittad", Self.parent(60, "Bertil")))
            try desk.writing(try desk.sending(file))
            let doubts = try #require(try LetIn.waiting(office).first).doubts
            #expect(doubts.map(\.number) == [2, 4])
            #expect(doubts.map(\.kinds) == [[.guardianElsewhere], [.guardianElsewhere, .otherName]])
        }
    }

    @Test func `nobody else is held by a number that somebody gets later`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            let file = Self.wide(Self.child(60, "Elsa", Self.parent(60, "Anna")), Self.child(60, "Nils"))
            try desk.writing(try desk.sending(file))
        }
        try term.importing(Families.all, on: "2020-02-05")
        #expect(try term.on("2020-02-06") { office in try office.registry.read { try $0.heldPersons() } }.isEmpty)
    }

    @Test func `protection marks that waited are as old as the roster`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try desk.writing(try desk.sending(RosterText.wide(Families.all)))
        }
        try term.on("2020-03-20") { try $0.lettingAllIn() }
        try term.plan(on: "2020-03-20")
        let decisions = try term.letters(on: "2020-03-20").decisions
        #expect(decisions.first { $0.reason == .marksOld }?.guardians == 2)
    }

    @Test func `contacts that wait are judged as coarsely as those that are stored when somebody becomes protected`()
        throws
    {
        let term = try SchoolTerm()
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            let file = Self.wide(
                Self.child(62, "Tim", Self.parent(66, "Ulla", street: "Gömvägen 3")),
                Self.child(63, "Ove", Self.parent(67, "Stig", street: "Gömgatan 3")),
                Self.child(64, "Eva", Self.parent(68, "Rut", street: "Nygatan 1")))
            try desk.writing(try desk.sending(file))
        }
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        try term.importing(text: Self.wide(Self.marked), on: "2020-02-05", options: options)
        for secret in ["Gömvägen 3", "Gömgatan 3"] { #expect(try !term.registryHolds(secret), "\(secret)") }
        #expect(try term.registryHolds("Nygatan 1"))
        try term.on("2020-02-06") { try $0.lettingAllIn() }
        let asked = try term.standing().filter { $0.hasPrefix("asked") }
        #expect(asked.count == 2, "\(asked)")
        #expect(asked.contains { $0.contains("suspected") && $0.contains("elever.csv") })
    }

    @Test func `whom another school's file marks loses the contacts that wait`() throws {
        let term = try SchoolTerm()
        let ulla = Self.parent(66, "Ulla", street: "Lönngatan 12")
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try desk.writing(try desk.sending(Self.wide(Self.child(62, "Tim", ulla))))
        }
        #expect(try term.registryHolds("Lönngatan 12"))
        var marked = ulla
        (marked.street, marked.protection) = ("", "Ja")
        var child = Self.child(63, "Ove", marked)
        child.school = FictionalSchool.otherName
        try term.on("2020-02-05") { office in
            let desk = Desk(of: .otherCoordinator, in: office)
            try desk.writing(try desk.sending(RosterText.wide([child])), manyProtected: true)
        }
        #expect(try !term.registryHolds("Lönngatan 12"))
        try term.on("2020-02-06") { office in
            try office.lettingAllIn()
            let protected = try office.registry.read { try $0.knownProtection().contacts }
            #expect(!protected.isEmpty)
        }
    }

    @Test func `a coordinator's file that brings only a suspicion asks`() throws {
        for isHers in [true, false] {
            let term = try SchoolTerm()
            var marked = Self.marked
            if !isHers { marked.school = FictionalSchool.otherName }
            let tim = Self.child(62, "Tim", Self.parent(66, "Ulla", street: ""))
            var options = ImportRosters.Options()
            options.allowsManyProtected = true
            try term.importing(text: Self.wide(marked, tim), options: options)
            var moved = tim
            moved.parents[0].street = "Gömvägen 3"
            try term.on("2020-02-05") { office in
                let desk = Desk(of: .coordinator, in: office)
                let others = isHers ? [marked] : []
                try desk.writing(try desk.sending(RosterText.wide(others + [moved])), manyProtected: true)
                try office.lettingAllIn()
            }
            let asked = try term.standing().filter { $0.contains("suspected") }
            #expect(asked.count == 1, "\(isHers)")
        }
    }
}

extension SchoolTerm {
    /// Whether the registry's files hold a text.
    func registryHolds(_ text: String) throws -> Bool {
        try files(in: ".").contains { name, bytes in
            name.contains("registry.sqlite") && bytes.range(of: Data(text.utf8)) != nil
        }
    }

    /// Everybody in the registry with what holds them, and everything that is asked.
    func standing() throws -> [String] {
        try on("2020-03-02") { office in
            let people = try office.registry.read { registry -> [String] in
                let held = try registry.heldPersons()
                func why(_ id: PersonID) -> [String] { held[id]?.map(\.rawValue).sorted() ?? [] }
                let pupils = try (1...40).compactMap { try registry.pupil(PupilID(Int64($0))) }.map { pupil in
                    "\(pupil.name.full) \(pupil.className ?? "") \(pupil.standing) \(pupil.protection) \(why(.pupil(pupil.id)))"
                }
                let guardians = try (1...40).compactMap { try registry.guardian(GuardianID(Int64($0))) }
                return try pupils
                    + guardians.map { guardian in
                        let ties = try registry.pupils(of: guardian.id).compactMap { tie in
                            try registry.pupil(tie.pupil).map { "\($0.name.full) \(tie.isEnded)" }
                        }
                        return "\(guardian.name.full) \(guardian.address?.street ?? "–") \(guardian.protection) "
                            + "\(ties.sorted()) \(why(.guardian(guardian.id)))"
                    }
            }
            let asked = try Review.gather(office).items.filter(\.matter.waits).map { item in
                "asked \(item.names.map(\.full).sorted()) \(item.matter.kind) \(item.matter.answers.count) "
                    + "\(item.matter.words.en.split(separator: "(").last ?? "")"
            }
            return (people + asked).sorted()
        }
    }
}

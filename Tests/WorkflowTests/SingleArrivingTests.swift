import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// Single people of an import that waits are left waiting or refused, while the rest is let in.
@Suite struct SingleArrivingTests {
    private static func parent(_ day: Int, _ given: String) -> RosterParent {
        RosterParent(number: TestNumber.born(1980, day: day), given: given, family: "Ny", street: "Nygatan \(day)")
    }

    private static func child(_ day: Int, _ given: String, _ parents: RosterParent...) -> RosterChild {
        RosterChild(
            number: TestNumber.born(2006, day: day), given: given, family: "Ny", className: "7C", parents: parents)
    }

    /// N1 Elsa with N2 Anna and N3 Bo; N4 Tim with N2 Anna and N5 Cia; N6 Ove with N7 Dag.
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        let (anna, bo, cia, dag) = (
            Self.parent(60, "Anna"), Self.parent(61, "Bo"), Self.parent(62, "Cia"), Self.parent(63, "Dag")
        )
        let children = [
            Self.child(60, "Elsa", anna, bo), Self.child(61, "Tim", anna, cia), Self.child(62, "Ove", dag),
        ]
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try desk.writing(try desk.sending(RosterText.wide(children)))
        }
        return term
    }

    /// Who came in, with whom they are tied, and who waits on.
    private func outcome(_ term: SchoolTerm) throws -> (here: [String], waiting: [Int]) {
        try term.on("2020-02-05") { office in
            try office.registry.read { registry in
                let pupils = try (1...9).compactMap { try registry.pupil(PupilID(Int64($0)))?.name.given }
                let guardians = try (1...9).compactMap { try registry.guardian(GuardianID(Int64($0))) }.map {
                    guardian in
                    let children = try registry.pupils(of: guardian.id).compactMap {
                        try registry.pupil($0.pupil)?.name.given
                    }
                    return "\(guardian.name.given): \(children.sorted().joined(separator: " "))"
                }
                let waiting = try registry.arrivingPersons(in: .municipality, showsMarked: true, limit: 99)
                return ((pupils + guardians).sorted(), waiting.map(\.number))
            }
        }
    }

    /// Who is left; who is there then; who waits on.
    private static let left: [(leaving: Set<Int>, here: [String], waiting: [Int])] = [
        ([], ["Anna: Elsa Tim", "Bo: Elsa", "Cia: Tim", "Dag: Ove", "Elsa", "Ove", "Tim"], []),
        ([3], ["Anna: Elsa Tim", "Cia: Tim", "Dag: Ove", "Elsa", "Ove", "Tim"], [3]),
        ([2], ["Bo: Elsa", "Cia: Tim", "Dag: Ove", "Elsa", "Ove", "Tim"], [2]),
        ([1], ["Anna: Tim", "Cia: Tim", "Dag: Ove", "Ove", "Tim"], [1, 3]),
        ([6], ["Anna: Elsa Tim", "Bo: Elsa", "Cia: Tim", "Elsa", "Tim"], [6, 7]),
        ([1, 4, 6], [], [1, 2, 3, 4, 5, 6, 7]),
    ]

    @Test(arguments: left.indices) func `who is left waits on, and comes in with the next click`(_ index: Int) throws {
        let (leaving, here, waiting) = Self.left[index]
        let term = try term()
        try term.on("2020-02-05") { office in
            let id = try #require(try LetIn.waiting(office).first?.arrival.id)
            _ = try LetIn.run(id, leaving: leaving, office)
        }
        let first = try outcome(term)
        #expect(first.here == here)
        #expect(first.waiting == waiting)
        try term.on("2020-02-06") { try $0.lettingAllIn() }
        let last = try outcome(term)
        #expect(last.here == Self.left[0].here)
        #expect(last.waiting == [])
    }

    /// Who is refused; who comes in with the rest.
    private static let refused: [(numbers: Set<Int>, here: [String])] = [
        ([3], ["Anna: Elsa Tim", "Cia: Tim", "Dag: Ove", "Elsa", "Ove", "Tim"]),
        ([2], ["Bo: Elsa", "Cia: Tim", "Dag: Ove", "Elsa", "Ove", "Tim"]),
        ([1], ["Anna: Tim", "Cia: Tim", "Dag: Ove", "Ove", "Tim"]),
        ([6], ["Anna: Elsa Tim", "Bo: Elsa", "Cia: Tim", "Elsa", "Tim"]),
        ([7], ["Anna: Elsa Tim", "Bo: Elsa", "Cia: Tim", "Elsa", "Ove", "Tim"]),
        ([1, 4, 6], []),
    ]

    @Test(arguments: refused.indices) func `who is refused is gone, and the rest comes in`(_ index: Int) throws {
        let (numbers, here) = Self.refused[index]
        let term = try term()
        try term.on("2020-02-05") { office in
            let desk = Desk(of: .administrator, in: office)
            let arrival = try #require(try desk.waitingArrivals().first?.arrival)
            #expect(throws: WorkflowFault.nothingWaits("N99")) { try desk.refuse(arrival.id, only: [3, 99]) }
            #expect(throws: DeskFault.forMunicipality) {
                try Desk(of: .coordinator, in: office).refuse(arrival.id, only: numbers)
            }
            try desk.refuse(arrival.id, only: numbers, seen: arrival.at)
        }
        #expect(try outcome(term).waiting.filter(numbers.contains) == [])
        try term.on("2020-02-05") { try $0.lettingAllIn() }
        #expect(try outcome(term).here == here)
        #expect(try outcome(term).waiting == [])
    }

    @Test func `somebody who doesn't wait can't be left`() throws {
        let term = try term()
        try term.on("2020-02-05") { office in
            let id = try #require(try LetIn.waiting(office).first?.arrival.id)
            #expect(throws: WorkflowFault.nothingWaits("N99")) { try LetIn.run(id, leaving: [3, 99], office) }
        }
        #expect(try outcome(term).here == [])
    }

    /// Of a pupil and a guardian with one number, who is refused, who waits on, and how many are held
    /// once they are in.
    private static let sharing: [(refused: Set<Int>, waiting: [String], held: Int)] = [
        ([1], [], 0), ([2], ["N1 Elsa"], 1), ([], ["N1 Elsa", "N2 Anna"], 2),
    ]

    @Test(arguments: sharing.indices)
    func `a pupil and a guardian with one number are two people with a number each`(_ index: Int) throws {
        let (refused, waiting, stillHeld) = Self.sharing[index]
        let term = try SchoolTerm()
        var anna = Self.parent(60, "Anna")
        anna.number = TestNumber.born(2006, day: 60)
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try desk.writing(try desk.sending(RosterText.wide([Self.child(60, "Elsa", anna)])))
        }
        try term.on("2020-02-05") { office in
            let id = try #require(try LetIn.waiting(office).first?.arrival.id)
            if !refused.isEmpty { try LetIn.refuse(id, only: refused, office) }
            let persons = try office.registry.read {
                try $0.arrivingPersons(in: .municipality, showsMarked: true, limit: 9)
            }
            #expect(persons.map { "N\($0.number) \($0.name?.given ?? "?")" } == waiting)
            guard !waiting.isEmpty else { return }
            _ = try LetIn.run(id, leaving: refused.isEmpty ? [2] : [], office)
        }
        let outcome = try outcome(term)
        #expect(outcome.here == (waiting.isEmpty ? [] : ["Elsa"]))
        #expect(outcome.waiting == (refused.isEmpty ? [2] : []))
        try term.on("2020-02-06") { office in
            try office.lettingAllIn()
            let held = try office.registry.read { try $0.heldPersons() }
            // One number with two people holds both, in whatever order they come in.
            #expect(held.count == stillHeld)
        }
    }
}

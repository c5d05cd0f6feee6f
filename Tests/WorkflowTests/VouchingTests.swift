import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// A class list that says of nobody whether they are protected: nothing is posted, until an administrator vouches.
@Suite struct VouchingTests {
    /// The list's school.
    private static func school() throws -> MarksSource {
        .school(try #require(SchoolCode(FictionalSchool.code)))
    }

    /// Three pupils born 2005 with a guardian each; no column tells of protection.
    private func roster(_ school: String = "Ekbackaskolan", from first: Int = 60) -> String {
        let header = [
            "Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn", "Vårdnadshavare Personnummer",
            "Vårdnadshavare Förnamn", "Vårdnadshavare Efternamn", "Vårdnadshavare Adress", "Vårdnadshavare Postnr",
            "Vårdnadshavare Postort",
        ]
        let rows = (first..<first + 3).map { day in
            [
                school, "8A", "8", TestNumber.born(2005, day: day), "Ek\(day)", "Kim",
                TestNumber.born(1979, day: day), "Mo", "Ek\(day)", "Vinkelgatan \(day)", "449 31", "Ekbacka",
            ]
        }
        return RosterText.text([header] + rows)
    }

    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(text: roster())
        return term
    }

    private func vouch(
        _ term: SchoolTerm, on day: String = "2020-02-10", vouching: Bool = true
    ) throws {
        try term.on(day) {
            try ConfirmMarks.run(
                Self.school(), checkedOn: $0.today, against: .populationRegister, vouching: vouching, $0)
        }
    }

    private func reasons(_ term: SchoolTerm, on day: String = "2020-02-11") throws -> [DecisionReason: Int] {
        let counts = try term.letters(SchoolTerm.post, on: day).decisions.filter { $0.guardians > 0 }
        return Dictionary(uniqueKeysWithValues: counts.map { ($0.reason, $0.guardians) })
    }

    private func state(_ term: SchoolTerm, on day: String = "2020-02-11") throws -> MarksState {
        let school = try Self.school()
        return try #require(try term.on(day) { try ConfirmMarks.states($0) }.first { $0.source == school })
    }

    @Test func `without a word nothing is posted, and the account of the import says so`() throws {
        let term = try SchoolTerm()
        let result = try term.importing(text: roster())
        #expect(result.account?.reckonings.map(\.unposted) == [0, 3])
        #expect(try reasons(term) == [.protectionUnknown: 3])
        let state = try state(term)
        #expect(state.unknown == 3)
        #expect(state.guardians == 0)
    }

    @Test func `a word that doesn't speak for the unknown lets nothing go`() throws {
        let term = try term()
        try vouch(term, vouching: false)
        #expect(try reasons(term) == [.protectionUnknown: 3])
    }

    @Test func `vouched for, they get post, and the cover sheet says on whose word`() throws {
        let term = try term()
        try vouch(term)
        #expect(try reasons(term) == [.writtenTo: 3])
        let state = try state(term)
        #expect(state.unknown == 0)
        #expect(state.vouchedFor == 3)
        #expect(state.guardians == 3)
        #expect(state.basis == .populationRegister)
        let pack = try term.read("Output/\(SchoolTerm.post)/ekbackaskolan/letters.html")
        #expect(
            pack.contains(
                "Vouched for: no roster says whether 3 recipients may be protected. An administrator checked everybody against the population register on 2020-02-10."
            ))
        let audit = try term.on("2020-02-11") { office in
            try office.registry.read {
                try $0.auditTrail(of: ["\(FictionalSchool.code) 2020-02-10 population-register"], limit: 9)
            }
        }
        #expect(audit.map(\.verb) == ["marks-vouched"])
    }

    @Test(arguments: [("2020-03-11", DecisionReason.writtenTo), ("2020-03-12", .marksOld)])
    func `a word is as old as marks of its day after thirty days`(day: String, reason: DecisionReason) throws {
        let term = try term()
        try vouch(term)
        #expect(try reasons(term, on: day) == [reason: 3])
    }

    @Test func `the next import of the source ends it, and what was printed can't be posted`() throws {
        let term = try term()
        try vouch(term)
        _ = try reasons(term)
        let codes = try term.facts(SchoolTerm.post).map(\.code.text)
        #expect(try term.record(codes, as: .printed, on: "2020-02-12").recorded == 3)
        try term.importing(text: roster(), on: "2020-02-13")
        #expect(throws: WorkflowFault.self) { try term.record(codes, as: .posted, on: "2020-02-13") }
        #expect(try state(term, on: "2020-02-13").unknown == 3)
        #expect(try reasons(term, on: "2020-02-13") == [.protectionUnknown: 3])
    }

    @Test func `a mark wins over it, and who comes later isn't spoken for`() throws {
        let term = try term()
        try vouch(term)
        let guardian = try #require(
            try term.on("2020-02-11") { office in
                try office.registry.read { try $0.population() }.guardians.first?.id
            })
        try term.on("2020-02-11") { _ = try ChangePerson.protect(.guardian(guardian), $0) }
        try term.importing(text: roster("Älvstrandsskolan", from: 70), on: "2020-02-11", named: "annan.csv")
        #expect(try reasons(term) == [.byHand: 1, .writtenTo: 2, .protectionUnknown: 3])
    }

    @Test func `said anew without the unknown, it no longer speaks for them`() throws {
        let term = try term()
        try vouch(term)
        try vouch(term, vouching: false)
        #expect(try reasons(term) == [.protectionUnknown: 3])
    }
}

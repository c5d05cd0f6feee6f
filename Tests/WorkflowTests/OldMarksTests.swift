import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// Whoever wasn't protected a month ago may be now: post waits for newer marks.
@Suite struct OldMarksTests {
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        return term
    }

    /// Omar's parents live apart, so their letters go by post.
    private func leyla(_ term: SchoolTerm) throws -> String { try term.letter(to: "Leyla Haddad").code.text }

    private func counts(_ result: MakeLetters.Result) -> Int {
        result.decisions.first { $0.reason == .marksOld }?.guardians ?? 0
    }

    @Test(arguments: [("2020-03-04", 0), ("2020-03-05", 2), ("2020-05-01", 2)])
    func `marks of thirty days ago let a letter go by post, those of thirty-one don't`(day: String, waiting: Int) throws
    {
        let result = try term().letters(on: day)
        #expect(counts(result) == waiting)
        #expect(result.judgement.made == 15 - waiting)
        #expect(result.waitsForPerson == waiting)
    }

    @Test func `whoever carries a letter home needs no newer marks`() throws {
        let term = try term()
        try term.letters()
        let code = try term.letter(to: "Anna Åkesson", "Bo Åkesson").code.text
        #expect(try term.record([code], as: .printed, on: "2020-05-01").recorded == 1)
        #expect(try term.record([code], as: .handedOut, on: "2020-05-01").recorded == 1)
    }

    @Test func `post that was printed in time can't be recorded as posted too late, but after an import it can`() throws
    {
        let term = try term()
        try term.letters()
        let code = try leyla(term)
        _ = try term.record([code], as: .printed)
        let fault = WorkflowFault.marksOld(
            [try LetterCode(parsing: code)], seenOn: CalendarDate("2020-02-03"), days: 30)
        #expect(throws: fault) { try term.record([code], as: .posted, on: "2020-03-05") }
        #expect(fault.words.en.contains("protection marks are from 2020-02-03, older than 30 days"))
        // What is on paper stays in the pile when it is judged again.
        _ = try term.letters(on: "2020-03-05")
        #expect(try term.fact(try LetterCode(parsing: code))?.state == .printed)
        try term.importing(Families.all, on: "2020-03-05")
        #expect(try term.record([code], as: .posted, on: "2020-03-06").recorded == 1)
    }

    @Test func `a draft can't be recorded as printed, and isn't in the files to print`() throws {
        let term = try term()
        try term.letters()
        let code = try leyla(term)
        let path = "Output/drug-prevention-2020/ekbackaskolan/letters.html"
        let printed = try LetterCode(parsing: code).printed
        #expect(try term.read(path).contains(printed))
        #expect(throws: WorkflowFault.self) { try term.record([code], as: .printed, on: "2020-03-05") }
        _ = try term.letters(on: "2020-03-05")
        #expect(try !term.read(path).contains(printed))
        #expect(try term.fact(try LetterCode(parsing: code)) == nil)
        try term.importing(Families.all, on: "2020-03-06")
        #expect(try term.letters(on: "2020-03-06").judgement.made == 2)
    }

    @Test func `an import that changes nothing makes marks new`() throws {
        let term = try term()
        let again = try term.importing(Families.all, on: "2020-03-10")
        #expect(again.difference.isEmpty)
        #expect(counts(try term.letters(on: "2020-04-09")) == 0)
        #expect(counts(try term.letters(on: "2020-04-10")) == 2)
    }

    @Test func `a roster without marks makes nothing new`() throws {
        let term = try term()
        let text = RosterText.wide(Families.all).replacing("Skydd", with: "Anmärkning")
        var options = ImportRosters.Options()
        options.placements = ["Anmärkningade personuppgifter"].map { .init(column: $0, meaning: "not used") }
        _ = try? term.importing(text: text, on: "2020-03-10", named: "utan.csv", options: options)
        #expect(counts(try term.letters(on: "2020-03-10")) == 2)
    }

    @Test func `an administrator's word counts as marks of its day, until the next import or thirty days`() throws {
        let term = try term()
        let day = try #require(CalendarDate("2020-03-20"))
        try term.on("2020-03-20") { office in
            let source = try ConfirmMarks.source(named: "Ekbackaskolan", office)
            #expect(source == .school(try #require(SchoolCode(FictionalSchool.code))))
            #expect(try ConfirmMarks.source(named: "folkbokföringen", office) == .population)
            try ConfirmMarks.run(source, checkedOn: day, against: .pupilRegister, office)
        }
        #expect(counts(try term.letters(on: "2020-04-19")) == 0)
        #expect(counts(try term.letters(on: "2020-04-20")) == 2)
        let audit = try term.on("2020-04-20") { office in
            try office.registry.read {
                try $0.auditTrail(of: ["\(FictionalSchool.code) 2020-03-20 pupil-register"], limit: 9)
            }
        }
        #expect(audit.map(\.verb) == ["marks-confirmed"])
    }

    @Test(arguments: ["2020-03-21", "2020-02-18"])
    func `a check that is to come or long past is no word`(checkedOn: String) throws {
        let term = try term()
        let day = try #require(CalendarDate(checkedOn))
        let school = MarksSource.school(try #require(SchoolCode(FictionalSchool.code)))
        try term.on("2020-03-20") { office in
            #expect(throws: WorkflowFault.checkedOutOfRange(days: 30)) {
                try ConfirmMarks.run(school, checkedOn: day, against: .pupilRegister, office)
            }
        }
    }

    @Test func `a word for another source lets nothing go, and whoever is marked stays so`() throws {
        let term = try term()
        try term.on("2020-03-20") {
            try ConfirmMarks.run(.population, checkedOn: $0.today, against: .populationRegister, $0)
        }
        #expect(counts(try term.letters(on: "2020-03-20")) == 2)
    }

    @Test func `what waits for marks is told by source, in figures`() throws {
        let term = try term()
        _ = try term.letters(on: "2020-03-05")
        let review = try term.on("2020-03-05") { try Review.gather($0) }
        #expect(review.oldMarks.map(\.seenOn) == [CalendarDate("2020-02-03")])
        #expect(review.oldMarks.map(\.outdated) == [16])
        #expect(review.waiting.isEmpty)
        #expect(review.needsPerson)
        let early = try term.on("2020-02-20") { try Review.gather($0) }
        #expect(early.oldMarks.isEmpty)
    }

    @Test func `how old marks may be is a setting`() throws {
        let term = try term()
        let settings = try term.read("settings.xml")
        try term.write(settings.replacing("days=\"30\"", with: "days=\"7\""), to: "settings.xml")
        #expect(counts(try term.letters(on: "2020-02-10")) == 0)
        #expect(counts(try term.letters(on: "2020-02-11")) == 2)
    }
}

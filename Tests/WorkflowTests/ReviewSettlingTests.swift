import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Settling what waits` {
    /// Elin's mother stands in the roster twice: with a number and without.
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        var children = Families.all
        var twin = Families.anna
        twin.number = ""
        twin.given = "Anna Karin"
        children[0].parents = [Families.anna, twin]
        try term.importing(children)
        try term.plan()
        return term
    }

    private func settle(_ text: String, _ term: SchoolTerm, on day: String = "2020-02-20") throws -> ChangePerson.Result
    {
        try term.on(day) { try SettleReview.run(text.split(separator: " ").map(String.init), $0) }
    }

    private func review(_ term: SchoolTerm, on day: String = "2020-02-21") throws -> Review {
        try term.on(day) { try Review.gather($0) }
    }

    @Test(
        arguments: [
            "same G1", "same G1 G1", "same G1 P1", "same G1 G2 G3", "birth-year P1", "birth-year P1 05",
            "birth-year G1 2005", "ruling P1 write", "ruling G1 maybe", "school-year G1", "unreachable P1",
            "deregistered", "deregistered X1", "hello", "",
        ])
    func `wrong words are refused with the forms that there are`(text: String) throws {
        let term = try SchoolTerm()
        let fault = WorkflowFault.answerNotUnderstood(text)
        #expect(throws: fault) { try settle(text, term) }
        #expect(fault.words.en.contains("birth-year P7 2005"))
        #expect(Explanation(fault, on: .page).kind == .usage)
    }

    @Test func `a pair waits, the one without a number gets no letter, and one answer settles it`() throws {
        let term = try term()
        try term.letters()
        let pair = try review(term).items(of: .same)
        #expect(pair.map { $0.matter.answers } == [["same G1 G2", "different G1 G2"]])
        #expect(pair[0].names.map(\.full) == ["Anna Åkesson", "Anna Karin Åkesson"])
        #expect(try term.reasons()[.possiblySame] == 1)
        let letter = try term.letter(to: "G1")
        try term.record([letter.code.text], as: .printed)
        let result = try settle("same G2 G1", term)
        // What is on paper is to one of them and says what it said.
        #expect(result.toPull.isEmpty)
        #expect(try review(term).items(of: .same).isEmpty)
        #expect(try term.letters(on: "2020-02-22").decisions.first { $0.reason == .possiblySame } == nil)
        #expect(try term.on("2020-02-22") { try FindPerson.find("G2", $0) } == [.guardian(GuardianID(1))])
    }

    @Test func `a surplus letter that is printed must be pulled`() throws {
        let term = try term()
        _ = try settle("different G1 G2", term)
        try term.letters()
        // They live at one address and share a letter; the one for both says what is no longer so.
        let letter = try term.letter(to: "G1", "G2")
        try term.record([letter.code.text], as: .printed)
        let result = try settle("same G1 G2", term)
        #expect(result.toPull.map(\.code) == [letter.code])
        #expect(result.toPull.map(\.reason) == [.outdated])
        #expect(try term.letters(on: "2020-02-22").judgement.made == 1)
        #expect(try term.letter(to: "G1").state == .draft)
    }

    @Test func `two with numbers are never one`() throws {
        let term = try term()
        let bo = try term.guardian("Leyla Haddad")
        #expect(throws: WorkflowFault.bothKnownByNumber) { try settle("same G1 \(bo)", term) }
        #expect(throws: WorkflowFault.personUnknown("G999")) { try settle("same G1 G999", term) }
    }

    @Test func `a birth year settles the pupil, and the same file again doesn't undo it`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        // A number that is valid though its day is 60: the birth date isn't known.
        children[1].number = TestNumber.undated(2006)
        try term.importing(children)
        let waiting = try review(term).items(of: .birthYear)
        try #require(waiting.count == 1)
        let pupil = waiting[0].matter.persons[0]
        _ = try settle("birth-year \(pupil) 2006", term)
        #expect(try review(term).items(of: .birthYear).isEmpty)
        try term.importing(children, on: "2020-02-22")
        #expect(try review(term, on: "2020-02-23").items(of: .birthYear).isEmpty)
    }

    @Test func `a year of school that doesn't fit warns, and needs nobody`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all { $0.year = "8" })
        let review = try review(term)
        #expect(review.items.map(\.matter.answers) == [["school-year P1 known"]])
        #expect(!review.needsPerson)
        #expect(!review.isEmpty)
        _ = try settle("school-year P1", term)
        #expect(try self.review(term).isEmpty)
        #expect(throws: WorkflowFault.nothingWaits("P2")) { try settle("school-year P2 known", term) }
        try term.importing(Families.all { $0.year = "8" }, on: "2020-02-22")
        #expect(try self.review(term).isEmpty)
        try term.importing(Families.all { $0.year = "9" }, on: "2020-02-22")
        #expect(try self.review(term).items.count == 1)
    }

    @Test func `a protected person stands in no pair by name, and is perhaps the other entry`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        var twin = Families.anna
        (twin.number, twin.protection) = ("", "Ja")
        children[0].parents = [Families.anna, twin]
        try term.importing(children)
        #expect(try review(term).items(of: .same).isEmpty)
        let pair = try #require(try review(term).items(of: .held).first)
        #expect(pair.names.isEmpty)
        let result = try settle("same G1 G2", term)
        #expect(result.scrub.newlyProtected == 1)
        let card = try term.on("2020-02-22") { try FindPerson.card(.guardian(GuardianID(1)), $0) }
        #expect(card.isProtected)
    }

    @Test func `what was done is in the audit log by number and verb`() throws {
        let term = try term()
        _ = try settle("different G1 G2", term)
        _ = try settle("same G1 G2", term)
        let registry =
            try String(
                decoding: Data(contentsOf: term.folder.appending(path: "registry.sqlite")), as: UTF8.self)
            + String(
                decoding: (try? Data(contentsOf: term.folder.appending(path: "registry.sqlite-wal"))) ?? Data(),
                as: UTF8.self)
        #expect(registry.contains("different G2"))
        #expect(registry.contains("same G2"))
    }
}

extension TestNumber {
    /// A valid number with month 00 and day 60, which tells no birth date.
    fileprivate static func undated(_ year: Int) -> String {
        let eight = "\(year)0060"
        let digits = Array((eight + "238").utf8.dropFirst(2)).map { $0 - 48 }
        return "\(eight)-238\(CheckDigit.modulus10(of: digits))"
    }
}

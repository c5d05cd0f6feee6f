import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Letters by hand at the desk` {
    /// Bo is protected; Omar is, so that a person must decide about both his parents.
    private func desks() throws -> DeskTerm {
        try DeskTerm { children in
            children[0].parents[1].protection = "Ja"
            children[1].protection = "Ja"
        }
    }

    @Test func `who may see them sees them by name, and each look is logged`() throws {
        let desks = try desks()
        try desks.here { desk throws in
            #expect(throws: DeskFault.forByHand) { try desk.byHand() }
            #expect(throws: DeskFault.forByHand) { try desk.byHandLetters(ofCampaign: SchoolTerm.meetings) }
            #expect(throws: DeskFault.forByHand) { try desk.recordHandedOver([]) }
        }
        #expect(try desks.log("list", SchoolTerm.meetings).filter { $0.contains("read") } == [])
        try desks.here(seesByHand: true) { desk throws in
            let list = try #require(try desk.byHand().first)
            #expect(list.rows.map(\.name.full) == ["Bo Åkesson", "Leyla Haddad", "Karim Haddad"])
            #expect(list.rows.map { $0.task == .decide } == [false, true, true])
            #expect(list.waitingLetters == 1)
            let page = String(decoding: try desk.byHandLetters(ofCampaign: SchoolTerm.meetings), as: UTF8.self)
            #expect(page.contains("Bo Åkesson"))
            #expect(page.split(separator: "<article").count == 2)
        }
        #expect(
            try desks.log("list", SchoolTerm.meetings).filter { $0.contains("read") } == [
                "A2 read by-hand \(SchoolTerm.meetings)", "A2 read by-hand list",
            ])
    }

    @Test func `another school's are not among them`() throws {
        let desks = try desks()
        try desks.there(seesByHand: true) { desk throws in #expect(try desk.byHand().isEmpty) }
        try desks.at(.administrator.seeingByHand) { desk throws in #expect(try desk.byHand().first?.rows.count == 3) }
    }

    @Test func `a letter by hand is looked at by those who may, and each look is logged`() throws {
        let desks = try desks()
        let letter = try desks.term.letter(to: "G2").code
        try desks.here { desk throws in
            #expect(throws: DeskFault.forByHand) { try desk.letter(letter) }
            #expect(throws: DeskFault.forByHand) { try desk.letterPage(letter) }
            #expect(try desk.find(letter.text) == FoundPeople())
        }
        try desks.here(seesByHand: true) { desk throws in
            #expect(try desk.letter(letter).recipients.map(\.name) == [nil])
            #expect(String(decoding: try desk.letterPage(letter), as: UTF8.self).contains("Bo"))
        }
        #expect(try desks.log(letter.text) == ["A2 read by-hand \(letter)"])
    }

    @Test func `what was handed over says when, and a decision makes a letter at the next run`() throws {
        let desks = try desks()
        let letter = try desks.term.letter(to: "G2").code
        try desks.here(seesByHand: true) { desk throws in
            try desk.recordHandedOver([letter])
            let rows = try #require(try desk.byHand().first).rows
            #expect(rows[0].task == .handedOver(letter, on: desk.today))
            try desk.decide(rows[1].guardian, .write)
        }
        try desks.term.letters(on: "2020-02-25")
        try desks.here(seesByHand: true) { desk throws in
            let list = try #require(try desk.byHand().first)
            #expect(list.waitingLetters == 1)
            #expect(list.rows.map { $0.task == .decide } == [false, false, true])
        }
    }

    @Test func `letters of any other way can't be handed over so`() throws {
        let desks = try desks()
        let letter = try desks.term.letter(to: "Anna Åkesson").code
        try desks.here(seesByHand: true) { desk throws in
            #expect(throws: DeskFault.notThere) { try desk.recordHandedOver([letter]) }
        }
    }
}

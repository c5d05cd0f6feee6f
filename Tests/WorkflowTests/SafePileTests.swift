import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// How far a letter has come when something changes.
enum Stage: CaseIterable, CustomTestStringConvertible {
    case draft, printed, out

    var testDescription: String { "\(self)" }
}

/// The table of the safe pile: what changes, and what it means for a letter that is a draft, printed or out.
@Suite struct `The safe pile` {
    /// A term in which Elin's parents' letter has come this far.
    private func term(_ stage: Stage) throws -> (SchoolTerm, LetterFacts) {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        let letter = try term.letter(to: "Anna Åkesson", "Bo Åkesson")
        switch stage {
        case .draft: break
        case .printed: try term.record([letter.code.text], as: .printed)
        case .out: try term.record([letter.code.text], as: .handedOut)
        }
        return (term, try term.letter(to: "Anna Åkesson", "Bo Åkesson"))
    }

    /// The same for Karim Haddad, whose letter goes by post because he lives apart.
    private func postTerm(_ stage: Stage) throws -> (SchoolTerm, LetterFacts) {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        let letter = try term.letter(to: "Karim Haddad")
        #expect(letter.channel == .post)
        switch stage {
        case .draft: break
        case .printed: try term.record([letter.code.text], as: .printed)
        case .out: try term.record([letter.code.text], as: .posted)
        }
        return (term, try term.letter(to: "Karim Haddad"))
    }

    /// What the table says for a change that makes the letter say something else.
    private func expectRemade(
        _ term: SchoolTerm, _ letter: LetterFacts, _ stage: Stage, pull: [LetterToPull],
        successor: () throws -> LetterFacts
    ) throws {
        switch stage {
        case .draft:
            #expect(pull.isEmpty)
            // It was remade at once, so that a sheet of paper with the older text is told from it.
            #expect(try successor().code == letter.code)
            #expect(try successor().contentPrint != letter.contentPrint)
            #expect(try term.letters(on: "2020-03-02").judgement.remade == 0)
        case .printed:
            #expect(pull.map(\.code) == [letter.code])
            #expect(pull.map(\.reason) == [.outdated])
            #expect(try term.letters(on: "2020-03-02").judgement.made == 1)
            let next = try successor()
            #expect(next.code != letter.code)
            #expect(next.state == .draft)
            #expect(next.generation == 2)
            #expect(try term.fact(letter.code)?.state == .withdrawn)
        case .out:
            #expect(pull.isEmpty)
            let run = try term.letters(on: "2020-03-02")
            #expect(run.judgement.made == 0)
            #expect(run.judgement.pulled == 0)
            #expect(try term.fact(letter.code) == letter)
        }
    }

    @Test(arguments: Stage.allCases) func `a new name`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let result = try term.importing(
            Families.all { $0.parents[1].family = "Björk" }, on: "2020-03-01")
        #expect(result.difference.changedGuardians == 1)
        try expectRemade(term, letter, stage, pull: result.toPull) { try term.letter(to: "Anna Åkesson", "Bo Björk") }
        if stage == .out {
            #expect(try term.content(of: letter.code)?.recipients.map(\.full) == ["Anna Åkesson", "Bo Åkesson"])
            #expect(try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml").contains("Bo Åkesson"))
        } else {
            #expect(!(try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml").contains("Bo Åkesson")))
        }
    }

    @Test(arguments: Stage.allCases) func `a new class`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let result = try term.importing(Families.all { $0.className = "7B" }, on: "2020-03-01")
        try expectRemade(term, letter, stage, pull: result.toPull) { try term.letter(to: "Anna Åkesson", "Bo Åkesson") }
    }

    @Test(arguments: Stage.allCases) func `a new sibling`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let sibling = RosterChild(
            number: TestNumber.born(2005, day: 9), given: "Sixten", className: "8A", year: "8",
            parents: Families.elin.parents)
        let result = try term.importing(Families.all + [sibling], on: "2020-03-01")
        try expectRemade(term, letter, stage, pull: result.toPull) { try term.letter(to: "Anna Åkesson", "Bo Åkesson") }
        let pupils = try term.content(of: try term.letter(to: "Anna Åkesson", "Bo Åkesson").code)?.pupils
        #expect(pupils?.map(\.givenName) == (stage == .out ? ["Elin"] : ["Sixten", "Elin"]))
    }

    @Test(arguments: Stage.allCases) func `a home that is split`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let result = try term.importing(Families.all { $0.parents[1].street = "Nygatan 8" }, on: "2020-03-01")
        switch stage {
        case .draft, .printed:
            #expect(result.toPull.map(\.code) == (stage == .printed ? [letter.code] : []))
            #expect(result.toPull.map(\.reason) == (stage == .printed ? [.outdated] : []))
            #expect(try term.letters(on: "2020-03-02").judgement.made == 2)
            #expect(try term.letter(to: "Anna Åkesson").channel == .post)
            #expect(try term.letter(to: "Bo Åkesson").channel == .post)
            #expect(try term.fact(letter.code)?.state == (stage == .draft ? nil : .withdrawn))
        case .out:
            #expect(result.toPull.isEmpty)
            #expect(try term.letters(on: "2020-03-02").judgement.made == 0)
            #expect(try term.fact(letter.code) == letter)
        }
    }

    @Test(arguments: Stage.allCases) func `a home that is joined`(_ stage: Stage) throws {
        let (term, letter) = try postTerm(stage)
        var children = Families.all
        children[1].parents[1].street = "Lindgatan 5"
        let result = try term.importing(children, on: "2020-03-01")
        let run = try term.letters(on: "2020-03-02")
        switch stage {
        case .draft, .printed:
            #expect(result.toPull.map(\.code) == (stage == .printed ? [letter.code] : []))
            #expect(run.judgement.made == 1)
            #expect(try term.letter(to: "Karim Haddad", "Leyla Haddad").channel == .handOut)
        case .out:
            #expect(result.toPull.isEmpty)
            // His is out; hers is remade to go home with the pupil.
            #expect(run.judgement.made == 0)
            #expect(try term.letter(to: "Leyla Haddad").channel == .handOut)
            #expect(try term.fact(letter.code) == letter)
        }
    }

    @Test(arguments: Stage.allCases) func `a new address of a letter handed out means nothing`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let result = try term.importing(
            Families.all { elin in
                for index in elin.parents.indices { elin.parents[index].street = "Nygatan 8" }
            }, on: "2020-03-01")
        #expect(result.difference.changedGuardians == 2)
        #expect(result.toPull.isEmpty)
        let run = try term.letters(on: "2020-03-02")
        #expect(run.judgement.made == 0)
        #expect(run.judgement.remade == 0)
        #expect(try term.letter(to: "Anna Åkesson", "Bo Åkesson").contentPrint == letter.contentPrint)
    }

    @Test(arguments: Stage.allCases) func `a new address of a letter by post`(_ stage: Stage) throws {
        let (term, letter) = try postTerm(stage)
        var children = Families.all
        children[1].parents[1].street = "Nygatan 8"
        let result = try term.importing(children, on: "2020-03-01")
        try expectRemade(term, letter, stage, pull: result.toPull) { try term.letter(to: "Karim Haddad") }
    }

    @Test func `a letter that came back is remade for a new address and names the one it replaces`() throws {
        let (term, letter) = try postTerm(.out)
        let result = try term.record([letter.code.text], as: .returned, reason: .moved, on: "2020-03-02")
        #expect(result.toCorrect == [try term.guardian("Karim Haddad")])
        #expect(try term.letters(on: "2020-03-03").judgement.made == 0)
        #expect(try term.reasons()[.returned] == 1)
        _ = try term.correct(try term.guardian("Karim Haddad"), street: "Nygatan 8")
        #expect(try term.letters(on: "2020-03-04").judgement.made == 1)
        let next = try term.letter(to: "Karim Haddad")
        #expect(next.replaces == letter.code)
        #expect(next.code != letter.code)
        #expect(next.generation == 2)
        #expect(
            try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml").contains(
                "replaces=\"\(letter.code.text)\""))
        // The ticket in the envelope that came back still opens the door.
        let checkIn = try term.on("2020-03-24") {
            try CheckIn.run(FictionalSchool.name, codes: [letter.code.text], walkIns: nil, campaign: nil, $0)
        }
        #expect(checkIn.answers == [.welcome(next.code, adults: 1)])
    }

    @Test(arguments: Stage.allCases) func `a meeting that is moved`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let result = try term.plan("2020-03-25T18:30", on: "2020-03-01")
        #expect(result.changed == 1)
        #expect(result.noticesDue == (stage == .out ? 1 : 0))
        #expect(result.toPull.map(\.code) == (stage == .printed ? [letter.code] : []))
        let review = try term.on("2020-03-01") { try Review.gather($0) }
        #expect(review.noticesDue == (stage == .out ? [letter.code] : []))
        let run = try term.letters(on: "2020-03-02")
        #expect(run.judgement.made == (stage == .printed ? 1 : 0))
        #expect(run.judgement.remade == 0)
        let xml = try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml")
        #expect(xml.split(separator: "starts=\"2020-03-25T18:30").count == (stage == .out ? 15 : 16))
        let now = try term.letter(to: "Anna Åkesson", "Bo Åkesson")
        #expect((now.code == letter.code) == (stage != .printed))
        // Moved back, nothing needs to be told.
        try term.plan(on: "2020-03-03")
        #expect(try term.on("2020-03-03") { try Review.gather($0) }.noticesDue.isEmpty)
    }

    @Test(arguments: Stage.allCases) func `somebody who becomes protected`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let anna = try term.guardian("Anna Åkesson")
        let result = try term.importing(Families.all { $0.parents[0].protection = "Ja" }, on: "2020-03-01")
        #expect(result.scrub.newlyProtected == 1)
        #expect(result.scrub.mustBePulled == (stage == .out ? [] : [letter.code]))
        #expect(result.scrub.alreadyOut == (stage == .out ? [letter.code] : []))
        #expect(result.toPull.map(\.code) == (stage == .printed ? [letter.code] : []))
        #expect(result.toPull.map(\.reason) == (stage == .printed ? [.mustNotBeSent] : []))
        #expect(try term.content(of: letter.code) == nil)
        #expect(try term.fact(letter.code)?.state == (stage == .draft ? nil : stage == .printed ? .withdrawn : .out))
        let xml = try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml")
        #expect(!xml.contains("Anna"))
        try term.letters(on: "2020-03-02")
        let now = try term.facts().filter { $0.isLive && $0.recipients.contains(anna) }
        #expect(now.map(\.channel) == [stage == .out ? .handOut : .byHand])
    }

    @Test(arguments: Stage.allCases) func `custody that has ended`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let result = try term.importing(Families.all { $0.parents.removeLast() }, on: "2020-03-01")
        #expect(result.difference.endedGuardianships == 1)
        try expectForbidden(term, letter, stage, pull: result.toPull, left: "Anna Åkesson")
    }

    @Test(arguments: Stage.allCases) func `a guardian who asks not to be contacted`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        let bo = try term.guardian("Bo Åkesson")
        let result = try term.on("2020-03-01") { try ChangePerson.setDoNotContact(true, bo, $0) }
        try expectForbidden(term, letter, stage, pull: result.toPull, left: "Anna Åkesson")
    }

    @Test(arguments: Stage.allCases) func `a pupil who has moved away`(_ stage: Stage) throws {
        let (term, letter) = try term(stage)
        // Somebody else is in 7A, so that the file covers the class.
        let other = RosterChild(
            number: TestNumber.born(2006, day: 99), given: "Ny", parents: [RosterParent(number: "", given: "Nils")])
        let result = try term.importing(Array(Families.all.dropFirst()) + [other], on: "2020-03-01")
        #expect(result.difference.leavers == 1)
        try expectForbidden(term, letter, stage, pull: result.toPull, left: nil)
    }

    /// What the table says for somebody who must not be written to any more.
    private func expectForbidden(
        _ term: SchoolTerm, _ letter: LetterFacts, _ stage: Stage, pull: [LetterToPull], left: String?
    ) throws {
        #expect(pull.map(\.code) == (stage == .printed ? [letter.code] : []))
        #expect(pull.map(\.reason) == (stage == .printed ? [.mustNotBeSent] : []))
        if stage != .out {
            // The paper may lie there, printed without being recorded: it must not leave either.
            let fault = stage == .draft ? WorkflowFault.letterWithdrawn(letter.code) : .mustBePulled([letter.code])
            #expect(throws: fault) { try term.record([letter.code.text], as: .handedOut, on: "2020-03-01") }
        }
        try term.letters(on: "2020-03-02")
        switch stage {
        case .draft: #expect(try term.fact(letter.code) == nil)
        case .printed: #expect(try term.fact(letter.code)?.state == .withdrawn)
        case .out: #expect(try term.fact(letter.code) == letter)
        }
        if let left {
            let guardian = try term.guardian(left)
            let now = try term.facts().filter { $0.isLive && $0.recipients.contains(guardian) }
            #expect(now.map(\.recipients.count) == [stage == .out ? 2 : 1])
        }
    }
}

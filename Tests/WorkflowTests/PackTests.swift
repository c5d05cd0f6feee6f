import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Recording packs` {
    /// Letters are made; 7C's pack has twelve.
    private func term() throws -> (term: SchoolTerm, pack: String, letters: [LetterFacts]) {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        let run = try term.letters()
        #expect(run.judgement.made == 15)
        #expect(run.waitingLetters == 15)
        // 7A and 7C are handed out, and the Haddads' two letters are one pack by post.
        #expect(run.waitingPacks == 3)
        let first = try term.letter(to: "Mo Granneett")
        let pack = try term.packCode(of: first.code)
        let ids = try term.on("2020-02-17") { try FindPerson.find("Mo Granne", $0) }
        let letters = try term.facts().filter { ids.contains(.guardian($0.recipients[0])) }
        #expect(letters.count == 12)
        return (term, pack, letters)
    }

    @Test func `a pack is recorded by the code on its sheet, and twice changes nothing`() throws {
        let (term, pack, letters) = try term()
        #expect(try term.record([pack], as: .handedOut) == .init(recorded: 12, unchanged: 0))
        #expect(try term.record([pack], as: .handedOut) == .init(recorded: 0, unchanged: 12))
        #expect(try term.facts().count { $0.state == .out } == 12)
        #expect(try term.fact(letters[0].code)?.state == .out)
    }

    @Test func `letters that are excepted stay`() throws {
        let (term, pack, letters) = try term()
        let except = letters[3].code
        #expect(try term.record([pack], as: .handedOut, except: [except.text]) == .init(recorded: 11, unchanged: 0))
        #expect(try term.fact(except)?.state == .draft)
    }

    @Test func `a pack with a letter that must be pulled doesn't leave before it is taken out`() throws {
        let (term, pack, letters) = try term()
        try term.record([pack], as: .printed)
        let guardian = letters[5].recipients[0]
        _ = try term.on("2020-02-25") { try ChangePerson.setDoNotContact(true, guardian, $0) }
        #expect(throws: WorkflowFault.mustBePulled([letters[5].code])) {
            try term.record([pack], as: .handedOut, on: "2020-02-26")
        }
        #expect(try term.facts().count { $0.state == .out } == 0)
        let result = try term.record([pack], as: .handedOut, except: [letters[5].code.text], on: "2020-02-26")
        #expect(result == .init(recorded: 11, unchanged: 0, pulled: 1))
        #expect(try term.on("2020-02-26") { try Review.gather($0) }.toPull.isEmpty)
        #expect(try term.fact(letters[5].code)?.state == .withdrawn)
    }

    @Test func `a pulled letter can be recorded by itself, and then the pack leaves`() throws {
        let (term, pack, letters) = try term()
        try term.record([pack], as: .printed)
        let guardian = letters[5].recipients[0]
        _ = try term.on("2020-02-25") { try ChangePerson.setDoNotContact(true, guardian, $0) }
        #expect(try term.record([letters[5].code.text], as: .pulled, on: "2020-02-26").pulled == 1)
        #expect(try term.record([pack], as: .handedOut, on: "2020-02-26") == .init(recorded: 11))
        #expect(try term.fact(letters[5].code)?.state == .withdrawn)
    }

    @Test func `the sheet of a pack that was remade is refused, with the letters to take out`() throws {
        let (term, pack, letters) = try term()
        var children = Families.all
        children[4].parents[0].given = "Morgan"
        try term.importing(children, on: "2020-02-25")
        try term.letters(on: "2020-02-25")
        let changed = try term.letter(to: "Morgan Grannetre")
        #expect(changed.code == letters.first { $0.recipients == changed.recipients }?.code)
        #expect(throws: WorkflowFault.packOutdated(take: [changed.code])) { try term.record([pack], as: .handedOut) }
        let newPack = try term.packCode(of: changed.code)
        #expect(newPack != pack)
        #expect(try term.record([pack], as: .handedOut, except: [changed.code.text]).recorded == 11)
        #expect(try term.record([newPack], as: .handedOut) == .init(recorded: 1, unchanged: 11))
    }

    @Test func `a draft that a new file forbids is not handed out by the old sheet`() throws {
        let (term, pack, letters) = try term()
        var children = Families.all
        children.remove(at: 6)
        try term.importing(children, on: "2020-02-25")
        let gone = try #require(letters.first { try term.fact($0.code) == nil })
        #expect(throws: WorkflowFault.packOutdated(take: [gone.code])) { try term.record([pack], as: .handedOut) }
        #expect(try term.record([pack], as: .handedOut, except: [gone.code.text]).recorded == 11)
        // The pack in Output is without it, under a code of its own.
        let html = try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.html")
        #expect(!html.contains(pack))
        #expect(!html.contains(gone.code.text))
    }

    @Test func `a class is recorded by its name`() throws {
        let (term, _, _) = try term()
        let result = try term.on("2020-02-24") { office in
            try RecordDelivery.run(
                .init(
                    selection: .campaign(SchoolTerm.meetings, school: FictionalSchool.alias, className: "7c"),
                    event: .handedOut, date: office.today), office)
        }
        #expect(result == .init(recorded: 12, unchanged: 0))
    }

    @Test func `a letter handed out isn't posted, a posted one isn't handed out, and none returns that never left`()
        throws
    {
        let (term, _, letters) = try term()
        let post = try term.letter(to: "Karim Haddad")
        #expect(throws: WorkflowFault.wrongChannel(letters[0].code, needs: .post)) {
            try term.record([letters[0].code.text], as: .posted)
        }
        #expect(throws: WorkflowFault.wrongChannel(post.code, needs: .handOut)) {
            try term.record([post.code.text], as: .handedOut)
        }
        #expect(throws: WorkflowFault.notOut(post.code)) { try term.record([post.code.text], as: .returned) }
        // All of a request is recorded, or nothing.
        #expect(throws: WorkflowFault.wrongChannel(post.code, needs: .handOut)) {
            try term.record([letters[0].code.text, post.code.text], as: .handedOut)
        }
        #expect(try term.facts().allSatisfy { $0.state == .draft })
    }

    @Test func `every wrong code is told at once, and why it is wrong`() throws {
        let (term, _, letters) = try term()
        var slip = Array(letters[0].code.text)
        slip[3] = slip[3] == "A" ? "B" : "A"
        let nobody = LetterCode(bits: 4711)
        #expect(
            throws: WorkflowFault.codesWrong([
                .init(typed: String(slip), fault: .checkSymbol), .init(typed: "ABC", fault: .wrongLength),
                .init(typed: "0000OOO1I", fault: .unknownSymbol), .init(typed: nobody.text, fault: nil),
            ])
        ) {
            try term.record([letters[0].code.text, String(slip), "ABC", "0000OOO1I", nobody.text], as: .handedOut)
        }
        #expect(try term.facts().allSatisfy { $0.state == .draft })
    }

    @Test func `an event is undone by another`() throws {
        let (term, _, letters) = try term()
        let code = letters[0].code
        try term.record([code.text], as: .handedOut)
        #expect(try term.record([code.text], as: .handedOut, isUndo: true).recorded == 1)
        #expect(try term.fact(code)?.state == .draft)
        #expect(throws: WorkflowFault.nothingToUndo(code)) {
            try term.record([code.text], as: .handedOut, isUndo: true)
        }
        #expect(try term.record([code.text], as: .handedOut).recorded == 1)
        #expect(try term.fact(code)?.state == .out)
    }

    @Test func `a second run makes the same bytes`() throws {
        let (term, _, _) = try term()
        let before = try term.files(in: "Output")
        #expect(
            Set(before.keys) == [
                "drug-prevention-2020/ekbackaskolan/letters.html", "drug-prevention-2020/ekbackaskolan/letters.xml",
                "drug-prevention-2020/ekbackaskolan/hand-out.html",
            ])
        let again = try term.letters(on: "2020-02-18")
        #expect(again.judgement.made == 0)
        #expect(again.judgement.remade == 0)
        #expect(again.judgement.unchanged == 15)
        #expect(try term.files(in: "Output") == before)
    }
}

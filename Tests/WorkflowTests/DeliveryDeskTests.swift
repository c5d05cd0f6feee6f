import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing
import Workspace
import XML

@testable import Workflow

@Suite struct `The delivery desk` {
    /// Letters are made at two schools; 7C's pack has twelve, and Omar's parents get theirs by post.
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        var sara = Families.elin
        sara.number = TestNumber.born(2006, day: 60)
        sara.given = "Sara"
        sara.school = FictionalSchool.otherName
        sara.parents[0].number = TestNumber.born(1983, day: 1)
        sara.parents[0].given = "Disa"
        sara.parents[0].street = "Älvgatan 4"
        sara.parents.removeLast()
        try term.importing(Families.all + [sara])
        try term.plan()
        try term.plan(school: FictionalSchool.otherCode)
        try term.letters()
        return term
    }

    private func scan(
        _ code: String, _ event: DeliveryEvent, _ term: SchoolTerm, as account: Account = .coordinator,
        reason: ReturnReason? = nil, takenOut: [LetterCode] = [], on day: String = "2020-02-24"
    ) throws -> DeliveryAnswer {
        try term.desk(account, on: day) { desk in
            var scan = DeliveryScan(typed: code, event: event, date: desk.today, reason: reason)
            scan.takenOut = takenOut.map(\.text)
            return try desk.record(scan)
        }
    }

    @Test func `a letter that is gone since its sheet was printed can be taken out, and the pack may go`() throws {
        let term = try term()
        let letter = try term.letter(to: "Mo Granneett").code
        let pack = try term.packCode(of: letter)
        let mo = try term.guardian("Mo Granneett")
        try term.on("2020-02-20") { _ = try ChangePerson.setDoNotContact(true, mo, $0) }
        let refused = try scan(pack, .handedOut, term)
        #expect(refused.toTakeOut == [letter])
        let done = try scan(pack, .handedOut, term, takenOut: [letter])
        guard case .done(let letters, _, _) = done.outcome else {
            Issue.record("\(done.outcome)")
            return
        }
        #expect(letters == 11)
    }

    @Test func `a letter is answered with whom it is to, where it goes and what was recorded`() throws {
        let term = try term()
        let letter = try term.letter(to: "Mo Granneett").code
        let answer = try scan(" \(letter.printed.lowercased()) ", .handedOut, term)
        #expect(answer.outcome == .done(letters: 1, alreadyDone: 0, takenOut: 0))
        #expect(answer.code == letter)
        let item = try #require(answer.item)
        #expect(item.recipients.map(\.full) == ["Mo Granneett"])
        #expect(item.className == "7C")
        #expect(item.school?.name == FictionalSchool.name)
        #expect(!item.isPack)
        #expect(try term.fact(letter)?.state == .out)
        let again = try scan(letter.text, .handedOut, term, on: "2020-02-26")
        #expect(again.outcome == .already(on: try #require(CalendarDate("2020-02-24"))))
    }

    @Test func `a pack is answered without names, and undoing it leaves what was recorded before`() throws {
        let term = try term()
        let first = try term.letter(to: "Mo Granneett").code
        let pack = try term.packCode(of: first)
        _ = try scan(first.text, .handedOut, term, on: "2020-02-21")
        let answer = try scan(pack, .handedOut, term)
        #expect(answer.outcome == .done(letters: 11, alreadyDone: 1, takenOut: 0))
        #expect(answer.item?.recipients == [])
        #expect(answer.item?.letters == 12)
        #expect(answer.item?.isPack == true)
        let code = try #require(answer.code)
        let undone = try term.desk(on: "2020-02-24") { try $0.undo(code, .handedOut, recordedAt: answer.at) }
        #expect(undone.outcome == .undone(letters: 11))
        #expect(try term.facts().filter { $0.state == .out }.map(\.code) == [first])
        #expect(throws: WorkflowFault.nothingToUndo(code)) {
            try term.desk(on: "2020-02-24") { try $0.undo(code, .handedOut, recordedAt: answer.at) }
        }
    }

    @Test func `what can't be is refused, and nothing is recorded`() throws {
        let term = try term()
        let home = try term.letter(to: "Mo Granneett").code
        let post = try term.letter(to: "Karim Haddad").code
        #expect(try scan(home.text, .posted, term).outcome == .refused(.wrongChannel(home, needs: .post)))
        #expect(try scan(post.text, .handedOut, term).outcome == .refused(.wrongChannel(post, needs: .handOut)))
        #expect(try scan(post.text, .returned, term).outcome == .refused(.notOut(post)))
        let typed = String(home.text.dropLast())
        #expect(
            try scan(typed, .handedOut, term).outcome
                == .refused(.codesWrong([WrongCode(typed: typed, fault: .wrongLength)])))
        #expect(try term.facts().allSatisfy { $0.state == .draft })
    }

    @Test func `a letter of another school is answered as one that nobody has`() throws {
        let term = try term()
        let theirs = try term.letter(to: "Disa Åkesson").code
        let pack = try term.packCode(of: theirs)
        let nobody = LetterCode(bits: 12345).text
        for typed in [theirs.text, pack, nobody] {
            let answer = try scan(typed, .handedOut, term)
            #expect(answer.item == nil)
            #expect(answer.outcome == .refused(.codesWrong([WrongCode(typed: typed, fault: nil)])))
        }
        #expect(try term.fact(theirs)?.state == .draft)
        #expect(
            try scan(theirs.text, .handedOut, term, as: .otherCoordinator).outcome
                == .done(letters: 1, alreadyDone: 0, takenOut: 0))
        #expect(throws: DeskFault.notThere) {
            try term.desk { try $0.undo(theirs, .handedOut, recordedAt: $0.now) }
        }
        #expect(throws: DeskFault.notThere) { try term.desk { try $0.deliveryItem(theirs) } }
        #expect(
            try term.desk(.administrator) { try $0.undo(theirs, .handedOut, recordedAt: $0.now) }.outcome
                == .undone(letters: 1))
    }

    @Test func `a pack with a letter to pull stays, tells which, and leaves once it is taken out`() throws {
        let term = try term()
        let letter = try term.letter(to: "Mo Grannefem")
        let pack = try term.packCode(of: letter.code)
        _ = try scan(pack, .printed, term)
        _ = try term.on("2020-02-25") { try ChangePerson.setDoNotContact(true, letter.recipients[0], $0) }
        let answer = try scan(pack, .handedOut, term, on: "2020-02-26")
        #expect(answer.outcome == .refused(.mustBePulled([letter.code])))
        #expect(answer.toTakeOut == [letter.code])
        #expect(try term.facts().allSatisfy { $0.state != .out })
        let after = try scan(pack, .handedOut, term, takenOut: answer.toTakeOut, on: "2020-02-26")
        #expect(after.outcome == .done(letters: 11, alreadyDone: 0, takenOut: 1))
        #expect(try term.fact(letter.code)?.state == .withdrawn)
    }

    @Test func `a letter by hand is recorded without a name or a class`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        children[0].parents[0].protection = "Ja"
        try term.importing(children)
        try term.plan()
        try term.letters()
        let letter = try #require(try term.facts().first { $0.channel == .byHand })
        let answer = try scan(letter.code.text, .handedOut, term)
        #expect(answer.outcome == .done(letters: 1, alreadyDone: 0, takenOut: 0))
        #expect(answer.item?.recipients == [])
        #expect(answer.item?.className == nil)
    }

    @Test func `a returned letter asks for the address, and the new one brings another letter`() throws {
        let term = try term()
        let karim = try term.letter(to: "Karim Haddad")
        _ = try scan(karim.code.text, .posted, term)
        let answer = try scan(karim.code.text, .returned, term, reason: .moved, on: "2020-03-02")
        #expect(answer.outcome == .done(letters: 1, alreadyDone: 0, takenOut: 0))
        let returned = try term.desk { try $0.returned(karim.code) }
        #expect(returned.recipients.map(\.name.full) == ["Karim Haddad"])
        #expect(returned.recipients[0].address?.street == "Almgatan 9")
        #expect(!returned.isReplacementWaiting)
        #expect(try term.desk { try $0.replacementsWaiting() } == [])
        #expect(try term.desk { try $0.addressesWaiting() }.map(\.code) == [karim.code])
        #expect(try term.desk(.otherCoordinator) { try $0.addressesWaiting() } == [])
        let same = PostalAddress(street: "Almgatan 9", postalCode: "449 31", town: "Ekbacka")
        let kept = try term.desk { try $0.correctAddress(afterReturnOf: karim.code, of: karim.recipients, same) }
        #expect(!kept.isReplacementWaiting)
        let new = PostalAddress(street: "Nygatan 3", postalCode: "449 31", town: "Ekbacka")
        let moved = try term.desk { try $0.correctAddress(afterReturnOf: karim.code, of: karim.recipients, new) }
        #expect(moved == AddressCorrection(isReplacementWaiting: true, toPull: []))
        let waiting = try term.desk { try $0.replacementsWaiting() }
        #expect(waiting.map(\.campaign) == [SchoolTerm.meetings])
        #expect(try term.desk { try $0.addressesWaiting() } == [])
        #expect(waiting.first?.letters.map(\.code) == [karim.code])
        #expect(try term.desk(.otherCoordinator) { try $0.replacementsWaiting() } == [])
        #expect(throws: DeskFault.notThere) {
            try term.desk(.otherCoordinator) { try $0.makeReplacements(SchoolTerm.meetings) }
        }
        #expect(try term.desk(on: "2020-03-04") { try $0.makeReplacements(SchoolTerm.meetings) } == 1)
        #expect(try term.letter(to: "Karim Haddad").replaces == karim.code)
        #expect(try term.desk { try $0.replacementsWaiting() } == [])
    }

    @Test func `an address is corrected only after a return, and for those the letter was to`() throws {
        let term = try term()
        let karim = try term.letter(to: "Karim Haddad")
        let leyla = try term.guardian("Leyla Haddad")
        let address = PostalAddress(street: "Nygatan 3", postalCode: "449 31", town: "Ekbacka")
        func correct(_ guardian: GuardianID, as account: Account = .coordinator) throws {
            try term.desk(account) { try $0.correctAddress(afterReturnOf: karim.code, of: [guardian], address) }
        }
        #expect(throws: DeskFault.notThere) { try correct(karim.recipients[0]) }
        _ = try scan(karim.code.text, .posted, term)
        _ = try scan(karim.code.text, .returned, term, reason: .moved)
        #expect(throws: DeskFault.notThere) { try correct(leyla) }
        #expect(throws: DeskFault.notThere) { try correct(karim.recipients[0], as: .otherCoordinator) }
        for incomplete in [PostalAddress(street: "Nygatan 3"), PostalAddress()] {
            #expect(throws: WorkflowFault.addressIncomplete) {
                try term.desk { try $0.correctAddress(afterReturnOf: karim.code, of: karim.recipients, incomplete) }
            }
        }
        #expect(try term.desk { try $0.returned(karim.code) }.recipients.first?.address?.street == "Almgatan 9")
        try correct(karim.recipients[0])
    }

    @Test func `somebody who became protected after the post left is not shown when it comes back`() throws {
        let term = try term()
        let karim = try term.letter(to: "Karim Haddad")
        _ = try scan(karim.code.text, .posted, term)
        _ = try term.on("2020-02-26") { try ChangePerson.protect(.guardian(karim.recipients[0]), $0) }
        let answer = try scan(karim.code.text, .returned, term, reason: .moved, on: "2020-03-02")
        #expect(answer.outcome == .done(letters: 1, alreadyDone: 0, takenOut: 0))
        #expect(answer.item?.recipients == [])
        #expect(try term.desk { try $0.returned(karim.code) }.recipients == [])
    }

    @Test func `the report of a school's desk is of that school alone`() throws {
        let term = try term()
        let karim = try term.letter(to: "Karim Haddad").code.text
        _ = try scan(karim, .posted, term)
        _ = try scan(karim, .returned, term, reason: .refused)
        let own = try term.desk { try $0.report(of: SchoolTerm.meetings) }
        #expect(own.followUp.schools.map { $0.school?.name } == [FictionalSchool.name])
        #expect(own.followUp.totals == own.followUp.schools[0].counts)
        #expect(own.followUp.totals.letters.invited == 15)
        #expect(own.followUp.returns == [ReturnCount(reason: .refused, letters: 1)])
        #expect(own.followUp.decisions == [])
        #expect(own.followUp.byHandOrUndecided == nil)
        let html = String(decoding: own.bytes(.html), as: UTF8.self)
        #expect(!html.contains(FictionalSchool.otherName))
        let violations = try term.on("2020-02-24") { try $0.workspace.schema("report").violations(in: own.bytes(.xml)) }
        #expect(violations.isEmpty)
        let other = try term.desk(.otherCoordinator) { try $0.report(of: SchoolTerm.meetings) }
        #expect(other.followUp.totals.letters.invited == 1)
        #expect(other.followUp.returns == [])
        #expect(throws: DeskFault.forMunicipality) { try term.desk { try $0.publicReport(of: SchoolTerm.meetings) } }
        #expect(throws: DeskFault.notThere) { try term.desk { try $0.report(of: SchoolTerm.post) } }
        let all = try term.desk(.administrator) { try $0.report(of: SchoolTerm.meetings) }
        #expect(all.followUp.totals.letters.invited == 16)
        #expect(all.followUp.byHandOrUndecided == 0)
        _ = try term.on("2020-02-24") { try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: false, $0) }
        #expect(
            try term.read("Output/drug-prevention-2020/report.html")
                == String(decoding: all.bytes(.html), as: UTF8.self))
        #expect(
            try term.desk(.administrator) { try $0.publicReport(of: SchoolTerm.meetings) }.fileName(.csv)
                == "public-report.csv")
    }
}

import Outreach
import SampleRosters
import Testing

@testable import Workflow

/// A second form of the same people, into an office that knows them from a first one.
@Suite struct `The same town in a second format` {
    @Test(arguments: [
        (SampleForm.delimited, SampleForm.navet), (.navetOld, .delimited), (.delimited, .ss12000),
        (.ss12000v20, .navet), (.oneRosterZip, .workbook),
    ])
    func `changes only what that format adds, and the first one changes nothing again`(
        _ first: SampleForm, _ second: SampleForm
    ) throws {
        let office = try EveryFormatOffice()
        let before = EveryFormatRegistry(of: office.town, by: first)
        var expected = before
        expected.join(EveryFormatRegistry(of: office.town, by: second))
        try office.importing(first)
        let difference = try office.importing(second, on: "2020-02-04").difference
        let differences = try office.registry().differences(from: expected)
        #expect(differences == [])
        #expect(difference.newPupils == expected.pupils.count - before.pupils.count)
        #expect(difference.newGuardians == expected.guardians.count - before.guardians.count)
        #expect(difference.changedPupils == before.pupils.count { expected.pupils[$0.key] != $0.value })
        #expect(difference.changedGuardians == before.guardians.count { expected.guardians[$0.key] != $0.value })
        #expect(difference.newlyProtected == expected.protected.subtracting(before.protected).count)
        #expect(difference.leavers == 0)
        #expect(difference.movedSchool == 0)
        #expect(difference.endedGuardianships == 0)
        #expect(difference.addressConflicts == 0)
        var again = try office.importing(first, on: "2020-02-05").difference
        // What the first tells of who became protected by the second is remembered: each cell as it is written there.
        again.newProtectedContacts = 0
        #expect(again.isEmpty, "\(again)")
    }

    @Test func `a file without marks or addresses posts nothing until one that has them clears it`() throws {
        let office = try EveryFormatOffice()
        try office.importing(.oneRoster)
        let before = try office.letters()
        #expect(before.judgement.made == 0)
        #expect(before.waitingLetters == 0)
        #expect(try office.reasons() == [.protectionUnknown: 790, .notInAudience: 841])
        try office.importing(.delimited, on: "2020-02-18")
        let after = try office.letters(on: "2020-02-19")
        let expected = EveryFormatRegistry(of: office.town, by: .delimited)
        let differences = try office.registry().differences(from: expected)
        #expect(differences == [])
        #expect(after.judgement.made == 605)
        #expect(after.waitingLetters == 603)
        #expect(try office.reasons() == [.writtenTo: 866, .byHand: 2, .notInAudience: 829])
    }

    @Test(arguments: [
        (SampleForm.delimited, SampleForm.workbook), (.navet, .navetOld), (.ss12000, .ss12000v20),
        (.oneRoster, .oneRosterZip),
    ])
    func `two ways to write one and the same thing give one registry, however messy the town is`(
        _ one: SampleForm, _ other: SampleForm
    ) throws {
        let first = try EveryFormatOffice(isTidy: false)
        let second = try EveryFormatOffice(isTidy: false)
        var results = try (first.importing(one), second.importing(other))
        let differences = try first.registry().differences(from: second.registry())
        #expect(differences == [])
        #expect(results.0.rows == results.1.rows)
        // Every cell of somebody protected counts as it is written, and a workbook writes figures otherwise.
        (results.0.difference.newProtectedContacts, results.1.difference.newProtectedContacts) = (0, 0)
        #expect(results.0.difference == results.1.difference)
    }
}

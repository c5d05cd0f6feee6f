import Foundation
import GRDB
import Outreach
import Registry
import Testing

@Suite struct `Two persons become one` {
    /// Elin's mother twice: G1 by name, G2 by number; Bo, G3, is the father.
    private func office(path: String? = nil) throws -> TestOffice {
        let office = try TestOffice(path: path)
        try office.importing([office.row(1, [office.named("Anna", of: 1, email: "anna@x.se")])])
        try office.importing([
            office.row(
                1,
                [
                    office.named("Anna", of: 1, email: "anna@x.se"), office.guardian(1, street: "Storgatan 1"),
                    office.guardian(3, "Bo"),
                ]
            ),
            office.row(2, [office.guardian(1, street: "Storgatan 1")], name: "Omar", className: "7B"),
        ])
        return office
    }

    @Test func `whoever has a number stays, though known later; of two without one, the older`() throws {
        let office = try office()
        #expect(try office.registry.read { try $0.staying(.g(1), .g(2))?.stays } == .g(2))
        try office.importing([office.row(3, [office.named("Ann", of: 3), office.named("Anne", of: 3)])])
        #expect(try office.registry.read { try $0.staying(.g(5), .g(4))?.stays } == .g(4))
    }

    @Test func `the one who stays has both families' ties, and what only the other knew`() throws {
        let office = try office()
        let merger = try office.merge(.g(1), .g(2))
        #expect(merger.stays == .g(2))
        #expect(merger.scrub.isEmpty)
        #expect(merger.campaigns == [])
        #expect(try office.ties(1) == ["G2", "G3"])
        #expect(try office.ties(2) == ["G2"])
        let anna = try office.guardianRecord(1)
        #expect(anna.id == GuardianID(2))
        #expect(anna.email == "anna@x.se")
        #expect(anna.address?.street == "Storgatan 1")
        #expect(try office.registry.read { try $0.guardian(GuardianID(1)) } == nil)
        #expect(try office.registry.read { try $0.successor(of: .g(1)) } == .g(2))
        #expect(try office.pairs() == [])
    }

    @Test func `the next import finds the same person under either identity`() throws {
        let office = try office()
        try office.merge(.g(1), .g(2))
        let school = [office.row(1, [office.named("Anna", of: 1, email: "anna@x.se"), office.guardian(3, "Bo")])]
        #expect(try office.staging(school).isEmpty)
        let difference = try office.importing([
            office.row(1, [office.named("Anna", of: 1, email: "new@x.se"), office.guardian(3, "Bo")])
        ]).difference
        #expect(difference.newGuardians == 0)
        #expect(difference.changedGuardians == 1)
        #expect(try office.guardianRecord(1).email == "new@x.se")
        #expect(try office.registry.read { try $0.identityKind(of: .g(2)) } == .number)
        #expect(try office.pairs() == [])
    }

    @Test func `a number that somebody had is never given to somebody else`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1), office.named("Anna", of: 1)])])
        try office.merge(.g(1), .g(2))
        try office.importing([office.row(2, [office.guardian(9, "Cecilia")])])
        #expect(try office.guardianRecord(9).id == GuardianID(3))
    }

    @Test func `what was set by hand is kept, whichever of the two it was set for`() throws {
        let office = try office()
        var anna = try office.guardianRecord(id: 1)
        (anna.name, anna.email) = (PersonName(given: "Annika", family: "Öberg"), "hand@x.se")
        let corrected = anna
        try office.registry.write { registry in
            try registry.correct(corrected)
            try registry.markHandSet(.name, of: .g(1), at: TestOffice.now)
            try registry.markHandSet(.email, of: .g(1), at: TestOffice.now)
            try registry.setDoNotContact(true, of: GuardianID(1))
            try registry.setRuling(.withhold, of: GuardianID(1))
            try registry.setRuling(.write, of: GuardianID(2))
        }
        try office.merge(.g(1), .g(2))
        let stays = try office.guardianRecord(1)
        #expect(stays.name.given == "Annika")
        #expect(stays.email == "hand@x.se")
        #expect(stays.doNotContact)
        #expect(stays.ruling == .withhold)
        #expect(try office.registry.read { try $0.handSetFields(of: .g(2)) } == [.email, .name])
        try office.importing([
            office.row(1, [office.guardian(1, "Anna", street: "Storgatan 1"), office.guardian(3, "Bo")])
        ])
        #expect(try office.guardianRecord(1).name.given == "Annika")
    }

    @Test func `of two drafts on one occasion one goes, and a printed one must be pulled`() throws {
        let office = try office()
        let (surplus, kept) = (try office.letter(1, to: [1]), try office.letter(2, to: [2]))
        try office.merge(.g(1), .g(2))
        #expect(try office.facts(surplus) == nil)
        #expect(try office.facts(kept)?.liveRecipients == [GuardianID(2)])
        let other = try self.office()
        let printed = try other.letter(1, to: [1])
        _ = try other.letter(2, to: [2])
        try other.record(.printed, printed)
        // What is on paper is further than a draft: it is the one that stays.
        try other.merge(.g(1), .g(2))
        #expect(try other.facts(printed)?.liveRecipients == [GuardianID(2)])
        #expect(try other.facts(LetterCode(bits: 2)) == nil)
        let third = try self.office()
        let (one, two) = (try third.letter(1, to: [1]), try third.letter(2, to: [2]))
        try third.record(.printed, one)
        try third.record(.printed, two)
        try third.merge(.g(1), .g(2))
        #expect(try third.facts(one)?.pull == .outdated)
        #expect(try third.facts(one)?.state == .withdrawn)
        #expect(try third.facts(one)?.recipients == [GuardianID(2)])
        #expect(try third.facts(one)?.isLive == false)
        #expect(try third.facts(two)?.liveRecipients == [GuardianID(2)])
    }

    @Test func `what is out stays as history, and no second letter is live`() throws {
        let office = try office()
        let (one, two) = (try office.letter(1, to: [1]), try office.letter(2, to: [2, 3]))
        try office.record(.handedOut, one)
        try office.record(.handedOut, two)
        try office.merge(.g(1), .g(2))
        #expect(try office.state(one) == .out)
        #expect(try office.facts(one)?.liveRecipients == [])
        #expect(try office.facts(two)?.liveRecipients == [GuardianID(2), GuardianID(3)])
        let other = try self.office()
        let (out, draft) = (try other.letter(1, to: [1]), try other.letter(2, to: [2, 3]))
        try other.record(.handedOut, out)
        try other.merge(.g(1), .g(2))
        #expect(try other.facts(out)?.liveRecipients == [GuardianID(2)])
        #expect(try other.facts(draft)?.recipients == [GuardianID(3)])
    }

    @Test func `one letter to both is one letter to one`() throws {
        let office = try office()
        let letter = try office.letter(1, to: [1, 2, 3])
        try office.merge(.g(1), .g(2))
        #expect(try office.facts(letter)?.recipients == [GuardianID(2), GuardianID(3)])
    }

    @Test func `decisions are moved, one for each meeting`() throws {
        let office = try office()
        try office.registry.write { registry in
            try registry.replaceDecisions(
                ofCampaign: "drugs",
                [
                    Decision(guardian: GuardianID(1), meeting: MeetingID("a"), reason: .possiblySame),
                    Decision(guardian: GuardianID(1), meeting: MeetingID("b"), reason: .writtenTo),
                    Decision(guardian: GuardianID(2), meeting: MeetingID("a"), reason: .writtenTo),
                    Decision(guardian: GuardianID(2), meeting: nil, reason: .notInAudience),
                ], at: TestOffice.now)
        }
        try office.merge(.g(1), .g(2))
        #expect(
            try office.registry.read { try $0.decisions(ofCampaign: "drugs") } == [
                Decision(guardian: GuardianID(2), meeting: MeetingID("a"), reason: .writtenTo),
                Decision(guardian: GuardianID(2), meeting: MeetingID("b"), reason: .writtenTo),
            ])
    }

    @Test func `if one of the two is protected, both are, and every copy of the other's contacts goes`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try office.importing([
            office.row(
                1,
                [
                    office.named("Anna", of: 1, street: "Hemligvägen 13", email: "hemlig@x.se"),
                    office.guardian(1, protection: .protected),
                ]),
            office.row(2, [office.guardian(5, "Bo", street: "Hemligvägen 13")]),
        ])
        let letter = try office.letter(1, to: [1], channel: .post, street: "Hemligvägen 13")
        try office.record(.printed, letter)
        let merger = try office.merge(.g(1), .g(2))
        #expect(merger.stays == .g(2))
        #expect(merger.scrub.newlyProtected == 1)
        #expect(merger.scrub.mustBePulled == [letter])
        #expect(try office.guardianRecord(1).protection == .protected)
        #expect(try office.guardianRecord(5).address == nil)
        for secret in ["Hemligvägen 13", "hemlig@x.se"] { #expect(try !folder.holds(secret)) }
        // The other identity is protected too, so that reading a roster drops what stands beside it.
        let known = try office.registry.read { try $0.knownProtection().identities }
        #expect(known.contains(office.named("Anna", of: 1).identity))
        try office.registry.write { registry in
            try registry.setProtection(.none, of: .g(2))
            try registry.forgetProtectedContacts(of: .g(2))
        }
        #expect(try office.registry.read { try $0.knownProtection().contacts.isEmpty })
    }

    @Test func `whoever turns out to be a protected pupil's guardian loses their contacts`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try office.importing([
            office.row(1, [office.named("Anna", of: 1)], protection: .protected),
            office.row(2, [office.guardian(1, street: "Hemligvägen 13")], name: "Omar"),
        ])
        let letter = try office.letter(1, to: [2], about: [2], channel: .post, street: "Hemligvägen 13")
        try office.record(.posted, letter)
        let merger = try office.merge(.g(2), .g(1))
        #expect(merger.scrub.alreadyOut == [letter])
        #expect(try office.guardianRecord(1).address == nil)
        #expect(try !folder.holds("Hemligvägen 13"))
    }

    @Test func `pupils become one with both sources' guardians, school and birth year`() throws {
        let office = try TestOffice()
        try office.importing([
            office.sourceRow("a", [office.named("Anna", of: 7)]),
            office.row(1, [office.guardian(1, "Bo")], school: nil, className: nil, year: nil),
        ])
        let letter = try office.letter(1, to: [1], about: [1])
        #expect(try office.pairs() == ["P2 P1"])
        try office.merge(.p(1), .p(2))
        let elin = try office.pupilRecord(1)
        #expect(elin.id == PupilID(2))
        #expect(elin.school == TestOffice.school)
        #expect(elin.className == "7A")
        #expect(elin.schoolYear == 7)
        #expect(try office.ties(1) == ["G1", "G2"])
        #expect(try office.registry.read { try $0.letters(of: .p(2)) } == [letter])
        #expect(try office.staging([office.sourceRow("a", [office.named("Anna", of: 7)])]).isEmpty)
        #expect(try office.registry.read { try $0.headCount().pupils } == 1)
    }

    @Test func `three become one, whatever the order`() throws {
        let office = try TestOffice()
        let family = [office.named("Anna", of: 1), office.named("Anna Maria", of: 1), office.guardian(1)]
        try office.importing([office.row(1, family)])
        #expect(try office.pairs() == ["G1 G2", "G3 G1", "G3 G2"])
        try office.merge(.g(1), .g(2))
        try office.merge(.g(1), .g(3))
        let difference = try office.staging([office.row(1, family)])
        #expect(difference.newGuardians == 0)
        #expect(try office.registry.read { try $0.headCount().guardians } == 1)
        #expect(try office.registry.read { try $0.successor(of: .g(2)) } == .g(3))
    }

    @Test func `who was said to be somebody else is so for the one who stays`() throws {
        let office = try TestOffice()
        let family = [office.guardian(1), office.named("Anna", of: 1), office.named("Anna Maria", of: 1)]
        try office.importing([office.row(1, family)])
        try office.registry.write { try $0.settleDifferent(.g(2), .g(3), at: TestOffice.now) }
        try office.merge(.g(1), .g(2))
        #expect(try office.pairs() == [])
        #expect(try office.registry.read { try $0.headCount().guardians } == 2)
    }

    @Test func `an import's changes are told of the one who stays`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1, [office.named("Anna", of: 1)])])
        let id = try office.keeping([office.row(1, [office.named("Anna", of: 1, email: "a@x.se"), office.guardian(1)])])
        #expect(try office.changes(id) == ["P1 guardian-added G2", "G1 changed email"])
        try office.merge(.g(1), .g(2))
        #expect(try office.changes(id) == ["P1 guardian-added G2", "G2 changed email"])
    }

    @Test func `nothing names the one who is gone`() throws {
        let folder = try TestFolder()
        let office = try office(path: folder.path)
        try office.letter(1, to: [1])
        try office.merge(.g(1), .g(2))
        try DatabaseQueue(path: folder.path).read { db in
            for column in ["letterGuardian", "decision", "guardianship"] {
                let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(column) WHERE guardian = 1")
                #expect(rows == 0)
            }
            let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            #expect(dangling == 0)
        }
    }
}

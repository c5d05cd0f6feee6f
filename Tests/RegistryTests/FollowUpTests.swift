import Outreach
import Registry
import TestSupport
import Testing

@Suite struct FollowUpTests {
    private let office: TestOffice
    private let campaign = Campaign(
        id: "drugs", year: 2020, titles: [.swedish: "Droger"], audience: .schoolYears(7...8),
        recipientPolicy: .household,
        channel: .handOut, mailings: [Mailing(id: "invitation", titles: [.swedish: "Inbjudan"], due: .meetingPlanned)])

    /// Pupil n in class 7A (7 and 8 in 7B) has guardian n; pupil 1 has two more, 9 and 10, who live apart.
    init() throws {
        office = try TestOffice()
        var rows = (1...8).map { office.row($0, [office.guardian($0, "Anna \($0)")], className: $0 < 7 ? "7A" : "7B") }
        rows.append(office.row(1, [office.guardian(9, "Bo"), office.guardian(10, "Cecilia")]))
        try office.importing(rows)
    }

    @Test func `each step counts letters, pupils and adults, and holds no more than the one before`() throws {
        try meeting(.held)
        // 1: came with three though it has two recipients; 2: said yes, didn't come; 3: out, silent; 4: came back;
        // 5: draft; 6: said no; 7: by hand; 8: printed; pupil 1's other parent: silent.
        var letters: [LetterCode] = []
        for number in Int64(1)...8 {
            let channel: Channel = number == 7 ? .byHand : .handOut
            letters.append(
                try office.letter(
                    UInt64(number), to: number == 1 ? [1, 9] : [number], about: [number], channel: channel,
                    className: number < 7 ? "7A" : "7B", meeting: "m"))
        }
        let apart = try office.letter(20, to: [10], about: [1], channel: .post, meeting: "m")
        for index in [0, 1, 2, 3, 5, 6] { try office.record(.handedOut, letters[index]) }
        try office.record(.posted, apart)
        try office.record(.returned, letters[3], reason: .moved)
        try office.record(.printed, letters[7])
        try office.registry.write { registry in
            try registry.checkIn(letters[0], adults: 3, at: MeetingID("m"), moment: TestOffice.now)
            try registry.setWalkIns(2, at: MeetingID("m"), moment: TestOffice.now)
            _ = try registry.addReply(Reply(isComing: true, adults: 2), to: letters[1], at: TestOffice.now)
            _ = try registry.addReply(Reply(isComing: false, adults: 0), to: letters[5], at: TestOffice.now)
            try registry.replaceDecisions(
                ofCampaign: "drugs",
                [
                    Decision(guardian: GuardianID(7), meeting: nil, reason: .byHand),
                    Decision(guardian: GuardianID(8), meeting: nil, reason: .undecided),
                    Decision(guardian: GuardianID(1), meeting: nil, reason: .alreadyWrittenTo),
                ], at: TestOffice.now)
        }
        let followUp = try followUp()
        let school = try #require(followUp.schools.first)
        #expect(followUp.schools.count == 1)
        #expect(school.counts.letters == StageCounts(invited: 8, sent: 6, notReturned: 5, confirmed: 3, came: 1))
        #expect(school.counts.pupils == StageCounts(invited: 7, sent: 5, notReturned: 4, confirmed: 3, came: 1))
        #expect(school.counts.adults == StageCounts(invited: 9, sent: 7, notReturned: 6, confirmed: 4, came: 2))
        #expect(school.classes.map(\.className) == ["7A", "7B"])
        #expect(school.classes[1].counts.letters == StageCounts(invited: 1))
        #expect(school.meetings.map(\.walkIns) == [3])
        #expect(Set(school.silent.map(\.code)) == [letters[2], apart])
        #expect(school.absent.map(\.code) == [letters[1]])
        #expect(school.absent[0].recipients.map(\.given) == ["Anna 2"])
        #expect(followUp.returns == [ReturnCount(reason: .moved, letters: 1)])
        #expect(followUp.byHandOrUndecided == 2)
        #expect(followUp.totals == school.counts)
        for counts in [followUp.totals, school.counts] + school.classes.map(\.counts) {
            for stages in [counts.letters, counts.pupils, counts.adults] {
                #expect(stages.inOrder == stages.inOrder.sorted(by: >))
            }
        }
    }

    @Test func `nobody is absent from a meeting that has not been`() throws {
        try meeting(.planned)
        let letter = try office.letter(1, to: [1], meeting: "m")
        try office.record(.handedOut, letter)
        try office.registry.write { registry in
            _ = try registry.addReply(Reply(isComing: true, adults: 1), to: letter, at: TestOffice.now)
        }
        #expect(try followUp().schools[0].absent == [])
        #expect(try followUp().schools[0].silent == [])
        try meeting(.held)
        #expect(try followUp().schools[0].absent.map(\.code) == [letter])
    }

    @Test func `who answered or came was reached, though the letter was never recorded as out or came back`() throws {
        try meeting(.held)
        let draft = try office.letter(1, to: [1], meeting: "m"),
            returned = try office.letter(2, to: [2], about: [2], meeting: "m")
        try office.record(.posted, returned)
        try office.record(.returned, returned)
        try office.registry.write { registry in
            try registry.checkIn(draft, adults: 1, at: MeetingID("m"), moment: TestOffice.now)
            _ = try registry.addReply(Reply(isComing: false, adults: 0), to: returned, at: TestOffice.now)
        }
        #expect(
            try followUp().totals.letters == StageCounts(invited: 2, sent: 2, notReturned: 2, confirmed: 2, came: 1))
    }

    @Test func `a checked-in letter with no adults has not come`() throws {
        try meeting(.held)
        let letter = try office.letter(1, to: [1], meeting: "m")
        try office.record(.handedOut, letter)
        try office.registry.write { try $0.checkIn(letter, adults: 0, at: MeetingID("m"), moment: TestOffice.now) }
        #expect(try followUp().totals.letters == StageCounts(invited: 1, sent: 1, notReturned: 1))
    }

    @Test func `protected families are on no list, and their letters and withdrawn ones count nowhere`() throws {
        try meeting(.held)
        let withdrawn = try office.letter(1, to: [1], meeting: "m"),
            protected = try office.letter(2, to: [2], about: [2], meeting: "m")
        try office.record(.printed, withdrawn)
        try office.record(.handedOut, protected)
        try office.registry.write { try $0.withdrawLetter(withdrawn, pull: .outdated) }
        try office.importing([office.row(2, [office.guardian(2, protection: .protected)], carriesGuardians: false)])
        let followUp = try followUp()
        #expect(followUp.totals.letters == StageCounts())
        #expect(followUp.schools[0].silent == [])
    }

    /// Pupil 1 is protected when the letters are out: to guardian 1 about pupil 1, to guardian 9, whose only child that is,
    /// about a sibling, and to guardian 2.
    @Test func `the guardians of a pupil who becomes protected later are neither silent nor absent by name`() throws {
        try meeting(.held)
        let letters = [
            try office.letter(1, to: [1], about: [1], meeting: "m"),
            try office.letter(2, to: [9], about: [3], meeting: "m"),
            try office.letter(3, to: [2], about: [2], meeting: "m"),
            try office.letter(4, to: [10], about: [3], meeting: "m"),
            try office.letter(5, to: [3], about: [3], meeting: "m"),
        ]
        for letter in letters { try office.record(.handedOut, letter) }
        try office.registry.write { registry in
            for letter in letters[3...4] {
                _ = try registry.addReply(Reply(isComing: true, adults: 1), to: letter, at: TestOffice.now)
            }
        }
        #expect(try followUp().schools[0].silent.map(\.code) == [letters[0], letters[1], letters[2]])
        try office.importing([office.row(1, protection: .protected, carriesGuardians: false)])
        let school = try followUp().schools[0]
        #expect(school.silent.map(\.code) == [letters[2]])
        #expect(school.absent.map(\.code) == [letters[4]])
    }

    @Test func `a campaign without letters has a follow-up of noughts`() throws {
        #expect(try followUp().totals == ReachCounts())
        #expect(try followUp().schools == [])
    }

    private func followUp() throws -> FollowUp {
        let schools = SchoolDirectory([
            School(code: try #require(TestOffice.school), name: FictionalSchool.name)
        ])
        return try office.registry.stage { try $0.followUp(of: campaign, schools: schools, made: TestOffice.today) }
    }

    private func meeting(_ status: MeetingStatus) throws {
        let meeting = Meeting(
            id: MeetingID("m"), campaign: "drugs", school: try #require(TestOffice.school), years: [7], starts: nil,
            place: nil, status: status)
        try office.registry.write { try $0.save(meeting) }
    }
}

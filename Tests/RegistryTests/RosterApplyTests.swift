import Outreach
import Registry
import Testing

@Suite struct RosterApplyTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    @Test func `a first roster is all new, and the same again changes nothing`() throws {
        let rows = [
            office.row(1, [office.guardian(1, street: "Storgatan 1", email: "a@x.se", phone: "070-1")]),
            office.row(
                2,
                [office.guardian(1, street: "Storgatan 1", email: "a@x.se", phone: "070-1"), office.guardian(2, "Bo")],
                name: "Omar"),
        ]
        let difference = try office.importing(rows).difference
        #expect(difference.newPupils == 2)
        #expect(difference.newGuardians == 2)
        #expect(difference.newGuardianships == 3)
        #expect(difference.changedPupils + difference.changedGuardians + difference.leavers == 0)
        #expect(try office.staging(rows).isEmpty)
        let again = try office.importing(rows)
        #expect(again.difference.isEmpty)
        #expect(again.scrub.isEmpty)
    }

    @Test func `changes are counted once and written`() throws {
        try office.importing([office.row(1, [office.guardian(1, street: "Storgatan 1")])])
        let rows = [
            office.row(
                1, [office.guardian(1, "Anna-Lisa", street: "Nygatan 4", email: "a@x.se")], name: "Elina",
                className: "7B")
        ]
        let difference = try office.importing(rows).difference
        #expect(difference.changedPupils == 1)
        #expect(difference.changedGuardians == 1)
        #expect(difference.newPupils + difference.newGuardians + difference.newGuardianships == 0)
        #expect(try office.pupilRecord(1).className == "7B")
        #expect(try office.pupilRecord(1).name.given == "Elina")
        #expect(try office.guardianRecord(1).name.given == "Anna-Lisa")
        #expect(try office.guardianRecord(1).address?.street == "Nygatan 4")
        #expect(try office.staging(rows).isEmpty)
    }

    @Test func `a blank doesn't erase, and an address is replaced as a whole`() throws {
        let swedish = Language.swedish
        try office.importing([
            office.row(
                1, [office.guardian(1, street: "Storgatan 1", email: "a@x.se", phone: "070-1", language: swedish)])
        ])
        let blank = [office.row(1, [office.guardian(1)], className: nil, year: nil, born: nil)]
        #expect(try office.importing(blank).difference.isEmpty)
        let kept = try office.guardianRecord(1)
        #expect(kept.address == PostalAddress(street: "Storgatan 1", postalCode: "44931", town: "Ekbacka"))
        #expect(kept.email == "a@x.se")
        #expect(kept.phone == "070-1")
        #expect(kept.language == swedish)
        #expect(try office.pupilRecord(1).className == "7A")
        #expect(try office.pupilRecord(1).birthYear == 2006)
        var moved = office.guardian(1)
        moved.address = PostalAddress(street: "Nygatan 4")
        try office.importing([office.row(1, [moved])])
        #expect(try office.guardianRecord(1).address == PostalAddress(street: "Nygatan 4"))
    }

    @Test func `two addresses for one guardian are told, and one is believed as a whole, whichever row comes first`()
        throws
    {
        var second = office.guardian(1)
        second.address = PostalAddress(careOf: "Berg", street: "Nygatan 4", postalCode: "44932", town: "Nol")
        let rows = [office.row(1, [office.guardian(1, street: "Storgatan 1")]), office.row(2, [second])]
        #expect(try office.importing(rows).difference.addressConflicts == 1)
        #expect(try office.guardianRecord(1).address == second.address)
        #expect(try office.staging(rows).isEmpty)
        #expect(try office.staging(rows.reversed()).isEmpty)
    }

    @Test func `only pupils missing from classes that the roster covers have left`() throws {
        try office.importing([
            office.row(1), office.row(2), office.row(3, className: "7B"), office.row(4, className: "7C"),
            office.row(5, school: TestOffice.otherSchool), office.row(6, school: nil, className: nil),
        ])
        let rows = [office.row(1), office.row(9, className: "7B")]
        let difference = try office.importing(
            rows, incomplete: [SchoolClass(school: TestOffice.school, className: "7B")]
        ).difference
        #expect(difference.leavers == 1)
        #expect(difference.coveredPupils == 3)
        let standings = try (1...6).map { try office.pupilRecord($0).standing }
        #expect(standings == [.active, .left, .active, .active, .active, .active])
        #expect(try office.staging(rows, incomplete: [SchoolClass(school: TestOffice.school, className: "7B")]).isEmpty)
    }

    @Test func `a rejected row without a class may be anybody in the school`() throws {
        try office.importing([
            office.row(1), office.row(2), office.row(3, school: TestOffice.otherSchool),
            office.row(4, school: TestOffice.otherSchool),
        ])
        let difference = try office.importing(
            [office.row(1), office.row(3, school: TestOffice.otherSchool)],
            incomplete: [SchoolClass(school: TestOffice.school, className: nil)]
        ).difference
        #expect(difference.leavers == 1)
        #expect(try office.pupilRecord(2).standing == .active)
        #expect(try office.pupilRecord(4).standing == .left)
    }

    @Test func `a row that only refers to a pupil covers nothing and describes nobody`() throws {
        try office.importing([office.row(1), office.row(2)])
        let parents = [
            office.row(
                1, [office.guardian(1)], name: nil, school: nil, className: nil, year: nil, born: nil,
                protection: .unknown)
        ]
        let difference = try office.importing(parents).difference
        #expect(difference.leavers == 0)
        #expect(difference.newGuardians == 1)
        #expect(difference.newGuardianships == 1)
        #expect(try office.pupilRecord(1).name.given == "Elin")
        #expect(try office.ties(1) == ["G1"])
        #expect(try office.staging(parents).isEmpty)
        #expect(try office.staging([office.row(1, [office.guardian(1)]), office.row(2)]).isEmpty)
    }

    @Test func `who left and stands in a school's roster again is back`() throws {
        try office.importing([office.row(1), office.row(2)])
        try office.importing([office.row(2)])
        #expect(try office.pupilRecord(1).standing == .left)
        let difference = try office.importing([office.row(1), office.row(2)]).difference
        #expect(difference.backAgain == 1)
        #expect(try office.pupilRecord(1).standing == .active)
        #expect(try office.staging([office.row(1), office.row(2)]).isEmpty)
    }

    @Test func `the population register doesn't bring a pupil back to school, nor take their school away`() throws {
        try office.importing([office.row(1), office.row(2)])
        try office.importing([office.row(2)])
        let register = [1, 2].map { office.row($0, [], school: nil, className: nil, year: nil) }
        #expect(try office.importing(register).difference.isEmpty)
        #expect(try office.pupilRecord(1).standing == .left)
        #expect(try office.pupilRecord(2).school == TestOffice.school)
    }

    @Test func `a pupil who moved to another school is not a leaver, and a class of the old one doesn't follow`() throws
    {
        try office.importing([office.row(1), office.row(2)])
        let there = [office.row(1, school: TestOffice.otherSchool, className: nil)]
        let difference = try office.importing(there).difference
        #expect(difference.movedSchool == 1)
        #expect(difference.changedPupils == 1)
        #expect(try office.pupilRecord(1).school == TestOffice.otherSchool)
        #expect(try office.pupilRecord(1).className == nil)
        #expect(try office.importing([office.row(2)]).difference.leavers == 0)
        #expect(try office.staging(there).isEmpty)
    }

    @Test func `guardianship ends when its source no longer tells it, and comes back with it`() throws {
        let both = [office.row(1, [office.guardian(1), office.guardian(2, "Bo")])]
        try office.importing(both)
        let one = [office.row(1, [office.guardian(1)])]
        #expect(try office.importing(one).difference.endedGuardianships == 1)
        #expect(try office.ties(1) == ["G1", "G2 ended"])
        #expect(try office.staging(one).isEmpty)
        let difference = try office.importing(both).difference
        #expect(difference.newGuardianships == 1)
        #expect(difference.newGuardians == 0)
        #expect(try office.ties(1) == ["G1", "G2"])
        #expect(try office.staging(both).isEmpty)
    }

    @Test func `a pupil's roster without guardians ends no guardianship, nor does an incomplete class`() throws {
        let both = [office.row(1, [office.guardian(1), office.guardian(2, "Bo")])]
        try office.importing(both)
        #expect(try office.staging([office.row(1, carriesGuardians: false)]).isEmpty)
        let incomplete: Set = [SchoolClass(school: TestOffice.school, className: "7A")]
        #expect(try office.staging([office.row(1, [office.guardian(1)])], incomplete: incomplete).isEmpty)
        #expect(try office.staging([office.row(1, [])]).endedGuardianships == 2)
    }

    @Test func `each source speaks for itself, together in one import as one after the other`() throws {
        let school = office.row(1, [office.guardian(1)])
        let register = office.row(
            1, [office.guardian(1), office.guardian(2, "Bo")], school: nil, className: nil, year: nil)
        for rows in [[school, register], [register, school]] {
            let office = try TestOffice()
            try office.importing(rows)
            #expect(try office.ties(1) == ["G1", "G2"])
            #expect(try office.staging([school]).isEmpty)
            #expect(try office.staging([register]).isEmpty)
            #expect(try office.staging(rows).isEmpty)
            try office.importing([office.row(1, [])])
            #expect(try office.ties(1) == ["G1", "G2"])
            try office.importing([office.row(1, [], school: nil, className: nil, year: nil)])
            #expect(try office.ties(1) == ["G1 ended", "G2 ended"])
        }
    }

    @Test func `what was set by hand wins over later files, and the rest of the row is used`() throws {
        try office.importing([office.row(1, [office.guardian(1, street: "Storgatan 1", email: "a@x.se")])])
        var record = try office.guardianRecord(1)
        record.address = PostalAddress(street: "Nygatan 4", postalCode: "44931", town: "Ekbacka")
        try office.registry.write { registry in
            try registry.correct(record)
            try registry.markHandSet(.address, of: .guardian(record.id), at: TestOffice.now)
            try registry.markHandSet(.address, of: .guardian(record.id), at: TestOffice.now)
        }
        let rows = [office.row(1, [office.guardian(1, street: "Storgatan 1", email: "b@x.se")])]
        let difference = try office.importing(rows).difference
        #expect(difference.keptByHand == 1)
        #expect(difference.changedGuardians == 1)
        #expect(try office.guardianRecord(1).address?.street == "Nygatan 4")
        #expect(try office.guardianRecord(1).email == "b@x.se")
        #expect(try office.staging(rows).isEmpty)
        #expect(try office.staging([office.row(1, [office.guardian(1)])]).keptByHand == 0)
        #expect(try office.registry.read { try $0.handSetFields(of: .guardian(record.id)) } == [.address])
        let facts = try office.registry.read { try $0.population() }.guardian(record.id)
        #expect(facts?.address == record.address.flatMap { AddressFingerprints($0, hash: ProcessHash.fingerprint) })
    }

    @Test(arguments: [
        (Protection.unknown, Protection.none, Protection.none), (.none, .unknown, .none),
        (.protected, .none, .protected),
        (.unknown, .protected, .protected), (.protected, .unknown, .protected),
    ])
    func `protection only goes up, for pupils and guardians`(before: Protection, file: Protection, after: Protection)
        throws
    {
        try office.importing([office.row(1, [office.guardian(1, protection: before)], protection: before)])
        let rows = [office.row(1, [office.guardian(1, protection: file)], protection: file)]
        try office.importing(rows)
        #expect(try office.pupilRecord(1).protection == after)
        #expect(try office.guardianRecord(1).protection == after)
        #expect(try office.staging(rows).isEmpty)
    }

    @Test func `two rows about one pupil fill each other, and a mark in either stands`() throws {
        try office.importing([
            office.row(
                1, name: nil, school: nil, className: nil, year: nil, born: nil, protection: .protected,
                carriesGuardians: false),
            office.row(1, born: nil), office.row(1, name: "Other", className: "7C", born: 2006),
        ])
        let pupil = try office.pupilRecord(1)
        // The name that says more, and the class that is first in order, whichever row comes first.
        #expect(pupil.name.given == "Other")
        #expect(pupil.className == "7A")
        #expect(pupil.birthYear == 2006)
        #expect(pupil.protection == .protected)
    }

    @Test func `the stage is gone when a new one begins, and staging alone writes nothing`() throws {
        #expect(try office.staging([office.row(1, [office.guardian(1)])]).newPupils == 1)
        #expect(try office.staging([]).isEmpty)
        #expect(try office.registry.read { try $0.headCount() } == (0, 0))
        #expect(try office.registry.stage { try $0.makeStage().knowsPupil(office.identity("P1")) } == false)
    }
}

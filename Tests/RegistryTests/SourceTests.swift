import Outreach
import Registry
import Testing

/// What the population register and guardians' own records tell, beside the schools.
@Suite struct SourceTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    @Test func `custody that the register has ended stays ended though a school's roster still lists the guardian`()
        throws
    {
        let school = office.row(1, [office.guardian(1), office.guardian(2, "Bo")])
        let register = row(1, [(office.guardian(1), nil), (office.guardian(2, "Bo"), TestOffice.today)])
        let difference = try office.importing([school, register]).difference
        #expect(difference.newGuardianships == 3)
        #expect(difference.endedGuardianships == 1)
        #expect(try office.ties(1) == ["G1", "G2 ended"])
        #expect(try office.staging([school, register]).isEmpty)
        #expect(try office.importing([school]).difference.isEmpty)
        #expect(try office.ties(1) == ["G1", "G2 ended"])
        let facts = try office.registry.read { try $0.population() }
        #expect(facts.guardians.count == 2)
        #expect(try office.registry.read { try $0.pupils(of: GuardianID(2)).map(\.isEnded) } == [true])
        let again = row(1, [(office.guardian(1), nil), (office.guardian(2, "Bo"), nil)])
        #expect(try office.importing([again]).difference.newGuardianships == 1)
        #expect(try office.ties(1) == ["G1", "G2"])
    }

    @Test func `custody that one record of the register ends is ended, whatever its other records say`() throws {
        let rows = [
            row(1, [(office.guardian(1), nil)]), row(1, [(office.guardian(1), TestOffice.today)]),
            row(1, [(office.guardian(1), nil)]),
        ]
        #expect(try office.importing(rows).difference.endedGuardianships == 1)
        #expect(try office.ties(1) == ["G1 ended"])
        #expect(try office.staging(rows).isEmpty)
    }

    @Test func `a guardian to whom rows only refer is tied if the files or the registry know them`() throws {
        let rows = [
            row(1, [(reference(1), nil), (reference(2), nil), (reference(3), nil)]),
            guardians([office.guardian(2, "Bo", street: "Storgatan 1")]),
        ]
        let difference = try office.importing(rows).difference
        #expect(difference.newGuardians == 1)
        #expect(difference.newGuardianships == 1)
        #expect(difference.unknownGuardians == 2)
        #expect(try office.guardianRecord(2).address?.street == "Storgatan 1")
        let again = try office.staging(rows)
        #expect(again.isEmpty)
        #expect(again.unknownGuardians == 2)
        let later = try office.importing([row(4, [(reference(2), nil)])]).difference
        #expect(later.newGuardianships == 1)
        #expect(later.unknownGuardians == 0)
        #expect(try office.guardianRecord(2).name.given == "Bo")
    }

    @Test func `a mark on somebody of whom nothing else is told is remembered until a file tells of them`() throws {
        var marked = reference(1)
        marked.protection = .protected
        let rows = [row(1, [(marked, nil)])]
        #expect(try office.importing(rows).difference.newProtectedContacts == 1)
        #expect(try office.staging(rows).isEmpty)
        #expect(try office.registry.read { try $0.knownProtection().identities } == [marked.identity])
    }

    @Test func `a row that tells of guardians only ends nothing and covers nothing`() throws {
        try office.importing([office.row(1, [office.guardian(1)]), office.row(2)])
        let difference = try office.importing([guardians([office.guardian(1, "Anna", email: "a@x.se")])]).difference
        #expect(difference.changedGuardians == 1)
        #expect(difference.leavers + difference.endedGuardianships + difference.newGuardianships == 0)
        #expect(try office.guardianRecord(1).email == "a@x.se")
        #expect(try office.ties(1) == ["G1"])
    }

    @Test func `who is deregistered is so whatever else the files say, until a register says otherwise`() throws {
        var gone = office.guardian(1)
        gone.standing = .deregistered
        var there = office.guardian(1)
        there.standing = .active
        let rows = [row(1, [(there, nil)], standing: .deregistered), row(1, [(gone, nil)], standing: .active)]
        try office.importing(rows)
        #expect(try office.pupilRecord(1).standing == .deregistered)
        #expect(try office.guardianRecord(1).standing == .deregistered)
        #expect(try office.staging(rows).isEmpty)
        let school = [office.row(1, [office.guardian(1)])]
        try office.importing(school)
        #expect(try office.pupilRecord(1).standing == .deregistered)
        #expect(try office.guardianRecord(1).standing == .deregistered)
        let back = [row(1, [(there, nil)], standing: .active)]
        let difference = try office.importing(back).difference
        #expect(difference.changedPupils == 1)
        #expect(difference.changedGuardians == 1)
        #expect(try office.pupilRecord(1).standing == .active)
        #expect(try office.guardianRecord(1).standing == .active)
        #expect(try office.staging(back).isEmpty)
    }

    @Test func `a pupil who left and is deregistered doesn't come back with a roster`() throws {
        try office.importing([office.row(1), office.row(2)])
        try office.importing([office.row(2)])
        #expect(try office.importing([row(1, [], standing: .deregistered)]).difference.changedPupils == 1)
        #expect(try office.importing([office.row(1), office.row(2)]).difference.isEmpty)
        #expect(try office.pupilRecord(1).standing == .deregistered)
    }

    @Test func `two rows with different addresses are told with both places, and each guardian once`() throws {
        func row(_ number: Int, _ street: String, file: String = "a.csv") -> JudgedRow {
            JudgedRow(
                location: RosterLocation(file: file, row: number, unit: .record), pupil: nil,
                guardians: [JudgedGuardian(guardian: office.guardian(1, street: street))], carriesGuardians: false)
        }
        let bare = JudgedRow(
            location: RosterLocation(file: "a.csv", row: 1, unit: .record), pupil: nil,
            guardians: [JudgedGuardian(guardian: office.guardian(1))], carriesGuardians: false)
        let rows = [
            bare, row(2, "Storgatan 1"), row(3, "STORGATAN 1"), row(4, "Nygatan 4", file: "b.csv"), row(5, "Nygatan 5"),
        ]
        let conflicts = try office.registry.stage { registry in
            var stage = try registry.makeStage()
            for row in rows { try stage.add(row) }
            _ = try registry.settleStage(incompleteClasses: [])
            #expect(try registry.difference().addressConflicts == 1)
            return stage.addressConflicts
        }
        #expect(
            conflicts == [
                AddressConflict(
                    first: RosterLocation(file: "a.csv", row: 3, unit: .record),
                    second: RosterLocation(file: "b.csv", row: 4, unit: .record))
            ])
    }

    @Test func `at most two hundred address conflicts are told one by one`() throws {
        let rows = (1...201).flatMap { number in
            ["Storgatan 1", "Nygatan 4"].map { guardians([office.guardian(number, street: $0)]) }
        }
        let count = try office.registry.stage { registry in
            var stage = try registry.makeStage()
            for row in rows { try stage.add(row) }
            _ = try registry.settleStage(incompleteClasses: [])
            #expect(try registry.difference().addressConflicts == 201)
            return stage.addressConflicts.count
        }
        #expect(count == RosterStage.mostAddressConflicts)
    }

    @Test func `rows about one guardian fill each other, an address as a whole and a mark always`() throws {
        var second = office.guardian(1, "Other", email: "a@x.se", language: .swedish)
        second.address = PostalAddress(careOf: "Berg", street: "Nygatan 4")
        var third = office.guardian(1, email: "b@x.se", phone: "070-1", protection: .unknown)
        third.address = PostalAddress(postalCode: "44932", town: "Nol")
        let rows = [guardians([office.guardian(1)]), guardians([second]), guardians([third]), guardians([second])]
        #expect(try office.importing(rows).difference.newGuardians == 1)
        let record = try office.guardianRecord(1)
        #expect(record.name.given == "Other")
        #expect(record.address == second.address)
        #expect(record.email == "a@x.se")
        #expect(record.phone == "070-1")
        #expect(record.language == .swedish)
        #expect(record.protection == .none)
        #expect(try office.staging(rows).isEmpty)
        try office.importing(rows + [guardians([office.guardian(1, protection: .protected)])])
        #expect(try office.guardianRecord(1).protection == .protected)
        #expect(try office.guardianRecord(1).phone == nil)
    }

    @Test func `the stage tells which pupils the registry knew`() throws {
        try office.importing([office.row(1)])
        try office.registry.stage { registry in
            var stage = try registry.makeStage()
            try stage.add(office.row(2))
            #expect(stage.knowsPupil(office.identity("P1")))
            #expect(!stage.knowsPupil(office.identity("P2")))
            #expect(!stage.knowsPupil(office.identity("P3")))
        }
    }

    private func reference(_ number: Int) -> RosterGuardian {
        RosterGuardian(identity: office.identity("G\(number)"), name: nil, protection: .unknown)
    }

    private func guardians(_ guardians: [RosterGuardian]) -> JudgedRow {
        JudgedRow(
            location: RosterLocation(file: "guardians.csv", row: 1), pupil: nil,
            guardians: guardians.map { JudgedGuardian(guardian: $0) }, carriesGuardians: false)
    }

    /// A post of the population register.
    private func row(
        _ number: Int, _ guardians: [(RosterGuardian, ended: CalendarDate?)], standing: Standing? = nil
    ) -> JudgedRow {
        var pupil = RosterPupil(
            identity: office.identity("P\(number)"), name: PersonName(given: "Elin", family: "Åkesson"),
            birthYear: 2006, school: nil, className: nil, schoolYear: nil, protection: .none)
        pupil.standing = standing
        return JudgedRow(
            location: RosterLocation(file: "register.xml", row: 1, unit: .record), pupil: pupil,
            guardians: guardians.map { JudgedGuardian(guardian: $0.0, custodyEndedOn: $0.ended) },
            carriesGuardians: true, source: .population)
    }
}

import Outreach
import Registry
import Testing

@Suite struct `What waits for a person` {
    @Test func `two guardians of one pupil with equal names wait if one has no number, and the one with it stays`()
        throws
    {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.named("Anna", of: 1)])])
        try office.importing([office.row(1, [office.named("Anna", of: 1), office.guardian(1)])])
        #expect(try office.pairs() == ["G2 G1"])
    }

    @Test(
        arguments: [
            ("Anna Maria", "Öberg", true), ("ANNA", "oberg", true), ("Maria", "Öberg", false), ("Anna", "Berg", false),
            ("Annelie", "Öberg", false), ("Bo Anna", "Öberg", true),
        ])
    func `names are alike if the family's is and the given ones hold the other's first`(
        given: String, family: String, isLike: Bool
    ) throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1), office.named(given, family, of: 1)])])
        #expect(try office.pairs() == (isLike ? ["G1 G2"] : []))
    }

    @Test func `a first name that only begins like another is another`() {
        func isLike(_ a: String, _ b: String) -> Bool {
            PersonName(given: a, family: "Berg").isLike(PersonName(given: b, family: "Berg"))
        }
        #expect(isLike("Anna-Maria", "Maria"))
        #expect(!isLike("Johan", "Johanna"))
        #expect(!isLike("A", "Anna"))
        #expect(!isLike("", "Anna"))
    }

    @Test func `two with numbers are two, whatever their names`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1), office.guardian(2)])])
        #expect(try office.pairs() == [])
        let pair = try office.registry.read { try $0.staying(.g(1), .g(2)) }
        #expect(pair?.stays == nil)
    }

    @Test func `guardians of different pupils aren't compared`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1)]), office.row(2, [office.named("Anna", of: 2)])])
        #expect(try office.pairs() == [])
    }

    @Test func `pupils with equal names wait if one has no number and no birth year says otherwise`() throws {
        let office = try TestOffice()
        try office.importing([
            office.row(1), office.row(2, born: 2005), office.sourceRow("a"), office.sourceRow("b", born: nil),
            office.sourceRow("c", name: "Omar"),
        ])
        #expect(try office.pairs() == ["P1 P3", "P1 P4", "P2 P4", "P3 P4"])
    }

    @Test func `two who were said to be different aren't asked about again`() throws {
        let office = try TestOffice()
        let rows = [office.row(1, [office.guardian(1), office.named("Anna", of: 1)])]
        try office.importing(rows)
        try office.registry.write { try $0.settleDifferent(.g(2), .g(1), at: TestOffice.now) }
        #expect(try office.pairs() == [])
        try office.importing([office.row(1, [office.guardian(1), office.named("Anna", of: 1)], className: "7B")])
        #expect(try office.pairs() == [])
    }

    @Test func `the guardian without a number waits for their letter, unless they have got it`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1), office.named("Anna", of: 1)])])
        let population = try office.registry.read { try $0.population() }
        func reasons(out: GuardianID?) -> [String] {
            let campaign = Campaign.handOut
            let planner = OutreachPlanner(campaign: campaign, meetings: [], population: population) { _, guardian in
                guardian == out ? .out : nil
            }
            return planner.plan().decisions.map { "\($0.guardian) \($0.reason.rawValue)" }
        }
        #expect(reasons(out: nil) == ["G1 written-to", "G2 possibly-same"])
        #expect(reasons(out: GuardianID(2)) == ["G1 possibly-same", "G2 already-written-to"])
        #expect(reasons(out: GuardianID(1)) == ["G1 already-written-to", "G2 possibly-same"])
    }

    @Test func `a year of school that doesn't fit the birth year is judged by the school year it was told in`() throws {
        let office = try TestOffice()
        let autumn = try #require(CalendarDate(year: 2020, month: 7, day: 1))
        // Spring 2020: the school year began in 2019.
        try office.keeping([office.row(1, year: 7, born: 2006), office.row(2, year: 7, born: 2005)])
        #expect(
            try office.waiting(.schoolYear) == [
                .schoolYear(PupilID(2), SchoolYearFit(birthYear: 2005, schoolYear: 7, start: 2019))
            ])
        let late = try #require(try office.waiting(.schoolYear).first)
        #expect(!late.waits)
        try office.registry.write { try $0.settle(late, at: TestOffice.now) }
        #expect(try office.waiting(.schoolYear) == [])
        // In autumn all go up, and the late one is as late as before; who stays in year 7 isn't.
        try office.keeping([office.row(1, year: 7, born: 2006), office.row(2, year: 8, born: 2005)], on: autumn)
        #expect(
            try office.waiting(.schoolYear) == [
                .schoolYear(PupilID(1), SchoolYearFit(birthYear: 2006, schoolYear: 7, start: 2020))
            ])
        try office.keeping([office.row(1, year: 8, born: 2006), office.row(2, year: 7, born: 2005)], on: autumn)
        #expect(try office.waiting(.schoolYear).map(\.facts) == ["2005 -2"])
    }

    @Test func `a guardian whom neither a school bag nor post reaches waits, with what post lacks`() throws {
        let office = try TestOffice()
        func rows(_ street: String?, _ protection: Protection = .none, school: Bool = false) -> [JudgedRow] {
            [
                office.row(
                    1, [office.guardian(1, street: street, protection: protection)],
                    school: school ? TestOffice.school : nil, className: school ? "7A" : nil, year: school ? 7 : nil)
            ]
        }
        try office.importing(rows(nil))
        let first = try office.waiting(.unreachable)
        #expect(
            first == [.unreachable(GuardianID(1), protectionUnknown: false, missing: [.street, .postalCode, .town])])
        try office.registry.write { try $0.settle(first[0], at: TestOffice.now) }
        #expect(try office.waiting(.unreachable) == [])
        try office.importing(rows(nil))
        #expect(try office.waiting(.unreachable) == [])
        try office.importing(rows("Storgatan 1"))
        #expect(try office.waiting(.unreachable) == [])
        let other = try TestOffice()
        try other.importing(rows("Storgatan 1", .unknown))
        #expect(try other.waiting(.unreachable) == [.unreachable(GuardianID(1), protectionUnknown: true, missing: [])])
        try other.importing(rows("Storgatan 1", .unknown, school: true))
        #expect(try other.waiting(.unreachable) == [])
    }

    @Test func `whoever wants no contact, is protected or has a protected pupil isn't said to be unreachable`() throws {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1)], school: nil, className: nil, year: nil),
            office.row(2, [office.guardian(2, protection: .protected)], school: nil, className: nil, year: nil),
            office.row(3, [office.guardian(3)], school: nil, className: nil, year: nil, protection: .protected),
        ])
        try office.registry.write { try $0.setDoNotContact(true, of: GuardianID(1)) }
        #expect(try office.waiting(.unreachable) == [])
        #expect(try office.waiting(.ruling) == [.ruling(GuardianID(3))])
        try office.registry.write { try $0.setRuling(.write, of: GuardianID(3)) }
        #expect(try office.waiting(.ruling) == [])
    }

    @Test func `a word that a guardian may be written to is asked anew for another protected pupil`() throws {
        let office = try TestOffice()
        func rows(_ protected: Set<Int>, _ pupils: [Int] = [1, 2]) -> [JudgedRow] {
            pupils.map { office.row($0, [office.guardian(1)], protection: protected.contains($0) ? .protected : .none) }
        }
        func decided(_ ruling: Ruling) throws {
            try office.registry.write { try $0.setRuling(ruling, of: GuardianID(1)) }
        }
        try office.importing(rows([1]))
        #expect(try office.waiting(.ruling) == [.ruling(GuardianID(1))])
        try decided(.write)
        // The same roster again, and an ordinary child, ask nothing.
        try office.importing(rows([1], [1, 2, 3]))
        #expect(try office.waiting(.ruling) == [])
        // A sibling who becomes protected, and one who is new and is.
        try office.importing(rows([1, 2]))
        #expect(try office.waiting(.ruling) == [.ruling(GuardianID(1))])
        try decided(.write)
        try office.importing(rows([1, 2, 4], [1, 2, 4]))
        #expect(try office.waiting(.ruling) == [.ruling(GuardianID(1))])
        // That nothing is sent stays.
        try decided(.withhold)
        try office.importing(rows([1, 2, 4, 5], [1, 2, 4, 5]))
        #expect(try office.waiting(.ruling) == [])
    }

    @Test func `a protected pupil who comes to a guardian who may be written to asks anew, told by one source or two`()
        throws
    {
        let office = try TestOffice()
        func importing(_ pupils: [Int], population: Bool = false) throws {
            try office.importing(
                pupils.map {
                    office.row(
                        $0, [office.guardian(1)], school: population ? nil : TestOffice.school,
                        className: population ? nil : "7A", year: population ? nil : 7, protection: .protected)
                })
        }
        try office.importing([office.row(2, [office.guardian(2)], protection: .protected)])
        try importing([1])
        try office.registry.write { try $0.setRuling(.write, of: GuardianID(2)) }
        try importing([1], population: true)
        #expect(try office.waiting(.ruling) == [.ruling(GuardianID(1))])
        try importing([2])
        #expect(Set(try office.waiting(.ruling)) == [.ruling(GuardianID(2))])
    }

    @Test func `whoever is struck from the register is listed until seen, and again when it happens again`() throws {
        let office = try TestOffice()
        func rows(_ standing: Standing?) -> [JudgedRow] {
            var guardian = office.guardian(1)
            guardian.standing = standing
            return [office.row(1, [guardian])]
        }
        try office.keeping(rows(.active))
        #expect(try office.waiting(.deregistered) == [])
        let second = try office.keeping(rows(.deregistered))
        #expect(try office.waiting(.deregistered) == [.deregistered(.g(1), toldBy: second)])
        try office.registry.write { try $0.settle(.deregistered(.g(1), toldBy: second), at: TestOffice.now) }
        #expect(try office.waiting(.deregistered) == [])
        try office.keeping([office.row(1, [office.guardian(1)], className: "7B")])
        #expect(try office.waiting(.deregistered) == [])
        try office.keeping(rows(.active))
        let again = try office.keeping(rows(.deregistered))
        #expect(try office.waiting(.deregistered) == [.deregistered(.g(1), toldBy: again)])
    }

    @Test func `a birth year that nobody knows waits, and one set by hand stays when a file doesn't know it`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, born: nil)])
        #expect(try office.waiting(.birthYear) == [.birthYear(PupilID(1))])
        try office.registry.write { try $0.setBirthYear(2005, of: PupilID(1)) }
        try office.importing([office.row(1, className: "7B", born: nil)])
        #expect(try office.waiting(.birthYear) == [])
        #expect(try office.pupilRecord(1).birthYear == 2005)
    }
}

extension Campaign {
    /// A letter home with the pupils of year 7, without a meeting.
    fileprivate static let handOut = Campaign(
        id: "drugs", year: 2020, titles: [.swedish: "Droger"], audience: .schoolYears(7...7),
        recipientPolicy: .household, channel: .handOut,
        mailings: [Mailing(id: "information", titles: [.swedish: "Information"], due: .always)])
}

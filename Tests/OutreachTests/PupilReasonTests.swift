import Outreach
import Testing

@Suite struct `Where a pupil stands` {
    struct Case: Sendable {
        let name: String
        var year: Int? = 7
        var born: Int? = 2006
        var school = true
        var standing = Standing.active
        var isInRoster = true
        var hasGuardian = true
        let note: PupilReason
        let vehicles: PupilReason
        let guardian: DecisionReason
    }

    @Test(arguments: [
        Case(name: "year 7", note: .inAudience, vehicles: .otherBirthYear, guardian: .writtenTo),
        Case(
            name: "year 9, born 2005", year: 9, born: 2005, note: .otherSchoolYear, vehicles: .inAudience,
            guardian: .notInAudience),
        Case(
            name: "a preschool class", year: 0, note: .otherSchoolYear, vehicles: .otherBirthYear,
            guardian: .notInAudience),
        Case(
            name: "no year", year: nil, note: .schoolYearUnknown, vehicles: .otherBirthYear,
            guardian: .schoolYearUnknown),
        Case(name: "no school", school: false, note: .noSchool, vehicles: .otherBirthYear, guardian: .noSchool),
        Case(
            name: "neither", year: nil, school: false, note: .noSchool, vehicles: .otherBirthYear, guardian: .noSchool),
        Case(
            name: "no school, year 5", year: 5, school: false, note: .otherSchoolYear, vehicles: .otherBirthYear,
            guardian: .notInAudience),
        Case(
            name: "the register alone", year: nil, born: 2005, school: false, isInRoster: false, note: .inNoRoster,
            vehicles: .inAudience, guardian: .notInAudience),
        Case(
            name: "no birth year", born: nil, note: .inAudience, vehicles: .birthYearUnknown, guardian: .writtenTo),
        Case(
            name: "left", born: 2005, standing: .left, note: .hasLeft, vehicles: .inAudience, guardian: .notInAudience),
        Case(
            name: "deregistered", year: nil, born: nil, standing: .deregistered, note: .deregistered,
            vehicles: .deregistered, guardian: .notInAudience),
        Case(
            name: "no guardian", born: 2005, hasGuardian: false, note: .noGuardian, vehicles: .noGuardian,
            guardian: .notInAudience),
    ])
    func `is told by what is known, and what isn't known is never outside`(_ each: Case) {
        var town = FictionalTown()
        let pupil = town.pupil(
            year: each.year, born: each.born, school: each.school ? FictionalTown.school : nil,
            standing: each.standing, isInRoster: each.isInRoster)
        let guardian = each.hasGuardian ? town.guardian(of: pupil) : town.guardian()
        #expect(town.plan(.note).reasons(pupil) == [each.note], "\(each.name)")
        #expect(town.plan(.vehicles).reasons(pupil) == [each.vehicles], "\(each.name)")
        #expect(town.plan(.note).reasons(guardian) == [each.guardian], "\(each.name)")
    }

    @Test func `who has one child in the audience and one of whom the year isn't known gets a letter about the first`()
    {
        var town = FictionalTown()
        let known = town.pupil(), unknown = town.pupil(year: nil)
        let anna = town.guardian(of: known, unknown)
        let plan = town.plan(.note)
        #expect(plan.letters.map(\.pupils) == [[known]])
        #expect(plan.reasons(anna) == [.writtenTo])
        #expect(plan.reasons(unknown) == [.schoolYearUnknown])
    }

    @Test func `whose guardian's custody has ended has none`() {
        var town = FictionalTown()
        let pupil = town.pupil()
        let anna = town.guardian(noLongerOf: [pupil])
        #expect(town.plan(.note).reasons(pupil) == [.noGuardian])
        #expect(town.plan(.note).reasons(anna) == [.custodyEnded])
    }

    @Test func `at two meetings is told for each`() throws {
        var town = FictionalTown()
        let pupil = town.pupil()
        _ = town.guardian(of: pupil)
        let plan = town.plan(.drugs, meetings: [try .fictional(1, status: .cancelled), try .fictional(2)])
        #expect(
            plan.pupils.map { [$0.meeting?.text, $0.reason.rawValue] } == [
                ["drugs/1", "in-audience"], ["drugs/2", "in-audience"],
            ])
    }
}

@Suite struct `The state of a guardian` {
    @Test(arguments: [
        (DecisionReason.writtenTo, LetterStage.none, OutreachState.toDo), (.writtenTo, .made, .toDo),
        (.writtenTo, .out, .done), (.writtenTo, .outBeforeMeeting, .onTheWay), (.alreadyWrittenTo, .heard, .done),
        (.alreadyWrittenTo, .returned, .toDo), (.returned, .returned, .toDo), (.byHand, .made, .waits),
        (.undecided, .none, .waits), (.held, .none, .toDo), (.meetingOver, .out, .done), (.meetingOver, .made, .cannot),
        (.meetingOver, .outForNothing, .cannot), (.meetingNotPlanned, .none, .toDo), (.doNotContact, .none, .cannot),
        (.deregistered, .out, .done), (.notInAudience, .out, .outside), (.custodyEnded, .none, .outside),
        (.schoolYearUnknown, .none, .unknown), (.noSchool, .none, .unknown), (.birthYearUnknown, .none, .unknown),
        (.protectionUnknown, .none, .waits), (.noAddress, .none, .toDo),
    ])
    func `follows from the decision and from where the letter is`(
        reason: DecisionReason, stage: LetterStage, state: OutreachState
    ) {
        #expect(reason.state(stage) == state)
    }

    @Test func `counts the least of several letters, and what nothing reaches last`() {
        #expect(OutreachState.allCases.sorted() == [.toDo, .waits, .onTheWay, .done, .cannot, .unknown, .outside])
        #expect([OutreachState.done, .toDo].min() == .toDo)
        #expect([OutreachState.done, .cannot].min() == .done)
    }

    @Test func `says for whom it waits wherever it waits`() {
        for reason in DecisionReason.allCases where reason.state(.none) == .waits { #expect(reason.awaited != nil) }
    }
}

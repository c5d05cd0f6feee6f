import Outreach
import Testing

@Suite struct HouseholdTests {
    private let storgatan = PostalAddress.home("Storgatan 1 lgh 1001")
    private let nygatan = PostalAddress.home("Nygatan 4")

    @Test func `guardians of one home share a letter`() {
        var town = FictionalTown()
        let elin = town.pupil()
        let anna = town.guardian(of: elin, home: storgatan)
        let bo = town.guardian(of: elin, home: .home("STORGATAN 1, lgh 1001"))
        let plan = town.plan(.note)
        #expect(plan.letters.map(\.recipients) == [[anna, bo]])
        #expect(plan.letters[0].pupils == [elin])
        #expect(plan.letters[0].channel == .handOut)
        #expect(plan.letters[0].className == "7A")
        #expect(plan.decisions.map(\.reason) == [.writtenTo, .writtenTo])
    }

    @Test func `parents who live apart get one each, by post where they can be posted to`() {
        var town = FictionalTown()
        let elin = town.pupil()
        _ = town.guardian(of: elin, home: storgatan)
        _ = town.guardian(of: elin, home: nygatan)
        _ = town.guardian(of: elin, home: .home("Ågatan 9"), protection: .unknown)
        _ = town.guardian(of: elin, home: PostalAddress(street: "Backen 2", postalCode: "44931"))
        let plan = town.plan(.note)
        #expect(plan.addressees == [[1], [2], [3], [4]])
        #expect(plan.letters.map(\.channel) == [.post, .post, .handOut, .handOut])
    }

    @Test func `a missing address equals no other`() {
        var town = FictionalTown()
        let elin = town.pupil()
        _ = town.guardian(of: elin)
        _ = town.guardian(of: elin)
        _ = town.guardian(of: elin, home: PostalAddress(postalCode: "44931", town: "Ekbacka"))
        _ = town.guardian(of: elin, home: PostalAddress(postalCode: "44931", town: "Ekbacka"))
        #expect(town.plan(.note).addressees == [[1], [2], [3], [4]])
    }

    @Test func `in a step family only those with exactly the same children share a letter`() {
        var town = FictionalTown()
        let hers = town.pupil(), theirs = town.pupil(year: 8, born: 2005)
        let mother = town.guardian(of: hers, theirs, home: storgatan)
        let stepfather = town.guardian(of: theirs, home: storgatan)
        let letters = town.plan(.note).letters
        #expect(letters.map(\.recipients) == [[mother], [stepfather]])
        #expect(letters.map(\.pupils) == [[hers, theirs], [theirs]])
    }

    @Test func `only children of this audience are compared`() {
        var town = FictionalTown()
        let elin = town.pupil(), small = town.pupil(year: 3, born: 2010)
        _ = town.guardian(of: elin, small, home: storgatan)
        _ = town.guardian(of: elin, home: storgatan)
        let letters = town.plan(.note).letters
        #expect(letters.map(\.recipients.count) == [2])
        #expect(letters[0].pupils == [elin])
    }

    @Test func `siblings stand in one letter, which goes through the eldest's class`() {
        var town = FictionalTown()
        let young = town.pupil(year: 7, className: "7A", born: 2006)
        let old = town.pupil(year: 8, className: "8C", born: 2005)
        _ = town.guardian(of: young, old, home: storgatan)
        let letter = town.plan(.note).letters[0]
        #expect(letter.pupils == [young, old])
        #expect(letter.eldest == old)
        #expect(letter.className == "8C")
    }

    @Test func `twins in two classes stand in one letter, through the class of the first`() {
        var town = FictionalTown()
        let one = town.pupil(className: "7B"), two = town.pupil(className: "7A")
        _ = town.guardian(of: one, two, home: storgatan)
        let letters = town.plan(.note).letters
        #expect(letters.map(\.pupils) == [[one, two]])
        #expect(letters[0].eldest == one)
        #expect(letters[0].className == "7B")
    }

    @Test func `neighbours in one stairwell never meet`() {
        var town = FictionalTown()
        let elin = town.pupil(), omar = town.pupil()
        _ = town.guardian(of: elin, home: .home("Storgatan 1"))
        _ = town.guardian(of: omar, home: .home("Storgatan 1"))
        _ = town.guardian(of: omar, home: .home("Storgatan 1 lgh 1002"))
        #expect(town.plan(.note).addressees == [[1], [2], [3]])
    }

    @Test func `a guardian who lives care of somebody at the same address gets a letter of their own`() {
        var town = FictionalTown()
        let elin = town.pupil()
        _ = town.guardian(of: elin, home: .home("Storgatan 1"))
        _ = town.guardian(of: elin, home: .home("Storgatan 1", careOf: "Berg"))
        let letters = town.plan(.note).letters
        #expect(letters.map(\.recipients.count) == [1, 1])
        #expect(letters.map(\.channel) == [.handOut, .handOut])
    }

    @Test func `the policy can be one letter for each guardian`() {
        var town = FictionalTown()
        let pupil = town.pupil(born: 2005)
        _ = town.guardian(of: pupil, home: storgatan)
        _ = town.guardian(of: pupil, home: storgatan)
        #expect(town.plan(.vehicles(policy: .guardian)).addressees == [[1], [2]])
    }

    @Test func `children at two schools mean two invitations, each with its own meeting`() throws {
        var town = FictionalTown()
        let here = town.pupil(), there = town.pupil(year: 8, className: "8B", school: FictionalTown.otherSchool)
        let anna = town.guardian(of: here, there, home: storgatan)
        let meetings = [try Meeting.fictional(1), try Meeting.fictional(2, school: FictionalTown.otherSchool)]
        let plan = town.plan(.drugs, meetings: meetings)
        #expect(plan.letters.map(\.pupils) == [[here], [there]])
        #expect(plan.letters.map(\.occasion.meeting) == meetings.map(\.id))
        #expect(plan.letters.map(\.className) == ["7A", "8B"])
        #expect(plan.reasons(anna) == [.writtenTo, .writtenTo])
    }

    @Test func `siblings with meetings of their own years get an invitation to each`() throws {
        var town = FictionalTown()
        let seven = town.pupil(), eight = town.pupil(year: 8, className: "8B")
        _ = town.guardian(of: seven, eight, home: storgatan)
        let plan = town.plan(.drugs, meetings: [try .fictional(1, years: [7]), try .fictional(2, years: [8])])
        #expect(plan.letters.map(\.pupils) == [[seven], [eight]])
    }

    @Test func `a pupil without a school has a letter without one`() {
        var town = FictionalTown()
        let pupil = town.pupil(year: nil, className: nil, born: 2005, school: nil)
        let left = town.pupil(className: "9A", born: 2005, standing: .left)
        _ = town.guardian(of: pupil, left, home: storgatan)
        let letter = town.plan(.vehicles).letters[0]
        #expect(letter.pupils == [pupil, left])
        #expect(letter.school == nil)
        #expect(letter.className == nil)
        #expect(letter.eldest == left)
    }
}

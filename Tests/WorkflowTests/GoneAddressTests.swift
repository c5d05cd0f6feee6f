import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workflow

/// An address that a source told before and lacks now: moved, or protected?
@Suite struct `An address that is gone from the list` {
    private static let day = "2020-03-01"

    /// The families, where Elin's mother Anna (G1) has no address.
    private static func without(_ street: String = "", postalCode: String = "", town: String = "") -> [RosterChild] {
        var families = Families.all
        families[0].parents[0].street = street
        families[0].parents[0].postalCode = postalCode
        families[0].parents[0].town = town
        return families
    }

    private static func asked(_ term: SchoolTerm, on day: String = Self.day) throws -> [[String]] {
        try term.on(day) { try Review.gather($0) }.items(of: .goneAddress).map(\.matter.answers)
    }

    private static func street(_ term: SchoolTerm) throws -> String? {
        try term.on(Self.day) { try $0.registry.read { try $0.guardian(GuardianID(1)) } }?.address?.street
    }

    @Test(arguments: ["", "-", "Adress saknas", "Okänd", "Utvandrad", "Ingen fast adress", "Flyttat"])
    func `is kept, asked about and not posted to`(_ cell: String) throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let result = try term.importing(Self.without(cell), on: Self.day)
        #expect(result.difference.goneAddresses == 1)
        #expect(result.needsPerson)
        #expect(try Self.asked(term) == [["gone G1 still-there", "gone G1 moved", "gone G1 protected"]])
        #expect(try Self.street(term) == Families.anna.street)
        let facts = try term.on(Self.day) { try $0.registry.read { try $0.population() } }.guardians
        #expect(facts.filter(\.isAddressGone).map(\.id) == [GuardianID(1)])
        // The same list once more asks nothing new.
        #expect(try term.importing(Self.without(cell), on: "2020-03-02").difference.isEmpty)
        #expect(try Self.asked(term).count == 1)
    }

    @Test func `is settled by a list that tells it again, or by another`() throws {
        for again in [Families.all, Self.without("Nygatan 4", postalCode: "449 31", town: "Ekbacka")] {
            let term = try SchoolTerm()
            try term.importing(Families.all)
            try term.importing(Self.without(), on: Self.day)
            try term.importing(again, on: "2020-03-02")
            #expect(try Self.asked(term).isEmpty)
            // And when it is gone again, it is asked again.
            #expect(try term.importing(Self.without(), on: "2020-03-03").difference.goneAddresses == 1)
        }
    }

    @Test func `is answered: still there, moved or protected`() throws {
        func settled(_ answer: String) throws -> SchoolTerm {
            let term = try SchoolTerm()
            try term.importing(Families.all)
            try term.importing(Self.without(), on: Self.day)
            _ = try term.on(Self.day) { try SettleReview.run(["gone", "G1", answer], $0) }
            #expect(try Self.asked(term).isEmpty, "\(answer)")
            #expect(throws: WorkflowFault.nothingWaits("G1")) {
                _ = try term.on(Self.day) { try SettleReview.run(["gone", "G1", answer], $0) }
            }
            return term
        }
        let known = try settled("still-there")
        #expect(try Self.street(known) == Families.anna.street)
        // What a person has said holds for the lists that lack it as well.
        #expect(try known.importing(Self.without(), on: "2020-03-02").difference.isEmpty)
        let moved = try settled("moved")
        #expect(try Self.street(moved) == nil)
        try moved.importing(Families.all, on: "2020-03-02")
        #expect(try Self.street(moved) == Families.anna.street)
        let protected = try settled("protected")
        let record = try protected.on(Self.day) { try $0.registry.read { try $0.guardian(GuardianID(1)) } }
        #expect(record?.protection == .protected)
        #expect(record?.address == nil)
    }

    @Test func `is no news where the list has no such column, or another source tells it`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let names = ["Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn"]
        let poor = Families.all.map { [$0.school, $0.className, $0.year, $0.number, $0.family, $0.given] }
        try term.importing(text: RosterText.text([names] + poor), on: "2020-02-04")
        #expect(try Self.asked(term).isEmpty)
        // The population register tells it too, and then the school's blank is no news; the register's is.
        try term.importing(
            text: RosterText.register(Families.elin), on: "2020-02-05", named: "register.csv", options: .everybody)
        #expect(try term.importing(Self.without(), on: Self.day).difference.goneAddresses == 0)
        #expect(try Self.asked(term).isEmpty)
        let result = try term.importing(
            text: RosterText.register(Self.without()[0]), on: "2020-03-02", named: "register.csv", options: .everybody)
        #expect(result.difference.goneAddresses == 1)
        #expect(try Self.asked(term).count == 1)
    }

    @Test func `is asked about for everybody where a list has lost them all`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let blank = Families.all.map { told in
            var child = told
            for index in child.parents.indices {
                (child.parents[index].street, child.parents[index].postalCode, child.parents[index].town) = ("", "", "")
            }
            return child
        }
        let result = try term.importing(blank, on: Self.day)
        #expect(try Self.asked(term).count == result.difference.goneAddresses)
        #expect(result.difference.goneAddresses > 3)
        #expect(try Self.street(term) == Families.anna.street)
        // The next whole list settles them all.
        try term.importing(Families.all, on: "2020-03-02")
        #expect(try Self.asked(term).isEmpty)
    }

    @Test func `is gone where only its postal code and town are left`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let result = try term.importing(Self.without("", postalCode: "449 31", town: "Ekbacka"), on: Self.day)
        #expect(result.difference.goneAddresses == 1)
        #expect(try Self.street(term) == Families.anna.street)
    }

    @Test func `stays where a person set it`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        var correction = ChangePerson.Correction()
        correction.street = "Egen väg 2"
        _ = try term.on("2020-02-04") { try ChangePerson.correct(GuardianID(1), correction, $0) }
        #expect(try term.importing(Self.without(), on: Self.day).difference.goneAddresses == 0)
        #expect(try Self.street(term) == "Egen väg 2")
    }

    @Test func `takes a letter by post out of the pile until it is answered`() throws {
        let term = try SchoolTerm()
        let youth = Families.all.enumerated().map { index, child in
            var child = child
            child.number = TestNumber.born(2005, day: index + 1)
            return child
        }
        try term.importing(youth)
        try term.letters(SchoolTerm.post)
        let before = try term.reasons(SchoolTerm.post)
        let live = try term.liveLetters(SchoolTerm.post)
        var gone = youth
        (gone[0].parents[0].street, gone[0].parents[0].postalCode, gone[0].parents[0].town) = ("", "", "")
        let result = try term.importing(gone, on: Self.day)
        // The account before the question says who waits; a letter that was made goes out of the pile at once.
        let account = try #require(result.account?.reckonings.first { $0.campaign == SchoolTerm.post })
        #expect(account.guardianReasons[StateReason(state: .waits, reason: .addressGone)] == 1)
        #expect(try term.liveLetters(SchoolTerm.post) == live - 1)
        try term.letters(SchoolTerm.post, on: Self.day)
        let after = try term.reasons(SchoolTerm.post)
        #expect(before[.addressGone] == nil)
        #expect(after[.addressGone] == 1)
        _ = try term.on("2020-03-02") { try SettleReview.run(["gone", "G1", "still-there"], $0) }
        try term.letters(SchoolTerm.post, on: "2020-03-02")
        #expect(try term.reasons(SchoolTerm.post) == before)
    }

    @Test func `is asked of a school's account by its own lists alone`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.on(Self.day) { office in
            let desk = Desk(of: .coordinator, in: office)
            let id = try desk.sending(RosterText.wide(Self.without()))
            #expect(try desk.preview(id).difference.goneAddresses == 1)
            try desk.writing(id)
            #expect(try desk.review().items(of: .goneAddress).count == 1)
            try desk.settle(["gone", "G1", "still-there"])
            #expect(try desk.review().items(of: .goneAddress).isEmpty)
        }
    }
}

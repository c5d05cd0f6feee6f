import Outreach
import Registry
import Testing

/// An address that somebody typed into a name or a class is wiped wherever it is kept, when it becomes a protected
/// person's.
@Suite struct WipedTextsTests {
    private static let home = "Hemligvägen 13"

    /// Where the address was typed, as another pupil's class, another pupil's name, and another guardian's given name; and
    /// what is left of them.
    static let cases: [(className: String, pupil: String, guardian: String, left: (String?, String, String))] = [
        ("7A Hemligvägen 13", "Elin", "Bo", (nil, "Elin", "Bo")),
        ("hemligv. 13", "Elin", "Bo", (nil, "Elin", "Bo")),
        ("7A", "Elin Hemligvägen 13", "Bo", ("7A", "", "Bo")),
        ("7A", "Elin", "Bo Hemlig Vägen 13", ("7A", "Elin", "")),
        ("AFS 7A", "Elin", "Bo 3", ("AFS 7A", "Elin", "Bo 3")),
        ("7A Annangatan 5", "Elin", "Bo", ("7A Annangatan 5", "Elin", "Bo")),
    ]

    @Test(arguments: cases.indices) func `what is typed into names and classes goes with the address`(
        _ index: Int
    ) throws {
        let (className, pupil, guardian, left) = Self.cases[index]
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1, street: Self.home)]),
            office.row(2, [office.guardian(2, guardian, street: "Öppna gatan 2")], name: pupil, className: className),
        ])
        try Self.protect(office)
        #expect(try office.pupilRecord(2).className == left.0)
        #expect(try office.pupilRecord(2).name.given == left.1)
        #expect(try office.guardianRecord(2).name.given == left.2)
    }

    @Test func `nothing in the file holds it afterwards: changes, letters, the index of names`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        let neighbour = office.guardian(2, "Bo", street: "Öppna gatan 2")
        let home = office.guardian(1, street: Self.home)
        try office.keeping([office.row(1, [home]), office.row(2, [neighbour], className: "7 \(Self.home)")])
        let out = try office.letter(1, to: [2], about: [2], className: "7 \(Self.home)")
        try office.record(.handedOut, out)
        let changed = try office.keeping([
            office.row(1, [home]), office.row(2, [neighbour], name: "Elin \(Self.home)", className: "7B"),
        ])
        #expect(
            try office.changes(changed) == ["P2 changed name", "P2 changed class 7 \(Self.home) > 7B"])
        #expect(try folder.holds(Self.home))
        let scrub = try Self.protect(office)
        #expect(scrub.alreadyOut == [out])
        #expect(try office.registry.read { try $0.storedLetter(out) } == nil)
        #expect(try office.changes(changed) == ["P2 changed name", "P2 changed class - > 7B"])
        #expect(try office.pupilRecord(2).className == "7B")
        #expect(try !folder.holds(Self.home))
        #expect(try !folder.holds("hemligvägen"))
        #expect(try !folder.holds("hemligvagen"))
    }

    @discardableResult
    private static func protect(_ office: TestOffice) throws -> Scrub {
        try office.registry.write { registry in
            let before = try registry.protectedPersons()
            try registry.setProtection(.protected, of: .guardian(GuardianID(1)))
            return try registry.scrub(since: before)
        }
    }
}

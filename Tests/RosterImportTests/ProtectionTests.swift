import Testing

@testable import Outreach
@testable import RosterImport

/// Pupils 050314-2382 and so on; "J" in the pupil's or the guardian's column marks them.
struct ProtectionTests {
    private static let header =
        "Pnr;Namn;Klass;Skyddad;Vh pnr;Vh namn;Vh adress;Vh postnr;Vh ort;Vh e-post;Vh mobil;Vh skyddad\n"

    private func read(_ rows: String..., known: KnownProtection = KnownProtection()) throws -> Reading {
        try Fixtures.read(Self.header + rows.joined(separator: "\n"), known: known)
    }

    private let eva = "060115-2382;Bo;7B;;820106-2398;Eva Ek;Storgatan 1;44537;Bohus;eva@example.se;0701740605;"

    @Test func `a mark in the last row protects an address in the first`() throws {
        let reading = try read(eva, "050314-2382;Anna;7A;;810105-2382;Ulf Ek;Storgatan 1;44537;Bohus;;;J")
        #expect(reading.storedContacts == ["eva@example.se", "0701740605"])
        #expect(reading.guardian("Eva")?.protection == Protection.none)
        #expect(reading.guardian("Ulf")?.protection == .protected)
        #expect(reading.applied.map(\.protectedContacts.count) == [0, 1])
        #expect(
            try reading.applied[1].protectedContacts.allSatisfy { try $0.owner == Fixtures.identity("810105-2382") })
    }

    @Test(arguments: [
        ("Storgatan 1;44537;Bohus", "Storgatan 1 lgh 1001;44537;Bohus", false),
        ("Storgatan 1 lgh 1001;44537;Bohus", "Storgatan 1;44537;Bohus", false),
        ("Storgatan 1 lgh 1001;44537;Bohus", "STORGATAN 1,  LGH 1001;445 37;Bohus", false),
        ("Storgatan 1 lgh 1001;44537;Bohus", "Storgatan 1 lgh 1002;44537;Bohus", false),
        ("Storgatan 2 A;44537;Bohus", "Storgatan 2A;44537;Bohus", false),
        ("Storgatan 1;44537;Bohus", "Storgatan 1;;Bohus", false),
        ("Storgatan 1;;Bohus", "Storgatan 1;44537;Bohus", false),
        ("Storgatan 1;44537;Bohus", "Storgatan 1;;", false),
        ("Storgatan 1;;", "Storgatan 1;44537;Bohus", false),
        ("Storgatan 1;44537;Bohus", "Storgatan 1;44537;Nödinge", false),
        ("Storgatan 1;44537;Bohus", "Storgatan 1;44931;Bohus", false),
        ("Storgatan 1;;Bohus", "Storgatan 1;;Nödinge", false),
        ("Storgatan 1 lgh 1001;44537;Bohus", "Storgatan 1 lgh1001;44537;Bohus", false),
        ("Storgatan 1 lgh 1001;44537;Bohus", "Storgatan 1 1001;44537;Bohus", false),
        ("Storgatan 1 lgh 1001;44537;Bohus", "Storgatan 1, lgh: 1001;44537;Bohus", false),
        ("Storgatan 1 1001;44537;Bohus", "Storgatan 1;44537;Bohus", false),
        ("Storgatan 1 1001;44537;Bohus", "Storgatan 1 lgh 1002;44537;Bohus", false),
        ("Storgatan 1;44537;Bohus", "Storgatan 11;44537;Bohus", true),
    ])
    func `an address that may be the protected home is dropped`(home: String, other: String, isKept: Bool) throws {
        let reading = try read(
            "050314-2382;Anna;7A;;810105-2382;Ulf Ek;\(home);;;J", "060115-2382;Bo;7B;;820106-2398;Eva Ek;\(other);;;")
        #expect((reading.guardian("Eva")?.address != nil) == isKept)
        #expect(reading.guardian("Ulf")?.address == nil)
    }

    @Test func `a shared mailbox and a shared phone are dropped in whatever writing`() throws {
        let reading = try read(
            "050314-2382;Anna;7A;;810105-2382;Ulf Ek;;;;EVA@Example.se;+46 70 174 06 05;J", eva)
        #expect(reading.storedContacts == ["Storgatan 1"])
    }

    @Test func `for a protected pupil every guardian's contacts go, wherever they stand`() throws {
        let reading = try read(
            "050314-2382;Anna;7A;J;820106-2398;Eva Ek;;;;;;", eva,
            "060116-2399;Cia;7B;;810105-2382;Ulf Ny;Storgatan 1 lgh 1;44537;Bohus;ulf@example.se;;")
        #expect(reading.storedContacts == ["ulf@example.se"])
        #expect(reading.guardian("Eva")?.protection == Protection.none)
        #expect(
            try reading.applied[1].protectedContacts.map(\.owner) == [Fixtures.identity("050314-2382")])
    }

    @Test func `a pupil's own contacts count too`() throws {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Adress;Postnr;Ort;E-post;Skyddad;Vh namn;Vh adress;Vh postnr;Vh ort;Vh e-post;Vh skyddad
            060115-2382;Bo;;;;;;Eva Ek;Storgatan 1;44537;Bohus;anna@example.se;
            050314-2382;Anna;Storgatan 1;44537;Bohus;anna@example.se;J;;;;;;
            """)
        #expect(reading.storedContacts == [])
    }

    @Test func `a guardian of whom only a mark and an address are told still protects the address`() throws {
        let reading = try read("050314-2382;Anna;7A;;;;Storgatan 1;44537;Bohus;eva@example.se;;J", eva)
        #expect(reading.storedContacts == ["0701740605"])
        #expect(reading.applied[0].guardians == [])
        #expect(reading.applied[0].protectedContacts.count == 1)
        #expect(reading.kinds == [.guardianNameMissing])
    }

    @Test func `sources that disagree protect`() throws {
        let reading = try read(eva, "050314-2382;Anna;7A;;820106-2398;Eva Ek;;;;;;Ja")
        #expect(reading.applied.flatMap(\.guardians).map(\.guardian.protection) == [.protected, .protected])
        #expect(reading.kinds == [.protectionSourcesDisagree])
        #expect(reading.storedContacts == [])
    }

    @Test func `a mark that isn't understood protects`() throws {
        let reading = try read("050314-2382;Anna;7A;kanske;;;;;;;;", eva)
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.protected, .none])
        #expect(reading.kinds == [.protectionMarkNotUnderstood])
        #expect(reading.marks == [RosterMarks(file: "elever.csv", persons: 3, marked: 1, unknownMarks: ["kanske"])])
    }

    @Test func `without a column for the mark protection is unknown`() throws {
        let reading = try Fixtures.read("Pnr;Namn;Vh namn\n050314-2382;Anna;Eva\n")
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.unknown])
        #expect(reading.guardian("Eva")?.protection == .unknown)
        #expect(reading.marks.map(\.persons) == [0])
        #expect(reading.fileFindings.map(\.kind).contains(.noProtectionColumn(of: .guardian)))
    }

    @Test func `a trailing mark counts for pupil and guardian`() throws {
        let reading = try Fixtures.read(
            "Pnr;Namn;Vårdnadshavare;Adress;Ort;Sekretess\n050314-2382;Anna;Eva;Storgatan 1;Bohus;J\n")
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.protected])
        #expect(reading.guardian("Eva")?.protection == .protected)
        #expect(reading.storedContacts == [])
    }

    @Test func `any of several columns protects`() throws {
        let reading = try Fixtures.read(
            "Pnr;Namn;Sekretessmarkering;Skyddad folkbokföring\n050314-2382;Anna;N;J\n060115-2382;Bo;N;N\n")
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.protected, .none])
    }

    @Test func `marks are counted file by file`() throws {
        let roster = try TemporaryRoster(
            "Pnr;Namn;Skyddad\n050314-2382;Anna;J\n060115-2382;Bo;2\n060116-2399;Cia;2\n", named: "a.csv")
        let other = try TemporaryRoster("Pnr;Namn;Skyddad\n050314-2382;Anna;\n", named: "b.csv")
        let reading = try Fixtures.read([roster.file, other.file])
        #expect(
            reading.marks == [
                RosterMarks(file: "a.csv", persons: 3, marked: 3, unknownMarks: ["2"]),
                RosterMarks(file: "b.csv", persons: 1, marked: 0, unknownMarks: []),
            ])
    }

    @Test func `what can't be marks is never shown`() throws {
        let long = try read("050314-2382;Anna;7A;Storgatan 1, Bohus;;;;;;;;", "060115-2382;Bo;7A;820106;;;;;;;;")
        #expect(long.marks.map(\.unknownMarks) == [["…"]])
        let many = try Fixtures.read(
            "Bohus;7A;050314-2382;Anna;;Berg\nBohus;7A;060115-2382;Bo;;Ek\nBohus;7A;060116-2399;C;;Alm\n"
                + "Bohus;7A;051314-2380;D;;Asp\nBohus;7A;050014-2385;E;;Lind\nBohus;7A;640823-3234;F;;Gran\nBohus;7A;800103-2385;G;;Tall\n"
        )
        #expect(many.marks.map(\.unknownMarks) == [["…"]])
    }

    @Test func `what the registry knows is respected`() throws {
        var contacts = ProtectedContacts()
        contacts.insert(
            ContactFingerprints(
                address: PostalAddress(street: "Storgatan 1", postalCode: "44537", town: "Bohus"),
                email: "dold@example.se", phone: "0701740606", hash: Fixtures.key.keyedHash))
        let known = try KnownProtection(
            identities: [Fixtures.identity("810105-2382"), Fixtures.identity("060116-2399")], contacts: contacts,
            names: [PersonName(given: "Ulf", family: "Ek")])
        let reading = try read(
            eva, "050314-2382;Anna;7A;;810105-2382;Ulf Ek;Ågatan 2;44537;Bohus;ulf@example.se;;",
            "060116-2399;Cia;7B;;;Dan Ny;Ågatan 3;44537;Bohus;;;",
            "050314-2382;Anna;7A;;;Gun Ny;Ågatan 2;44537;Bohus;DOLD@example.se;0701740606;",
            known: known)
        #expect(reading.storedContacts == ["eva@example.se", "0701740605"])
        #expect(reading.guardian("Ulf")?.protection == .protected)
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.none, .none, .protected, .none])
        #expect(reading.kinds == [.protectionSourcesDisagree, .protectionSourcesDisagree])
    }

    @Test func `a rejected row of a protected pupil holds its guardians back`() throws {
        let reading = try read("050314-2383;Anna;7A;J;820106-2398;Eva Ek;Storgatan 1;44537;Bohus;;;", eva)
        #expect(reading.guardian("Eva")?.protection == .protected)
        #expect(reading.storedContacts == [])
        #expect(reading.rejected.map(\.cells) == [nil])
        #expect(reading.rejected[0].protectedContacts.count == 1)
        #expect(reading.kinds == [.pupilNumberCheckDigit, .rejectedRowOfProtectedPerson, .protectionSourcesDisagree])
    }

    @Test(arguments: [
        "050314-2383;Anna;7A;;810105-2382;Ulf Ek;;;;;;", "050314-2383;Anna;7A;;;Ek, Ulf;;;;;;",
        "050314-2383;Ek Ulf;7A;;;Gun;;;;;;", "050314-2383;Anna;7A;;;Gun;Dolda gatan 9;44537;Bohus;;;",
        "050314-2383;Anna;7A;;;Gun;Dolda gatan 9 lgh 1;;;;;", "050314-2383;Anna;7A;;;Dolda gatan 9;;;;;;",
        "050314-2383;Anna;7A;;;Gun;;;;dold@example.se;;", "050314-2383;Anna;7A;;;Gun;070-999 99 99;;;;;",
        "050314-2383;Anna;7A;;;Gun;810105-2382;;;;;", "050314-2383;Ulf;Ek;;;Gun;;;;;;",
        "050314-2383;Ek;Ulf;;;Gun;;;;;;",
        "050314-2382;An;na;7A;;;Gun;;;;;;;J",
    ])
    func `a rejected row is written out only where nothing in it is a protected person's`(row: String) throws {
        let marked = "060115-2382;Bo;7B;;810105-2382;Ulf Ek;Dolda gatan 9;44537;Bohus;dold@example.se;0709999999;J"
        let reading = try read(row, marked)
        #expect(reading.rejected.map(\.cells) == [nil])
        #expect(reading.rejected.map(\.location.row) == [2])
    }

    @Test func `a rejected row of others is written out`() throws {
        let marked = "060115-2382;Bo;7B;;810105-2382;Ulf Ek;Dolda gatan 9;44537;Bohus;dold@example.se;0709999999;J"
        let reading = try read("050314-2383;Anna;7A;;;Gun Alm;Ågatan 2;44537;Bohus;gun@example.se;0701740605;", marked)
        #expect(reading.rejected.map(\.cells?.count) == [12])
        #expect(reading.rejected[0].protectedContacts == [])
    }

    @Test func `nobody in the class of a row whose cells have moved is taken to have left`() throws {
        let reading = try read("050314-2382;An;na;7B;;;Gun;;;;;;;x@y.se", eva)
        #expect(reading.incompleteClasses == [SchoolClass(school: nil, className: "7B")])
    }
}

import Testing

@testable import Outreach
@testable import RosterImport

/// A protected person's row beside a neighbour's: whatever looks like a contact in the one is withheld from the other.
@Suite struct ContactsInRowsTests {
    private static let header =
        "Pnr;Namn;Klass;Skyddad;Vh pnr;Vh namn;Vh adress;Vh postnr;Vh ort;Vh e-post;Vh mobil;Vh skyddad\n"

    /// Reads the protected Ulf's row and his neighbour Eva's.
    private func read(_ ulf: String, _ eva: String, known: KnownProtection = KnownProtection()) throws -> Reading {
        try Fixtures.read(
            Self.header + "050314-2382;Anna;7A;;810105-2382;Ulf Ek;\(ulf);J\n"
                + "060115-2382;Bo;7B;;820106-2398;Eva Ny;\(eva);", known: known)
    }

    @Test(arguments: [
        ("Göteborgsvägen 94;44557;Surte;;", "Göteborgsv. 94;44557;Surte;;"),
        ("Göteborgsv. 94;44557;Surte;;", "Göteborgsvägen 94;44557;Surte;;"),
        ("Norra Kungsvägen 5;44557;Surte;;", "N. Kungsvägen 5;44557;Surte;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "Göteborgsvägen 94 2 tr;44557;Surte;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "Göteborgsvägen 94 uppg B;44557;Surte;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "Göteborgsvägen 94 nb;44557;Surte;;"),
        ("Göteborgsvägen 94 lgh 1102;44557;Surte;;", "Göteborgsvägen 94 lgh nr 1102;44557;Surte;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "c/o Berg, Göteborgsvägen 94;44557;Surte;;"),
        ("Göteborgsvägen 94, 445 57 Surte;;;;", "Göteborgsvägen 94;44557;Surte;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "Göteborgsvägen 94, 445 57 Surte, Sverige;;;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "Solgården, Göteborgsvägen 94;44557;Surte;;"),
        ("Göteborgsvägen 94;44557;Surte;;", "Sol;44557;Göteborgsv. 94, Surte;;"),
        ("Sagobergsstigen5;44557;Surte;;", "Sagobergsstigen 5;44557;Surte;;"),
        (";;;;08-123 45 67", ";;;;+46 8 123 45 67"), (";;;;070-174 06 05 (mamma)", ";;;;0701740605"),
        (";;;;0303-70 30 00, 070-174 06 05", ";;;;070-174 06 05"), (";;;;070-174 06 05 ankn 12", ";;;;070-174 06 05"),
        (";;;;070–174 06 05", ";;;;070-174 06 05"), (";;;mailto:gun@b.se;", ";;;gun@b.se;"),
        (";;;\"\"\"gun@b.se\"\"\";", ";;;gun@b.se;"),
        (";;;Gun <gun@b.se>;", ";;;gun@b.se;"), (";;;gun+skola@b.se;", ";;;gun@b.se;"),
        (";;;gun@b.se, bo@b.se;", ";;;bo@b.se;"),
        (";;;;gun@b.se", ";;;gun@b.se;"), (";;;070-174 06 05;", ";;;;0701740605"),
        ("gun@b.se 070-174 06 05;;;;", ";;;gun@b.se;070-1740605"),
        (";Göteborgsvägen 94;Surte;;", "Göteborgsvägen 94;44557;Surte;;"),
        (";;;Göteborgsvägen 94;", "Göteborgsvägen 94;44557;Surte;;"),
    ])
    func `a contact that a careful person would take for the same isn't kept`(ulf: String, eva: String) throws {
        let reading = try read(ulf, eva)
        #expect(reading.storedContacts == [])
        #expect(reading.guardian("Eva")?.protection == Protection.none)
        // What only the registry knows is withheld as well.
        var known = KnownProtection()
        for owned in reading.applied.flatMap(\.protectedContacts) { known.contacts.insert(owned.contacts) }
        let later = try Fixtures.read(Self.header + "060115-2382;Bo;7B;;820106-2398;Eva Ny;\(eva);", known: known)
        #expect(later.storedContacts == [])
    }

    @Test func `what is like a protected contact is asked about once, and a no lets it in`() throws {
        let ulf = "Göteborgsvägen 94;44557;Surte;ulf.ek@b.se;070-174 06 05"
        let eva = "Göteborgsvägen 94 B;44557;Surte;ulf.ek@b.com;0303-74 06 05"
        let reading = try read(ulf, eva)
        #expect(reading.storedContacts == [])
        #expect(reading.applied.map(\.barred) == [0, 0])
        let withheld = reading.applied.flatMap(\.withheld)
        #expect(withheld.map(\.kind) == [.home, .mailbox, .phone])
        #expect(withheld.map(\.certainty) == [.suspected, .suspected, .suspected])
        #expect(try withheld.allSatisfy { try $0.guardian == Fixtures.identity("820106-2398") })
        let cleared = KnownProtection(cleared: Set(withheld.map(\.pair)))
        #expect(
            try read(ulf, eva, known: cleared).storedContacts == [
                "Göteborgsvägen 94 B", "ulf.ek@b.com", "0303-74 06 05",
            ])
        // The no was said of this home and no other.
        #expect(try read(ulf, "Göteborgsvägen 94 C;44557;Surte;;", known: cleared).storedContacts == [])
        #expect(try read(ulf, "Göteborgsvägen 94;44557;Surte;;", known: cleared).storedContacts == [])
    }

    @Test func `what is exactly a protected contact is barred, in the usual abbreviations too`() throws {
        let reading = try read(
            "Göteborgsvägen 94;44557;Surte;;08-123 45 67", "Göteborgsv. 94;44557;Surte;;+46 8 123 45 67")
        #expect(reading.applied.map(\.barred) == [0, 1])
        #expect(reading.applied.flatMap(\.withheld).map(\.certainty) == [.equal, .equal])
    }

    @Test(arguments: [
        ("Adress 2", "Göteborgsvägen 94, 445 57 Surte"), ("Telefon arbete", "070-174 06 05"),
        ("E-post 2", "Eva <eva@b.se>"),
        ("Övrigt", "ring 070/1740605"), ("Mobil 2", "+46701740605"), ("Postadress", "Göteborgsv. 94"),
        ("Anteckning", "bor på Göteborgsvägen 94"),
    ])
    func `a column that isn't placed counts for a protected person`(column: String, cell: String) throws {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Klass;Adress;Vh pnr;Vh namn;Vh adress;Vh postnr;Vh ort;Vh e-post;Vh mobil;Vh skyddad;\(column)
            050314-2382;Anna;7A;;810105-2382;Ulf Ek;Box 3;44931;Nol;;;J;\(cell)
            060115-2382;Bo;7B;;820106-2398;Eva Ny;Göteborgsvägen 94;44557;Surte;eva@b.se;070-1740605;;
            """)
        #expect(reading.storedContacts.count == 2)
    }

    @Test func `a class that is written like a street blocks no class, and cells of another person stay theirs`() throws
    {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Klass;Grupp;Skyddad;Vh 1 namn;Vh 1 adress;Vh 1 skyddad;Vh 2 namn;Vh 2 adress;Vh 2 postnr;Vh 2 ort
            050314-2382;Anna;AFS 7A;AFS 7A;;Ulf Ek;Storgatan 1;J;Eva Ny;Nygatan 4;44931;Nol
            060115-2382;Bo;AFS 7A;AFS 7A;;;;;Cia Berg;Nygatan 4;44931;Nol
            """)
        #expect(reading.applied.map(\.pupil?.className) == ["AFS 7A", "AFS 7A"])
        #expect(reading.storedContacts == ["Nygatan 4", "Nygatan 4"])
    }

    @Test func `an address that is typed into a class or a name is dropped`() throws {
        let reading = try read("Göteborgsvägen 94;44557;Surte;;", ";;;;")
        var known = KnownProtection()
        for owned in reading.applied.flatMap(\.protectedContacts) { known.contacts.insert(owned.contacts) }
        let later = try Fixtures.read(
            """
            Pnr;Förnamn;Efternamn;Klass;Skyddad
            060115-2382;Bo;Ny;Göteborgsv. 94;
            060116-2399;Cia;Göteborgsvägen 94;7B;
            """, known: known)
        #expect(later.applied.map(\.pupil?.className) == [nil, "7B"])
        #expect(later.applied.map { $0.pupil?.name?.family } == ["Ny", ""])
    }

    @Test
    func `a rejected row that was shifted by a cell is kept from the file where only the registry knows the home`()
        throws
    {
        var known = KnownProtection()
        known.contacts.insert(
            ContactFingerprints(
                address: PostalAddress(street: "Göteborgsvägen 94", postalCode: "44557", town: "Surte"), email: nil,
                phone: nil, hash: Fixtures.key.keyedHash))
        for row in [
            "060115-2382;Bo;7B;;;820106-2398;Eva Ny;Göteborgsv. 94;44557;Surte;;;x",
            "x;Bo;7B;;;Göteborgsvägen;94;Surte;;;;",
            "x;Bo;7B;Göteborgsvägen;;94;;;;;;", "x;Göteborgsvägen 94, Surte;7B;;;;;;;;;",
        ] {
            let reading = try Fixtures.read(Self.header + row, known: known)
            #expect(reading.rejected.map { $0.cells == nil } == [true], "\(row)")
        }
        let other = try Fixtures.read(
            Self.header + "x;Bo;7B;;;820106-2398;Eva Ny;Göteborgsv. 95;44557;Surte;;", known: known)
        #expect(other.rejected.map { $0.cells == nil } == [false])
    }

    @Test func `a school's address, the sender's and a placeholder are nobody's home`() throws {
        let roster = try TemporaryRoster(
            Self.header
                + "050314-2382;Anna;7A;;810105-2382;Ulf Ek;Skolvägen 12;44537;Bohus;kommun@ale.se;0303-70 30 00;J\n"
                + "060115-2382;Bo;7B;;820106-2398;Eva Ny;Skolvägen 12;44537;Bohus;kommun@ale.se;0303703000;\n"
                + "060116-2399;Bo;7B;;820107-2397;Cia Ny;Adress saknas;44537;Bohus;;;")
        let sender = Sender(
            name: "Ale kommun", addressLines: ["Ale kommun", "449 80 Alafors"], phone: "0303-70 30 00",
            email: "kommun@ale.se",
            web: nil)
        let school = School(code: Fixtures.code("11043800"), name: "Bohusskolan", address: "Skolvägen 12, 445 37 Bohus")
        let context = RosterContext(
            schools: SchoolDirectory([school]), defaultSchool: nil, key: Fixtures.key,
            referenceDate: Fixtures.referenceDate,
            publicContacts: PublicContacts(schools: [school], sender: sender))
        let reading = try Fixtures.read([roster.file], context: context)
        #expect(reading.storedContacts == ["Skolvägen 12", "kommun@ale.se", "0303703000"])
    }
}

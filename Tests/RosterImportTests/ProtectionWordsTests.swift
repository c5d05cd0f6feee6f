import Testing

@testable import Outreach
@testable import RosterImport

/// Words about protection in cells that aren't about it.
struct ProtectionWordsTests {
    @Test(arguments: [
        "Skyddad adress", "SKYDDAD ADRESS", "skyddad", "Skyddade personuppgifter", "Skyddad identitet", "Skyddad id",
        "Skyddat", "Skyddad folkbokföring", "Skyddadadress", "Skyddsmarkering", "Sekretess", "SEKRETESS!",
        "sekretessmarkerad", "Sekretessmarkering", "Sekretessbelagd", "Sekretess Storgatan 5", "Adressekretess",
        "Hemlig", "Hemlig adress", "Hemligt", "Hemlig adress, se akt", "Kvarskriven", "Kvarskrivning",
        "kvarskriven i Ale",
        "Skatteverket Box 2820", "Skatteverket, Box 2820", "SKV Box 2820", "Box 2820", "c/o Skatteverket",
        "Postbox 2820",
        "Skatteverkets förmedlingsuppdrag", "Förmedlingsbox", "FORMEDLINGSBOX", "Förmedlingsadress",
        "Protected identity", "protected", "Secret address", "Confidential", "Konfidentiell",
        "Fingerade personuppgifter",
        "Adress skyddad", "(skyddad)", "* Skyddad *", "Ingen adress, sekretess", "Sekretess: ja", "Nej, sekretess",
        "Skyddad identitet: J", "Sekr\u{65}tess",
    ])
    func `a cell that says so protects`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .yes)
        #expect(ProtectionWords(cell, in: .contact) == .yes)
    }

    /// Whoever gets their post at a shelter is hidden there.
    @Test(arguments: [
        "Kvinnojouren", "c/o Kvinnojouren", "KVINNOJOUREN ALE", "Ale kvinnojour", "Kvinnojourens boende",
        "Kvinno- och tjejjouren", "Tjejjouren, Storgatan 5", "Mansjouren", "Box 12, Kvinnojouren", "Kvinnohuset",
        "c/o Kvinnohuset Blåklockan", "Alla Kvinnors Hus", "Kvinnofridslinjen", "Skyddat boende", "Skyddsboende",
        "Skyddat boende, Storgatan 5", "Jourboendet", "Jourlägenhet 3", "Kvinno-jouren",
        "Tjej jouren",
    ])
    func `a shelter in an address protects`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .yes)
        #expect(ProtectionWords(cell, in: .name) == .yes)
    }

    @Test(arguments: [
        "Brottsofferjouren", "Kriscentrum för kvinnor", "Terrafem", "Unizon", "Women's shelter", "Kvinojouren",
    ])
    func `what may be a shelter is asked`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .perhaps)
    }

    @Test(arguments: [
        "Jourgatan 3", "Journalvägen 4", "Du Jour", "Kvinnebyvägen 5", "Kvinnors väg 3", "Jourhavande",
        "Tandläkarjouren",
        "Krisslingegatan 2", "Mansgatan 1", "Tjejgränd 2", "Roksgatan 3",
    ])
    func `what only has letters of a shelter is silent`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .silent)
    }

    @Test(arguments: [
        "Ingen sekretess", "Ej skyddad", "ej sekretess", "Inte skyddad", "Ingen skyddad adress",
        "Inga skyddade uppgifter",
        "Ej längre skyddad", "Har ej skyddad identitet", "Sekretess: nej", "Skyddad: N", "Skyddad identitet: nej",
        "Sekretess saknas", "Not protected", "no protection", "Oskyddad", "utan sekretess",
        "Utan skyddad identitet", "Ingen skyddad identitet", "Ej sekretessmarkerad", "Inte sekretessmarkerad",
        "Nej, ingen sekretess", "Sekretess finns ej", "Sekretess finns inte", "Skyddad adress: ej", "Saknar sekretess",
        "Saknar skyddad identitet", "Har aldrig haft skyddad adress", "Ej markerad som skyddad",
        "Inte aktuellt med skyddad identitet", "Sekretess ej aktuell", "Inget behov av skyddad identitet",
        "Inga skyddade personuppgifter", "Sekretess: ingen", "Sekretess upphävd", "Ikke beskyttet",
        "Ei turvakieltoa", "Ingen spärrmarkering", "without protection",
    ])
    func `a cell that denies it says no`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .no)
        #expect(ProtectionMark(cell) == .no)
    }

    @Test(arguments: [
        "Inget skydd", "Utan skydd", "Utan något skydd", "Ej skydd", "Har inget skydd",
        "Skydd: nej", "Skydd finns ej", "Saknar skydd", "Inget personskydd", "Nej, inget skydd", "Skydd saknas",
    ])
    func `a denied word that may be a name's is no as a mark, and no street`(cell: String) {
        #expect(ProtectionMark(cell) == .no)
        #expect(ProtectionWords(cell, in: .address) == .no)
    }

    @Test(arguments: [
        "Ej utan skydd", "Inte utan sekretess", "Aldrig utan skyddad adress", "Ej skyddad: nej",
        "Inte längre utan skydd",
        "not without protection", "Ingen sekretess: nej",
    ])
    func `what is denied twice is asked, and protects as a mark`(cell: String) {
        #expect(ProtectionMark(cell) == .notUnderstood)
        #expect(ProtectionWords(cell, in: .address) == .perhaps)
    }

    @Test(arguments: [
        "Spärrmarkering", "Spärrmarkerad", "Turvakielto", "Strengt fortrolig adresse", "Fortrolig", "Hemmelig adresse",
        "Adressesperre", "Beskyttet adresse", "Inget hinder, skyddad adress", "Ej post: sekretess",
    ])
    func `the words of Finland and Norway protect, and a denial of something else denies nothing`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .yes)
        #expect(ProtectionMark(cell) == .yes)
    }

    @Test(arguments: ["NA", "N/A", "n/a", "N.A.", "<NA>", "not available"])
    func `a program's sign for nothing says neither yes nor no`(cell: String) throws {
        #expect(ProtectionMark(cell) == .nothingSaid)
        let reading = try read(
            "Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;44537;Bohus;;;\(cell);")
        #expect(reading.guardian("Eva")?.protection == .unknown)
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.none])
        #expect(reading.findings.map(\.kind) == [.markSaysNothing])
        #expect(reading.marks.map(\.marked) == [0])
    }

    @Test(arguments: [
        ("Hemligvägen 3", ProtectionWords.Place.address), ("Skyddsvägen 12", .address), ("Hemliga stigen 2", .address),
        ("Sekreterarvägen 5", .address), ("Sekretärgatan 1", .address), ("Skydd", .name), ("Skyddén", .name),
        ("Sekretär", .name), ("Hemligh", .name), ("Skydad adress", .address), ("Sekretes", .address),
        ("Sekr.", .address), ("Skyddshemmet", .address),
    ])
    func `what only begins so is asked`(cell: String, place: ProtectionWords.Place) {
        #expect(ProtectionWords(cell, in: place) == .perhaps)
    }

    @Test(arguments: [
        "", "Storgatan 1", "Hemlin", "Skytt", "Hemvägen 3", "Box 282", "Box 12820", "Skatevägen 2", "7A",
        "070-282 02 82",
        "Skogsskiftet 2", "Hemgatan 4", "Säkerhetsvägen 1",
    ])
    func `ordinary cells are silent`(cell: String) {
        #expect(ProtectionWords(cell, in: .address) == .silent)
        #expect(ProtectionWords(cell, in: .name) == .silent)
    }

    @Test(arguments: ["skydd@example.se", "anna@skatteverket.se", "sekretess@example.se", "hemlig.anna@example.se"])
    func `an e-mail address says nothing of protection`(cell: String) {
        #expect(ProtectionWords(cell, in: .contact) == .silent)
    }

    private static let header =
        "Skola;Klass;Pnr;Förnamn;Efternamn;Skyddad;Vh pnr;Vh förnamn;Vh efternamn;Vh c/o;Vh adress;Vh postnr;Vh ort;Vh e-post;Vh mobil;Vh skyddad;Anm\n"

    private func read(_ row: String) throws -> Reading { try Fixtures.read(Self.header + row + "\n") }

    @Test(arguments: [
        (
            "Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Skyddad adress;44537;Bohus;eva@example.se;0701740605;N;",
            "Vh adress"
        ),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;Skyddade personuppgifter;Gatan 1;44537;Bohus;;;;", "Vh c/o"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Skyddad identitet;;Gatan 1;44537;Bohus;;;N;", "Vh efternamn"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;44537;Sekretess;;;N;", "Vh ort"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;44537;Bohus;Sekretess;;N;", "Vh e-post"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;44537;Bohus;;hemligt nummer;N;", "Vh mobil"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;Skyddad;Bohus;;;N;", "Vh postnr"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;c/o Kvinnojouren;Gatan 1;44537;Bohus;;;N;", "Vh c/o"),
        ("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Tjejjouren Ale, Box 4;44537;Bohus;;;N;", "Vh adress"),
    ])
    func `a guardian's cell that says so protects whatever the mark says`(row: String, column: String) throws {
        let reading = try read(row)
        #expect(reading.guardian("Eva")?.protection == .protected)
        #expect(reading.storedContacts == [])
        #expect(reading.findings.map(\.kind) == [.protectionInCell])
        #expect(reading.findings.map(\.column) == [column])
        #expect(reading.guardian("Eva")?.name?.family == (column == "Vh efternamn" ? "" : "Ek"))
    }

    @Test(arguments: [
        "Bohus;Sekretess;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;44537;Bohus;;;N;",
        "Bohus;7A;050314-2382;Bo;Sekretessmarkerad;;820106-2398;Eva;Ek;;Gatan 1;44537;Bohus;;;N;",
        "Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Gatan 1;44537;Bohus;;;N;Skyddad identitet",
    ])
    func `a pupil's class, name and note protect the pupil and hold back every guardian's contacts`(row: String) throws
    {
        let reading = try read(row)
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.protected])
        #expect(reading.applied.compactMap(\.pupil?.className).allSatisfy { $0 == "7A" })
        #expect(reading.storedContacts == [])
    }

    @Test func `a street that only begins so is kept, and its owner waits`() throws {
        let reading = try read(
            "Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Hemligvägen 3;44537;Bohus;;;N;")
        #expect(reading.guardian("Eva")?.protection == .unknown)
        #expect(reading.guardian("Eva")?.address?.street == "Hemligvägen 3")
        #expect(reading.kinds == [.perhapsProtectionInCell])
    }

    @Test func `words never stop an import, marks that nobody understands do`() throws {
        let reading = try read(
            "Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;;Skyddad adress;44537;Bohus;;;N;")
        #expect(reading.marks.map(\.marked) == [0])
    }

    @Test func `a denial is no street`() throws {
        let reading = try read("Bohus;7A;050314-2382;Bo;Ek;N;820106-2398;Eva;Ek;Ej skyddad;Gatan 1;44537;Bohus;;;N;")
        #expect(reading.guardian("Eva")?.protection == Protection.none)
        #expect(
            reading.guardian("Eva")?.address == PostalAddress(street: "Gatan 1", postalCode: "44537", town: "Bohus"))
    }

    @Test(arguments: [
        "FALSKT", "Falskt", "FALSE", "0.0", "0,0", "Ej", "–", "—", "−", "nej!", "Nej.", "N ", "ej", "Ingen markering",
    ])
    func `no is written in many ways`(word: String) { #expect(ProtectionMark(word) == .no) }

    @Test(arguments: ["SANT", "TRUE", "JA", "ja!", "X", "1", "1.0", "1,0", "J.", "Skyddad", "skyddade uppgifter"])
    func `yes is written in many ways`(word: String) { #expect(ProtectionMark(word) == .yes) }

    @Test(arguments: ["#SAKNAS!", "#REFERENS!", "#N/A", "#VÄRDEFEL!", "se akt", "okänt", "kanske"])
    func `what is no word protects`(word: String) { #expect(ProtectionMark(word) == .notUnderstood) }
}

import Testing

@testable import Outreach
@testable import RosterImport

/// A protected home of which a neighbour's row has the street in one cell and the number in another.
@Suite struct ScatteredHomeTests {
    private static let header =
        "Pnr;Namn;Klass;Skyddad;Vh pnr;Vh namn;Vh c/o;Vh adress;Vh postnr;Vh ort;Vh land;Vh mobil;Vh skyddad;Nr;Adress 2;Anm\n"

    private static func ulf(_ cells: String) -> String { "050314-2382;Anna;7A;;810105-2382;Ulf Ek;\(cells)\n" }
    private static func eva(_ cells: String) -> String { "060115-2382;Bo;7B;;820106-2398;Eva Ny;\(cells)\n" }

    private func known(_ home: String) throws -> KnownProtection {
        let reading = try Fixtures.read(Self.header + Self.ulf(home))
        var known = KnownProtection()
        for owned in reading.applied.flatMap(\.protectedContacts) { known.contacts.insert(owned.contacts) }
        return known
    }

    private static let whole = ";Göteborgsvägen 94;44557;Surte;;;J;;;"
    private static let farm = ";Hålanda 12;44697;Skepplanda;;;J;;;"

    @Test(arguments: [
        (whole, ";Göteborgsvägen;94;Surte;;;;;;"), (whole, ";Göteborgsvägen;44557;94;;;;;;"),
        (whole, "94;Göteborgsvägen;44557;Surte;;;;;;"), (whole, "Göteborgsvägen;94;44557;Surte;;;;;;"),
        (whole, ";Göteborgsvägen;44557;Surte;94;;;;;"), (whole, ";Göteborgsvägen;44557;Surte;;94;;;;"),
        (whole, ";Göteborgsvägen;44557;Surte;;;;94;;"), (whole, ";Göteborgsvägen;44557;Surte;;;;;94 B;"),
        (whole, ";Göteborgsvägen;44557;Surte;;;;;nr 94, 2 tr;"), (whole, ";Göteborgsvägen;44557;Surte;;;;;;94"),
        (whole, ";Göteborgs;44557;Surte;;;;;vägen 94;"), (whole, "Göteborgs;vägen 94;44557;Surte;;;;;;"),
        (whole, ";vägen 94;44557;Surte;;;;;Göteborgs;"), (whole, ";94;44557;Surte;;;;;Göteborgsvägen;"),
        (whole, ";Göteborgsv.;44557;Surte;;;;94;;"), (whole, ";Göteborgsvägen;;;;;;94;;"),
        (whole, "c/o Berg, Göteborgsvägen;Lgh 1102;44557;Surte;;;;94;;"),
        (whole, ";Berg;44557;Göteborgsvägen;;;;94;;"), (whole, ";Göteborgsvägen, Surte;44557;Surte;94;;;;;"),
        (whole, "Berg, Göteborgsvägen;;44557;Surte;;;;94;;"), (whole, ";Göteborgsvägen;94, 445 57;Surte;;;;;;"),
        (farm, ";Hålanda;44697;Skepplanda;;;;12;;"), (farm, ";Hålanda;12;Skepplanda;;;;;;"),
        (";Göteborgsvägen;44557;Surte;;;J;94;;", ";Göteborgsvägen 94;44557;Surte;;;;;;"),
        (";Göteborgsvägen;94;Surte;;;J;;;", ";Göteborgsvägen 94;44557;Surte;;;;;;"),
        ("94;Göteborgsvägen;44557;Surte;;;J;;;", ";Göteborgsvägen 94;44557;Surte;;;;;;"),
        (";Göteborgs;44557;Surte;;;J;;vägen 94;", ";Göteborgsvägen 94;44557;Surte;;;;;;"),
        (";;44557;Göteborgsvägen;94;;J;;;", ";Göteborgsvägen 94;44557;Surte;;;;;;"),
    ])
    func `is withheld, in whichever cells they stand`(ulf: String, eva: String) throws {
        let reading = try Fixtures.read(Self.header + Self.ulf(ulf) + Self.eva(eva))
        #expect(reading.guardian("Eva") != nil)
        #expect(reading.guardian("Eva")?.address == nil)
        let later = try Fixtures.read(Self.header + Self.eva(eva), known: known(ulf))
        #expect(later.guardian("Eva") != nil)
        #expect(later.guardian("Eva")?.address == nil)
    }

    @Test(arguments: [
        (whole, ";Göteborgsvägen;95;Surte;;;;;;", false), (whole, ";Kungsvägen;44557;Surte;;;;94;;", false),
        (whole, ";Göteborgsvägen 95;44557;Surte;;;;94;;", false), (whole, ";Göteborgsvägen;44557;Surte;;;;;;", false),
        (farm, ";Hålanda;44697;Skepplanda;;;;13;;", false), (farm, ";Hålanda;44697;Skepplanda;;;;;;", false),
        (";Solvägen 3;44557;Surte;;;J;;;", ";Solgården;44697;Skepplanda;;;;;;", false),
    ])
    func `another number, another name and a street alone are no such home`(
        ulf: String, eva: String, isWithheld: Bool
    ) throws {
        let reading = try Fixtures.read(Self.header + Self.ulf(ulf) + Self.eva(eva))
        #expect((reading.guardian("Eva")?.address == nil) == isWithheld)
    }

    @Test func `a rejected row of such cells is kept from the file`() throws {
        let known = try known(Self.whole)
        for row in [
            "x;Bo;7B;;820106-2398;Eva Ny;;Göteborgsvägen;44557;Surte;;;;94;;",
            "x;94;7B;;820106-2398;Eva Ny;;Göteborgsvägen;44557;Surte;;;;;;",
        ] {
            let reading = try Fixtures.read(Self.header + row, known: known)
            #expect(reading.rejected.map { $0.cells == nil } == [true], "\(row)")
        }
    }
}

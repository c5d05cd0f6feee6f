import Testing

@testable import Outreach
@testable import RosterImport

/// Cells and rows in which something stands that says that nobody does.
struct NobodyTests {
    private static let header =
        "Skola;Klass;Pnr;Namn;Vh pnr;Vh förnamn;Vh efternamn;Vh adress;Vh postnr;Vh ort;Vh e-post;Vh skyddad\n"
    private static let pupil = "Bohus;7A;050314-2382;Anna Ek"

    @Test(arguments: [
        "-", "–", "—", ".", "..", "0", "x", "X", "xxx", "N/A", "n/a", "#N/A", "#SAKNAS!", "null", "NULL", "\\N",
        "Saknas",
        "saknas", "Ej angivet", "Uppgift saknas", "Okänd", "?", "???", "*", "Finns ej", "(tom)", "#REFERENS!", "nil",
        "None",
    ])
    func `a guardian of fillers isn't one`(filler: String) throws {
        let cells = Array(repeating: filler, count: 7).joined(separator: ";")
        let reading = try Fixtures.read("\(Self.header)\(Self.pupil);\(cells);N\n\(Self.pupil);\(cells);N\n")
        #expect(reading.applied.flatMap(\.guardians) == [])
        #expect(reading.kinds == [.guardianIsNobody])
    }

    @Test func `a look at a cell's bytes passes by no filler`() {
        let pieces = [
            "n", "a", "A", "x", "na", "Null", "ej", "Ej", "angivet", "saknas", "SAKNAS", "uppgift", "okänd", "Okänt",
            "tom", "inte", "i", "systemet", "ingen", "vårdnadshavare", "not", "known", " ", "  ", "-", "–", ".", "/",
            "0", "7", "#", "\\N", "(", "é", "@", "Anna",
        ]
        let two = pieces.flatMap { first in pieces.flatMap { ["\(first)\($0)", "\(first) \($0)"] } }
        let three = two.flatMap { first in pieces.map { "\(first) \($0)" } }
        let missed = (pieces + two + three).filter { cell in
            NothingCell.isNothing(cell) && !NothingCell.mayBeNothing(Array(cell.utf8)[...])
        }
        #expect(missed == [])
    }

    @Test(arguments: [
        ("Null", "Ek"), ("No", "Ek"), ("Anna", "Null"), ("Null", "Null"), ("X", "Ek"), ("Na", "Li"),
    ])
    func `a real name stays beside cells that are filled`(given: String, family: String) throws {
        let reading = try Fixtures.read(
            "\(Self.header)\(Self.pupil);820106-2398;\(given);\(family);Gatan 1;44537;Bohus;-;N\n")
        #expect(reading.guardian(given)?.name == PersonName(given: given, family: family))
        #expect(reading.guardian(given)?.email == nil)
        #expect(reading.kinds == [])
    }

    @Test func `a filler in one field is a blank`() throws {
        let reading = try Fixtures.read("\(Self.header)\(Self.pupil);-;Eva;Ek;Gatan 1;44537;Bohus;saknas;N\n")
        #expect(reading.guardian("Eva")?.address?.street == "Gatan 1")
        #expect(reading.kinds == [])
    }

    @Test(arguments: [
        "Adress saknas", "ADRESS SAKNAS", "Okänd", "Okänd adress", "Adress okänd", "-", "Utvandrad", "Avliden",
        "Ingen fast adress", "Poste restante", "Saknas", "Saknar adress", "Utan fast adress", "Ingen adress",
        "Utflyttad",
        "Flyttat utomlands", "Hemlös", "Ej folkbokförd", "Samma som ovan", "Se ovan", "Unknown", "No fixed address",
        "(adress saknas)", "Poste Restante 1", "N/A", "Saknar fast bostad", "Emigrerat", "Samma som mamma",
        "Gatan saknas", "Avl. 2019", "Utlandet", "Ospecificerad", "Samma som vh 2", "Flyttat till pappa 2019",
    ])
    func `words that aren't an address are none`(street: String) throws {
        let reading = try Fixtures.read(
            "\(Self.header)\(Self.pupil);820106-2398;Eva;Ek;\(street);44537;Bohus;;N\n")
        #expect(reading.guardian("Eva")?.address?.street == nil)
        #expect(reading.guardian("Eva")?.address?.missingParts.contains(.street) ?? true)
        #expect(reading.findings.map(\.kind) == [.addressIsNone])
        #expect(reading.findings.map(\.column) == ["Vh adress"])
    }

    @Test(arguments: [
        "Storgatan 1", "Box 12", "Adressvägen 3", "Okändas gata 1", "Avlidnavägen 2", "Nygården", "Gatan 3",
        "Hos Far 4",
    ])
    func `an address is one`(street: String) throws {
        let reading = try Fixtures.read("\(Self.header)\(Self.pupil);820106-2398;Eva;Ek;\(street);44537;Bohus;;N\n")
        #expect(reading.guardian("Eva")?.address?.street == street)
    }

    @Test(arguments: [
        "Summa elever;24;;;;;;;;;;", "Summa;;;24;;;;;;;;", "Totalt: 24;;;;;;;;;;;", ";;Summa elever;24;;;;;;;;",
        "Antal elever 24;;;;;;;;;;;", "Total;;24;;;;;;;;;",
    ])
    func `a sum is no pupil, and whoever left has left`(row: String) throws {
        let reading = try Fixtures.read("\(Self.header)\(Self.pupil);;;;;;;;\n\(row)\n")
        #expect(reading.rows == 1)
        #expect(reading.rejected.count == 0)
        #expect(reading.incompleteClasses == [])
        #expect(reading.fileFindings.map(\.kind).contains(.rowOfSums))
    }

    @Test(arguments: ["Bohus;7A;-;-;-;-;-;-;-;-;-;N", ";;–;–;;;;;;;;", "Bohus;7A;0;x;;;;;;;;"])
    func `a row of fillers is nobody`(row: String) throws {
        let reading = try Fixtures.read("\(Self.header)\(Self.pupil);;;;;;;;\n\(row)\n")
        #expect(reading.rows == 1)
        #expect(reading.fileFindings.map(\.kind).contains(.rowOfNobody))
    }

    @Test(arguments: ["Bohus;7A;;Bo Berg;;;;;;;;", "Bohus;7A;Summa;Bo Berg;-;Eva;Ek;Gatan 1;44537;Bohus;e@x.se;N"])
    func `a row of somebody without a number is still rejected`(row: String) throws {
        let reading = try Fixtures.read("\(Self.header)\(Self.pupil);;;;;;;;\n\(row)\n")
        #expect(reading.rejected.count == 1)
    }

    @Test func `addresses that are none are told row by row, so that all of them are found`() throws {
        let rows = ["050314-2382", "060115-2382", "060601-2391"].map { number in
            "Bohus;7A;7;\(number);Elev;Ek;N;820106-2398;Eva;Ek;Adress saknas;44537;Bohus;;N"
        }
        let header =
            "Skola;Klass;Årskurs;Pnr;Förnamn;Efternamn;Skyddad;Vh pnr;Vh förnamn;Vh efternamn;Vh adress;Vh postnr;Vh ort;Vh mail;Vh skyddad"
        let reading = try Fixtures.read(([header] + rows).joined(separator: "\n") + "\n")
        #expect(reading.findings.map(\.kind) == [.addressIsNone, .addressIsNone, .addressIsNone])
        #expect(reading.findings.map(\.location.row) == [2, 3, 4])
    }

    @Test(arguments: [
        "Vet ej", "Vet inte", "Okänd far", "Fader okänd", "Avliden", "Pappa avliden", "Ej vårdnadshavare",
        "Ensam vårdnad", "Ensamstående", "Gemensam vårdnad", "Ingen pappa", "Se ovan", "Samma", "Utomlands", "NN",
        "N.N.", "Vårdnadshavare 1", "Namn saknas", "Förnamn Efternamn", "undefined undefined", "null null", "Mamma",
        "X X", "0 0", "Nej", "TBD", "God man",
    ])
    func `a guardian whose name says that there is none isn't one`(name: String) throws {
        let reading = try Fixtures.read(
            "Skola;Klass;Årskurs;Pnr;Namn;Vårdnadshavare\nBohus;7A;7;050314-2382;Anna Ek;\(name)\n")
        #expect(reading.applied.map(\.guardians.count) == [0])
        #expect(reading.kinds == [.guardianIsNobody])
    }

    @Test(arguments: ["Tom Fast", "Anna Null", "No Ek", "Mor Ndiaye", "Se Young Kim", "Anna Parent"])
    func `names that look like words are somebody's`(name: String) throws {
        let reading = try Fixtures.read(
            "Skola;Klass;Årskurs;Pnr;Namn;Vårdnadshavare\nBohus;7A;7;050314-2382;Anna Ek;\(name)\n")
        #expect(reading.applied.flatMap(\.guardians).map(\.guardian.name?.full) == [name])
        #expect(reading.kinds == [])
    }
}

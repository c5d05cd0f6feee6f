import Outreach
import Testing

@testable import RosterImport

@Suite struct `Two people in one cell` {
    @Test(
        arguments: [
            ("Anna Berg, Bo Berg", ["Anna Berg", "Bo Berg"]), ("Anna Berg & Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna och Bo Berg", ["Anna Berg", "Bo Berg"]), ("Anna Berg / Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg/Bo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg; Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg\nBo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg\r\nBo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg + Bo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg and Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg OCH Bo Ek", ["Anna Berg", "Bo Ek"]), ("Berg, Anna & Ek, Bo", ["Anna Berg", "Bo Ek"]),
            ("Berg, Anna, Ek, Bo", ["Anna Berg", "Bo Ek"]), ("Anna Berg och Bo", ["Anna Berg", "Bo Berg"]),
            ("Anna Berg (mor), Bo Ek (far)", ["Anna Berg", "Bo Ek"]),
            ("Anna-Karin & Bo von der Berg", ["Anna-Karin von der Berg", "Bo von der Berg"]),
            ("Anna Berg, Bo Berg, Cia Ek", ["Anna Berg", "Bo Berg", "Cia Ek"]),
            ("Anna Maria Berg samt Bo Ek", ["Anna Maria Berg", "Bo Ek"]),
            ("Mamma Anna Berg Pappa Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Mamma: Anna Berg, Pappa: Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Mor Anna Berg, far Bo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg – Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg - Bo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg • Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg o Bo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg o. Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("1. Anna Berg 2. Bo Ek", ["Anna Berg", "Bo Ek"]), ("1) Anna Berg 2) Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("VH1: Anna Berg VH2: Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg (mor) Bo Ek (far)", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg, Bo Ek och Cia Al", ["Anna Berg", "Bo Ek", "Cia Al"]),
            ("Anna, Bo och Cia Berg", ["Anna Berg", "Bo Berg", "Cia Berg"]),
            ("Anna Berg &amp; Bo Ek", ["Anna Berg", "Bo Ek"]), ("Anna Berg<br>Bo Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna Berg 070-174 06 10, Bo Ek 070-174 06 11", ["Anna Berg", "Bo Ek"]),
            ("Berg Anna, Ek Bo", ["Berg Anna", "Ek Bo"]),
            ("Mor1 Testm1 & Far1 Testf1", ["Mor1 Testm1", "Far1 Testf1"]),
        ])
    func `are told apart`(cell: String, names: [String]) {
        #expect(NameCell.people(cell).map(\.full) == names)
    }

    @Test(
        arguments: [
            "Berg, Anna", "Anna Berg", "von der Berg, Anna Maria", "Anna-Karin Berg", "Anna Berg-Ek", "Anna Berg/Ek",
            "Al-Hassan/Hussein", "Berg, Anna Maria", "Anna Berg c/o Ek", "Anna Berg +46 70 174 06 05", "Anna Berg,",
            "Maria O Connor", "Berg Ek, Anna Maria", "Garcia Lopez, Maria Jose", "Svensson Berg, Anna-Karin",
            "Anna Berg - Ek", "Anna - Karin Berg", "Anna Berg m.fl.", "Anna Berg, mamma", "Mamma: Anna Berg",
            "Anna Berg (mamma)", "Anna Berg (anna@example.se)", "Anna Berg, tel 0303-12 34 56", "", "&", "Anna Berg &",
            "Anna Berg (och Bo)", "Ochmann, Eva", "Sandra Anderson",
        ])
    func `aren't seen where one person stands`(cell: String) {
        #expect(NameCell.people(cell).isEmpty)
    }

    @Test(arguments: [
        "Mamma: Anna Berg", "mamma Anna Berg", "Anna Berg (mamma)", "Anna Berg, mamma", "Anna Berg mamma",
        "Anna Berg 070-174 06 10", "Anna Berg (anna@example.se)", "Anna Berg, tel 0303-12 34 56", "Anna Berg m.fl.",
        "1. Anna Berg", "Anna Berg c/o Ek", "Anna Berg;", "Berg, Anna", "(Anna Berg)",
    ])
    func `leave one name where one person stands`(cell: String) {
        #expect(NameCell.name(cell) == PersonName(given: "Anna", family: "Berg"))
    }

    @Test func `more people than the cell names are told`() throws {
        let reading = try Fixtures.read(
            "Skola;Klass;Årskurs;Pnr;Namn;Vårdnadshavare\nBohus;7A;7;050314-2382;Anna Ek;Eva Ek m fl\n")
        #expect(reading.kinds == [.guardiansNotNamed])
        #expect(reading.applied.flatMap(\.guardians).map(\.guardian.name?.full) == ["Eva Ek"])
    }

    @Test(arguments: ["Efternamn, förnamn", "Efternamn Förnamn", "Efternamn och förnamn"])
    func `stand with the family name first where the header says so`(header: String) throws {
        let reading = try Fixtures.read(
            "Skola;Klass;Årskurs;Pnr;\(header);Vårdnadshavare 1 \(header)\nBohus;7A;7;050314-2382;Ek Anna;von Ek Eva Maria\n"
                + "Bohus;7A;7;060115-2382;Ek, Bo;Ek Berg, Ulf Bo\n")
        #expect(
            reading.applied.map(\.pupil?.name) == [
                PersonName(given: "Anna", family: "Ek"), PersonName(given: "Bo", family: "Ek"),
            ])
        #expect(
            reading.applied.flatMap(\.guardians).map(\.guardian.name) == [
                PersonName(given: "Eva Maria", family: "von Ek"), PersonName(given: "Ulf Bo", family: "Ek Berg"),
            ])
    }

    @Test(
        arguments: [
            ("Anna & Bo", "Berg", ["Anna Berg", "Bo Berg"]), ("Anna och Bo", "Berg & Ek", ["Anna Berg", "Bo Ek"]),
            ("Anna/Bo Erik", "Berg", ["Anna Berg", "Bo Erik Berg"]), ("Anna, Maria", "Berg", []),
            ("Anna", "Berg & Ek", []),
        ])
    func `stand in two columns as well`(given: String, family: String, names: [String]) {
        #expect(NameCell.people(given: given, family: family).map(\.full) == names)
    }
}

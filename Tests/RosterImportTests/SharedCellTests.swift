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
        ])
    func `are told apart`(cell: String, names: [String]) {
        #expect(NameCell.people(cell).map(\.full) == names)
    }

    @Test(
        arguments: [
            "Berg, Anna", "Anna Berg", "von der Berg, Anna Maria", "Anna-Karin Berg", "Anna Berg-Ek", "Anna Berg/Ek",
            "Al-Hassan/Hussein", "Berg, Anna Maria", "Anna Berg c/o Ek", "Anna Berg +46 70 174 06 05", "Anna Berg,",
            "Maria O Connor", "", "&", "Anna Berg &", "Anna Berg (och Bo)", "Ochmann, Eva", "Sandra Anderson",
        ])
    func `aren't seen where one person stands`(cell: String) {
        #expect(NameCell.people(cell).isEmpty)
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

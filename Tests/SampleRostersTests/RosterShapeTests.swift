import Foundation
import Testing

@testable import SampleRosters

struct RosterShapeTests {
    private let town = Towns.ale

    @Test func `Aroseniusskolan is Windows-1252 as Excel writes it, one row for each pupil`() throws {
        let bytes = AroseniusFile().text(of: town).bytes
        #expect(bytes.contains(0xC5))
        let text = try #require(String(data: Data(bytes), encoding: .windowsCP1252))
        #expect(String(data: Data(bytes), encoding: .utf8) == nil)
        let rows = ReadBack.rows(text, delimiter: ";")
        #expect(rows.count == 315)
        #expect(rows.allSatisfy { $0.count == 30 && $0.last == "" })
        #expect(rows[0][3] == "Personnummer" && rows[0][18] == "Vårdnadshavare 2 Personnummer")
        #expect(text.contains("af Ugglas;Åsa-Karin;"))
        #expect(text.contains("von Sydow Ek;\"Karl \"\"Kalle\"\"\";"))
        #expect(rows.contains { $0[4] == "von Sydow Ek" && $0[5] == "Karl \"Kalle\"" })
        #expect(text.contains("\u{A0}") && text.contains(";O;Li;") && text.contains(";McDonald;Angus;"))
        #expect(rows.dropFirst().count { $0[3].count == 9 } == 1)
        #expect(rows.dropFirst().count { $0[3].count == 11 } == 313)
    }

    @Test func `Bohusskolan is UTF-8 with a mark, sep and a title, one row for each pupil and guardian`() throws {
        let bytes = BohusFile().text(of: town).bytes
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let text = try #require(String(data: Data(bytes.dropFirst(3)), encoding: .utf8))
        #expect(text.hasPrefix("sep=;\r\nElevlista Bohusskolan vt 2020;;;\r\n\r\nSkola;Klass;"))
        let rows = ReadBack.rows(text, delimiter: ";").dropFirst(4)
        let pupils = town.pupils(at: .bohus)
        #expect(rows.count == pupils.reduce(0) { $0 + max(1, $1.guardians.count) })
        #expect(rows.allSatisfy { $0.count == 17 })
        #expect(Set(rows.map { $0[3] }).count == 169)
        #expect(Set(rows.map { $0[3] }.filter { $0.hasSuffix("E+11") }).count == 1)
        #expect(rows.count { $0[7...].allSatisfy(\.isEmpty) } == 2)
        #expect(rows.contains { $0[8].hasPrefix("Wiśniewski, ") } && text.contains("\u{200B}"))
    }

    @Test func `Da Vinciskolan is UTF-16 with tabs and line breaks in cells`() throws {
        let bytes = DaVinciFile().text(of: town).bytes
        #expect(Array(bytes.prefix(2)) == [0xFF, 0xFE])
        let text = try #require(String(data: Data(bytes.dropFirst(2)), encoding: .utf16LittleEndian))
        let rows = ReadBack.rows(text, delimiter: "\t")
        #expect(rows.count == 301)
        #expect(rows.allSatisfy { $0.count == 29 })
        #expect(rows.count { row in row.contains { $0.contains("\n") } } == DaVinciFile.rowsWithLineBreaks)
        #expect(rows.contains { $0[19] == "فاطمة" && $0[20] == "الزهراء" })
        #expect(text.contains("Nguyễn\tThị Ánh\t") && text.contains("Ó Súilleabháin\tOisín\t"))
    }

    @Test func `Ahlafors Fria skola sends Skola24's pair without headers`() throws {
        let pupils = try #require(
            String(data: Data(AhlaforsPupilFile().text(of: town).bytes), encoding: .windowsCP1252))
        let pupilRows = ReadBack.rows(pupils, delimiter: ";")
        #expect(pupilRows.count == 75)
        #expect(pupilRows.allSatisfy { $0.count == 6 && $0[0] == "Ahlafors Fria skola" })
        #expect(pupilRows.count { $0[5] == "1" } == 1)
        let parents = try #require(
            String(data: Data(AhlaforsParentFile().text(of: town).bytes), encoding: .windowsCP1252))
        let parentRows = ReadBack.rows(parents, delimiter: ";")
        #expect(parentRows.count == 145)
        #expect(Set(parentRows.map(\.count)) == [4, 5, 6])
        #expect(Set(parentRows.map { $0[0] }).isSubset(of: pupilRows.map { $0[2] }))
    }

    @Test func `Grundsärskolan sends commas, line feeds and English headers`() throws {
        let text = try #require(String(data: Data(GrundsarFile().text(of: town).bytes), encoding: .utf8))
        #expect(text.hasPrefix("School,Class,Year,Personal number,First name,Last name,Protected,"))
        #expect(!text.unicodeScalars.contains("\r"))
        let rows = ReadBack.rows(text, delimiter: ",").dropFirst()
        #expect(rows.allSatisfy { $0.count == 18 && $0[6] == "No" })
        #expect(Set(rows.map { $0[3] }).count == 15)
    }

    @Test func `the population list has everybody born 2005 and registered here, under the same numbers`() throws {
        let text = try #require(String(data: Data(PopulationFile().text(of: town).bytes), encoding: .utf8))
        let rows = ReadBack.rows(text, delimiter: ";").dropFirst()
        #expect(rows.allSatisfy { $0.count == 13 && $0[0].hasPrefix("2005") && $0[0].count == 12 })
        let listed = Set(rows.map { $0[0] })
        #expect(listed.count == 434)
        let atSchool = town.pupils.filter { $0.schoolCode != nil && $0.number.born.year == 2005 }
        #expect(atSchool.count { !listed.contains($0.number.twelveDigits) } == 12)
        #expect(rows.allSatisfy { ["J", "N"].contains($0[3]) })
    }

    @Test func `the list of schools has the codes and names of the public register`() {
        let text = String(decoding: SchoolListFile().text(of: town).bytes, as: UTF8.self)
        #expect(
            text == """
                code;name;years;address;aliases
                48529699;Aroseniusskolan;7-9;Vallmovägen, 446 35 Älvängen;Arosenius|Aroseniusskolan 7-9
                11043800;Bohusskolan;F-9;Skolvägen 12, 445 37 Bohus;Bohus|Bohusskolan F-9
                61084420;Da Vinciskolan;7-9;Vitklövergatan 1, 449 31 Nödinge;Da Vinci|Davinciskolan|Da Vinciskolan 7-9
                71387206;Ahlafors Fria skola;F-9;Ledetvägen 33, 449 14 Alafors;Ahlafors Fria|Ahlafors friskola|AFS
                26262429;Grundsärskolan 7-9;7-9;Vallmovägen 7, 446 35 Älvängen;Grundsärskolan|Grundsär

                """)
    }
}

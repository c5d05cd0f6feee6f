import Outreach
import TestSupport
import Testing

@testable import RosterImport

/// Tables that list pupils and don't say whose they are.
@Suite struct `Tables that name no school` {
    /// A table, and whether somebody must say whom it lists.
    static let tables: [(name: String, text: String, isSilent: Bool)] = [
        ("no column", "Personnummer;Förnamn;Efternamn;Klass\n200601012396;Elin;Ek;7A\n", true),
        ("no column, another order", "Klass;Namn;Pnr\n7A;Ek, Elin;200601012396\n", true),
        ("no column, English", "Class,First name,Last name,Personal identity number\n7A,Elin,Ek,200601012396\n", true),
        ("blank column", "Skola;Personnummer;Förnamn;Efternamn\n;200601012396;Elin;Ek\n", true),
        ("dashes", "Skola;Personnummer;Förnamn;Efternamn\n-;200601012396;Elin;Ek\nSaknas;200601022387;Bo;Ek\n", true),
        ("the last row names it", "Skola;Pnr;Namn\n;200601012396;Ek, Elin\nBohusskolan;200601022387;Ek, Bo\n", false),
        ("a column", "Skola;Personnummer;Förnamn;Efternamn\nBohusskolan;200601012396;Elin;Ek\n", false),
        ("an unknown school", "Skola;Personnummer;Förnamn;Efternamn\nNonesuch;200601012396;Elin;Ek\n", false),
        ("Skola24's pupils", "Bohusskolan;7A;200601012396;Elin;Ek;\nBohusskolan;7A;200601022387;Bo;Ek;\n", false),
        (
            "guardians of pupils by number",
            "Personnummer;Vårdnadshavare 1 Förnamn;Vårdnadshavare 1 Efternamn\n200601012396;Anna;Ek\n", false
        ),
    ]

    @Test(arguments: tables)
    func `are told from those that do`(_ table: (name: String, text: String, isSilent: Bool)) throws {
        let roster = try TemporaryRoster(table.text)
        let reading = try RosterReading(files: [roster.file], context: Fixtures.context())
        #expect(reading.silentFiles == (table.isSilent ? [roster.file.name] : []), "\(table.name)")
        let told = Fixtures.context(defaultSchool: Fixtures.code("11043800"))
        #expect(try RosterReading(files: [roster.file], context: told).silentFiles == [])
    }

    @Test func `are known again by their headers, whoever stands in them and however columns were placed`() throws {
        func print(_ text: String, _ mapping: RosterMapping = RosterMapping()) throws -> Fingerprint? {
            let roster = try TemporaryRoster(text)
            let context = RosterContext(
                schools: Fixtures.schools, defaultSchool: nil, key: Fixtures.key, referenceDate: Fixtures.referenceDate,
                mapping: mapping)
            return try RosterHeaders.prints(of: [roster.file], context: context, key: Fixtures.key)[roster.file.name]
        }
        let one = try print("Personnummer;Förnamn;Efternamn\n200601012396;Elin;Ek\n")
        #expect(one != nil)
        #expect(try print("personnummer;FÖRNAMN;Efternamn\n200601022387;Bo;Alm\n200601012396;Elin;Ek\n") == one)
        #expect(try print("Rad i filen;Personnummer;Förnamn;Efternamn\n7;200601022387;Bo;Alm\n") == one)
        #expect(try print("Personnummer;Efternamn;Förnamn\n200601012396;Ek;Elin\n") != one)
        #expect(try print("Bohusskolan;7A;200601012396;Elin;Ek;\nBohusskolan;7A;200601022387;Bo;Ek;\n") == nil)
    }
}

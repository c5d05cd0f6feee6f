import Testing

@testable import Outreach
@testable import RosterImport

/// Quotation marks as programs write them that no standard foresaw.
struct QuotingTests {
    @Test(arguments: [
        "Pnr, Förnamn, Efternamn, Klass\n050314-2382, \"Anna, Maria\", \"Ek\", \"7A\"\n",
        "\"Pnr\", \"Förnamn\", \"Efternamn\", \"Klass\"\n\"050314-2382\", \"Anna, Maria\", \"Ek\", \"7A\"\n",
        "'Pnr','Förnamn','Efternamn','Klass'\n'050314-2382','Anna, Maria','Ek','7A'\n",
        "'Pnr', 'Förnamn', 'Efternamn', 'Klass'\n'050314-2382', 'Anna, Maria', 'Ek', '7A'\n",
        "Pnr;Förnamn;Efternamn;Klass\n050314-2382; \"Anna, Maria\" ;\"Ek\" ;7A\n",
        "Pnr;Förnamn;Efternamn;Klass\r\n050314-2382;Anna, Maria;Ek;7A;;;\r\n",
        "Pnr|Förnamn|Efternamn|Klass\n050314-2382|\"Anna, Maria\"|Ek|7A\n",
        "Pnr\tFörnamn\tEfternamn\tKlass\n050314-2382\t\"Anna, Maria\"\tEk\t7A\n",
    ])
    func `cells are read without their quotation marks`(text: String) throws {
        let pupil = try #require(try Fixtures.read(text).applied.first?.pupil)
        #expect(pupil.name == PersonName(given: "Anna, Maria", family: "Ek"))
        #expect(pupil.className == "7A")
    }

    @Test(arguments: ["O'Brien", "'t Hooft", "D'Angelo", "Bo \"Bosse\" Ek"])
    func `marks within a name stay`(name: String) throws {
        let reading = try Fixtures.read("Pnr;Förnamn;Efternamn\n050314-2382;Anna;\(name)\n")
        #expect(reading.applied.first?.pupil?.name?.family == name)
    }

    @Test func `an empty quotation behind a space is a blank`() throws {
        let reading = try Fixtures.read("Pnr, Namn, Vh namn\n050314-2382, \"Anna Ek\", \"\"\n")
        #expect(reading.applied.map(\.guardians.count) == [0])
    }
}

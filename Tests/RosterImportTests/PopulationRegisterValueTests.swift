import Testing

@testable import Outreach
@testable import RosterImport

struct PopulationRegisterValueTests {
    @Test(arguments: [
        ("Eva Mia", "20", "Mia"), ("Eva Mia", "10", "Eva"), ("Eva Mia", "12", "Eva Mia"), ("Eva Mia", "11", "Eva"),
        ("Karl-Erik Olof", "12", "Karl-Erik"), ("Karl-Erik Olof", "10", "Karl"), ("Karl-Erik Olof", "30", "Olof"),
        ("Karl-Erik Olof", "13", "Karl-Erik Olof"), ("Eva Mia Åsa", "23", "Mia Åsa"), ("Åsa Örjan", "20", "Örjan"),
        ("Eva Mia", "30", "Eva Mia"), ("Eva Mia", "21", "Eva Mia"), ("Eva Mia", "00", "Eva Mia"),
        ("Eva Mia", "2", "Eva Mia"), ("Eva Mia", "xx", "Eva Mia"), ("Eva Mia", "+1", "Eva Mia"),
        ("Eva Mia", "", "Eva Mia"), ("Eva", "10", "Eva"), ("", "10", ""),
    ]) func `the mark tells which given names somebody goes by`(all: String, mark: String, inUse: String) {
        #expect(GivenNames(all: all, mark: mark).inUse == inUse)
    }

    @Test func `the middle name serves where there is no family name, the short name where there is nothing else`()
        throws
    {
        func name(_ elements: String) throws -> PersonName? {
            try Register.rows(of: Register.post(Register.elin, name: elements))[0].pupil?.name
        }
        #expect(
            try name("<Fornamn>Elin</Fornamn><Mellannamn>Berg</Mellannamn><Efternamn>Åkesson</Efternamn>")
                == PersonName(given: "Elin", family: "Åkesson"))
        #expect(
            try name("<Fornamn>Elin</Fornamn><Mellannamn>Berg</Mellannamn>")
                == PersonName(given: "Elin", family: "Berg"))
        #expect(
            try name("<Aviseringsnamn>KORT, E</Aviseringsnamn><Fornamn> Elin \n Mia</Fornamn>")
                == PersonName(given: "Elin Mia", family: ""))
        #expect(
            try name("<Aviseringsnamn>Åkesson, Elin</Aviseringsnamn>") == PersonName(given: "Elin", family: "Åkesson"))
        #expect(try name("<Fornamn>Elin</Fornamn><Fornamn>Mia</Fornamn>") == PersonName(given: "Elin", family: ""))
        #expect(
            try name("<Fornamn><!-- x -->E<![CDATA[l]]>&#105;n<b>!</b></Fornamn>")
                == PersonName(given: "Elin", family: ""))
        #expect(try name("<Fornamn>\(String(repeating: "Å", count: 300))</Fornamn>")?.given.count == 200)
    }

    @Test func `the special address is where post goes, and the registered one is kept apart`() throws {
        let special = """
            <SarskildPostadress><CareOf>C/O BERG</CareOf><Utdelningsadress2>BOX 12</Utdelningsadress2>
            <PostNr>1023</PostNr><Postort>STOCKHOLM</Postort></SarskildPostadress>
            """
        let row = try Register.rows(
            of: Register.post(Register.elin, address: Register.home("STORGATAN 1") + special))[0]
        #expect(
            row.pupil?.address
                == PostalAddress(careOf: "BERG", street: "BOX 12", postalCode: "01023", town: "STOCKHOLM"))
        #expect(
            row.pupil?.otherAddresses
                == [PostalAddress(street: "STORGATAN 1", postalCode: "44635", town: "ÄLVÄNGEN")])
        let blank = "<SarskildPostadress><CareOf> </CareOf><PostNr>0</PostNr></SarskildPostadress>"
        let plain = try Register.rows(
            of: Register.post(Register.elin, address: blank + Register.home("STORGATAN 1")))[0]
        #expect(plain.pupil?.address?.street == "STORGATAN 1")
        #expect(plain.pupil?.otherAddresses == [])
    }

    @Test func `two addresses of one kind aren't mixed`() throws {
        let row = try Register.rows(
            of: Register.post(
                Register.elin,
                address: "<Folkbokforingsadress><Utdelningsadress2>A 1</Utdelningsadress2></Folkbokforingsadress>"
                    + Register.home("B 2")))[0]
        #expect(row.pupil?.address == PostalAddress(street: "A 1"))
        #expect(row.pupil?.otherAddresses.map(\.street) == ["B 2"])
    }

    @Test(arguments: [
        ("", "STORGATAN 1", "STORGATAN 1", [String]()), ("STORGATAN 1", "", "STORGATAN 1", []),
        ("STORGATAN 1", "LGH 1001", "STORGATAN 1 LGH 1001", []), ("STORGATAN 1", "1001", "STORGATAN 1 1001", []),
        (
            "VILLA SOLBACKEN", "STORGATAN 1 LGH 1001", "VILLA SOLBACKEN\nSTORGATAN 1 LGH 1001",
            ["VILLA SOLBACKEN", "STORGATAN 1 LGH 1001"]
        ),
    ]) func `two lines stay two, but an apartment belongs to its street`(
        first: String, second: String, street: String, singles: [String]
    ) throws {
        let address = """
            <Folkbokforingsadress><Utdelningsadress1>\(first)</Utdelningsadress1>
            <Utdelningsadress2>\(second)</Utdelningsadress2><PostNr>44635</PostNr><Postort>X</Postort>
            </Folkbokforingsadress>
            """
        let pupil = try Register.rows(of: Register.post(Register.elin, address: address))[0].pupil
        #expect(pupil?.address?.street == street)
        #expect(pupil?.otherAddresses.map(\.street) == singles)
        #expect(pupil?.otherAddresses.allSatisfy { $0.postalCode == "44635" } ?? false)
    }

    @Test func `an address abroad has its lines and its country`() throws {
        let abroad = """
            <Utlandsadress><Utdelningsadress1>Karl Johans gate 1</Utdelningsadress1>
            <Utdelningsadress2>Oppgang B</Utdelningsadress2><Utdelningsadress3>0154 Oslo</Utdelningsadress3>
            <Land>NORGE</Land></Utlandsadress>
            """
        let address = try Register.rows(of: Register.post(Register.elin, address: abroad))[0].pupil?.address
        #expect(address?.envelopeLines == ["Karl Johans gate 1", "Oppgang B", "0154 Oslo", "NORGE"])
        #expect(address?.isForeign == true)
        let both = try Register.rows(
            of: Register.post(Register.elin, address: abroad + Register.home("STORGATAN 1")))[0]
        #expect(both.pupil?.address?.street == "STORGATAN 1")
    }

    @Test func `a postal code that is none is dropped and told`() throws {
        let row = try Register.rows(of: Register.post(Register.elin, address: Register.home("A 1", "446351")))[0]
        #expect(row.kinds == [.postalCodeInvalid])
        #expect(row.pupil?.address?.postalCode == nil)
    }
}

import Testing

@testable import Outreach
@testable import RosterImport

/// Encodings in which every byte means something, told by what they make of Swedish words.
struct OddEncodingTests {
    private static let texts = [
        "Skola;Klass;Personnummer;Förnamn;Efternamn;Dölj kontaktuppgifter\nBohus;7A;050314-2382;Åsa;Björkängen;J\n",
        "School;Class;Personal number;First name;Last name;Protected\nBohus;7A;050314-2382;Åsa;Björkängen;J\n",
        "School;Class;Personal number;First name;Last name;Protected\nBohus;7A;050314-2382;ÅSA;BJÖRKÄNGEN;J\n",
    ]
    private static let encodings: [TextEncoding] = [.macRoman, .cp850, .cp437, .cp865, .windows1252]

    private static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        let table = try #require(encoding.singleBytes)
        return try text.unicodeScalars.map { scalar in
            if scalar.isASCII { return UInt8(scalar.value) }
            return UInt8(0x80 + (try #require(table.firstIndex(of: scalar))))
        }
    }

    /// A text in UTF-8, read as another encoding and written as UTF-8 once more.
    private static func twice(_ text: String, _ between: TextEncoding) throws -> [UInt8] {
        let table = try #require(between.singleBytes)
        var result = String.UnicodeScalarView()
        for byte in text.utf8 { result.append(byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80]) }
        return Array(String(result).utf8)
    }

    @Test(arguments: texts, encodings)
    func `a text is read in the encoding that makes words of it`(text: String, encoding: TextEncoding) throws {
        let reading = try Fixtures.read(bytes: Self.bytes(text, encoding))
        let pupil = try #require(reading.applied.first?.pupil)
        #expect(pupil.name?.given.lowercased() == "åsa")
        #expect(pupil.name?.family.lowercased() == "björkängen")
        #expect(pupil.protection == .protected)
        #expect(
            reading.fileFindings.contains { if case .encodingGuessed = $0.kind { true } else { false } }
                == (encoding != .windows1252))
    }

    @Test(arguments: [
        "Pnr;Namn\n050314-2382;Bo Nödén\n", "Pnr;Namn\n050314-2382;Bo Nordå\n", "Pnr;Namn\n050314-2382;Bo Sjöhåla\n",
        "Pnr;Namn;Ort\n050314-2382;Bo Ek;Nödinge\n",
    ])
    func `one word is enough`(text: String) throws {
        for encoding in [TextEncoding.macRoman, .cp850] {
            let found = try Fixtures.read(bytes: Self.bytes(text, encoding)).taken[0].manner.en.prefix { $0 != "," }
            #expect(found == encoding.rawValue)
        }
    }

    @Test(arguments: [
        "Dušan Živković", "Šaban Berg", "Žaneta Ek", "“Bo” Ek", "Bo – Ek", "Bo O’Brien", "René Müller", "Åsa Šabanovi",
        "Bo Ek…", "Søren Ærø",
    ])
    func `Windows-1252 stays Windows-1252`(name: String) throws {
        let text = "Pnr;Namn\n050314-2382;\(name.replacing("ć", with: "c"))\n"
        let reading = try Fixtures.read(bytes: Self.bytes(text, .windows1252))
        #expect(reading.taken[0].manner.en.hasPrefix("Windows-1252"))
    }

    @Test(arguments: texts, [TextEncoding.windows1252, .macRoman, .cp850])
    func `UTF-8 that was encoded twice is mended and told`(text: String, between: TextEncoding) throws {
        let bytes: [UInt8]
        // Windows-1252 has no character for some bytes; ISO-8859-1 has.
        if between == .windows1252 {
            bytes = text.utf8.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
        } else {
            bytes = try Self.twice(text, between)
        }
        for marked in [bytes, [0xEF, 0xBB, 0xBF] + bytes] {
            let reading = try Fixtures.read(bytes: marked)
            let pupil = try #require(reading.applied.first?.pupil)
            #expect(pupil.name?.given.lowercased() == "åsa")
            #expect(pupil.name?.family.lowercased() == "björkängen")
            #expect(pupil.protection == .protected)
            #expect(reading.fileFindings.contains { if case .encodingGuessed = $0.kind { true } else { false } })
        }
    }

    @Test func `UTF-8 that was read as Windows-1252 has its signs`() throws {
        let text = "Pnr;Namn;Klass\n050314-2382;Ã…sa Ã–berg;7A\n060115-2382;RenÃ© MÃ¼ller;7B\n"
        let reading = try Fixtures.read(text)
        #expect(reading.applied.compactMap(\.pupil?.name?.full) == ["Åsa Öberg", "René Müller"])
    }

    @Test func `a letter that was lost is never printed`() throws {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Vh förnamn;Vh efternamn;Vh adress;Vh postnr;Vh ort
            050314-2382;Anna Bj\u{FFFD}rk;Eva;Ek;Storgatan 1;44537;Bohus
            060115-2382;Bo Alm;Gun;Alm;B\u{FFFD}ckgatan 1;44537;N\u{FFFD}dinge
            060116-2399;Cia Alm;L\u{FFFD}na;;Storgatan 3;44537;Bohus

            """)
        #expect(
            reading.kinds == [
                .letterLost, .letterLostInField, .letterLostInField, .letterLostInField, .guardianNameMissing,
            ])
        #expect(reading.applied.flatMap(\.guardians).compactMap(\.guardian.name?.full) == ["Gun Alm"])
        #expect(reading.guardian("Gun")?.address == PostalAddress(postalCode: "44537"))
    }
}

struct MixedEncodingTests {
    @Test func `lines of UTF-8 among lines of Windows-1252 are each read as what they are, and told`() throws {
        let header = "Skola;Klass;Årskurs;Pnr;Namn;Vårdnadshavare\n"
        let utf8 = Array("\(header)Bohus;7A;7;050314-2382;Åsa Öberg;Göran Öberg\n".utf8)
        let windows =
            "Bohus;7A;7;060115-2382;Märta Sjö;Örjan Sjö\nBohus;7A;7;060601-2391;Bo Åhl;Åke Åhl\n"
            + "Bohus;7A;7;060301-2394;Pär Ängö;Östen Ängö"
        let reading = try Fixtures.read(bytes: utf8 + windows.unicodeScalars.map { UInt8($0.value) })
        #expect(
            reading.applied.map { $0.pupil?.name?.full } == ["Åsa Öberg", "Märta Sjö", "Bo Åhl", "Pär Ängö"])
        #expect(
            reading.applied.flatMap(\.guardians).map { $0.guardian.name?.full } == [
                "Göran Öberg", "Örjan Sjö", "Åke Åhl", "Östen Ängö",
            ])
        #expect(reading.fileFindings.map(\.kind).contains(.encodingGuessed("Windows-1252 with lines of UTF-8")))
    }
}

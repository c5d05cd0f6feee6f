import Testing

@testable import Outreach
@testable import RosterImport

struct PopulationRegisterFileTests {
    private static let whole = Register.document(Register.family)
    private static let small = Register.document(
        Register.post(
            Register.elin, address: Register.home("STORGATAN 1"), relations: Register.relation("V", Register.anna)))

    @Test func `a register is recognised by its root, in whatever namespace`() throws {
        func recognises(_ text: String) throws -> Bool {
            let roster = try TemporaryRoster(text, named: "x.xml")
            return try withExtendedLifetime(roster) { try NavetForm.recognises(roster.file) }
        }
        #expect(try recognises(Self.whole))
        #expect(try recognises("<!-- --><n:Navetavisering xmlns:n='urn:x'>"))
        #expect(try !recognises("<html><Navetavisering/></html>"))
        #expect(try !recognises("<!DOCTYPE html><html/>"))
        #expect(try !recognises("Personnummer;Namn"))
        #expect(try !recognises(""))
        #expect(throws: RosterFault(file: "x.xml", kind: .registerEncodingUnknown)) {
            try recognises("<?xml version='1.0' encoding='UTF-7'?><Navetavisering/>")
        }
    }

    @Test func `a register in a namespace is read`() throws {
        let text = Self.whole.replacing("<Navetavisering>", with: "<Navetavisering xmlns='urn:navet'>")
        #expect(try Register.rows(text).rows.count == 3)
    }

    @Test func `what a register is taken for says its encoding`() throws {
        let roster = try TemporaryRoster(Register.document(encoding: "ISO-8859-1"), named: "navet.xml")
        let taken = try NavetForm(roster.file, context: Fixtures.context()).taken
        withExtendedLifetime(roster) {}
        #expect(taken.format == .navet)
        #expect(taken.files == ["navet.xml"])
        #expect(taken.manner.sv == "XML, ISO-8859-1")
        #expect(taken.headerRow == nil)
    }

    @Test func `Latin-1, UTF-8 and UTF-16 give the same`() throws {
        let latin = latin1(Register.document(Register.family, encoding: "ISO-8859-1"))
        let wide = Register.document(Register.family, encoding: "UTF-16")
        let utf16: [UInt8] = [0xFF, 0xFE] + wide.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let expected = try Register.rows(Self.whole).rows
        for bytes in [latin, utf16] {
            let rows = try Register.rows(bytes).rows
            #expect(rows.map { $0.guardians.map(\.name) } == expected.map { $0.guardians.map(\.name) })
            #expect(rows.map { $0.guardians.map(\.address) } == expected.map { $0.guardians.map(\.address) })
            #expect(rows.map { $0.pupil?.name } == expected.map { $0.pupil?.name })
        }
        #expect(expected[2].guardians[0].name?.family == "Öberg")
    }

    @Test func `a declared encoding that the characters don't follow is a fault`() throws {
        #expect(try Register.fault(of: latin1(Self.whole)) == .registerEncodingWrong(line: 3))
        for encoding in ["ISO-8859-1", "Windows-1252"] {
            let text = Register.document(Register.family, encoding: encoding)
            #expect(try Register.fault(of: Array(text.utf8)) == .registerEncodingWrong(line: 3))
        }
    }

    @Test func `foreign letters are no sign of a wrong encoding`() throws {
        let rows = try Register.rows(of: Register.post(Register.elin, name: Register.name("Ngọc Ãã", "Çelik Ø’Hara")))
        #expect(rows[0].pupil?.name == PersonName(given: "Ngọc Ãã", family: "Çelik Ø’Hara"))
    }

    @Test func `a DOCTYPE and its entities are refused`() throws {
        let attack = "<!DOCTYPE a [<!ENTITY x \"y\">]>"
        let text = Register.document(Register.post(Register.elin, name: "<Fornamn>&x;</Fornamn>"), head: attack)
        #expect(try Register.fault(of: Array(text.utf8)) == .registerDoctype)
        let entity = Register.document(Register.post(Register.elin, name: "<Fornamn>&ouml;</Fornamn>"))
        #expect(try Register.fault(of: Array(entity.utf8)) == .registerBroken(line: 3))
    }

    @Test func `a file cut anywhere is a fault`() throws {
        let bytes = Array(Self.small.utf8)
        #expect(try Register.rows(bytes).rows.count == 1)
        for length in 0..<bytes.count {
            #expect(try Register.fault(of: Array(bytes[..<length])) != nil, "\(length) bytes")
        }
    }

    @Test(arguments: [UInt8(ascii: "<"), UInt8(ascii: "J"), 0xFF]) func `a file with a byte changed is read or refused`(
        byte: UInt8
    ) throws {
        let bytes = Array(Self.small.utf8)
        for index in stride(from: 0, to: bytes.count, by: 2) {
            var changed = bytes
            changed[index] = byte
            if try Register.fault(of: changed) == nil {
                #expect(byte == UInt8(ascii: "J") || bytes[index] == byte, "byte \(index)")
            }
        }
    }

    @Test func `unknown elements are passed over, however deep they are`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<Ny>", count: depth) + Register.post(Register.ida)
                + String(repeating: "</Ny>", count: depth)
        }
        let rows = try Register.rows(of: Register.post(Register.elin, person: nested(50)))
        #expect(rows.count == 1)
        #expect(rows[0].pupil?.identity == (try Fixtures.identity(Register.elin)))
        let text = Register.document(Register.post(Register.elin, person: nested(70)))
        #expect(try Register.fault(of: Array(text.utf8)) == .registerOversized(line: 2))
    }

    @Test func `a post of more than 1 MB is a fault, and a long text is one`() throws {
        let relations = String(repeating: Register.relation("V", Register.anna), count: 100_000)
        #expect(
            try Register.fault(of: Array(Register.document(Register.post(Register.elin, relations: relations)).utf8))
                == .registerPostTooLarge(record: 1))
        let text = String(repeating: "x", count: 1_100_000)
        let huge = Register.document(Register.post(Register.elin, name: "<Fornamn>\(text)</Fornamn>"))
        #expect(try Register.fault(of: Array(huge.utf8)) == .registerOversized(line: 3))
        let wide = String(repeating: "<Ny/>", count: 100_000)
        #expect(try Register.rows(of: Register.post(Register.elin, person: wide)).count == 1)
    }

    @Test func `a file without anybody concerned, or that isn't a register, is refused`() throws {
        #expect(try Register.fault(of: Array(Register.document().utf8)) == .registerWithoutPersons)
        #expect(try Register.fault(of: Array("<letters/>".utf8)) == .markup)
    }

    @Test func `a file may be left in the middle, and read again`() throws {
        let roster = try TemporaryRoster(Self.whole, named: "navet.xml")
        let form = try NavetForm(roster.file, context: Fixtures.context())
        for _ in 0..<3 {
            var rows = 0
            _ = try form.forEachRow { _, _ throws(RosterFault) in
                rows += 1
                return rows < 2
            }
            #expect(rows == 2)
        }
        withExtendedLifetime(roster) {}
    }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}

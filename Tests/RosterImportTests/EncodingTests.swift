import Testing

@testable import Outreach
@testable import RosterImport

struct EncodingTests {
    private static let text = "Personnummer;Namn;Klass\r\n050314-2382;Åsa Öberg;7Å\r\n"

    /// The name of the first pupil, the encoding, and how many characters could not be read.
    private func read(_ bytes: [UInt8]) throws -> (name: String?, encoding: TextEncoding?, undecodable: Int) {
        let reading = try Fixtures.read(bytes: bytes)
        var undecodable = 0
        for finding in reading.fileFindings {
            if case .undecodableBytes(let count) = finding.kind { undecodable = count }
        }
        return (reading.applied.first?.pupil?.name?.full, TextEncoding(mannerOf: reading.taken[0]), undecodable)
    }

    private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    private func windows1252(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    @Test func `UTF-8 is read with and without a byte order mark`() throws {
        #expect(try read(Array(Self.text.utf8)) == ("Åsa Öberg", .utf8, 0))
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == ("Åsa Öberg", .utf8WithMark, 0))
    }

    @Test func `UTF-16 is read in both orders, with and without a byte order mark`() throws {
        #expect(try read([0xFF, 0xFE] + utf16(Self.text, isBig: false)) == ("Åsa Öberg", .utf16LittleEndian, 0))
        #expect(try read([0xFE, 0xFF] + utf16(Self.text, isBig: true)) == ("Åsa Öberg", .utf16BigEndian, 0))
        #expect(try read(utf16(Self.text, isBig: false)) == ("Åsa Öberg", .utf16LittleEndian, 0))
        #expect(try read(utf16(Self.text, isBig: true)) == ("Åsa Öberg", .utf16BigEndian, 0))
    }

    @Test func `UTF-16 carries letters of the whole world`() throws {
        let text = "Pnr\tNamn\r\n050314-2382\tفاطمة Āberg😀\r\n"
        #expect(try read([0xFF, 0xFE] + utf16(text, isBig: false)) == ("فاطمة Āberg😀", .utf16LittleEndian, 0))
        let unmarked = "Pnr\tNamn\r\n050314-2382\tفاطمة Āberg\r\n"
        #expect(try read(utf16(unmarked, isBig: false)) == ("فاطمة Āberg", .utf16LittleEndian, 0))
    }

    @Test func `half a surrogate pair and half a unit are told`() throws {
        let text = utf16("Pnr\tNamn\r\n050314-2382\tAnna Berg", isBig: false)
        #expect(try read([0xFF, 0xFE] + text + [0x3D, 0xD8]) == ("Anna Berg", .utf16LittleEndian, 1))
        #expect(try read([0xFF, 0xFE] + text + [0x0D, 0x00, 0x41]) == ("Anna Berg", .utf16LittleEndian, 1))
        let split = utf16("Pnr\tNamn\r\n050314-2382\tAnna ", isBig: false) + [0x3D, 0xD8] + utf16("Berg", isBig: false)
        // A name that lost a letter is never printed: the row is rejected.
        #expect(try read([0xFF, 0xFE] + split) == (nil, .utf16LittleEndian, 1))
    }

    @Test func `Windows-1252 is known by what UTF-8 can't be`() throws {
        #expect(try read(windows1252(Self.text)) == ("Åsa Öberg", .windows1252, 0))
        #expect(try read(windows1252("Pnr;Namn\n050314-2382;Bo Nod\u{E5}")) == ("Bo Nodå", .windows1252, 0))
    }

    @Test func `Windows-1252 has a euro sign and five bytes that mean nothing`() throws {
        let bytes = windows1252("Pnr;Namn\n050314-2382;\u{C5}sa \u{80}\u{8A}\u{9F}")
        #expect(try read(bytes) == ("Åsa €ŠŸ", .windows1252, 0))
        let undefined = windows1252("Pnr;Namn\n050314-2382;\u{C5}sa \u{81}\u{8D}\u{8F}\u{90}\u{9D}")
        #expect(try read(undefined) == (nil, .windows1252, 5))
    }

    @Test func `UTF-8 with a stray byte, or cut within a letter, is still UTF-8`() throws {
        let stray = Array("Pnr;Namn\n050314-2382;Åsa Öbe".utf8) + [0xE9] + Array("rg\n".utf8)
        #expect(try read(stray) == (nil, .utf8, 1))
        let cut = Array("Pnr;Namn\n050314-2382;Åsa Nodå".utf8.dropLast())
        #expect(try read(cut) == (nil, .utf8, 1))
        #expect(try read([0xEF, 0xBB, 0xBF] + cut) == (nil, .utf8WithMark, 1))
    }

    @Test func `characters are whole across the pieces in which a file is read`() throws {
        for shift in 0..<4 {
            let filler = String(repeating: "x", count: (1 << 18) - 60 + shift) + "\n"
            let comment = (0..<9).map { _ in filler.prefix(29_000) + "\n" }.joined()
            let text =
                "Pnr;Namn\n" + (0..<16_000).map { _ in "050314-2382;Åsa Öé\n" }.joined() + String(comment.prefix(shift))
            let reading = try Fixtures.read(bytes: Array(text.utf8))
            #expect(reading.applied.allSatisfy { $0.pupil?.name?.full == "Åsa Öé" })
            #expect(reading.applied.count == 16_000)
        }
    }
}

struct UTF8ValidationTests {
    private func check(_ bytes: UInt8...) -> [Int] {
        var validation = UTF8Validation()
        for byte in bytes { validation.take(byte) }
        validation.finish()
        return [validation.characters, validation.broken]
    }

    @Test func `characters and what is none are counted`() {
        #expect(check(0x41, 0xC3, 0xA5, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80) == [3, 0])
        #expect(check(0xC0, 0xAF) == [0, 2])
        #expect(check(0xE0, 0x80, 0x80) == [0, 3])
        #expect(check(0xED, 0xA0, 0x80) == [0, 3])
        #expect(check(0xF4, 0x90, 0x80, 0x80) == [0, 4])
        #expect(check(0xF5, 0x80) == [0, 2])
        #expect(check(0xC3, 0xC3, 0xA5) == [1, 1])
        #expect(check(0xC3) == [0, 1])
    }
}

extension TextEncoding {
    /// The encoding that stands first in how a file is said to be written.
    init?(mannerOf taken: TakenRoster) {
        self.init(rawValue: String(taken.manner.en.prefix { $0 != "," }))
    }
}

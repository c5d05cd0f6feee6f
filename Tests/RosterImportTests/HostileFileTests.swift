import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

struct HostileFileTests {
    @Test func `an empty file is told to be empty`() {
        #expect(Fixtures.fault(of: "") == .empty)
        #expect(Fixtures.fault(of: "\u{FEFF}") == .empty)
        #expect(Fixtures.fault(of: [0xFF, 0xFE]) == .empty)
        #expect(Fixtures.fault(of: [0xFE, 0xFF]) == .empty)
        #expect(Fixtures.fault(of: "\r\n\r\n") == .noHeader)
        #expect(Fixtures.fault(of: "Pnr;Namn\n") == .noRows)
        #expect(Fixtures.fault(of: "Klass;Namn\n7A;Anna\n") == .noPupilNumberColumn)
        #expect(Fixtures.fault(of: "Lorem ipsum\ndolor sit amet\n") == .noHeader)
    }

    @Test func `what isn't text is told by name`() {
        #expect(Fixtures.fault(of: [0x50, 0x4B, 3, 4] + Array("....xl/workbook.xml".utf8)) == .archiveBroken)
        #expect(Fixtures.fault(of: [0x50, 0x4B, 3, 4] + Array("....elever.csv".utf8)) == .archiveBroken)
        #expect(Fixtures.fault(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .oldWorkbook)
        #expect(Fixtures.fault(of: [0x1F, 0x8B, 8, 0]) == .archive)
        #expect(Fixtures.fault(of: "%PDF-1.7\n") == .pdf)
        #expect(Fixtures.fault(of: "\u{FEFF} <?xml version=\"1.0\"?><a/>") == .markup)
        #expect(Fixtures.fault(of: "<html>") == .markup)
        #expect(Fixtures.fault(of: "{\"data\": []}") == .json)
        #expect(Fixtures.fault(of: "[\n  {\"id\": 1}]") == .json)
        #expect(Fixtures.fault(of: Array(0...255)) == .binary)
        #expect(Fixtures.fault(of: "Pnr;Namn\n050314-2382;An\0na\n") == .binary)
        #expect(Fixtures.fault(of: "\u{FEFF}Pnr;Namn\n050314-2382;An\0na\n") == .binary)
        #expect(Fixtures.fault(of: String(repeating: "\u{1}", count: 100)) == .binary)
    }

    @Test func `a NUL far behind the beginning is found`() {
        let text = "Pnr;Namn\n" + String(repeating: "050314-2382;Anna\n", count: 20_000) + "\0"
        #expect(Fixtures.fault(of: text) == .binary)
    }

    @Test func `a folder stands for its files; missing files and pipes are refused`() throws {
        let roster = try TemporaryRoster("x")
        let folder = roster.url.deletingLastPathComponent()
        #expect(Fixtures.fault(of: RosterFile(path: folder.path)) == .noHeader)
        #expect(Fixtures.fault(of: RosterFile(path: folder.appending(path: "none.csv").path)) == .notFound)
        #expect(Fixtures.fault(of: RosterFile(path: "/dev/zero")) == .notReadable)
        #expect(RosterFile(path: folder.path + "/a.csv").name == "a.csv")
    }

    @Test func `a file that may not be read is told so`() throws {
        let roster = try TemporaryRoster("Pnr;Namn\n")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: roster.url.path)
        // To root every file is readable.
        guard !FileManager.default.isReadableFile(atPath: roster.url.path) else { return }
        #expect(Fixtures.fault(of: roster.file) == .notReadable)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            (UInt8(ascii: "a"), RosterFault.Kind.rowTooLong(row: 1)), (UInt8(ascii: ";"), .tooManyColumns(row: 1)),
            (UInt8(ascii: "\""), .quoteNotClosed(row: 1)),
        ])
    func `one line of 200 MB is refused after its first megabyte`(byte: UInt8, kind: RosterFault.Kind) throws {
        let bytes =
            byte == UInt8(ascii: "\"")
            ? [byte] + Array(repeating: UInt8(ascii: "a"), count: 3 << 20) : Array(repeating: byte, count: 3 << 20)
        let roster = try TemporaryRoster(bytes)
        // What follows is a hole in the file: 200 MB that take no room.
        let handle = try FileHandle(forUpdating: roster.url)
        try handle.truncate(atOffset: 200 << 20)
        try handle.close()
        #expect(Fixtures.fault(of: roster.file) == kind)
    }

    @Test(.timeLimit(.minutes(1))) func `a file of 3 GB is refused unread`() throws {
        let roster = try TemporaryRoster("Pnr;Namn\n")
        let handle = try FileHandle(forUpdating: roster.url)
        try handle.truncate(atOffset: 3 << 30)
        try handle.close()
        #expect(Fixtures.fault(of: roster.file) == .tooLarge(limitGigabytes: 2))
    }

    @Test func `a quotation that is never closed is told by its row`() {
        #expect(Fixtures.fault(of: "Pnr;Namn\n050314-2382;Anna\n060115-2382;\"Bo\n") == .quoteNotClosed(row: 3))
        let long = "Pnr;Namn\n050314-2382;\"Anna\n" + String(repeating: "060115-2382;Bo\n", count: 3_000)
        #expect(Fixtures.fault(of: long) == .quoteNotClosed(row: 2))
        #expect(Fixtures.fault(of: "\"") == .quoteNotClosed(row: 1))
    }

    @Test func `rows and cells have limits`() throws {
        let cell = String(repeating: "x", count: DelimitedParser.longestCell)
        #expect(try Fixtures.read("Pnr;Namn;A\n050314-2382;Anna;\(cell)\n").applied.count == 1)
        #expect(Fixtures.fault(of: "Pnr;Namn;A\n050314-2382;Anna;\(cell)x\n") == .cellTooLong(row: 2))
        let row = Array(repeating: cell, count: 33).joined(separator: ";")
        #expect(Fixtures.fault(of: "Pnr;Namn\n050314-2382;Anna\n\(row)\n") == .rowTooLong(row: 3))
    }

    @Test(arguments: [(512, nil), (513, RosterFault.Kind.tooManyColumns(row: 1)), (600, .tooManyColumns(row: 1))])
    func `a table has at most 512 columns`(count: Int, kind: RosterFault.Kind?) {
        let header = (["Pnr", "Namn"] + (3...count).map { "K\($0)" }).joined(separator: ";")
        #expect(Fixtures.fault(of: header + "\n050314-2382;Anna\n") == kind)
    }

    @Test func `an import has at most 200 files`() throws {
        let files = Array(repeating: RosterFile(path: "/none/a.csv"), count: 201)
        #expect(throws: RosterFault(file: "a.csv", kind: .tooManyFiles(limit: 200))) {
            try RosterReading(files: files, context: Fixtures.context())
        }
    }

    private static let small = #"""
        sep=;\#r
        Elevlista;;\#r
        Skola;Klass;Pnr;Namn;Skyddad;Vårdnadshavare 1;Adress;Postnr;Ort;E-post;Vårdnadshavare 1 skyddad;VH2 namn\#r
        Bohus;7A;050314-2382;"Berg, ""Åsa""";;Eva Berg;Storgatan 1 lgh 1001;445 37;Bohus;eva@example.se;;Bo\#r
        Bohus;7B;503142382;Ek, Bo;J;"Ulf\#r
        Ek";;;;;N;\#r
        Nödinge;8A;060115-2380;Cia;?;;;;;;;\#r

        """#

    @Test func `a file cut at any byte is read or refused`() throws {
        let units: [UInt8] = Self.small.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let utf16: [UInt8] = [0xFF, 0xFE] + units
        for whole in [Array(Self.small.utf8), utf16] {
            for length in 0...whole.count { try readOrRefuse(Array(whole.prefix(length))) }
        }
    }

    @Test func `2,000 mutations of a file are read or refused`() throws {
        var random = Xorshift(state: 2020)
        let alphabet = Array("\";,\t|\r\n0E+-@ \u{0}ÅJ".utf8) + [0xFF, 0xC3, 0xED, 0xF4, 0x80]
        for _ in 0..<2_000 {
            var bytes = Array(Self.small.utf8)
            for _ in 0...random.below(6) {
                let at = random.below(bytes.count)
                switch random.below(5) {
                case 0: bytes[at] = UInt8(random.below(256))
                case 1: bytes[at] = alphabet[random.below(alphabet.count)]
                case 2: bytes.insert(alphabet[random.below(alphabet.count)], at: at)
                case 3: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
                default:
                    bytes.insert(
                        contentsOf: bytes[at..<min(bytes.count, at + random.below(80))], at: random.below(bytes.count))
                }
                if bytes.isEmpty { bytes = [0x22] }
            }
            try readOrRefuse(bytes)
        }
    }

    /// Whatever the bytes are: no trap, no other error, and every row is accounted for.
    private func readOrRefuse(_ bytes: [UInt8]) throws {
        do {
            let reading = try Fixtures.read(bytes: bytes)
            #expect(reading.rows == reading.applied.count + reading.rejected.count)
            for row in reading.applied where row.pupil?.protection == .protected {
                #expect(row.guardians.allSatisfy { $0.guardian.address == nil && $0.guardian.email == nil })
            }
        } catch let fault as RosterFault {
            #expect(!fault.words.sv.isEmpty && fault.file == "elever.csv")
        }
    }
}

/// Numbers that look random and are the same every time.
private struct Xorshift {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, limit)))
    }
}

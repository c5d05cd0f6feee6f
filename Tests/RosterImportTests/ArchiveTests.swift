import Foundation
import Testing

@testable import RosterImport

struct ArchiveTests {
    private let letters = Array("Anna;Berg\n".utf8)

    /// What an archive holds: all names with their bytes.
    private func contents(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
        let roster = try TemporaryRoster(bytes)
        return try withExtendedLifetime(roster) { try contents(roster.file) }
    }

    private func contents(_ file: RosterFile) throws -> [String: [UInt8]] {
        let archive = try Archive(opening: file)
        var result: [String: [UInt8]] = [:]
        for entry in archive.entries {
            var all: [UInt8] = []
            try archive.forEachChunk(of: entry) { chunk throws(RosterFault) in
                all += chunk
                return true
            }
            result[entry.name] = all
        }
        return result
    }

    private func fault(_ bytes: [UInt8]) -> RosterFault.Kind? {
        do {
            _ = try contents(bytes)
            return nil
        } catch {
            return (error as? RosterFault)?.kind
        }
    }

    @Test func `entries come out as they went in`() throws {
        let maker = ArchiveMaker(entries: [.init("users.csv", letters), .init("orgs.csv", []), .init("a/", [])])
        #expect(try contents(maker.bytes) == ["users.csv": letters, "orgs.csv": []])
        let packed = ArchiveMaker.Entry("a", Array(repeating: 0x41, count: 259))
        var entry = ArchiveMaker.Entry.bomb("a", repeats: 1)
        entry.checksum = packed.checksum
        #expect(try contents(ArchiveMaker(entries: [entry]).bytes) == ["a": Array(repeating: 0x41, count: 259)])
    }

    @Test func `names are paths with slashes, found whatever their capitals`() throws {
        let maker = ArchiveMaker(entries: [.init("\\xl\\.\\Å.xml", letters), .init("../../etc/passwd", letters)])
        let roster = try TemporaryRoster(maker.bytes)
        let archive = try Archive(opening: roster.file)
        #expect(archive.entries.map(\.name) == ["xl/Å.xml", "../../etc/passwd"])
        #expect(archive.entry(named: "/XL/Å.XML")?.index == 0)
        #expect(archive.entry(named: "xl/å.xml") == nil)
        #expect(archive.entry(named: "passwd") == nil)
    }

    @Test func `an entry that is read in part is closed`() throws {
        let roster = try TemporaryRoster(ArchiveMaker(entries: [.init("a", letters)]).bytes)
        let archive = try Archive(opening: roster.file)
        let entry = try #require(archive.entry(named: "a"))
        for _ in 0..<3_000 {
            try archive.forEachChunk(of: entry) { chunk throws(RosterFault) in
                #expect(chunk.count == 10)
                return false
            }
        }
    }

    @Test func `two entries of one name refuse the archive`() {
        let twice = ArchiveMaker(entries: [.init("users.csv", letters), .init("./Users.csv", letters)])
        #expect(fault(twice.bytes) == .archiveDuplicateNames)
    }

    @Test func `an encrypted entry refuses the archive`() {
        var entry = ArchiveMaker.Entry("users.csv", letters)
        entry.flags |= 1
        #expect(fault(ArchiveMaker(entries: [entry]).bytes) == .archiveEncrypted)
    }

    @Test func `an unknown method of packing is told`() {
        var entry = ArchiveMaker.Entry("users.csv", letters)
        entry.method = 97
        #expect(fault(ArchiveMaker(entries: [entry]).bytes) == .archiveMethodUnknown)
    }

    @Test func `wrong checksums and sizes are found`() {
        var entry = ArchiveMaker.Entry("users.csv", letters)
        entry.checksum ^= 1
        #expect(fault(ArchiveMaker(entries: [entry]).bytes) == .archiveBroken)
        entry = ArchiveMaker.Entry("users.csv", letters)
        entry.unpackedBytes -= 1
        #expect(fault(ArchiveMaker(entries: [entry]).bytes) == .archiveBroken)
        entry = ArchiveMaker.Entry("users.csv", letters)
        entry.packedBytes = 4_000
        entry.unpackedBytes = 4_000
        #expect(fault(ArchiveMaker(entries: [entry]).bytes) == .archiveBroken)
    }

    @Test(arguments: [nil, 100])
    func `a bomb is told by what comes out of it, not by what it claims`(claim: Int?) {
        let bomb = ArchiveMaker(entries: [.bomb("users.csv", repeats: 40_000, claiming: claim)])
        #expect(fault(bomb.bytes) == .archiveBomb)
    }

    @Test func `a bomb can't hide behind a large packed size`() {
        var bomb = ArchiveMaker.Entry.bomb("users.csv", repeats: 40_000)
        bomb.packedBytes = 1 << 30
        #expect(fault(ArchiveMaker(entries: [bomb]).bytes) == .archiveBroken)
    }

    @Test func `what is tightly packed but small is no bomb`() throws {
        var entry = ArchiveMaker.Entry.bomb("a", repeats: 1_000)
        let unpacked = Array(repeating: UInt8(ascii: "A"), count: 258_001)
        entry.checksum = ArchiveMaker.checksum(unpacked)
        #expect(try contents(ArchiveMaker(entries: [entry]).bytes)["a"] == unpacked)
    }

    @Test func `an archive of too many entries is refused, even if it only claims them`() throws {
        let many = ArchiveMaker(entries: (0...10_000).map { .init("\($0)", []) })
        #expect(fault(many.bytes) == .archiveTooManyEntries(limit: 10_000))
        let most = try TemporaryRoster(ArchiveMaker(entries: Array(many.entries.dropLast())).bytes)
        #expect(try Archive(opening: most.file).entries.count == 10_000)
        let claiming = ArchiveMaker(entries: [.init("a", letters)], claimedCount: 60_000)
        #expect(fault(claiming.bytes) == .archiveTooManyEntries(limit: 10_000))
    }

    @Test func `a directory that claims more bytes than any needs is refused`() {
        var bytes = ArchiveMaker(entries: [.init("a", letters)]).bytes
        bytes.replaceSubrange(bytes.count - 10..<bytes.count - 6, with: [0, 0, 0, 0x40])
        #expect(fault(bytes) == .archiveTooManyEntries(limit: 10_000))
    }

    @Test func `the claims of ZIP64 are looked at`() {
        let plain = ArchiveMaker(entries: [.init("a", letters)]).bytes
        let start = plain.count - 22
        let directory = Int(plain[start + 16]) | Int(plain[start + 17]) << 8
        func large(count: Int) -> [UInt8] {
            let record =
                [0x50, 0x4B, 6, 6] + ArchiveMaker.little(44, 8) + ArchiveMaker.little(45, 2)
                + ArchiveMaker.little(45, 2) + ArchiveMaker.little(0, 8) + ArchiveMaker.little(count, 8)
                + ArchiveMaker.little(count, 8) + ArchiveMaker.little(start - directory, 8)
                + ArchiveMaker.little(directory, 8)
            let locator =
                [0x50, 0x4B, 6, 7] + ArchiveMaker.little(0, 4) + ArchiveMaker.little(start, 8) + [1, 0, 0, 0]
            let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Array(repeating: UInt8(0xFF), count: 12) + [0, 0]
            return Array(plain[..<start]) + record + locator + end
        }
        #expect(fault(large(count: 1)) == nil)
        #expect(fault(large(count: 1 << 40)) == .archiveTooManyEntries(limit: 10_000))
    }

    @Test func `cut at any byte an archive is broken`() throws {
        let roster = try TemporaryRoster(ArchiveMaker(entries: [.init("users.csv", letters)]).bytes)
        let handle = try FileHandle(forWritingTo: roster.url)
        for length in (0..<Int(try handle.seekToEnd())).reversed() {
            try handle.truncate(atOffset: UInt64(length))
            #expect(throws: roster.file.fault(.archiveBroken)) { try Archive(opening: roster.file) }
        }
    }

    @Test func `with any byte changed an archive is refused, or still gives what it held`() throws {
        var second = ArchiveMaker.Entry.bomb("b", repeats: 1)
        second.checksum = ArchiveMaker.checksum(Array(repeating: 0x41, count: 259))
        let bytes = ArchiveMaker(entries: [.init("a", letters), second]).bytes
        let roster = try TemporaryRoster(bytes)
        let held = Set(try contents(roster.file).values)
        for index in bytes.indices {
            for change in [UInt8(1), 0x80, 0xFF] {
                var changed = bytes
                changed[index] ^= change
                try Data(changed).write(to: roster.url)
                guard let found = try? contents(roster.file) else { continue }
                #expect(Set(found.values).isSubset(of: held))
            }
        }
    }

    @Test func `a file changed since it was opened is told`() throws {
        let roster = try TemporaryRoster(ArchiveMaker(entries: [.init("a", letters)]).bytes)
        let archive = try Archive(opening: roster.file)
        try Data(ArchiveMaker(entries: [.init("a", "Bo")]).bytes).write(to: roster.url)
        #expect(throws: roster.file.fault(.archiveBroken)) {
            try archive.forEachChunk(of: archive.entries[0]) { _ throws(RosterFault) in true }
        }
    }

    @Test func `folders, missing files and pipes aren't opened`() {
        #expect(throws: RosterFault(file: "none.zip", kind: .notFound)) {
            try Archive(opening: RosterFile(path: "/tmp/none/none.zip"))
        }
        #expect(throws: RosterFault(file: "zero", kind: .notReadable)) {
            try Archive(opening: RosterFile(path: "/dev/zero"))
        }
        #expect(throws: RosterFault(file: "tmp", kind: .isFolder)) { try Archive(opening: RosterFile(path: "/tmp")) }
    }
}

import Foundation
import Testing

@testable import SampleRosters

struct SampleRostersTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `the committed rosters are what seed 2020 makes`() throws {
        let committed = Self.repository.appending(path: "Rosters/sample")
        try Self.withFolder { folder in
            let summary = try SampleRosters.write(to: folder)
            #expect(summary.files.count == 8)
            for file in summary.files {
                let made = try Data(contentsOf: folder.appending(path: file.name))
                #expect(made.count == file.bytes)
                #expect(try made == Data(contentsOf: committed.appending(path: file.name)), "\(file.name)")
            }
            let schools = try Data(contentsOf: Self.repository.appending(path: "Rosters/schools.csv"))
            #expect(try schools == Data(contentsOf: folder.appending(path: "schools.csv")))
        }
    }

    @Test func `the same seed makes the same bytes on every machine`() {
        let town = SampleTown(seed: 7)
        let digests = SampleRosters.shapes.map { ReadBack.digest($0.text(of: town).bytes) }
        #expect(
            digests == [
                "7aa88b99f6ed0a61", "149b5de448228fa2", "d905065e8366425f", "e6cd0fab17e13411", "60c644cc13c07626",
                "ce4ce00e832eb492", "c3a338809083449", "d696781d0fc751a2",
            ])
        #expect(SampleTown(seed: 8).pupils != town.pupils)
    }

    @Test func `writing again replaces the files and leaves no others`() throws {
        try Self.withFolder { folder in
            let first = try SampleRosters.write(to: folder, seed: 1)
            let second = try SampleRosters.write(to: folder, seed: 2)
            #expect(try SampleRosters.write(to: folder, seed: 1) == first)
            #expect(first != second)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                    "ahlafors-elever.csv", "ahlafors-foraldrar.csv", "aroseniusskolan.csv", "befolkning-2005.csv",
                    "bohusskolan.csv", "da-vinciskolan.txt", "grundsarskolan.csv", "schools.csv",
                ])
        }
    }

    @Test func `a large set is streamed school by school, and its counts match`() throws {
        try Self.withFolder { folder in
            let summary = try SampleRosters.write(to: folder, seed: 2020, pupils: 2000)
            #expect(summary.term.year == 2120 && summary.term.turning15 == 2105 && summary.term.yearsAfterAle == 100)
            #expect(summary.term.birthYear(ofSchoolYear: 7) == 2106)
            #expect(summary.files.map(\.name) == ["schools.csv", "elever.csv"])
            #expect(summary.schools == 8 && summary.files[0].rows == 8)

            let text = try String(contentsOf: folder.appending(path: "elever.csv"), encoding: .utf8)
            let rows = ReadBack.rows(text, delimiter: ";").dropFirst()
            #expect(rows.count == summary.files[1].rows)
            #expect(rows.allSatisfy { $0.count == 18 })
            #expect(Set(rows.map { $0[3] }).count == 2000)
            #expect(Set(rows.map { $0[7] }).count == summary.guardians)
            #expect(Set(rows.map { $0[0] }).count == 8)
            #expect(Set(rows.map { $0[3].prefix(4) }) == ["2104", "2105", "2106", "2107"])
            #expect(rows.allSatisfy { ("2070"..."2085").contains($0[7].prefix(4)) })
        }
    }

    @Test(arguments: [0, -1, 500_001])
    func `a large set of impossible size is refused`(pupils: Int) throws {
        try Self.withFolder { folder in
            #expect(throws: SampleRosters.Failure.pupilsOutOfRange(pupils, allowed: 1...500_000)) {
                try SampleRosters.write(to: folder, pupils: pupils)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 269, 271])
    func `small numbers of pupils make a set too`(pupils: Int) throws {
        try Self.withFolder { folder in
            let summary = try SampleRosters.write(to: folder, pupils: pupils)
            let text = try String(contentsOf: folder.appending(path: "elever.csv"), encoding: .utf8)
            #expect(Set(ReadBack.rows(text, delimiter: ";").dropFirst().map { $0[3] }).count == pupils)
            #expect(summary.pupils == pupils)
        }
    }

    @Test func `a file where the folder should be is said, not written over`() throws {
        try Self.withFolder { folder in
            let file = folder.appending(path: "taken")
            try Data("mine".utf8).write(to: file)
            #expect(throws: SampleRosters.Failure.self) { try SampleRosters.write(to: file) }
            #expect(try Data(contentsOf: file) == Data("mine".utf8))
        }
    }

    @Test func `a file that can't be put in its place leaves no temporary one`() throws {
        try Self.withFolder { folder in
            let blocked = folder.appending(path: "schools.csv/inside")
            try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
            #expect(throws: SampleRosters.Failure.self) { try SampleRosters.write(to: folder) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["schools.csv"])
        }
    }

    private static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}

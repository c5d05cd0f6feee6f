import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

struct SampleRostersReadingTests {
    private static let rosters = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rosters")

    private func file(_ name: String) -> RosterFile {
        RosterFile(path: Self.rosters.appending(path: "sample/\(name)").path)
    }

    private func read(_ names: String...) throws -> Reading {
        let schools = try SchoolList.read(RosterFile(path: Self.rosters.appending(path: "schools.csv").path))
        return try Fixtures.read(names.map(file), context: Fixtures.context(schools: schools))
    }

    private func expect(
        _ reading: Reading, encoding: TextEncoding, delimiter: String, header: Int?, rows: Int, rejected: Int,
        kinds: [Finding.Kind], persons: Int, marked: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            reading.taken[0].manner.en == "\(encoding.rawValue), \(delimiter)", sourceLocation: sourceLocation)
        #expect(reading.taken[0].headerRow == header, sourceLocation: sourceLocation)
        #expect(reading.rows == rows, sourceLocation: sourceLocation)
        #expect(reading.applied.count + reading.rejected.count == rows, sourceLocation: sourceLocation)
        #expect(reading.rejected.count == rejected, sourceLocation: sourceLocation)
        #expect(reading.kinds == kinds, sourceLocation: sourceLocation)
        #expect(reading.marks.map(\.persons) == [persons], sourceLocation: sourceLocation)
        #expect(reading.marks.map(\.marked) == [marked], sourceLocation: sourceLocation)
    }

    @Test func `Aroseniusskolan's file is read whole`() throws {
        let reading = try read("aroseniusskolan.csv")
        expect(
            reading, encoding: .windows1252, delimiter: "semicolon", header: 1, rows: 314, rejected: 0,
            kinds: Self.arosenius, persons: 934, marked: 2)
        #expect(reading.taken[0].shape.en == "one row per pupil")
        #expect(reading.taken[0].columns.count == 30)
        #expect(reading.taken[0].columns.filter { $0.meaning == nil }.map(\.header) == [""])
        #expect(reading.fileFindings == [])
        #expect(reading.guardian("Hawa")?.email == "hawa.abdiwarsame.8@example.org")
    }

    @Test func `Bohusskolan's two rows of the rounded number are rejected`() throws {
        let reading = try read("bohusskolan.csv")
        expect(
            reading, encoding: .utf8WithMark, delimiter: "semicolon", header: 4, rows: 330, rejected: 2,
            kinds: Self.bohus, persons: 658, marked: 4)
        #expect(reading.taken[0].shape.en == "one row per pupil and guardian")
        #expect(reading.rejected.allSatisfy { $0.cells != nil })
        #expect(reading.incompleteClasses.count == 1)
    }

    @Test func `Da Vinciskolan's wrong check digit is rejected`() throws {
        let reading = try read("da-vinciskolan.txt")
        expect(
            reading, encoding: .utf16LittleEndian, delimiter: "tab", header: 1, rows: 300, rejected: 1,
            kinds: Self.daVinci, persons: 892, marked: 3)
        #expect(reading.marks[0].unknownMarks == ["?"])
        #expect(reading.guardian("فاطمة")?.name?.family == "الزهراء")
        #expect(reading.guardian("فاطمة")?.language == .arabic)
    }

    @Test func `Ahlafors Fria skola's pair is read in either order`() throws {
        let reading = try read("ahlafors-foraldrar.csv", "ahlafors-elever.csv")
        #expect(reading.taken.flatMap(\.files) == ["ahlafors-elever.csv", "ahlafors-foraldrar.csv"])
        #expect(reading.taken.map(\.manner.en) == ["Windows-1252, semicolon", "Windows-1252, semicolon"])
        #expect(reading.taken.map(\.headerRow) == [nil, nil])
        #expect(reading.rows == 220 && reading.applied.count == 220 && reading.kinds == [])
        #expect(reading.marks.map(\.persons) == [75, 0] && reading.marks.map(\.marked) == [1, 0])
        #expect(reading.fileFindings.map(\.kind) == [.schoolYearFromClass, .noProtectionColumn(of: .guardian)])
        let alone = try read("ahlafors-foraldrar.csv")
        #expect(alone.applied.count == 0 && alone.kinds == Array(repeating: .pupilUnknown, count: 145))
    }

    @Test func `Grundsärskolan's file is read whole`() throws {
        let reading = try read("grundsarskolan.csv")
        expect(
            reading, encoding: .utf8, delimiter: "comma", header: 1, rows: 29, rejected: 0, kinds: [], persons: 58,
            marked: 0)
    }

    @Test func `the population list is read whole`() throws {
        let reading = try read("befolkning-2005.csv")
        expect(
            reading, encoding: .utf8, delimiter: "semicolon", header: 1, rows: 848, rejected: 0, kinds: [],
            persons: 1696, marked: 6)
        #expect(reading.fileFindings.map(\.kind) == [.noSchool])
        #expect(Set(reading.applied.map(\.pupil?.identity)).count == 434)
        #expect(reading.applied.allSatisfy { $0.pupil?.school == nil && $0.pupil?.birthYear == 2005 })
    }

    @Test func `all files together give what each gives alone`() throws {
        let reading = try read(
            "aroseniusskolan.csv", "bohusskolan.csv", "da-vinciskolan.txt", "ahlafors-elever.csv",
            "ahlafors-foraldrar.csv", "grundsarskolan.csv", "befolkning-2005.csv")
        #expect(reading.rows == 2041 && reading.applied.count == 2038 && reading.rejected.count == 3)
        #expect(reading.kinds.count == Self.arosenius.count + Self.bohus.count + Self.daVinci.count)
        let protected = reading.applied.filter { $0.pupil?.protection == .protected }
        #expect(Set(protected.compactMap(\.pupil?.identity)).count == 4)
        for row in protected {
            #expect(row.guardians.allSatisfy { $0.guardian.address == nil && $0.guardian.email == nil })
        }
    }

    @Test func `the list of schools is no roster`() {
        #expect(Fixtures.fault(of: file("schools.csv")) == .noPupilNumberColumn)
    }

    private static let arosenius: [Finding.Kind] = [
        .guardianNumberCheckDigit, .pupilNumberRepaired, .birthYearUnknown,
    ]
    private static let bohus: [Finding.Kind] = [
        .pupilNumberShortened, .pupilNumberShortened, .protectionSourcesDisagree,
    ]
    private static let daVinci: [Finding.Kind] = [.pupilNumberCheckDigit, .protectionMarkNotUnderstood]
}

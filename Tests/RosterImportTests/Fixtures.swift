import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

/// A file that lives as long as the test that uses it.
final class TemporaryRoster {
    let url: URL

    init(_ bytes: [UInt8], named name: String = "elever.csv") throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        url = folder.appending(path: name)
        try Data(bytes).write(to: url)
    }

    convenience init(_ text: String, named name: String = "elever.csv") throws {
        try self.init(Array(text.utf8), named: name)
    }

    var file: RosterFile { RosterFile(path: url.path) }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
}

/// What came of some files.
struct Reading {
    var taken: [TakenRoster] = []
    var fileFindings: [Finding] = []
    var marks: [RosterMarks] = []
    var incompleteClasses: Set<SchoolClass> = []
    var rows = 0
    var applied: [JudgedRow] = []
    var rejected: [RejectedRow] = []
    var findings: [Finding] = []

    /// The kinds of all findings in rows.
    var kinds: [Finding.Kind] { findings.map(\.kind) }
    /// Everybody's addresses, e-mail addresses and phones that would be stored.
    var storedContacts: [String] {
        applied.flatMap(\.guardians).map(\.guardian).flatMap { [$0.address?.street, $0.email, $0.phone] }
            .compactMap { $0 }
    }

    func guardian(_ given: String) -> RosterGuardian? {
        applied.flatMap(\.guardians).map(\.guardian).first { $0.name?.given == given }
    }
}

enum Fixtures {
    static let referenceDate = date(2020, 3, 1)
    static let schools = SchoolDirectory([
        School(code: code("11043800"), name: "Bohusskolan", aliases: ["Bohus"]),
        School(code: code("61084420"), name: "Da Vinciskolan"),
    ])

    static var key: RegistryKey {
        guard let key = RegistryKey(bytes: Array(repeating: 7, count: 32)) else { preconditionFailure("32 bytes") }
        return key
    }

    static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("a real day") }
        return date
    }

    static func code(_ digits: String) -> SchoolCode {
        guard let code = SchoolCode(digits) else { preconditionFailure("eight digits") }
        return code
    }

    static func context(defaultSchool: SchoolCode? = nil, schools: SchoolDirectory = schools) -> RosterContext {
        RosterContext(schools: schools, defaultSchool: defaultSchool, key: key, referenceDate: referenceDate)
    }

    static func identity(_ number: String) throws -> IdentityKey {
        try PersonalNumber(parsing: number, referenceDate: referenceDate).identityKey(key)
    }

    static func read(_ texts: String..., known: KnownProtection = KnownProtection()) throws -> Reading {
        let rosters = try texts.map { try TemporaryRoster($0) }
        return try withExtendedLifetime(rosters) { try read(rosters.map(\.file), known: known) }
    }

    static func read(bytes: [UInt8]) throws -> Reading {
        let roster = try TemporaryRoster(bytes)
        return try withExtendedLifetime(roster) { try read([roster.file]) }
    }

    static func read(
        _ files: [RosterFile], context: RosterContext = context(), known: KnownProtection = KnownProtection(),
        isKnown: (IdentityKey) -> Bool = { _ in false }
    ) throws -> Reading {
        let rosters = try RosterReading(files: files, context: context)
        let surveyed = try rosters.survey(known: known)
        var reading = Reading()
        reading.taken = rosters.taken
        reading.fileFindings = surveyed.fileFindings
        reading.marks = surveyed.marks
        reading.incompleteClasses = surveyed.incompleteClasses
        reading.rows = surveyed.rows
        try rosters.forEachRow(surveyed, isKnown: isKnown) { outcome in
            switch outcome {
            case .applied(let row, let findings):
                reading.applied.append(row)
                reading.findings += findings
            case .rejected(let row, let findings):
                reading.rejected.append(row)
                reading.findings += findings
            }
        }
        return reading
    }

    /// What is wrong with a text as a whole.
    static func fault(of text: String) -> RosterFault.Kind? { fault(of: Array(text.utf8)) }

    /// What is wrong with some bytes as a whole.
    static func fault(of bytes: [UInt8]) -> RosterFault.Kind? {
        guard let roster = try? TemporaryRoster(bytes) else { return nil }
        return withExtendedLifetime(roster) { fault(of: roster.file) }
    }

    /// What is wrong with a file as a whole.
    static func fault(of file: RosterFile) -> RosterFault.Kind? {
        do {
            _ = try read([file])
            return nil
        } catch let fault as RosterFault {
            return fault.kind
        } catch {
            Issue.record(error)
            return nil
        }
    }

    static func columns(_ headers: String...) -> [ColumnMeaning?] { RosterColumns(headers: headers).meanings }
}

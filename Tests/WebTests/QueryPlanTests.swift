import Foundation
import GRDB
import Outreach
import Registry
import SampleRosters
import TestTerm
import Testing
import Workflow

@testable import Web

/// What is asked of the registry in the demo's term, and by every page while somebody becomes protected: SQLite tells
/// beforehand what it would do for it, and the time of none may grow with the square of the data.
@Suite(.fewAtOnce) struct QueryPlanTests {
    /// A scan that may be, in statements that contain a text.
    private struct Exception {
        let scan: String
        let text: String
        let reason: String
    }

    private static let loops = [
        Exception(scan: "(subquery", text: "AS field FROM (VALUES ('name')", reason: "the seven fields of a person"),
        Exception(scan: "(subquery", text: "ON CONFLICT (id) DO UPDATE", reason: "the one row that is told again"),
        Exception(scan: "CONSTANT ROW", text: "ON CONFLICT (id) DO UPDATE", reason: "the one row that is told again"),
        Exception(scan: "i", text: "FROM temp.importing i", reason: "one row: the import"),
        Exception(scan: "p VIRTUAL TABLE", text: "json_each(content", reason: "the pupils of the letter itself"),
        Exception(
            scan: "decision", text: "INSERT INTO guardian", reason: "done only where a reference to nobody waits"),
    ]

    private static let whole = [
        Exception(
            scan: "", text: "'became-protected' AS kind", reason: "what an import changes, of the staged and the known"),
        Exception(scan: "", text: "FROM arrivingRow r WHERE r.number", reason: "who waits to be let in, on one page"),
        Exception(scan: "attendance", text: "IN (SELECT meeting FROM attendance)", reason: "where anybody came, once"),
        Exception(scan: "l", text: "FROM letterMarks m", reason: "what old marks hold back, counted once a page"),
        Exception(scan: "letter", text: "l.noticeDue = 1", reason: "whom to tell of a change, once a meeting's page"),
        Exception(scan: "letter USING INDEX letterToPull", text: "pull IS NOT NULL", reason: "an index of those alone"),
        Exception(
            scan: "letter USING INDEX letterByHand", text: "FROM byHandLetter", reason: "an index of those alone"),
        Exception(scan: "r USING INDEX replyByLetter", text: "r.interpreter", reason: "once a meeting's page"),
        Exception(scan: "", text: "WITH atSchool AS MATERIALIZED", reason: "the figures of all imports, on one page"),
        Exception(scan: "", text: "WITH chosen AS MATERIALIZED", reason: "the chosen letters, found by campaign"),
        Exception(scan: "", text: "WITH reach AS MATERIALIZED", reason: "the campaign's letters, found by campaign"),
        Exception(scan: "t", text: "WITH told AS (", reason: "how old each source's marks are, once a page"),
    ]

    /// Tables that grow with the number of pupils, letters or imports.
    private static let big = [
        "pupil", "guardian", "guardianship", "letter", "letterPupil", "letterGuardian", "event", "reply", "attendance",
        "decision", "pupilDecision", "importChange", "audit", "reach",
    ]

    @Test
    func
        `no statement goes through a table for each row of another, and none that asks for something through a big one`()
        async throws
    {
        let heard = HeardStatements()
        try await Registry.$hearing.withValue({ heard.hear($0) }) {
            try Self.playDemo()
            for (stage, way, cast) in LaterProtection.cases where cast == .family && way != .command && way != .file {
                try await Self.openEveryPage(stage, way)
            }
        }
        #expect(heard.asking.count > 600)
        let term = try SchoolTerm()
        try term.on("2020-02-03") { _ in }
        let database = try DatabaseQueue(path: term.folder.appending(path: "registry.sqlite").path)
        try await database.write { db in
            for sql in heard.makingTemporary {
                let statement = try db.makeStatement(sql: sql)
                statement.setUncheckedArguments(StatementArguments())
                try statement.execute()
            }
            for sql in heard.asking { try Self.check(sql, db) }
        }
    }

    @Test func `a table that is joined without an index is told`() async throws {
        let database = try DatabaseQueue()
        try await database.write { db in
            try db.execute(sql: "CREATE TABLE pupil (id INTEGER PRIMARY KEY); CREATE TABLE tie (pupil INTEGER)")
            func loops(_ sql: String) throws -> [String] { try QueryPlan(of: sql, in: db).scansInLoops }
            // A join sorts what has no index, once; a part that is done again for each row sorts or scans each time.
            #expect(try loops("SELECT * FROM pupil p CROSS JOIN tie t ON t.pupil = p.id") == [])
            #expect(try loops("SELECT * FROM pupil p CROSS JOIN tie t ON t.pupil > p.id") == ["t"])
            #expect(try loops("SELECT EXISTS (SELECT 1 FROM tie t WHERE t.pupil > p.id) FROM pupil p") == ["t"])
            #expect(
                try loops(
                    "SELECT (SELECT count(*) FROM tie t JOIN tie u ON u.pupil = t.pupil WHERE p.id > 1) FROM pupil p")
                    == ["t", "u USING AUTOMATIC COVERING INDEX (pupil=?)"])
            #expect(try loops("SELECT * FROM pupil WHERE id IN (SELECT pupil FROM tie)") == [])
        }
    }

    private static func playDemo() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "utskick-plans-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try DemoTerm.run(in: folder, language: .en) {
            _ = try SampleRosters.write(to: $0)
        } progress: { _ in
        }
    }

    private static func openEveryPage(_ stage: LaterProtection.Stage, _ way: LaterProtection.Way) async throws {
        var played: LaterProtection?
        let test = try TestSite(on: stage.day) { played = try LaterProtection(stage, by: way, in: $0) }
        let protection = try #require(played)
        try await test.serving { browser in
            for who in [TestSite.Who.administrator, .coordinator] {
                for path in EveryPage.paths(protection) { _ = try await browser.get(path, as: who) }
            }
        }
    }

    private static func check(_ sql: String, _ db: Database) throws {
        let plan = try QueryPlan(of: sql, in: db)
        for scan in plan.scansInLoops where !isAllowed(scan, sql, loops) {
            Issue.record("\(scan) is gone through whole for each row of something else:\n\(sql)")
        }
        guard sql.contains("?") else { return }
        for scan in plan.scans where isBig(scan, sql) && !isAllowed(scan, sql, whole) {
            Issue.record("\(scan) is gone through whole though the statement asks for something in it:\n\(sql)")
        }
    }

    private static func isAllowed(_ scan: String, _ sql: String, _ exceptions: [Exception]) -> Bool {
        exceptions.contains { scan.hasPrefix($0.scan) && sql.contains($0.text) }
    }

    /// Whether a scan is of a big table, which the statement may call by another name. Of the protected, who are few,
    /// there are indexes of their own.
    private static func isBig(_ scan: String, _ sql: String) -> Bool {
        guard !scan.contains("Protected") else { return false }
        let name = String(scan.prefix { $0 != " " })
        return big.contains { $0 == name || sql.contains("\($0) \(name) ") || sql.contains("\($0) AS \(name)") }
    }
}

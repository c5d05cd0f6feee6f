import Foundation
import GRDB
import Outreach
import Registry
import TestSupport
import Testing

/// The registry's views say what is asked of persons and letters everywhere.
@Suite struct ViewTests {
    /// A condition that a view says, and who may say it besides.
    private struct Rule: Sendable, CustomTestStringConvertible {
        let pattern: String
        let view: String
        /// Beginnings of paths below `Sources/Registry`, and why.
        var except: [String: String] = [:]

        var testDescription: String { view }
    }

    private static let rules = [
        Rule(
            pattern: #"protection\)?\s*(=|==|<|<=|>|>=|<>|!=|IS|IN)\s*\(?[12]\b"#,
            view: "protectedPupil, protectedGuardian, namedPupil, namedGuardian, setApartGuardian",
            except: [
                "Rosters/": "compares what a file says with what the registry knew, and writes it",
                "Imports/RegistryTransaction+ChangeQueries.swift": "says what a file will change",
            ]),
        Rule(
            pattern: #"isLive\s*(=|<>|!=|IS)"#, view: "liveRecipient, liveLetter",
            except: ["Letters/RegistryTransaction+Life.swift": "writes it"]),
        Rule(pattern: #"'by-hand'"#, view: "byHandLetter, ordinaryLetter"),
        Rule(pattern: #"undoes IS NULL"#, view: "standingEvent"),
        Rule(
            pattern: #"(FROM|JOIN) reply\b(?!.*count)"#, view: "latestReply",
            except: ["Events/RegistryTransaction+Replies.swift": "gives the next reply its number"]),
    ]

    @Test(arguments: rules) private func `what a view says is said nowhere else`(_ rule: Rule) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let pattern = try Regex(rule.pattern)
        var read = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".swift") {
            guard !path.hasPrefix("Registry/Database/Schema"),
                !rule.except.keys.contains(where: { path.hasPrefix("Registry/\($0)") })
            else { continue }
            read += 1
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where line.contains(pattern) && !line.contains("//") {
                Issue.record("\(path):\(number + 1) says what \(rule.view) says: \(line)")
            }
        }
        #expect(read > 300)
    }

    /// Pupil 1 has the guardians 1 and 2; guardian 2 has pupil 2 as well, beside guardian 3.
    private static func family() throws -> TestOffice {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1), office.guardian(2)]),
            office.row(2, [office.guardian(2), office.guardian(3)]),
        ])
        return office
    }

    @Test(arguments: [
        (PersonID.pupil(PupilID(1)), named: ["P2", "G3"]),
        (.pupil(PupilID(2)), named: ["P1", "G1"]),
        (.guardian(GuardianID(1)), named: ["P1", "P2", "G2", "G3"]),
        (.guardian(GuardianID(2)), named: ["P1", "P2", "G1", "G3"]),
    ])
    func `neither a protected person nor a protected pupil's guardian is named`(
        _ person: PersonID, named: [String]
    ) throws {
        let office = try Self.family()
        try office.registry.write { try $0.setProtection(.protected, of: person) }
        let everybody: [PersonID] =
            (1...2).map { .pupil(PupilID($0)) } + (1...3).map { .guardian(GuardianID($0)) }
        let found = try office.registry.read { registry in
            try everybody.filter { try registry.shownName(of: $0) != nil }.map(\.description)
        }
        #expect(found == named)
    }

    @Test func `of two replies in one minute the later is the latest`() throws {
        let office = try Self.family()
        let letter = try office.letter(1, to: [1])
        try office.registry.write { registry in
            for adults in [1, 2, 1] {
                _ = try registry.addReply(Reply(isComing: true, adults: adults), to: letter, at: TestOffice.now)
            }
        }
        #expect(try office.registry.read { try $0.reply(to: letter) } == Reply(isComing: true, adults: 1))
    }

    /// What SQLite would do for a query, one step a line.
    private static func plan(_ sql: String) throws -> [String] {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        return try DatabaseQueue(path: folder.path).read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] }
        }
    }

    @Test(arguments: [
        "SELECT * FROM namedPupil WHERE id = 1",
        "SELECT * FROM namedGuardian WHERE id = 1",
        "SELECT id FROM protectedPupil",
        "SELECT guardian FROM liveRecipient WHERE letter = 'A'",
        "SELECT letter FROM liveRecipient WHERE guardian = 1",
        "SELECT letter FROM liveRecipient WHERE occasion = 'o' AND guardian = 1",
        "SELECT code FROM liveLetter WHERE campaign = 'c'",
        "SELECT code FROM byHandLetter WHERE code = 'A'",
        "SELECT count(l.code) FROM attendance a LEFT JOIN byHandLetter l ON l.code = a.letter WHERE a.id > 'm'",
        "SELECT code FROM ordinaryLetter WHERE pack = 'A'",
        "SELECT code FROM countedLetter WHERE campaign = 'c'",
        "SELECT code FROM namedLetter WHERE code = 'A'",
        "SELECT id FROM standingEvent WHERE letter = 'A'",
        "SELECT adults FROM latestReply WHERE letter = 'A'",
        "SELECT l.code, r.adults FROM ordinaryLetter l LEFT JOIN latestReply r ON r.letter = l.code WHERE l.pack = 'A'",
        "SELECT * FROM letterReach WHERE campaign = 'c'",
    ])
    func `a view costs no index`(_ sql: String) throws {
        for step in try Self.plan(sql) where step.hasPrefix("SCAN") {
            // Only the few who are protected are looked through, in indexes of their own.
            let isFew = ["pupilProtected", "guardianProtected", "setApartGuardian"].contains(where: step.contains)
            #expect(isFew, "\(step)")
        }
        #expect(try !Self.plan(sql).contains { $0.contains("AUTOMATIC") })
    }

    @Test func `whether a letter may be named is asked of its recipients, not of everybody set apart`() throws {
        let steps = try Self.plan("SELECT code FROM namedLetter WHERE campaign = 'c'")
        #expect(steps.contains { $0.hasPrefix("SEARCH t USING PRIMARY KEY (letter=?)") }, "\(steps)")
        #expect(!steps.contains { $0.contains("letterByGuardian") }, "\(steps)")
    }
}

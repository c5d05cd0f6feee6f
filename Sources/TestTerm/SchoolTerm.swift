package import Foundation
package import Outreach
import Registry
import TestSupport
package import Testing
package import Workflow
import Workspace

/// A term at the fictional school: a workspace in a folder of its own that is gone after the test.
package final class SchoolTerm {
    package static let meetings = "drug-prevention-2020"
    package static let post = "safe-driving-2020"
    package static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    package let folder: URL
    /// An office that is open on the folder already, as a server's is; nil where each step opens one.
    package var openOffice: Office?

    package init(isDemo: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "utskick-term-\(UUID().uuidString)")
        try write(
            """
            code;name;years;address;aliases
            \(FictionalSchool.code);\(FictionalSchool.name);7-9;Skolgatan 1, 449 31 Ekbacka;\(FictionalSchool.alias)
            \(FictionalSchool.otherCode);\(FictionalSchool.otherName);F-9;Älvgatan 2, 449 32 Älvstrand;

            """, to: "Rosters/schools.csv")
        let digits = FictionalSchool.keyBytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }
        try write(digits.joined() + "\n", to: "registry.key")
        _ = try Workspace.make(in: folder, from: Self.repository, isDemo: isDemo)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @discardableResult
    package func write(_ text: String, to path: String) throws -> String {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    package func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    package func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    /// Every file below a folder with its bytes.
    package func files(in path: String) throws -> [String: Data] {
        let root = folder.appending(path: path)
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            var isFolder: ObjCBool = false
            let url = root.appending(path: name)
            guard unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[name] = try Data(contentsOf: url)
        }
        return files
    }

    /// Does something in the office on a day, at noon.
    @discardableResult
    package func on<Value>(_ day: String, _ body: (Office) throws -> Value) throws -> Value {
        let date = try #require(CalendarDate(day))
        let noon = try #require(LocalDateTime(date: date, hour: 12, minute: 0))
        let now = SwedishTime.moment(local: noon)
        let office =
            try openOffice?.at(now, language: .en, actor: nil) ?? Office(opening: folder, now: now, language: .en)
        return try body(office)
    }

    @discardableResult
    package func importing(
        _ children: [RosterChild], on day: String = "2020-02-03", named name: String = "elever.csv",
        options: ImportRosters.Options = .init()
    ) throws -> RosterImportResult {
        try importing(text: RosterText.wide(children), on: day, named: name, options: options)
    }

    @discardableResult
    package func importing(
        text: String, on day: String = "2020-02-03", named name: String = "elever.csv",
        options: ImportRosters.Options = .init()
    ) throws -> RosterImportResult {
        let path = try write(text, to: "Rosters/\(name)")
        return try on(day) { try ImportRosters.run([path], $0, options) { _ in true } }
    }

    @discardableResult
    package func plan(
        _ starts: String = "2020-03-24T18:30", place: String = "Aulan", years: [Int]? = nil,
        school: String = FictionalSchool.code, on day: String = "2020-02-10"
    ) throws -> PlanMeeting.Result {
        let wish = PlanMeeting.Wish(
            school: try #require(SchoolCode(school)), years: years, starts: try #require(LocalDateTime(starts)),
            place: place)
        return try on(day) { try PlanMeeting.plan([wish], campaign: Self.meetings, $0) }
    }

    @discardableResult
    package func letters(_ campaign: String = SchoolTerm.meetings, on day: String = "2020-02-17") throws
        -> MakeLetters.Result
    {
        try on(day) { try MakeLetters.run(campaign, $0) }
    }

    @discardableResult
    package func record(
        _ codes: [String], as event: DeliveryEvent, except: [String] = [], reason: ReturnReason? = nil,
        isUndo: Bool = false, on day: String = "2020-02-24"
    ) throws -> RecordDelivery.Result {
        try on(day) { office in
            var request = RecordDelivery.Request(selection: .codes(codes), event: event, date: office.today)
            request.except = except
            request.reason = reason
            request.isUndo = isUndo
            return try RecordDelivery.run(request, office)
        }
    }

    package func correct(_ id: GuardianID, street: String, on day: String = "2020-03-04") throws -> ChangePerson.Result
    {
        var correction = ChangePerson.Correction()
        correction.street = street
        correction.postalCode = "449 31"
        correction.town = "Ekbacka"
        return try on(day) { try ChangePerson.correct(id, correction, $0) }
    }

    package func facts(_ campaign: String = SchoolTerm.meetings) throws -> [LetterFacts] {
        try on("2020-06-01") { office in try office.registry.read { try $0.letterFacts(ofCampaign: campaign) } }
    }

    package func fact(_ code: LetterCode) throws -> LetterFacts? {
        try on("2020-06-01") { office in try office.registry.read { try $0.letterFacts(code) } }
    }

    /// The one live letter of a campaign to these guardians, and to nobody else.
    package func letter(
        to names: String..., in campaign: String = SchoolTerm.meetings,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> LetterFacts {
        let ids = try names.map { try guardian($0) }.sorted()
        let found = try facts(campaign).filter { $0.isLive && $0.recipients == ids }
        #expect(found.count == 1, "live letters to \(names)", sourceLocation: sourceLocation)
        return try #require(found.first, sourceLocation: sourceLocation)
    }

    package func liveLetters(_ campaign: String = SchoolTerm.meetings) throws -> Int {
        try facts(campaign).count { $0.isLive }
    }

    /// What a letter says, as it is stored; nil where that was scrubbed.
    package func content(of code: LetterCode) throws -> LetterContent? {
        try on("2020-06-01") { office in try office.registry.read { try $0.storedLetter(code)?.content } }
    }

    package func packCode(of code: LetterCode) throws -> String {
        let stored = try on("2020-06-01") { office in try office.registry.read { try $0.storedLetter(code) } }
        return try #require(stored?.pack).text
    }

    package func guardian(_ name: String) throws -> GuardianID {
        let found = try on("2020-06-01") { try FindPerson.find(name, $0) }
        guard case .guardian(let id)? = found.first, found.count == 1 else { throw NotOne(name: name, found: found) }
        return id
    }

    package func reasons(_ campaign: String = SchoolTerm.meetings) throws -> [DecisionReason: Int] {
        let why = try on("2020-06-01") { try Why.ask(campaign, about: nil, isComplete: false, $0) }
        return Dictionary(uniqueKeysWithValues: why.counts.map { ($0.reason, $0.guardians) })
    }

    package struct NotOne: Error {
        let name: String
        let found: [PersonID]
    }
}

extension ImportRosters.Options {
    /// Tables that name no school are the population register's.
    package static var everybody: ImportRosters.Options {
        var options = ImportRosters.Options()
        options.listsEverybody = true
        return options
    }
}

import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workflow

/// A term in many small towns, within this process: whatever a file, a page or the registry holds, nothing in it tells
/// where a protected person is. In a third of the towns coordinators bring the rosters of their schools, and what is new
/// in these is let in; in another third they let it in themselves.
@Suite struct `In many random towns` {
    /// How many; the environment may ask for others.
    private static let count =
        ProcessInfo.processInfo.environment["RANDOM_TOWNS"].flatMap { Int($0) } ?? 24

    @Test(arguments: 0..<8) func `nothing tells where a protected person is`(part: Int) throws {
        for seed in stride(from: part + 1, through: Self.count, by: 8) { try Self.play(UInt64(seed)) }
    }

    /// Who brings the rosters in the second round.
    private enum Scope: UInt64 {
        case municipality, schools, schoolsThatLetIn
    }

    private static func play(_ seed: UInt64) throws {
        var town = RandomTown(seed: seed, families: 6 + Int(seed % 6), marked: 2)
        let scope = Scope(rawValue: seed % 3) ?? .municipality
        let term = try SchoolTerm()
        try term.write(
            """
            code;name;years;address;aliases
            \(FictionalSchool.code);\(RandomTown.schools[0]);7-9;;
            \(FictionalSchool.otherCode);\(RandomTown.schools[1]);7-9;;
            \(thirdSchool);\(RandomTown.schools[2]);7-9;;

            """, to: "Rosters/schools.csv")
        try bringIn(town, to: term, on: "2020-02-03", by: .municipality)
        var secrets = town.secrets()
        for school in [FictionalSchool.code, FictionalSchool.otherCode, thirdSchool] { try term.plan(school: school) }
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign) }
        try expectSilence(secrets, in: term, seed)
        let codes = try [SchoolTerm.meetings, SchoolTerm.post].flatMap { try term.facts($0) }.filter(\.isLive)
            .filter { $0.channel != .byHand }.map(\.code.text)
        try term.record(codes, as: .printed, on: "2020-02-20")

        // Marks that come later, and somebody who comes back under another number or none.
        let known = town.protectedGuardians
        _ = town.change()
        let back = town.comeBack(among: known)
        try bringIn(town, to: term, on: "2020-02-24", by: scope) { secrets.formUnion(town.secrets()) }
        secrets.formUnion(town.secrets())
        if scope == .schools {
            // Nothing of what waits, or of what is shown of it, is a protected person's.
            try expectSilence(secrets, in: term, seed, exceptNamesOf: back)
            try expectSilentPages(secrets, in: term, seed, exceptNamesOf: back)
            try term.on("2020-02-25") { office in
                for waiting in try LetIn.waiting(office) { _ = try LetIn.run(waiting.arrival.id, office) }
            }
        }
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign, on: "2020-02-26") }
        try expectSilence(secrets, in: term, seed)
        try expectSilentPages(secrets, in: term, seed, exceptNamesOf: back)
        if let back { try expectHeld(back, in: term, seed) }
        // The same files again bring nothing back.
        try bringIn(town, to: term, on: "2020-02-27", by: .municipality)
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign, on: "2020-02-27") }
        try expectSilence(secrets, in: term, seed)
        if let back { try expectHeld(back, in: term, seed) }
    }

    private static let thirdSchool = "90000003"

    /// Brings the town's files in; schools bring their own.
    private static func bringIn(
        _ town: RandomTown, to term: SchoolTerm, on day: String, by scope: Scope, before: () -> Void = {}
    ) throws {
        before()
        let texts = Dictionary(uniqueKeysWithValues: town.files().map { ($0.name, $0.text) })
        for group in [
            ["ekbacka.csv"], ["alvstrand.csv"], ["skog-elever.csv", "skog-foraldrar.csv"], ["befolkning.csv"],
        ] {
            if scope != .municipality, group.count == 1, let text = texts[group[0]], group != ["befolkning.csv"] {
                let account = group == ["ekbacka.csv"] ? Account.coordinator : .otherCoordinator
                try upload(text, of: scope == .schoolsThatLetIn ? account.lettingIn : account, to: term, on: day)
                continue
            }
            let paths = try group.map { try term.write(texts[$0] ?? "", to: "Rosters/\($0)") }
            var options: ImportRosters.Options = group == ["befolkning.csv"] ? .everybody : .init()
            (options.allowsManyProtected, options.allowsManyLeavers) = (true, true)
            try term.on(day) { _ = try ImportRosters.run(paths, $0, options) { _ in true } }
        }
    }

    private static func upload(_ text: String, of account: Account, to term: SchoolTerm, on day: String) throws {
        try term.desk(account, on: day) { desk in
            let upload = try desk.receiveRosters()
            try upload.beginFile(named: "lista.csv")
            try upload.write(Array(text.utf8))
            let id = try desk.beginImport(of: upload, ImportRosters.Options())
            desk.readWaitingImports()
            try desk.confirmImport(id, allowsManyLeavers: true, allowsManyProtected: true)
            try desk.writeImport(id)
        }
    }

    /// No file but the rosters holds a protected person's contact, and no output a name but those reached by hand.
    private static func expectSilence(
        _ secrets: RandomTown.Secrets, in term: SchoolTerm, _ seed: UInt64,
        exceptNamesOf back: RandomTown.ComeBack? = nil
    ) throws {
        for (name, bytes) in try term.files(in: "") where !name.hasPrefix("Rosters/") {
            for secret in secrets.contacts where bytes.holds(secret) {
                Issue.record("Town \(seed): \(name) holds the contact \(secret)")
            }
            guard name.hasPrefix("Output/"), !name.hasPrefix("Output/by-hand/") else { continue }
            for secret in secrets.names where secret != back?.given && bytes.holds(secret) {
                Issue.record("Town \(seed): \(name) holds the name \(secret)")
            }
        }
    }

    /// No page of a coordinator tells any of it.
    private static func expectSilentPages(
        _ secrets: RandomTown.Secrets, in term: SchoolTerm, _ seed: UInt64, exceptNamesOf back: RandomTown.ComeBack?
    ) throws {
        for account in [Account.coordinator, .otherCoordinator] {
            var text = ""
            try term.desk(account, on: "2020-02-26") { desk in
                dump(try desk.home(), to: &text)
                dump(try desk.review(), to: &text)
                dump(try desk.keptImports(), to: &text)
                dump(try desk.arrivals(), to: &text)
                dump(try desk.arrivingPersons(), to: &text)
            }
            let page = Data(text.utf8)
            for secret in secrets.contacts where page.holds(secret) {
                Issue.record("Town \(seed): a page of \(account.name) tells the contact \(secret)")
            }
            for secret in secrets.names where secret != back?.given && page.holds(secret) {
                Issue.record("Town \(seed): a page of \(account.name) tells the name \(secret)")
            }
        }
    }

    /// Whoever may be a protected person is in no pack, and nothing is stored of where they are.
    private static func expectHeld(_ back: RandomTown.ComeBack, in term: SchoolTerm, _ seed: UInt64) throws {
        for (name, bytes) in try term.files(in: "Output") where !name.hasPrefix("by-hand/") {
            for secret in back.contacts + [back.given] where bytes.holds(secret) {
                Issue.record("Town \(seed): \(name) tells \(secret) of somebody who may be protected")
            }
        }
        let known = try term.on("2020-06-01") { office in
            try office.registry.read { registry in
                try (Int64(1)...120).compactMap { try registry.guardian(GuardianID($0)) }
            }
        }
        for guardian in known {
            let stored = [guardian.address?.street, guardian.email, guardian.phone].compactMap(\.self)
            for secret in back.contacts where stored.contains(where: { $0.contains(secret) }) {
                Issue.record("Town \(seed): \(guardian.id) has \(secret) of somebody who may be protected")
            }
        }
        // Without a number somebody is another beside each child.
        #expect(known.count { $0.name.given == back.given } >= 2, "Town \(seed)")
    }
}

extension Data {
    /// Whether a text stands in the bytes, as it is or in other letters.
    fileprivate func holds(_ text: String) -> Bool {
        [text, text.lowercased(), text.uppercased()].contains { range(of: Data($0.utf8)) != nil }
    }
}

import Foundation
import Outreach
import Registry
import Synchronization
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Of somebody at another school` {
    /// What a coordinator sees, page by page, with the statements that each took.
    private struct Seen: Equatable {
        let page: String
        let text: String
        let statements: [String]
    }

    /// What was seen of each world with each file: several differences have a world in common.
    private static let played = Mutex<[String: [Seen]]>([:])

    /// Plays a file in a world once.
    private func play(_ world: ScopeGame.World, _ file: String, isFirst: Bool) throws -> [Seen] {
        let game = "\(world)\u{1E}\(file)"
        if let seen = Self.played.withLock({ $0[game] }) { return seen }
        let seen = try playing(world, file, isFirst: isFirst)
        Self.played.withLock { $0[game] = seen }
        return seen
    }

    /// - Parameter isFirst: whether what the account sees before any file comes is looked at too.
    private func playing(_ world: ScopeGame.World, _ file: String, isFirst: Bool) throws -> [Seen] {
        let count = StatementCount()
        return try Registry.$hearing.withValue({ count.hear($0) }) {
            let term = try SchoolTerm()
            try world.come(in: term)
            return try term.desk(on: "2020-02-24") { desk in
                var seen: [Seen] = []
                func see(_ page: String, _ body: () throws -> Any) throws {
                    _ = count.take()
                    var text = ""
                    do { dump(try body(), to: &text) } catch { text = "\(error)" }
                    seen.append(Seen(page: page, text: Self.sorted(text), statements: count.take()))
                }
                func pages(_ moment: String) throws {
                    try see("home \(moment)") { try desk.home() }
                    try see("review \(moment)") { try desk.review() }
                    try see("arrivals \(moment)") { (try desk.arrivals(), try desk.arrivingPersons()) }
                    try see("kept \(moment)") { try desk.keptImports() }
                    try see("schools \(moment)") { try desk.rosterSchools().map(\.counts) }
                    for typed in ["Siv", "Vera", "Sund", "Elin", "Ny"] {
                        try see("search \(typed) \(moment)") { try desk.find(typed) }
                    }
                    for number in 1...3 {
                        try see("family \(number) \(moment)") {
                            try desk.family(of: .guardian(GuardianID(Int64(number))))
                        }
                        try see("pupil \(number) \(moment)") { try desk.family(of: .pupil(PupilID(Int64(number)))) }
                    }
                }
                /// What else there is: the campaigns with whom they write to and why, meetings, returns and reports.
                func campaigns(_ moment: String) throws {
                    try see("meetings \(moment)") { try desk.meetings() }
                    try see("returned \(moment)") { (try desk.addressesWaiting(), try desk.replacementsWaiting()) }
                    try see("campaigns \(moment)") { try desk.campaigns() }
                    try see("reports \(moment)") { try desk.followUps() }
                    for campaign in [SchoolTerm.meetings, SchoolTerm.post] {
                        try see("\(campaign) \(moment)") { try desk.overview(ofCampaign: campaign) }
                        for words in [nil, "Siv", "Elin"] {
                            var filter = AudienceFilter()
                            filter.words = words
                            try see("why \(words ?? "anybody") in \(campaign) \(moment)") {
                                try desk.audience(ofCampaign: campaign, filter, page: 1)
                            }
                        }
                    }
                }
                if isFirst {
                    try pages("before")
                    try campaigns("before")
                }
                _ = count.take()
                let id = try desk.sending(file)
                let reading = count.take()
                seen.append(Seen(page: "reading", text: Self.text(try desk.importJob(id).state), statements: reading))
                try pages("when shown")
                _ = count.take()
                if case .shown(let shown) = try desk.importJob(id).state, shown.result != nil {
                    try desk.writing(id, manyLeavers: true, manyProtected: true)
                }
                let writing = count.take()
                seen.append(Seen(page: "writing", text: Self.text(try desk.importJob(id).state), statements: writing))
                if case .written(let written) = try desk.importJob(id).state {
                    try see("rejected rows") {
                        try written.rejectedFiles.map { try desk.rejectedRows(of: id, named: $0) }
                    }
                }
                try pages("when written")
                if isFirst { try campaigns("when written") }
                return seen
            }
        }
    }

    private static func text(_ state: ImportJob.State) -> String {
        var text = ""
        dump(state, to: &text)
        return sorted(text)
    }

    /// The lines in order, and a campaign's titles left out: dictionaries have none.
    private static func sorted(_ text: String) -> String {
        text.replacing(/titles: \[[^\]]*\]/, with: "titles").split(separator: "\n").sorted().joined(separator: "\n")
    }

    @Test(arguments: ScopeGame.differences)
    func `a file tells nothing until it is let in`(_ game: ScopeGame) throws {
        try compare(game, ScopeGame.files)
    }

    @Test(arguments: ScopeGame.differences)
    func `a mark in a file tells nothing`(_ game: ScopeGame) throws {
        try compare(game, ScopeGame.marking, countsStatements: false)
    }

    private func compare(
        _ game: ScopeGame, _ files: [(guess: String, text: String)], countsStatements: Bool = true
    ) throws {
        for (index, (guess, file)) in files.enumerated() {
            let one = try play(game.worlds.0, file, isFirst: index == 0)
            let other = try play(game.worlds.1, file, isFirst: index == 0)
            #expect(one.map(\.page) == other.map(\.page))
            for (a, b) in zip(one, other) {
                let lines = Set(a.text.split(separator: "\n")).symmetricDifference(b.text.split(separator: "\n"))
                #expect(lines.isEmpty, "\(guess): \(a.page)")
                guard countsStatements else { continue }
                #expect(a.statements.count == b.statements.count, "\(guess): \(a.page), statements")
                if a.statements.count != b.statements.count {
                    let other = Set(a.statements).symmetricDifference(b.statements)
                    Issue.record("\(guess): \(a.page): \(other.sorted().map { $0.prefix(200) })")
                }
            }
        }
    }
}

import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workspace

@testable import Workflow

/// A term in small towns of all kinds of families: the import's preview, the first page, a campaign's page, `why` and the
/// report count the same people in the same states, whenever they are asked.
@Suite struct `The account agrees everywhere` {
    @Test(arguments: 1...5)
    func `before and after each step`(seed: UInt64) throws {
        let term = try SchoolTerm()
        var town = SmallTown(seed: seed)
        let children = town.children()
        let path = try term.write(RosterText.long(children), to: "Rosters/elever.csv")
        var preview: ImportAccount?
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        let result = try term.on("2020-02-03") {
            try ImportRosters.run([path], $0, options) { shown in
                preview = shown.account
                return true
            }
        }
        #expect(preview != nil)
        #expect(result.account == preview)
        try expectAgreement(term, on: "2020-02-03", shown: preview)
        for school in [FictionalSchool.code, FictionalSchool.otherCode] { try term.plan(school: school) }
        try expectAgreement(term, on: "2020-02-10")
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign) }
        try expectAgreement(term, on: "2020-02-17")
        let live = try [SchoolTerm.meetings, SchoolTerm.post].flatMap { try term.facts($0) }
            .filter { $0.isLive && $0.channel != .byHand }
        let (home, post) = (live.filter { $0.channel == .handOut }, live.filter { $0.channel != .handOut })
        try term.record(live.map(\.code.text), as: .printed, on: "2020-02-20")
        try expectAgreement(term, on: "2020-02-20")
        for (letters, event) in [(home, DeliveryEvent.handedOut), (post, .posted)] where !letters.isEmpty {
            try term.record(letters.map(\.code.text), as: event, on: "2020-02-24")
        }
        try expectAgreement(term, on: "2020-02-24")
        let out = try [SchoolTerm.post, SchoolTerm.meetings].flatMap { try term.facts($0) }
            .filter { $0.isLive && $0.state == .out && $0.channel == .post }
        if !out.isEmpty {
            try term.record(out.prefix(2).map(\.code.text), as: .returned, reason: .moved, on: "2020-03-02")
        }
        try expectAgreement(term, on: "2020-03-02")
        let invitations = try term.facts().filter { $0.isLive && $0.occasion.meeting != nil && $0.state == .out }
        for letter in invitations.suffix(2) {
            try term.on("2020-03-04") {
                _ = try TakeReply.run(code: letter.code.text, isComing: town.isTrue(), adults: nil, $0)
            }
        }
        try expectAgreement(term, on: "2020-03-04")
        for school in [FictionalSchool.name, FictionalSchool.otherName] {
            try term.on("2020-03-25") { office in
                _ = try PlanMeeting.settle(
                    .held, campaign: SchoolTerm.meetings, school: try office.school(named: school), date: nil, office)
            }
        }
        try expectAgreement(term, on: "2020-03-25")
    }

    /// All that tells the account of a day tells the same, and everybody stands in it once.
    private func expectAgreement(
        _ term: SchoolTerm, on day: String, shown: ImportAccount? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] {
            let why = try term.on(day) { try Why.ask(campaign, about: nil, isComplete: true, $0) }
            let told = Figures(why.reckoning)
            func expect(_ figures: Figures?, _ place: String) {
                #expect(figures == told, "\(campaign) \(day): \(place)", sourceLocation: sourceLocation)
            }
            try term.desk(.administrator.seeingByHand, on: day) { desk in
                let (home, page) = (try desk.home(), try desk.overview(ofCampaign: campaign))
                expect(home.reckonings[campaign].map(Figures.init), "the first page")
                expect(Figures(page.reckoning), "the campaign's page")
            }
            if let shown {
                expect(shown.reckonings.first { $0.campaign == campaign }.map(Figures.init), "the import's preview")
            }
            // Everybody is in exactly one state.
            let known = try term.on(day) { office in try office.registry.read { try $0.headCount() } }
            #expect(why.reckoning.guardians.values.reduce(0, +) <= known.guardians, sourceLocation: sourceLocation)
            #expect(
                why.reckoning.guardianReasons.values.reduce(0, +) == why.reckoning.guardians.values.reduce(0, +),
                sourceLocation: sourceLocation)
            guard day > "2020-02-10" else { continue }
            let report = try term.on(day) { office in
                try FollowUpCampaign.figures(of: campaign, within: .municipality, office)
            }
            let named = try term.on(day) { office in
                try office.registry.read { registry in
                    try registry.reckoning(
                        of: office.workspace.campaign(campaign), AudienceView(.municipality, withSetApart: false))
                }
            }
            #expect(report.pupilsWithoutGuardian == named.withoutGuardian, sourceLocation: sourceLocation)
            #expect(report.decisions == why.counts, sourceLocation: sourceLocation)
        }
    }

    /// The five figures of pupils and of guardians.
    private struct Figures: Equatable {
        let pupils: [Int]
        let guardians: [Int]
        let leftOut: [String]

        init(_ reckoning: Reckoning) {
            pupils = OutreachState.ofAudience.map { reckoning.pupils[$0] ?? 0 }
            guardians = OutreachState.ofAudience.map { reckoning.guardians[$0] ?? 0 }
            leftOut = reckoning.leftOut.map { "\($0.reason.rawValue) \($0.pupils)" }
        }
    }

    @Test(arguments: 1...6)
    func `and the order of rows and files changes nothing in who is known, held and told`(seed: UInt64) throws {
        var contents: [[String]] = []
        for turn in 0..<3 {
            let term = try SchoolTerm()
            var town = SmallTown(seed: seed)
            var rows = RosterText.long(town.children(contradicting: true)).split(whereSeparator: \.isNewline)
            let header = rows.removeFirst()
            var order = SmallTown(seed: seed &* 31 &+ UInt64(turn))
            if turn > 0 { order.shuffle(&rows) }
            let cut = turn == 0 ? rows.count / 2 : 1 + order.below(rows.count - 2)
            var paths = try [rows.prefix(cut), rows.dropFirst(cut)].enumerated().map { index, part in
                try term.write(
                    ([header] + part).joined(separator: "\n") + "\n", to: "Rosters/\(turn)\(index).csv")
            }
            if order.isTrue() { paths.reverse() }
            var options = ImportRosters.Options()
            options.allowsManyProtected = true
            let result = try term.on("2020-02-03") { try ImportRosters.run(paths, $0, options) { _ in true } }
            contents.append(try told(term, result))
        }
        #expect(contents[0] == contents[1], "town \(seed)")
        #expect(contents[0] == contents[2], "town \(seed)")
        #expect(contents[0].contains { $0.contains("held") }, "town \(seed)")
    }

    /// Who is known, with ties and contacts, who is held, and what is told of the rows, without numbers and places.
    private func told(_ term: SchoolTerm, _ result: RosterImportResult) throws -> [String] {
        let people = try term.on("2020-02-04") { office in
            try office.registry.read { registry in
                let held = try registry.heldPersons()
                func reasons(_ person: PersonID) -> String {
                    held[person].map { " held \($0.map(\.rawValue).sorted())" } ?? ""
                }
                let pupils = try (1...60).compactMap { try registry.pupil(PupilID(Int64($0))) }.map { pupil in
                    // Of two places the one that is kept until somebody has answered says nothing.
                    let place = held[.pupil(pupil.id)] == nil ? " \(pupil.className ?? "-")" : ""
                    return "\(pupil.name.full)\(place) \(pupil.protection)\(reasons(.pupil(pupil.id)))"
                }
                let guardians = try (1...90).compactMap { try registry.guardian(GuardianID(Int64($0))) }.map {
                    guardian in
                    let ties = try registry.pupils(of: guardian.id).compactMap {
                        try registry.pupil($0.pupil)?.name.full
                    }
                    return "\(guardian.name.full) of \(ties.sorted()) \(guardian.protection) "
                        + "\(guardian.address?.street ?? "-")\(reasons(.guardian(guardian.id)))"
                }
                return pupils + guardians
            }
        }
        let kinds = Dictionary(
            grouping: result.findings.filter { !$0.kind.isNote && !$0.kind.word.hasPrefix("addressConflict") },
            by: \.kind.word
        ).map { "\($0.key) \($0.value.count)" }
        return (people + kinds + ["needs \(result.needsPerson)"]).sorted()
    }
}

/// Families of all kinds, the same for the same seed.
private struct SmallTown {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func isTrue() -> Bool { next() % 2 == 0 }
    mutating func isOne(of many: Int) -> Bool { below(many) == 0 }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for index in elements.indices.dropFirst() { elements.swapAt(index, below(index + 1)) }
    }

    /// - Parameter contradicting: whether some stand with another's number, at two schools or as guardians too.
    mutating func children(contradicting: Bool = false) -> [RosterChild] {
        var children: [RosterChild] = []
        for index in 0..<(8 + below(8)) {
            let family = ["Alm", "Berg", "Dahl", "Ek", "Falk", "Gran", "Hall", "Kvist"][index % 8] + "\(index / 8)ö"
            let born = isOne(of: 4) ? 2005 : 2006
            var child = RosterChild(
                number: TestNumber.born(born, day: index), given: "Elev", family: family,
                className: born == 2005 ? "8A" : "7B", year: born == 2005 ? "8" : "7", parents: [])
            switch below(12) {
            case 0: child.school = ""
            case 1: (child.className, child.year) = ("Blå", "")
            case 2: (child.className, child.year) = ("5A", "5")
            case 3: (child.school, child.className, child.year) = (FictionalSchool.otherName, "9C", "9")
            case 4: child.protection = "J"
            case 5: child.school = FictionalSchool.otherName
            default: break
            }
            for parent in 0..<(isOne(of: 6) ? 0 : 1 + below(2)) {
                let street = isOne(of: 8) ? "" : "\(family)gatan \(parent * below(2) + 1)"
                child.parents.append(
                    RosterParent(
                        number: isOne(of: 9) ? "" : TestNumber.born(1980, day: 2 * index + parent),
                        given: ["Mor", "Far"][parent], family: family, street: street,
                        postalCode: street.isEmpty ? "" : "449 31", town: street.isEmpty ? "" : "Ekbacka",
                        protection: isOne(of: 10) ? "Ja" : "Nej"))
            }
            children.append(child)
        }
        guard contradicting else { return children }
        let parent = RosterParent(number: TestNumber.born(1979, day: 1), given: "Siv", family: "Oxel")
        // Two pupils with one number, two guardians with one, a pupil at two schools.
        var twin = RosterChild(number: TestNumber.born(2006, day: 100), given: "Tim", family: "Oxel", parents: [parent])
        children.append(twin)
        twin.given = "Bodil"
        twin.family = "Rönn"
        twin.parents = [RosterParent(number: TestNumber.born(1979, day: 2), given: "Ulf", family: "Rönn")]
        children.append(twin)
        for (day, name) in [(101, "Yrsa"), (102, "Åke")] {
            children.append(
                RosterChild(
                    number: TestNumber.born(2006, day: day), given: "Barn", family: name,
                    parents: [RosterParent(number: TestNumber.born(1979, day: 3), given: name, family: "Ask\(name)")]))
        }
        var moved = RosterChild(
            number: TestNumber.born(2006, day: 103), given: "Lo", family: "Hägg",
            parents: [RosterParent(number: TestNumber.born(1979, day: 4), given: "Ida", family: "Hägg")])
        children.append(moved)
        (moved.school, moved.className) = (FictionalSchool.otherName, "7Z")
        children.append(moved)
        return children
    }
}

import Letters
package import Outreach
import Registry
import Workspace
import XML

/// Who is written to by hand in one campaign, by name.
package struct ByHandList: Sendable, Equatable {
    /// The campaign's id.
    package let campaign: String
    /// Its title.
    package let title: Words
    /// The guardians, by number.
    package let rows: [ByHandRow]

    /// How many letters lie ready to be handed over.
    package var waitingLetters: Int {
        rows.count { if case .handOver = $0.task { true } else { false } }
    }
}

// The one place where protected persons are named. Every look is logged.
extension Desk {
    /// Who is written to by hand, campaign by campaign, and what is to be done for them.
    package func byHand() throws -> [ByHandList] {
        try requireByHand()
        let lists = try office.registry.read { registry in
            let filter = try ByHandFilter(registry, scope)
            return try registry.campaignsWithDecisions().map { campaign in
                ByHandList(
                    campaign: campaign, title: title(ofCampaign: campaign),
                    rows: try ByHandRows.read(campaign, registry, where: filter.shows))
            }
        }
        try logLook(at: "list")
        return lists.filter { !$0.rows.isEmpty }
    }

    /// A campaign's letters by hand that haven't been handed over, as a document to print, with a page that tells how.
    package func byHandLetters(ofCampaign campaign: String) throws -> [UInt8] {
        try requireByHand()
        let bytes = try office.registry.read { registry in
            let codes = try waitingCodes(ofCampaign: campaign, registry)
            guard let first = codes.first, let model = try registry.storedLetter(first) else {
                throw DeskFault.notThere
            }
            let renditions = Renditions(
                try office.workspace.campaign(campaign), office.workspace, try office.workspace.letterStylesheet(),
                language)
            let letters = try codes.compactMap { try registry.storedLetter($0) }
            var markup = MarkupWriter(.html)
            let frame = try renditions.rendition(of: model, registry).byHand
            frame.begin(letters: letters.count, into: &markup)
            for letter in letters {
                try renditions.rendition(of: letter, registry).byHand.letter(letter.printable, into: &markup)
            }
            frame.end(into: &markup)
            return markup.takeBytes()
        }
        try logLook(at: campaign)
        return bytes
    }

    /// Records that letters by hand were handed over, today; letters of any other way aren't there.
    package func recordHandedOver(_ codes: [LetterCode]) throws {
        try requireByHand()
        try office.registry.read { registry in
            for code in codes where try letter(code, registry).channel != .byHand { throw DeskFault.notThere }
        }
        _ = try RecordDelivery.run(
            RecordDelivery.Request(selection: .codes(codes.map(\.text)), event: .handedOut, date: today), office)
    }

    private func waitingCodes(ofCampaign campaign: String, _ registry: RegistryTransaction) throws -> [LetterCode] {
        let filter = try ByHandFilter(registry, scope)
        return try ByHandRows.read(campaign, registry, where: filter.shows).compactMap { row in
            if case .handOver(let code) = row.task { code } else { nil }
        }
    }
}

/// Which decisions of a by-hand list belong to a scope: the guardian does, and the meeting's school where there is one.
private struct ByHandFilter {
    private let people: PeopleInScope
    private let schools: [MeetingID: SchoolCode]
    private let scope: Scope

    init(_ registry: RegistryTransaction, _ scope: Scope) throws {
        people = try registry.people(in: scope)
        schools = Dictionary(uniqueKeysWithValues: try registry.meetings().map { ($0.id, $0.school) })
        self.scope = scope
    }

    func shows(_ decision: Decision) -> Bool {
        people.contains(.guardian(decision.guardian)) && decision.meeting.map { scope.contains(schools[$0]) } ?? true
    }
}

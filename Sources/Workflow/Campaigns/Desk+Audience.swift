import Letters
package import Outreach
import Registry

/// One page of the decisions of a campaign's latest run.
package struct AudiencePage: Sendable {
    /// When the run was; nil where none has been.
    package let lastRun: Moment?
    /// All decisions in figures.
    package let figures: AudienceFigures
    /// How many decisions the filter wants.
    package let found: Int
    /// Which page it is, from 1, and how many there are.
    package let page: Int
    /// How many pages there are; 1 where nothing was found.
    package let pages: Int
    /// The decisions on it.
    package let lines: [AudienceLine]
    /// The classes that can be asked about, by school.
    package let classes: [SchoolClass]
}

/// One decision of a campaign's latest run.
package struct AudienceLine: Sendable {
    /// The decision.
    package let decision: Decision
    /// The guardian's name; nil where it must not be told.
    package let name: PersonName?
    /// The classes of the guardian's pupils.
    package let classes: [SchoolClass]
    /// The meeting that it is about.
    package let meeting: Meeting?
    /// The letter, where there is one.
    package let letter: LetterCode?
    /// The others to whom the letter is.
    package let together: [PersonName]
    /// What the letter lacks.
    package let missing: [Words]
}

extension Desk {
    /// A page of the decisions that a filter wants.
    ///
    /// - Parameter page: which, from 1; one beyond the last is the last.
    package func audience(ofCampaign id: String, _ filter: AudienceFilter, page: Int) throws -> AudiencePage {
        _ = try campaign(id)
        if let school = filter.school { _ = try self.school(school) }
        return try office.registry.read { registry in
            // The set apart are shown one by one to those alone who may see the by-hand list.
            let rowView = AudienceView(scope, withSetApart: seesByHand)
            let found = try registry.audience(ofCampaign: id, filter, rowView)
            let pages = max(1, (found.count + Self.linesOnPage - 1) / Self.linesOnPage)
            let page = min(max(page, 1), pages)
            let shown = found.dropFirst((page - 1) * Self.linesOnPage).prefix(Self.linesOnPage)
            let meetings = Dictionary(
                uniqueKeysWithValues: try registry.meetings(ofCampaign: id).map { ($0.id, $0) })
            return AudiencePage(
                lastRun: try registry.runs()[id], figures: try registry.audienceFigures(ofCampaign: id, view),
                found: found.count, page: page, pages: pages,
                lines: try shown.map { try line($0, id, meetings, registry) }, classes: try registry.classes(in: scope))
        }
    }

    /// All decisions that a filter wants, in the order of the pages; who took them along is logged.
    package func wholeAudience(ofCampaign id: String, _ filter: AudienceFilter) throws -> [AudienceLine] {
        _ = try campaign(id)
        if let school = filter.school { _ = try self.school(school) }
        return try office.registry.write { registry in
            let found = try registry.audience(
                ofCampaign: id, filter, AudienceView(scope, withSetApart: seesByHand))
            let meetings = Dictionary(
                uniqueKeysWithValues: try registry.meetings(ofCampaign: id).map { ($0.id, $0) })
            try registry.audit("list", "audience \(id) \(found.count)", at: office.now)
            return try found.map { try line($0, id, meetings, registry) }
        }
    }

    private static var linesOnPage: Int { 50 }

    private func line(
        _ decision: Decision, _ campaign: String, _ meetings: [MeetingID: Meeting], _ registry: RegistryTransaction
    ) throws -> AudienceLine {
        let meeting = decision.meeting.flatMap { meetings[$0] }
        let isApart = try decision.reason.isByHandOrUndecided || registry.isSetApart(decision.guardian)
        guard !isApart, let guardian = try registry.guardian(decision.guardian) else {
            return AudienceLine(
                decision: decision, name: nil, classes: [], meeting: nil, letter: nil, together: [], missing: [])
        }
        let letter = try registry.letter(ofCampaign: campaign, meeting: decision.meeting, to: decision.guardian)
            .flatMap { try registry.letterFacts($0) }
        let others = letter?.recipients.filter { $0 != decision.guardian } ?? []
        return AudienceLine(
            decision: decision, name: guardian.name,
            classes: try registry.classes(ofPupilsOf: decision.guardian, in: scope), meeting: meeting,
            letter: letter?.code,
            together: try others.compactMap { try registry.isSetApart($0) ? nil : registry.guardian($0)?.name },
            missing: decision.missing.map(\.words))
    }
}

import Letters
package import Outreach
package import Registry
import Workspace

/// Makes the letters of a campaign that are due, and writes them to `Output`.
package struct MakeLetters {
    /// What was made.
    package struct Result: Sendable {
        /// What the run meant for the letters.
        package var judgement: PileJudgement
        /// The decisions in figures; they add up.
        package var decisions: [DecisionCount] = []
        /// Pupils whom no letter reaches because something of them must be told first, by what it is.
        package var leftOut: [LeftOut] = []
        /// How many letters lie in packs that wait to leave, and how many packs.
        package var waitingLetters = 0
        /// How many packs wait to leave.
        package var waitingPacks = 0
        /// How many letters are written in Swedish because there is no template in the guardians' language.
        package var fallbacks = 0
        /// Codes of letters that must be taken out of the pile.
        package var toPull: [LetterToPull] = []
        /// The same within the scope that the run was asked to tell of.
        package var inScope: InScope?
        /// The files that were written, relative to the workspace.
        package var files: [String] = []

        /// Guardians for whom somebody has to do something.
        package var waitsForPerson: Int {
            decisions.filter(\.reason.waitsForPerson).reduce(0) { $0 + $1.guardians }
        }

        /// Whether somebody has to do something for anybody.
        package var needsPerson: Bool {
            waitsForPerson > 0 || !toPull.isEmpty || leftOut.contains { $0.waiting > 0 }
        }
    }

    /// Pupils whom no letter reaches for one reason.
    package struct LeftOut: Sendable, Equatable {
        /// What must be told.
        package let reason: PupilReason
        /// How many pupils.
        package let pupils: Int
        /// How many of them nobody has said a word about.
        package let waiting: Int
    }

    /// What a run meant within a scope; letters by hand aren't counted.
    package struct InScope: Sendable {
        /// What the run meant for the letters.
        package let judgement: PileJudgement
        /// The decisions in figures.
        package let figures: AudienceFigures
        /// How many letters lie in packs that wait to leave.
        package let waitingLetters: Int
        /// How many packs wait to leave.
        package let waitingPacks: Int
        /// Letters that must be taken out of the pile.
        package let toPull: [LetterToPull]
    }

    /// Makes the letters, always those of the whole campaign.
    ///
    /// - Parameters:
    ///   - isDryRun: decide and count, but write nothing.
    ///   - view: for whose eyes the figures within a scope are.
    package static func run(
        _ campaign: String, _ office: Office, isDryRun: Bool = false, tellingOf view: AudienceView? = nil
    ) throws -> Result {
        let kit = try CampaignKit(campaign, office)
        var result = Result(judgement: PileJudgement(campaign: campaign))
        do {
            try office.registry.write { registry in
                result = try carryOut(kit, view, office, registry)
                if isDryRun { throw DryRun() }
                try registry.audit("letters", campaign, at: office.now)
                try office.markOutputPending([campaign], registry)
            }
        } catch is DryRun {
            return result
        }
        result.files = try CampaignOutput(kit, office).write()
        try office.registry.write { try office.markOutputDone(campaign, $0) }
        return result
    }

    /// Ends a transaction without writing it.
    private struct DryRun: Error {}

    private static func carryOut(
        _ kit: CampaignKit, _ view: AudienceView?, _ office: Office, _ registry: RegistryTransaction
    ) throws -> Result {
        for document in kit.documents { try registry.keepDocument(document.bytes, hash: document.hash) }
        let campaign = kit.campaign
        let meetings = try registry.meetings(ofCampaign: campaign.id)
        let composer = LetterComposer(kit, registry, office, meetings: meetings)
        var reconciliation = try LetterReconciliation(
            composer, registry, campaign: campaign, scope: view?.scope ?? .municipality)
        let plan = reconciliation.plan(try registry.population(), meetings: meetings)
        let incomplete = try reconciliation.carryOut(plan, makesLetters: true)
        try office.keep(plan, of: campaign, registry, incomplete: incomplete, keepsIncomplete: false)
        try registry.noteRun(ofCampaign: campaign.id, at: office.now)
        try office.gatherPacks(campaign.id, registry)
        let packs = try registry.waitingPacks(ofCampaign: campaign.id)
        var result = Result(judgement: reconciliation.judgement)
        result.decisions = try registry.decisionCounts(ofCampaign: campaign.id)
        result.leftOut = try registry.leftOut(ofCampaign: campaign.id).map {
            LeftOut(reason: $0.reason, pupils: $0.pupils, waiting: $0.waiting)
        }
        result.waitingPacks = packs.count
        result.waitingLetters = packs.reduce(0) { $0 + $1.letters }
        result.toPull = try registry.lettersToPull(campaign: campaign.id)
        result.fallbacks = try registry.languageFallbacks(ofCampaign: campaign.id)
        if let view {
            let own = packs.filter { view.scope.contains($0.school) }
            result.inScope = InScope(
                judgement: reconciliation.judgementInScope,
                figures: try registry.audienceFigures(ofCampaign: campaign.id, view),
                waitingLetters: own.reduce(0) { $0 + $1.letters }, waitingPacks: own.count,
                toPull: result.toPull.filter { view.scope.contains($0.school) })
        }
        return result
    }
}

extension [Decision] {
    /// The decisions after letters turned out to lack something.
    func withIncomplete(_ incomplete: [(letter: PlannedLetter, missing: [MissingDetail])]) -> [Decision] {
        guard !incomplete.isEmpty else { return self }
        var missing: [GuardianID: [(MeetingID?, [MissingDetail])]] = [:]
        for entry in incomplete {
            for guardian in entry.letter.recipients {
                missing[guardian, default: []].append((entry.letter.occasion.meeting, entry.missing))
            }
        }
        return map { decision in
            guard let details = missing[decision.guardian]?.first(where: { $0.0 == decision.meeting })?.1,
                [.writtenTo, .byHand].contains(decision.reason)
            else { return decision }
            return Decision(
                guardian: decision.guardian, meeting: decision.meeting, reason: .incomplete, missing: details)
        }
    }
}

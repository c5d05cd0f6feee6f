import Outreach
import Registry
import Workspace

// Decisions are those of now: whatever changes people, meetings or letters decides again, in its own transaction. No
// letter is composed for it, so that what composing alone finds out, that a letter lacks a detail, is kept from before.
extension Office {
    /// The campaigns of the workspace, without those whose file is broken.
    var readableCampaigns: [Campaign] { workspace.campaignIDs().compactMap { try? workspace.campaign($0) } }

    /// Decides again about everybody, in every campaign.
    ///
    /// - Parameter plans: what has been planned in this transaction already, by campaign.
    func decideAnew(
        _ registry: RegistryTransaction, population: Population, planned plans: [String: OutreachPlan] = [:]
    ) throws {
        for campaign in readableCampaigns {
            let plan = try plans[campaign.id] ?? plan(campaign, population, registry)
            try keep(plan, of: campaign, registry)
        }
    }

    /// Keeps what was planned for a campaign, with what earlier runs found that its letters lack.
    func keep(
        _ plan: OutreachPlan, of campaign: Campaign, _ registry: RegistryTransaction,
        incomplete: [(letter: PlannedLetter, missing: [MissingDetail])] = [], keepsIncomplete: Bool = true
    ) throws {
        var decisions = plan.decisions.withIncomplete(incomplete)
        if keepsIncomplete {
            decisions = decisions.keepingIncomplete(of: try registry.incompleteDecisions(ofCampaign: campaign.id))
        }
        try registry.keepDecisions(ofCampaign: campaign, plan, decisions: decisions, on: today)
    }

    /// Decides again about some guardians, after something has become of their letters.
    func decideAnew(
        about guardians: Set<GuardianID>, inCampaigns campaigns: Set<String>, _ registry: RegistryTransaction
    ) throws {
        guard !guardians.isEmpty else { return }
        let population = try registry.population(around: guardians)
        for campaign in readableCampaigns where campaigns.contains(campaign.id) {
            let facts = try Set(population.guardians.map(\.id)).union(guardians)
                .reduce(into: Set<LetterCode>()) { $0.formUnion(try registry.letters(of: .guardian($1))) }
                .compactMap { try registry.letterFacts($0) }.filter { $0.occasion.campaign == campaign.id }
            let plan = try plan(campaign, population, registry, facts: facts)
            let there = guardians.intersection(plan.decisions.map(\.guardian))
            let kept = try registry.incompleteDecisions(ofCampaign: campaign.id)
            try registry.keepDecisions(
                ofCampaign: campaign.id, plan.decisions.keepingIncomplete(of: kept), about: there)
        }
    }

    /// Sees to it that every campaign was decided about as its file is now.
    func decideWhereNeeded() throws {
        let campaigns = readableCampaigns
        guard try registry.read({ registry in try !campaigns.allSatisfy(registry.isDecided) }) else { return }
        try registry.write { try decideAnew($0, population: $0.population()) }
    }

    private func plan(
        _ campaign: Campaign, _ population: Population, _ registry: RegistryTransaction, facts: [LetterFacts]? = nil
    ) throws -> OutreachPlan {
        let earlier = try EarlierLetters(facts ?? registry.letterFacts(ofCampaign: campaign.id), registry, key)
        return OutreachPlanner(
            campaign: campaign, meetings: try registry.meetings(ofCampaign: campaign.id), population: population,
            marksSince: try? marksSince, earlier: earlier.letter(_:to:)
        ).plan()
    }
}

extension [Decision] {
    /// The decisions where who would get a letter that lacked something when it was last made still lacks it.
    fileprivate func keepingIncomplete(of incomplete: [Decision]) -> [Decision] {
        guard !incomplete.isEmpty else { return self }
        let known = Dictionary(
            incomplete.map { (Place($0), $0) }, uniquingKeysWith: { first, _ in first })
        return map { decision in
            guard [.writtenTo, .byHand].contains(decision.reason), let kept = known[Place(decision)] else {
                return decision
            }
            return kept
        }
    }
}

private struct Place: Hashable {
    let guardian: GuardianID
    let meeting: MeetingID?

    init(_ decision: Decision) {
        guardian = decision.guardian
        meeting = decision.meeting
    }
}

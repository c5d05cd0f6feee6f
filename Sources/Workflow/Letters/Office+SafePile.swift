import Outreach
import Registry
import Workspace

extension Office {
    /// The kits of the campaigns that have letters, to judge these by.
    ///
    /// They are read before anything is written: a template that is broken refuses the whole step. A campaign that has
    /// been taken out of `Templates` is over, and its letters stay as they are.
    func kitsOfLetters() throws -> [CampaignKit] {
        try campaignsOfLetters().map { try CampaignKit($0, self) }
    }

    /// The same without those that can't be read, for steps that mustn't wait until a template is mended.
    func readableKitsOfLetters() throws -> [CampaignKit] {
        try campaignsOfLetters().compactMap { try? CampaignKit($0, self) }
    }

    /// Judges again, against the registry as it is in this transaction, every letter that has not left: drafts are
    /// remade or gone, so that an older sheet of paper is told from today's; printed ones are to be pulled. Then decides
    /// again about everybody, in every campaign.
    func judgeEveryPile(_ kits: [CampaignKit], _ registry: RegistryTransaction) throws -> [PileJudgement] {
        var judgements: [PileJudgement] = []
        var plans: [String: OutreachPlan] = [:]
        let population = try registry.population()
        for kit in kits {
            let campaign = kit.campaign.id
            for document in kit.documents { try registry.keepDocument(document.bytes, hash: document.hash) }
            let meetings = try registry.meetings(ofCampaign: campaign)
            let composer = LetterComposer(kit, registry, self, meetings: meetings)
            var reconciliation = try LetterReconciliation(composer, registry, campaign: kit.campaign)
            let plan = reconciliation.plan(population, meetings: meetings)
            _ = try reconciliation.carryOut(plan, makesLetters: false)
            plans[campaign] = plan
            try gatherPacks(campaign, registry)
            if reconciliation.judgement.outdatesOutput { try markOutputPending([campaign], registry) }
            judgements.append(reconciliation.judgement)
        }
        try decideAnew(registry, population: population, planned: plans)
        return judgements
    }

    /// Gathers a campaign's drafts into packs.
    func gatherPacks(_ campaign: String, _ registry: RegistryTransaction) throws {
        try registry.gatherPacks(ofCampaign: campaign) { LetterCode(bits: key.keyedHash(.packCode, $0).bits) }
    }

    private func campaignsOfLetters() throws -> [String] {
        let known = Set(workspace.campaignIDs())
        return try registry.read { try $0.campaignsWithLetters() }.filter(known.contains)
    }
}

import Outreach
import Registry

extension Office {
    /// Judges again, against today's registry, every letter that is printed and has not left.
    func judgeEveryPile() throws -> [PileJudgement] {
        var judgements: [PileJudgement] = []
        for campaign in try registry.read({ try $0.campaignsWithLetters() }) {
            let kit = try CampaignKit(campaign, self)
            let judgement = try registry.write { registry in
                let meetings = try registry.meetings(ofCampaign: campaign)
                let composer = LetterComposer(kit, registry, self, meetings: meetings)
                var reconciliation = try LetterReconciliation(composer, registry, campaign: kit.campaign)
                let plan = reconciliation.plan(try registry.population(), meetings: meetings)
                _ = try reconciliation.carryOut(plan, makesDrafts: false)
                return reconciliation.judgement
            }
            judgements.append(judgement)
        }
        return judgements
    }
}

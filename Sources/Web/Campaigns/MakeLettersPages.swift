import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Looking at a campaign's letters, and making them.
enum MakeLettersPages {
    @Sendable static func preview(_ visit: DeskVisit) async throws -> Response {
        let id = visit.parameter("campaign")
        let (campaign, faults) = try await visit.desk { (try $0.campaign(id), $0.templateFaults(of: id)) }
        var model = campaign.model(visit.text, visit.language)
        model["faults"] = faults.map(visit.text)
        model["hasFaults"] = !faults.isEmpty
        return try visit.page("campaign-preview", title: CampaignWords.preview, model)
    }

    @Sendable static func document(_ visit: DeskVisit) async throws -> Response {
        let id = visit.parameter("campaign")
        return visit.document(try await visit.desk { try $0.preview(ofCampaign: id) })
    }

    /// What making the letters would mean.
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let id = visit.parameter("campaign")
        let (campaign, faults) = try await visit.desk { (try $0.campaign(id), $0.templateFaults(of: id)) }
        var model = campaign.model(visit.text, visit.language)
        model["faults"] = faults.map(visit.text)
        model["hasFaults"] = !faults.isEmpty
        model["isSchools"] = visit.account.scope != .municipality
        if faults.isEmpty {
            let run = try await visit.change { try $0.makeLetters(ofCampaign: id, isDryRun: true) }
            model["run"] = Self.model(of: run, visit)
        }
        return try visit.page("campaign-letters", title: CampaignWords.make, model)
    }

    @Sendable static func make(_ visit: DeskVisit) async throws -> Response {
        let id = visit.parameter("campaign")
        _ = try await visit.change { try $0.makeLetters(ofCampaign: id, isDryRun: false) }
        return visit.seeOther("/campaigns/\(id.percentEncoded)", saying: "campaign.made")
    }

    private static func model(of run: MakeLetters.InScope, _ visit: DeskVisit) -> Model {
        let judgement = run.judgement
        return [
            "made": String(judgement.made), "remade": String(judgement.remade),
            "unchanged": String(judgement.unchanged), "removed": String(judgement.removed),
            "pulled": String(judgement.pulled),
            "changesNothing": judgement.made + judgement.remade + judgement.removed + judgement.pulled == 0,
            "waiting": visit.text(CampaignWords.waiting(letters: run.waitingLetters, packs: run.waitingPacks)),
            "mustPull": !run.toPull.isEmpty,
            "toPull": run.toPull.map { letter -> Model in
                [
                    "code": letter.code.printed, "class": letter.className ?? "",
                    "reason": visit.text(letter.reason.words),
                ]
            },
            "figures": run.figures.model(visit.text),
        ]
    }
}

package import Outreach
import Registry
import Workspace
import XML

extension Desk {
    /// Whose decisions the desk may see: a school's desk those set apart only where it may see who is written to by hand.
    var view: AudienceView { AudienceView(scope, withSetApart: seesByHand || scope == .municipality) }

    /// The campaigns of the workspace, with where each stands within the scope.
    package func campaigns() throws -> [CampaignCard] {
        try office.registry.read { registry in
            let runs = try registry.runs()
            let years = try registry.schoolYears(in: scope)
            return try office.workspace.campaignIDs().map { id in
                let campaign: Campaign
                do {
                    campaign = try office.workspace.campaign(id)
                } catch {
                    // One broken file keeps nobody from the other campaigns.
                    return CampaignCard(
                        id: id, campaign: nil, faults: Explanation(error, on: .page).words, lastRun: runs[id],
                        steps: [],
                        letters: 0, sent: 0)
                }
                let facts = try StepFacts(campaign, years: years, view, registry)
                return CampaignCard(
                    id: id, campaign: campaign, faults: [], lastRun: runs[id], steps: steps(of: campaign, facts),
                    letters: facts.letters.reduce(0) { $0 + $1.letters },
                    sent: facts.letters.filter { [.out, .returned].contains($0.state) }.reduce(0) { $0 + $1.letters })
            }
        }
    }

    /// A campaign of the workspace.
    package func campaign(_ id: String) throws -> Campaign {
        guard office.workspace.campaignIDs().contains(id) else { throw DeskFault.notThere }
        return try office.workspace.campaign(id)
    }

    /// A campaign with all that belongs to it within the scope.
    package func overview(ofCampaign id: String) throws -> CampaignOverview {
        let campaign = try campaign(id)
        let faults = templateFaults(of: id)
        try office.decideWhereNeeded()
        return try office.registry.read { registry in
            let facts = try StepFacts(campaign, years: try registry.schoolYears(in: scope), view, registry)
            return CampaignOverview(
                campaign: campaign, lastRun: try registry.runs()[id], faults: faults,
                steps: steps(of: campaign, facts), reckoning: facts.reckoning,
                figures: try registry.audienceFigures(ofCampaign: id, view),
                meetings: try meetingLines(ofCampaign: id, registry),
                withoutMeeting: schoolsWithoutMeeting(campaign, facts), piles: try piles(of: campaign, registry))
        }
    }

    /// What is wrong with a campaign's templates, mistake by mistake; nothing where letters can be made.
    package func templateFaults(of id: String) -> [Words] {
        do {
            _ = try CampaignKit(id, office)
            return []
        } catch {
            return Explanation(error, on: .page).words
        }
    }

    /// The preview of a campaign's letters as a document; template faults are thrown.
    package func preview(ofCampaign id: String) throws -> [UInt8] {
        _ = try campaign(id)
        var document = try PreviewLetters.document(try CampaignKit(id, office), in: scope, office)
        return document.takeBytes()
    }

    /// Makes the letters of a campaign, always all of them; the figures are those within the scope.
    ///
    /// - Parameter isDryRun: say what it would mean, and write nothing.
    package func makeLetters(ofCampaign id: String, isDryRun: Bool) throws -> MakeLetters.InScope {
        _ = try campaign(id)
        let result = try MakeLetters.run(id, office, isDryRun: isDryRun, tellingOf: view)
        guard let figures = result.inScope else { preconditionFailure("A run tells of the scope it was asked for.") }
        return figures
    }
}

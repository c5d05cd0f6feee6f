package import Outreach
import Workspace

extension Desk {
    /// The follow-up of every campaign that letters have been made in, within the scope; campaigns that have been taken
    /// out of `Templates` are over.
    package func followUps() throws -> [FollowUp] {
        let known = Set(office.workspace.campaignIDs())
        return try FollowUpCampaign.campaigns(office).filter(known.contains)
            .map { try FollowUpCampaign.figures(of: $0, within: scope, office) }
            .filter { scope == .municipality || !$0.schools.isEmpty }
    }

    /// The report of a campaign: of a school's desk these schools alone, with neither the decisions nor those by hand.
    package func report(of campaign: String) throws -> FollowUpDocument {
        try document(of: campaign, isPublic: false)
    }

    /// The report that may be published, which is the municipality's to publish.
    package func publicReport(of campaign: String) throws -> FollowUpDocument {
        guard scope == .municipality else { throw DeskFault.forMunicipality }
        return try document(of: campaign, isPublic: true)
    }

    private func document(of campaign: String, isPublic: Bool) throws -> FollowUpDocument {
        guard office.workspace.campaignIDs().contains(campaign),
            try FollowUpCampaign.campaigns(office).contains(campaign)
        else { throw DeskFault.notThere }
        let document = try FollowUpCampaign.document(of: campaign, isPublic: isPublic, within: scope, office)
        guard scope == .municipality || !document.followUp.schools.isEmpty else { throw DeskFault.notThere }
        return document
    }
}

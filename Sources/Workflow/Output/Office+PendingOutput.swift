import Letters
import Outreach
import Registry
import Workspace

extension Office {
    /// Remembers, in the same transaction as a scrub, whose files in `Output` must be made anew.
    func markOutputPending(_ scrub: Scrub, _ registry: RegistryTransaction) throws {
        guard !scrub.isEmpty else { return }
        try markScrubPending(registry)
        try markOutputPending(scrub.campaigns, registry)
    }

    /// Remembers that files which may name somebody protected must go.
    func markScrubPending(_ registry: RegistryTransaction) throws {
        try registry.setMeta("output-scrub", "1")
        try registry.setScrubbed(at: now)
    }

    /// Remembers whose files in `Output` don't follow from the registry yet.
    func markOutputPending(_ campaigns: [String], _ registry: RegistryTransaction) throws {
        let pending = Set(try pendingCampaigns(registry)).union(campaigns).sorted()
        try registry.setMeta("output-pending", pending.joined(separator: " "))
    }

    /// Says that a campaign's files follow from the registry again.
    func markOutputDone(_ campaign: String, _ registry: RegistryTransaction) throws {
        let pending = try pendingCampaigns(registry).filter { $0 != campaign }
        try registry.setMeta("output-pending", pending.joined(separator: " "))
    }

    /// Whether a campaign's files don't follow from the registry, or may name somebody who is protected now.
    func isOutputPending(_ campaign: String) throws -> Bool {
        try registry.read { try pendingCampaigns($0).contains(campaign) || $0.meta("output-scrub") == "1" }
    }

    /// Makes anew what a killed program, or a scrub, left behind in `Output`.
    func finishPendingOutput() throws {
        let (isScrubbed, pending) = try registry.read {
            (try $0.meta("output-scrub") == "1", try pendingCampaigns($0))
        }
        if isScrubbed {
            // These may name somebody who is protected now; they are made again on demand.
            try RejectedRowsFile.removeAll(workspace)
            try FoundOutput(workspace: workspace).wipe(known: Set(workspace.campaignIDs()))
        }
        for campaign in pending {
            guard let output = try output(of: campaign) else {
                // It waits until the campaign is mended; what may name somebody protected doesn't.
                if isScrubbed { try FoundOutput(workspace: workspace).removePacks(of: campaign) }
                continue
            }
            _ = try output.write()
            try registry.write { try markOutputDone(campaign, $0) }
        }
        if isScrubbed { try registry.write { try $0.setMeta("output-scrub", "0") } }
    }

    /// What writes a campaign's files; nil where its templates are broken or gone, which must not keep anybody from working.
    private func output(of campaign: String) throws -> CampaignOutput? {
        do {
            return try CampaignOutput(try CampaignKit(campaign, self), self)
        } catch is TemplateFaults {
            return nil
        } catch WorkspaceFault.document, WorkspaceFault.missing, WorkspaceFault.campaignUnknown,
            WorkspaceFault.campaignIDDiffers
        {
            return nil
        }
    }

    private func pendingCampaigns(_ registry: RegistryTransaction) throws -> [String] {
        (try registry.meta("output-pending") ?? "").split(separator: " ").map(String.init)
    }
}

enum CampaignTemplates {
    static let templates: [String: [UInt8]] = [
        "campaigns": PackageResources.campaigns_mustache, "campaign": PackageResources.campaign_mustache,
        "campaign-audience": PackageResources.campaign_audience_mustache,
        "campaign-preview": PackageResources.campaign_preview_mustache,
        "campaign-letters": PackageResources.campaign_letters_mustache,
        "campaign-pack": PackageResources.campaign_pack_mustache,
        "campaign-record": PackageResources.campaign_record_mustache,
        "campaign-sum": PackageResources.campaign_sum_mustache,
        "reckoning": PackageResources.reckoning_mustache,
        "reckoning-left": PackageResources.reckoning_left_mustache,
        "step": PackageResources.step_mustache,
    ]
}

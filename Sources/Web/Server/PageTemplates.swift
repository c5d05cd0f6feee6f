/// The pages by name, area by area.
enum PageTemplates {
    static let all: [String: [UInt8]] = [
        frame,
        AccountPages.templates,
        HomePages.templates,
        DeliveryPages.templates,
        ReportPages.templates,
        FamilyPages.templates,
        ReviewPages.templates,
        ByHandPages.templates,
        CampaignTemplates.templates,
        MeetingTemplates.templates,
        ReplyRoutes.templates,
        DoorRoutes.templates,
        RosterPages.templates,
        ArrivalPages.templates,
        MarksPages.templates,
    ].reduce(into: [:]) { all, area in
        all.merge(area) { _, _ in preconditionFailure("Two pages have one name.") }
    }

    private static let frame = [
        "layout": PackageResources.layout_mustache, "error": PackageResources.error_mustache,
    ]
}

import Outreach

/// Every text of the pages, in both languages, by the area it belongs to and a name within it.
enum PageWords {
    static let table: [String: Words] = [
        frame,
        AccountWords.table,
        HomeWords.table,
        DeliveryWords.table,
        ReportWords.table,
        FamilyWords.table,
        ReviewWords.table,
        ByHandWords.table,
        CampaignWords.table,
        AudienceWords.table,
        PackWords.table,
        MeetingWords.table,
        AttendanceWords.table,
        DoorWords.table,
        RosterWords.table,
        ArrivalWords.table,
        MarksWords.table, ListWords.table,
        ReckoningWords.table,
    ].reduce(into: [:]) { all, area in
        all.merge(area) { _, _ in preconditionFailure("Two texts have one name.") }
    }

    /// The sentences with which a page may begin after something was done, by their names.
    static let said: [String: Words] = [
        AccountWords.said, FamilyWords.said, ReviewWords.said, ByHandWords.said, CampaignWords.said, PackWords.said,
        MeetingWords.said, RosterWords.said, ArrivalWords.said, MarksWords.said,
    ].reduce(into: [:]) { all, area in
        all.merge(area) { _, _ in preconditionFailure("Two sentences have one name.") }
    }

    private static let frame: [String: Words] = [
        "page.skip": Words(sv: "Till innehållet", en: "Skip to content"),
        "page.menu": Words(sv: "Meny", en: "Menu"),
        "page.home": Words(sv: "Till startsidan", en: "To the home page"),
        "page.signOut": Words(sv: "Logga ut", en: "Sign out"),
        "page.footer": Words(
            sv: "Utskick – brev till varje förälder, och besked om var och en.",
            en: "Utskick – letters to every parent, and an account of every one."),
    ]
}

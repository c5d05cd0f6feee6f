import Outreach

/// The way to the parts of the desk.
enum Menu {
    private static let entries: [(path: String, name: Words)] = [
        ("/", Words(sv: "Start", en: "Home")),
        ("/rosters", RosterWords.title),
        ("/campaigns", Words(sv: "Kampanjer", en: "Campaigns")),
        ("/meetings", Words(sv: "Möten", en: "Meetings")),
        ("/delivery", Words(sv: "Utlämning", en: "Delivery desk")),
        ("/families", Words(sv: "Familjer", en: "Families")),
        ("/review", Words(sv: "Att avgöra", en: "Review")),
        ("/reports", Words(sv: "Uppföljning", en: "Reports")),
    ]

    private static let accounts = ("/accounts", Words(sv: "Konton", en: "Accounts"))
    private static let byHand = ("/by-hand", ByHandWords.title)

    static func items(for account: Account, at path: String, _ language: ToolLanguage) -> [Model] {
        var entries = entries
        if account.seesByHand { entries.append(byHand) }
        if account.role == .administrator { entries.append(accounts) }
        return entries.enumerated().map { index, entry in
            let isHere = entry.path == "/" ? path == "/" : path == entry.path || path.hasPrefix("\(entry.path)/")
            return [
                "path": entry.path, "name": entry.name.text(in: language), "isHere": isHere, "first": index == 0,
                "last": index == entries.count - 1,
            ]
        }
    }
}

import Outreach

/// The texts about a campaign's audience.
enum AudienceWords {
    static let title = Words(sv: "Målgruppen", en: "The audience")

    static let reason = Words(sv: "Beslut", en: "Decision")
    static let guardian = Words(sv: "Vårdnadshavare", en: "Guardian")
    static let letter = Words(sv: "Brev", en: "Letter")

    // What a list to take along has besides.
    static let file = Words(sv: "malgrupp", en: "audience")
    static let number = Words(sv: "Nummer", en: "Number")
    static let school = Words(sv: "Skola", en: "School")
    static let schoolClass = Words(sv: "Klass", en: "Class")
    static let missing = Words(sv: "Saknas", en: "Missing")
    static let meeting = Words(sv: "Möte", en: "Meeting")
    static let together = Words(sv: "Tillsammans med", en: "Together with")

    static let table: [String: Words] = [
        "audience.title": title,
        "audience.lead": Words(
            sv: "Varje vårdnadshavare har ett beslut, med skälet till det. Besluten är från när breven senast gjordes:",
            en:
                "Every guardian has a decision, with the reason for it. The decisions are of when the letters were last made:"
        ),
        "audience.none": Words(
            sv: "Inga beslut än. De fattas när breven görs.", en: "No decisions yet. They are made with the letters."),
        "audience.make": Words(sv: "Till breven", en: "To the letters"),
        "audience.sift": Words(sv: "Sök och sortera ut", en: "Search and filter"),
        "audience.words": Words(sv: "Namn på vårdnadshavare eller elev", en: "Name of a guardian or pupil"),
        "audience.wordsHint": Words(
            sv: "Början av ett eller flera namn räcker.", en: "The beginning of one or more names is enough."),
        "audience.reason": reason,
        "audience.anyReason": Words(sv: "Alla beslut", en: "All decisions"),
        "audience.place": Words(sv: "Skola och klass", en: "School and class"),
        "audience.anyPlace": Words(sv: "Alla", en: "All"),
        "audience.waits": Words(sv: "Bara det som väntar på någon", en: "Only what waits for somebody"),
        "audience.find": Words(sv: "Visa", en: "Show"),
        "audience.clear": Words(sv: "Visa alla", en: "Show all"),
        "audience.guardian": guardian,
        "audience.children": Words(sv: "Barnens klass", en: "Children's class"),
        "audience.letter": letter,
        "audience.together": Words(sv: "tillsammans med", en: "together with"),
        "audience.missing": Words(sv: "saknas:", en: "missing:"),
        "audience.unnamed": Words(sv: "namnet står bara under Personligen", en: "the name is on the by-hand page only"),
        "audience.empty": Words(sv: "Ingen stämmer med det du sökte.", en: "Nobody fits what you asked for."),
        "audience.previous": Words(sv: "Föregående", en: "Previous"),
        "audience.following": Words(sv: "Nästa", en: "Next"),
        "audience.pages": Words(sv: "Sidor", en: "Pages"),
        "audience.count": Words(sv: "Antal", en: "Number"),
        "audience.decisions": Words(sv: "Beslut i allt", en: "Decisions in all"),
        "audience.further": Words(
            sv: "varav andra beslutet om samma person (barn i flera mötens målgrupper)",
            en: "of these a second decision about one person (children in the audiences of several meetings)"),
        "audience.elsewhere": Words(
            sv: "bara barnen på andra skolor hör till målgruppen", en: "only their children at other schools belong"),
        "audience.since": Words(
            sv: "har kommit till sedan breven gjordes", en: "came after the letters were made"),
        "audience.guardians": Words(sv: "Vårdnadshavare i allt", en: "Guardians in all"),
        "audience.waiting": Words(sv: "väntar på någon", en: "waits for somebody"),
        "audience.apart": Words(
            sv: "De som bara får nås personligen räknas inte här, om du inte har rätt att se dem.",
            en: "Those who may be reached by hand only aren't counted here unless you may see them."),
    ]

    static func found(_ number: Int) -> Words {
        number == 1 ? Words(sv: "1 beslut", en: "1 decision") : Words(sv: "\(number) beslut", en: "\(number) decisions")
    }

    static func page(_ number: Int, of pages: Int) -> Words {
        Words(sv: "Sida \(number) av \(pages)", en: "Page \(number) of \(pages)")
    }
}

import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// An administrator's word that the persons of a source were checked for protection.
enum MarksPages {
    static let routes: [Route] = [.administration(.post, "/marks", confirm)]

    @Sendable private static func confirm(_ visit: AdministratorVisit) async throws -> Response {
        let form = try await visit.form()
        guard let source = form["source"].flatMap(MarksSource.init(text:)),
            let date = form["checkedOn"].flatMap({ CalendarDate($0) }), form.has("sure")
        else { throw RequestFault.formUnreadable }
        try await visit.work { try $0.confirmMarks(of: source, checkedOn: date) }
        return visit.seeOther("/review", saying: "marks.confirmed")
    }

    /// A source whose marks are too old, as the review page shows it.
    static func model(_ state: MarksState, _ shown: ReviewPage.Shown, _ visit: DeskVisit) -> Model {
        [
            "source": state.source.text, "name": visit.text(shown.sources[state.source] ?? Words(state.source.text)),
            "seenOn": state.seenOn?.description ?? visit.text(MarksWords.never), "count": state.outdated,
            "today": visit.now.swedishDate.description,
        ]
    }
}

/// The texts about how old protection marks are.
enum MarksWords {
    static let never = Words(sv: "aldrig", en: "never")

    static let table: [String: Words] = [
        "marks.old": Words(
            sv: "Skyddsmarkeringarna är för gamla för post", en: "The protection marks are too old for post"),
        "marks.oldText": Words(
            sv:
                "Någon kan ha fått skyddade personuppgifter sedan listorna lästes in. Därför får inga brev skrivas ut för post eller postas innan nya listor är inlästa.",
            en:
                "Somebody's data may have become protected since the rosters were read. So no letters are printed for post, and none is posted, before new rosters are read in."
        ),
        "marks.import": Words(sv: "Läs in nya listor", en: "Read new rosters in"),
        "marks.source": Words(sv: "Källa", en: "Source"),
        "marks.seenOn": Words(sv: "Senast", en: "Last told"),
        "marks.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "marks.word": Words(sv: "Eller intyga", en: "Or confirm"),
        "marks.checkedOn": Words(sv: "Kontrollerade den", en: "Checked on"),
        "marks.sure": Words(
            sv: "Jag har kontrollerat alla mot källan, och alla skyddade är markerade här.",
            en: "I have checked everybody against the source, and all who are protected are marked here."),
        "marks.confirm": Words(sv: "Intyga", en: "Confirm"),
    ]

    static let said: [String: Words] = [
        "marks.confirmed": Words(
            sv: "Intyget är antecknat. Gör breven på nytt.", en: "Your word is logged. Make the letters again.")
    ]
}

import Outreach
import XML

/// What the words of the report mean, and how its figures are made.
struct Explanations {
    let language: ReportLanguage
    let hasMeetings: Bool
    let things: [Counted]
    let isRounded: Bool

    func write(into writer: inout MarkupWriter) {
        writer.element("section", ["class": "explanations"]) { writer in
            writer.element("h2", text: language.text(sv: "Så räknar vi", en: "How we count"))
            writer.element("dl") { writer in
                for stage in Stage.of(campaignWithMeetings: hasMeetings) {
                    entry(stage.label(withMeetings: hasMeetings), stage.meaning, &writer)
                }
                for thing in things where !isRounded { entry(thing.label, thing.meaning, &writer) }
            }
            if isRounded { writer.element("p", text: language.text(Self.rounding)) }
        }
        writer.line()
    }

    private static let rounding = Words(
        sv: """
            För att ingen ska kunna kännas igen är varje skolas siffror avrundade till närmaste 5. Summorna är summor av \
            avrundade tal. En skola där antalet mottagare avrundas till 0 visas inte.
            """,
        en: """
            So that nobody can be recognised, the figures of each school are rounded to the nearest 5. Totals are sums of \
            rounded figures. A school whose recipients round to 0 is not shown.
            """)

    private func entry(_ term: Words, _ meaning: Words, _ writer: inout MarkupWriter) {
        writer.line()
        writer.element("div") { writer in
            writer.element("dt", text: language.text(term))
            writer.element("dd", text: language.text(meaning))
        }
    }
}

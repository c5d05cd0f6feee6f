import Outreach
import XML

/// Every guardian's decision, in two groups that add up: what waits for a person, and what is settled.
struct DecisionTable {
    let language: ReportLanguage
    let followUp: FollowUp

    func write(into writer: inout MarkupWriter) {
        guard !followUp.decisions.isEmpty else { return }
        let waiting = followUp.decisions.filter(\.reason.waitsForPerson)
        let settled = followUp.decisions.filter { !$0.reason.waitsForPerson }
        writer.element("div", ["class": "scroll"]) { writer in
            writer.element("table", ["class": "decisions"]) { writer in
                writer.element(
                    "caption",
                    text: language.text(
                        sv: "Varje vårdnadshavare, med skäl", en: "Every guardian, and the reason"))
                writer.element("thead") { writer in
                    writer.element("tr") { writer in
                        writer.element("th", ["scope": "col"], text: language.text(sv: "Beslut", en: "Decision"))
                        writer.element(
                            "th", ["scope": "col", "class": "number"],
                            text: language.text(sv: "Vårdnadshavare", en: "Guardians"))
                    }
                }
                writer.line()
                group(Words(sv: "Väntar på en människa", en: "Waits for a person"), waiting, &writer)
                group(Words(sv: "Klart", en: "Settled"), settled, &writer)
                writer.element("tfoot") { writer in
                    row(language.text(sv: "Summa", en: "Sum"), sum(followUp.decisions), &writer)
                }
            }
            if let count = followUp.byHandOrUndecided {
                writer.element("p", ["class": "note"], text: protectionNote(count))
            }
        }
        writer.line()
    }

    private func protectionNote(_ guardians: Int) -> String {
        let count = language.number(guardians)
        return language.text(
            sv: """
                Skyddade vårdnadshavare och vårdnadshavare till skyddade elever i målgruppen: \(count). De räknas bara \
                här, aldrig per skola.
                """,
            en: """
                Protected guardians and guardians of protected pupils in the audience: \(count). They are counted only \
                here, never per school.
                """)
    }

    private func group(_ title: Words, _ decisions: [DecisionCount], _ writer: inout MarkupWriter) {
        guard !decisions.isEmpty else { return }
        writer.element("tbody") { writer in
            writer.element("tr", ["class": "group"]) { writer in
                writer.element("th", ["scope": "rowgroup"], text: language.text(title))
                writer.element("td", ["class": "number"], text: language.number(sum(decisions)))
            }
            for decision in decisions { row(language.text(decision.reason.words), decision.guardians, &writer) }
        }
        writer.line()
    }

    private func row(_ name: String, _ count: Int, _ writer: inout MarkupWriter) {
        writer.element("tr") { writer in
            writer.element("th", ["scope": "row"], text: name)
            writer.element("td", ["class": "number"], text: language.number(count))
        }
    }

    private func sum(_ decisions: [DecisionCount]) -> Int { decisions.reduce(0) { $0 + $1.guardians } }
}

import Outreach
import XML

/// The steps of reach as a table: a row per school or class, a group of columns per thing that is counted.
struct ReachTable {
    let language: ReportLanguage
    let caption: Words
    let rowHead: Words
    let things: [Counted]
    let hasMeetings: Bool
    let rows: [ReachRow]
    let total: ReachRow

    func write(into writer: inout MarkupWriter) {
        writer.element("div", ["class": "scroll"]) { writer in
            writer.element("table", ["class": things.count > 1 ? "reach" : "reach single"]) { writer in
                writer.element("caption", text: language.text(caption))
                writer.empty("col")
                for _ in things {
                    writer.element("colgroup", ["class": "group"]) { writer in
                        for _ in stages { writer.empty("col") }
                    }
                }
                writer.line()
                writer.element("thead") { head(&$0) }
                writer.line()
                writer.element("tbody") { writer in
                    for row in rows { self.row(row, &writer) }
                }
                writer.element("tfoot") { row(total, &$0) }
            }
        }
        writer.line()
    }

    private var stages: [Stage] { Stage.of(campaignWithMeetings: hasMeetings) }

    private func head(_ writer: inout MarkupWriter) {
        let grouped = things.count > 1
        if grouped {
            writer.element("tr") { writer in
                writer.element("th", ["scope": "col", "rowspan": "2"], text: language.text(rowHead))
                for thing in things {
                    writer.element(
                        "th", ["scope": "colgroup", "colspan": String(stages.count), "class": "group"],
                        text: language.text(thing.label))
                }
            }
        }
        writer.element("tr") { writer in
            if !grouped { writer.element("th", ["scope": "col"], text: language.text(rowHead)) }
            for _ in things {
                for stage in stages {
                    writer.element(
                        "th", ["scope": "col", "class": cellClass(stage)],
                        text: language.text(stage.label(withMeetings: hasMeetings)))
                }
            }
        }
    }

    private func row(_ row: ReachRow, _ writer: inout MarkupWriter) {
        writer.element("tr") { writer in
            writer.element("th", ["scope": "row"]) { $0.element("bdi", text: row.name) }
            for thing in things {
                for stage in stages {
                    writer.element(
                        "td", ["class": cellClass(stage)], text: language.number(row.counts[thing][stage]))
                }
            }
        }
        writer.line()
    }

    private func cellClass(_ stage: Stage) -> String { stage == .invited ? "number first" : "number" }
}

/// One row of figures.
struct ReachRow {
    let name: String
    let counts: ReachCounts
}

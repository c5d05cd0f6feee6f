import Outreach
import XML

/// The meetings of a campaign and what has become of them.
struct MeetingTable {
    let language: ReportLanguage
    let rows: [MeetingRow]
    let showsWalkIns: Bool

    func write(into writer: inout MarkupWriter) {
        guard !rows.isEmpty else { return }
        writer.element("div", ["class": "scroll"]) { writer in
            writer.element("table", ["class": "meetings"]) { writer in
                writer.element("caption", text: language.text(sv: "Möten", en: "Meetings"))
                writer.element("thead") { $0.element("tr") { head(&$0) } }
                writer.line()
                writer.element("tbody") { writer in
                    for row in rows {
                        writer.element("tr") { self.row(row, &$0) }
                        writer.line()
                    }
                }
            }
        }
        writer.line()
    }

    private func head(_ writer: inout MarkupWriter) {
        var columns = [
            Words(sv: "Skola", en: "School"), Words(sv: "Läge", en: "Status"), Words(sv: "Tid", en: "Time"),
            Words(sv: "Plats", en: "Place"), Words(sv: "Årskurs", en: "School year"),
        ]
        if showsWalkIns { columns.append(Words(sv: "Kom utan brev", en: "Came without a letter")) }
        if showsInterpreters { columns.append(Words(sv: "Önskar tolk", en: "Want an interpreter")) }
        for (index, column) in columns.enumerated() {
            writer.element("th", ["scope": "col", "class": index == 5 ? "number" : nil], text: language.text(column))
        }
    }

    private func row(_ row: MeetingRow, _ writer: inout MarkupWriter) {
        let meeting = row.meeting
        writer.element("th", ["scope": "row"]) { $0.element("bdi", text: language.name(of: row.school)) }
        writer.element("td", ["class": "status"]) { writer in
            writer.element("span", ["aria-hidden": "true"], text: meeting.status.sign)
            writer.text(" \(language.text(meeting.status.words))")
        }
        let unknown = language.text(sv: "ej bestämd", en: "not set")
        writer.element("td", text: meeting.starts.map(language.time) ?? unknown)
        writer.element("td") { $0.element("bdi", text: meeting.place ?? unknown) }
        writer.element("td", text: language.years(meeting.years))
        if let walkIns = row.walkIns {
            writer.element("td", ["class": "number"], text: language.number(walkIns))
        }
        if showsInterpreters {
            let wishes = row.interpreters.map { "\(language.text($0.language.words)) (\($0.letters))" }
            writer.element("td", text: wishes.isEmpty ? "–" : wishes.joined(separator: ", "))
        }
    }

    private var showsInterpreters: Bool { rows.contains { !$0.interpreters.isEmpty } }
}

/// A meeting with its school; walk-ins and wishes for interpreters only in the internal report.
struct MeetingRow {
    let school: School?
    let meeting: Meeting
    let walkIns: Int?
    var interpreters: [LanguageCount] = []
}

import Outreach
import XML

/// The letters that came back, per reason.
struct ReturnTable {
    let language: ReportLanguage
    let returns: [ReturnCount]

    func write(into writer: inout MarkupWriter) {
        guard !returns.isEmpty else { return }
        writer.element("div", ["class": "scroll"]) { writer in
            writer.element("table", ["class": "returns"]) { writer in
                writer.element(
                    "caption", text: language.text(sv: "Brev som kom tillbaka", en: "Letters that came back"))
                writer.element("thead") { writer in
                    writer.element("tr") { writer in
                        writer.element("th", ["scope": "col"], text: language.text(sv: "Skäl", en: "Reason"))
                        writer.element(
                            "th", ["scope": "col", "class": "number"], text: language.text(sv: "Brev", en: "Letters"))
                    }
                }
                writer.element("tbody") { writer in
                    for item in returns { row(language.text(item.reason.words), item.letters, &writer) }
                }
                writer.element("tfoot") { writer in
                    row(language.text(sv: "Summa", en: "Sum"), returns.reduce(0) { $0 + $1.letters }, &writer)
                }
            }
        }
        writer.line()
    }

    private func row(_ name: String, _ count: Int, _ writer: inout MarkupWriter) {
        writer.element("tr") { writer in
            writer.element("th", ["scope": "row"], text: name)
            writer.element("td", ["class": "number"], text: language.number(count))
        }
    }
}

package import Outreach
package import XML

/// Writes the lists on which a class's letters are ticked off, one class to a page.
///
/// Call `begin`, then `list` for each pack, then `end`. No list has an address on it.
package struct HandOutListWriter: Sendable {
    private let page: Page
    private let campaign: Campaign
    private let covers: CoverSheet
    private var language: ToolLanguage { page.language }

    /// A writer for the lists of one school.
    package init(
        campaign: Campaign, school: School, sender: Sender, sheets: SheetUse = .own, stylesheet: Stylesheet,
        language: ToolLanguage
    ) {
        let titles = campaign.titleWords
        page = Page(
            title: Words(
                sv: "Utdelningslista: \(titles.sv) – \(school.name)",
                en: "Hand-out list: \(titles.en) – \(school.name)"),
            language: language, stylesheet: stylesheet, window: nil, sheets: sheets)
        self.campaign = campaign
        covers = CoverSheet(campaign: campaign, sender: sender, sheets: sheets, language: language)
    }

    /// Writes the beginning of the file.
    package func begin(into markup: inout MarkupWriter) {
        page.begin(into: &markup)
    }

    /// Writes the list of one class's pack: on as many sheets as it takes, for the next class's teacher gets another.
    package func list(_ pack: PackSheet, _ lines: [HandOutLine], into markup: inout MarkupWriter) {
        let parts = ListSheets.parts(of: lines)
        for (index, part) in parts.enumerated() {
            let id = index == 0 ? "list-\(pack.code.text)" : "list-\(pack.code.text)-\(index + 1)"
            markup.leaf { write(part, of: pack, id: id, sheet: (index + 1, parts.count), into: &$0) }
        }
    }

    private func write(
        _ lines: ArraySlice<HandOutLine>, of pack: PackSheet, id: String, sheet: (number: Int, of: Int),
        into markup: inout MarkupWriter
    ) {
        markup.element("section", ["class": "sheet list", "aria-labelledby": id]) { markup in
            writeHead(pack, id: id, sheet: sheet, into: &markup)
            markup.element("table") { markup in
                markup.element("thead") { markup in
                    markup.element("tr") { markup in
                        for heading in Self.headings {
                            markup.element("th", ["scope": "col"], words: heading, in: language)
                        }
                    }
                }
                markup.element("tbody") { markup in
                    for line in lines { write(line, into: &markup) }
                }
            }
            markup.element("p", ["class": "foot"]) { $0.bilingual(Self.advice, in: language) }
        }
    }

    /// Writes the end of the file.
    package func end(into markup: inout MarkupWriter) {
        page.end(into: &markup)
    }

    private func writeHead(
        _ pack: PackSheet, id: String, sheet: (number: Int, of: Int), into markup: inout MarkupWriter
    ) {
        markup.element("header") { markup in
            markup.element("h1", ["id": id]) { markup in
                let name = covers.name(of: pack)
                let isClass = pack.school?.className != nil
                let full = isClass ? Words(sv: "Klass \(name.sv)", en: "Class \(name.en)") : name
                markup.text(full.text(in: language))
                if sheet.of > 1 { markup.text(" (\(sheet.number)/\(sheet.of))") }
            }
            markup.element("p") { markup in
                if let school = pack.school { markup.element("strong", text: school.name) }
                markup.element("span", words: campaign.titleWords(ofMailing: pack.mailing), in: language)
            }
            markup.element("p", ["class": "pack-code"]) { markup in
                markup.text(Words(sv: "Packens kod", en: "Pack code").text(in: language))
                markup.element("strong", ["class": "code"], text: pack.code.printed)
            }
        }
    }

    private func write(_ line: HandOutLine, into markup: inout MarkupWriter) {
        markup.element("tr") { markup in
            markup.element("td", ["class": "tick"]) { markup in
                let isDone = line.handedOutOn != nil
                let label =
                    isDone ? Words(sv: "Utdelat", en: "Handed out") : Words(sv: "Att dela ut", en: "To hand out")
                markup.element(
                    "span",
                    ["class": isDone ? "box done" : "box", "role": "img", "aria-label": label.text(in: language)],
                    text: isDone ? "✓" : "")
            }
            markup.element("th", ["scope": "row"]) { Self.write(line.pupils, into: &$0) }
            markup.element("td") { Self.write(line.recipients, into: &$0) }
            markup.element("td", ["class": "code"], text: line.code.printed)
            markup.element("td", ["class": "date"], text: line.handedOutOn?.description ?? "")
        }
    }

    private static func write(_ names: [PersonName], into markup: inout MarkupWriter) {
        for name in names { markup.element("span", ["class": "name"], text: name.full) }
    }

    private static let headings = [
        Words(sv: "Utdelat", en: "Done"), Words(sv: "Elev", en: "Pupil"),
        Words(sv: "Till", en: "To"), Words(sv: "Kod", en: "Code"), Words(sv: "Datum", en: "Date"),
    ]

    private static let advice = Words(
        sv: "Listan innehåller personuppgifter. Förstör den när utdelningen är antecknad.",
        en: "This list holds personal data. Destroy it when the hand-out has been recorded.")
}

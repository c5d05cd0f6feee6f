package import Outreach
package import XML

/// Writes the list of guardians who are written to by hand only, and of those about whom a person must decide.
package struct ByHandListWriter: Sendable {
    private let page: Page
    private let campaign: Campaign
    private var language: ToolLanguage { page.language }

    /// A writer for the list of a campaign.
    package init(campaign: Campaign, stylesheet: Stylesheet, language: ToolLanguage) {
        let titles = campaign.titleWords
        page = Page(
            title: Words(
                sv: "Lista över brev som lämnas personligen: \(titles.sv)", en: "List of letters by hand: \(titles.en)"),
            language: language, stylesheet: stylesheet, window: nil, sheets: .shared)
        self.campaign = campaign
    }

    /// Writes the whole list.
    package func write(_ rows: [ByHandRow], into markup: inout MarkupWriter) {
        page.begin(into: &markup)
        markup.element("section", ["class": "sheet list by-hand"]) { markup in
            markup.element("header") { markup in
                markup.element("h1", words: Words(sv: "Lämnas personligen", en: "By hand"), in: language)
                markup.element("p") { $0.element("strong", words: campaign.titleWords, in: language) }
            }
            markup.element("table") { markup in
                markup.element("thead") { markup in
                    markup.element("tr") { markup in
                        for heading in Self.headings {
                            markup.element("th", ["scope": "col"], words: heading, in: language)
                        }
                    }
                }
                markup.element("tbody") { markup in
                    for row in rows { write(row, into: &markup) }
                }
            }
            markup.element("p", ["class": "foot"]) { $0.bilingual(Self.care, in: language) }
        }
        markup.line()
        page.end(into: &markup)
    }

    private func write(_ row: ByHandRow, into markup: inout MarkupWriter) {
        markup.element("tr") { markup in
            markup.element("td", ["class": "code"], text: row.guardian.description)
            markup.element("th", ["scope": "row"], text: row.name.full)
            markup.element("td") { markup in
                if let mailing = row.mailing { markup.text(campaign.titleWords(ofMailing: mailing).text(in: language)) }
            }
            markup.element("td", ["class": "code"], text: row.task.code?.printed ?? "")
            markup.element("td") { markup in
                let (words, command) = sentence(row)
                markup.text(words.text(in: language))
                if let command { markup.element("code", text: command) }
            }
        }
    }

    private func sentence(_ row: ByHandRow) -> (Words, command: String?) {
        switch row.task {
        case .decide:
            (
                Words(sv: "Väntar på beslut av en människa:", en: "Waits for a person to decide:"),
                "utskick person decide \(row.guardian) write|withhold"
            )
        case .handOver(let code):
            (
                Words(
                    sv: "Brevet ligger i \(campaign.id)-letters.html. När det är lämnat:",
                    en: "The letter is in \(campaign.id)-letters.html. When handed over:"),
                "utskick record \(code.text) --as handed-out"
            )
        case .handedOver(_, let day): (Words(sv: "Lämnat \(day).", en: "Handed over on \(day)."), nil)
        case .complete(let missing):
            (
                Words(
                    sv: "Saknas: \(missing.map(\.words.sv).joined(separator: ", ")).",
                    en: "Missing: \(missing.map(\.words.en).joined(separator: ", "))."), nil
            )
        case .remake:
            (
                Words(
                    sv: "Har blivit skyddad sedan breven gjordes. Gör breven igen:",
                    en: "Became protected after the letters were made. Make the letters again:"),
                "utskick letters \(campaign.id)"
            )
        }
    }

    private static let headings = [
        Words(sv: "Nummer", en: "Number"), Words(sv: "Vårdnadshavare", en: "Guardian"),
        Words(sv: "Brev", en: "Mailing"),
        Words(sv: "Kod", en: "Code"), Words(sv: "Att göra", en: "To do"),
    ]
    private static let care = Words(
        sv: "Listan får bara läsas av den som måste. Förvara den inlåst och förstör den efteråt.",
        en: "Only those who must may read this list. Keep it locked up, and destroy it afterwards.")
}

extension ByHandTask {
    fileprivate var code: LetterCode? {
        switch self {
        case .handOver(let code), .handedOver(let code, _): code
        case .decide, .complete, .remake: nil
        }
    }
}

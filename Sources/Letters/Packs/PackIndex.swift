import Outreach
import XML

/// The list of packs at the top of a file, for the screen only.
struct PackIndex {
    let title: Words
    let language: ToolLanguage

    func write(_ packs: [PackSheet], _ covers: CoverSheet, into markup: inout MarkupWriter) {
        markup.element("nav", ["class": "index", "aria-labelledby": "index-title"]) { markup in
            markup.element("h1", ["id": "index-title"], words: title, in: language)
            markup.element("p", words: covers.sheets == .own ? Self.advice : Self.adviceOneSide, in: language)
            markup.element("table") { markup in
                markup.element("thead") { markup in
                    markup.element("tr") { markup in
                        for heading in Self.headings {
                            markup.element("th", ["scope": "col"], words: heading, in: language)
                        }
                    }
                }
                markup.element("tbody") { markup in
                    for pack in packs { writeRow(pack, covers, into: &markup) }
                }
            }
        }
        markup.line()
    }

    private func writeRow(_ pack: PackSheet, _ covers: CoverSheet, into markup: inout MarkupWriter) {
        markup.element("tr") { markup in
            markup.element("th", ["scope": "row"]) { markup in
                let name = covers.name(of: pack).text(in: language)
                markup.element("a", ["href": "#pack-\(pack.code.text)"], text: name)
            }
            markup.element("td", words: covers.campaign.titleWords(ofMailing: pack.mailing), in: language)
            markup.element("td", ["class": "number"], text: String(pack.letters))
            markup.element("td", ["class": "code"], text: pack.code.printed)
            markup.element("td", ["class": "warning"]) { markup in
                guard !pack.mustBePulled.isEmpty else { return }
                let count = pack.mustBePulled.count
                markup.text(Words(sv: "Ta ut \(count) brev", en: "Pull \(count)").text(in: language))
            }
        }
    }

    private static let advice = Words(
        sv:
            "Skriv ut på A4, dubbelsidigt, i skala 100 %, utan sidhuvud och sidfot. Varje brev ligger på ett eget blad.",
        en: "Print on A4, double-sided, at 100 %, without the browser's headers and footers. "
            + "Each letter has a sheet of its own.")
    private static let adviceOneSide = Words(
        sv: "Skriv ut på A4, enkelsidigt, i skala 100 %, utan sidhuvud och sidfot.",
        en: "Print on A4, one-sided, at 100 %, without the browser's headers and footers.")

    private static let headings = [
        Words(sv: "Packe", en: "Pack"), Words(sv: "Brev", en: "Mailing"), Words(sv: "Antal", en: "Letters"),
        Words(sv: "Packens kod", en: "Pack code"), Words(sv: "Att ta ut", en: "To pull"),
    ]
}

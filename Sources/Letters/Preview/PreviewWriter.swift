package import Outreach
package import XML

/// Writes a few telling letters of a campaign, each with a caption, to be looked at before the packs are made.
///
/// Call `begin`, then `letter` and `incomplete` in any order, then `end`. Every page is marked, so that none is sent.
package struct PreviewWriter: Sendable {
    private let page: Page
    private let letterPage: LetterPage
    private let campaign: Campaign
    private var language: ToolLanguage { page.language }

    /// A writer for a preview of a campaign.
    package init(
        campaign: Campaign, settings: Settings, templates: TemplateSet, stylesheet: Stylesheet, language: ToolLanguage
    ) {
        let titles = campaign.titleWords
        page = Page(
            title: Words(sv: "Förhandsvisning: \(titles.sv)", en: "Preview: \(titles.en)"), language: language,
            stylesheet: stylesheet, window: settings.window,
            sheets: settings.sheets)
        letterPage = LetterPage(campaign: campaign, settings: settings, templates: templates)
        self.campaign = campaign
    }

    /// Writes the beginning of the file.
    package func begin(into markup: inout MarkupWriter) {
        page.begin(into: &markup)
        markup.element("header", ["class": "index"]) { markup in
            markup.element("h1", words: page.title, in: language)
            markup.element("p", words: Self.advice, in: language)
        }
        markup.line()
    }

    /// Writes a letter below its caption.
    package func letter(_ letter: PrintableLetter, caption: PreviewCaption, into markup: inout MarkupWriter) {
        markup.letterLeaf { markup in
            markup.element("section", ["class": "preview"]) { markup in
                markup.element("h2", ["class": "caption"]) { markup in
                    markup.element("strong", words: caption.words, in: language)
                    markup.element("span", words: campaign.titleWords(ofMailing: letter.mailing), in: language)
                }
                letterPage.write(letter, into: &markup)
                markup.element(
                    "p", ["class": "mark", "aria-hidden": "true"], words: Words(sv: "Förhandsvisning", en: "Preview"),
                    in: language)
            }
        }
    }

    /// Writes what a letter lacks that can't be made.
    package func incomplete(
        to recipients: [PersonName], mailing: String, missing: [MissingDetail], into markup: inout MarkupWriter
    ) {
        markup.leaf { markup in
            markup.element("section", ["class": "preview incomplete"]) { markup in
                markup.element("h2", ["class": "caption"]) { markup in
                    markup.element(
                        "strong", words: Words(sv: "Uppgifter saknas", en: "Details are missing"), in: language)
                    markup.element("span", words: campaign.titleWords(ofMailing: mailing), in: language)
                }
                markup.element("div", ["class": "pull", "role": "note"]) { markup in
                    markup.element("p", ["class": "to"]) { markup in
                        markup.text(Words(sv: "Till: ", en: "To: ").text(in: language))
                        let names = NameJoining.parts(recipients, in: language.language)
                        markup.element("strong", text: FieldValue(names).text)
                    }
                    markup.element("p", words: Self.explanation, in: language)
                    markup.element("ul") { markup in
                        for detail in missing { markup.element("li", words: detail.words, in: language) }
                    }
                }
            }
        }
    }

    /// Writes the end of the file.
    package func end(into markup: inout MarkupWriter) {
        page.end(into: &markup)
    }

    private static let advice = Words(
        sv: "Några brev som exempel, ett av varje slag. Läs dem noga. Inget av dem är ett brev att skicka.",
        en: "Some letters as examples, one of each kind. Read them with care. None of them is a letter to send.")
    private static let explanation = Words(
        sv: "Brevet görs inte förrän det här är känt:", en: "The letter isn't made until this is known:")
}

/// Why a letter was chosen for the preview.
package enum PreviewCaption: Hashable, Sendable {
    /// Guardians who share a letter.
    case household
    /// A guardian alone.
    case singleGuardian
    /// Siblings in one letter.
    case siblings
    /// The longest name there is.
    case longestName
    /// The first letter in a language.
    case language(Language)
    /// The first letter by post.
    case post

    /// The caption in words.
    package var words: Words {
        switch self {
        case .household: Words(sv: "Ett hushåll", en: "A household")
        case .singleGuardian: Words(sv: "En vårdnadshavare", en: "A single guardian")
        case .siblings: Words(sv: "Syskon", en: "Siblings")
        case .longestName: Words(sv: "Det längsta namnet", en: "The longest name")
        case .language(let language): Words(sv: "På \(language.words.sv)", en: "In \(language.words.en)")
        case .post: Words(sv: "Med post", en: "By post")
        }
    }
}

package import Outreach
package import XML

/// Writes the letters that go from hand to hand: without address, without a class, and with a page that tells how.
///
/// Call `begin`, then `letter` for each, then `end`. What it writes belongs in `Output/by-hand/` and nowhere else.
package struct ByHandWriter: Sendable {
    private let page: Page
    private let letterPage: LetterPage
    private let campaign: Campaign
    private let sender: Sender

    /// A writer for the by-hand letters of a campaign.
    package init(
        campaign: Campaign, settings: Settings, templates: TemplateSet, stylesheet: Stylesheet, language: ToolLanguage
    ) {
        let titles = campaign.titleWords
        page = Page(
            title: Words(
                sv: "Lämnas personligen: \(titles.sv)", en: "By hand: \(titles.en)"),
            language: language, stylesheet: stylesheet, window: settings.window,
            sheets: settings.sheets)
        letterPage = LetterPage(campaign: campaign, settings: settings, templates: templates)
        self.campaign = campaign
        sender = settings.sender
    }

    /// Writes the beginning of the file and the page that tells how the letters reach their recipients.
    package func begin(letters: Int, into markup: inout MarkupWriter) {
        page.begin(into: &markup)
        let language = page.language
        markup.leaf { markup in
            markup.element("section", ["class": "sheet cover by-hand"]) { markup in
                markup.element("header") { markup in
                    markup.element("p", ["class": "kind"]) { markup in
                        markup.element("strong", text: sender.name)
                        markup.element("span", words: Words(sv: "Försättsblad", en: "Cover sheet"), in: language)
                    }
                    markup.element("h1", words: Words(sv: "Lämnas personligen", en: "By hand"), in: language)
                    markup.element("p", ["class": "mailing"]) {
                        $0.element("strong", words: campaign.titleWords, in: language)
                    }
                    let count =
                        letters == 1
                        ? Words(sv: "1 brev", en: "1 letter") : Words(sv: "\(letters) brev", en: "\(letters) letters")
                    markup.element("p", ["class": "meeting"], words: count, in: language)
                }
                markup.element("div", ["class": "pull", "role": "note"]) { markup in
                    markup.element("h3") { $0.bilingual(Self.never, in: language) }
                    markup.element("p") { $0.bilingual(Self.why, in: language) }
                }
                markup.element("h3", words: Words(sv: "Så gör du", en: "What to do"), in: language)
                markup.element("ol", ["class": "steps"]) { markup in
                    for step in Self.steps { markup.element("li") { $0.bilingual(step, in: language) } }
                    markup.element("li") { markup in
                        markup.bilingual(Self.record, in: language)
                        markup.element(
                            "code",
                            text: "utskick record \(Words(sv: "KOD", en: "CODE").text(in: language)) --as handed-out")
                    }
                }
                markup.element("p", ["class": "foot"]) { $0.bilingual(Self.care, in: language) }
            }
        }
    }

    /// Writes a letter.
    package func letter(_ letter: PrintableLetter, into markup: inout MarkupWriter) {
        precondition(letter.channel == .byHand, "Only letters by hand lie here.")
        markup.letterLeaf { letterPage.write(letter, into: &$0) }
    }

    /// Writes the end of the file.
    package func end(into markup: inout MarkupWriter) {
        page.end(into: &markup)
    }

    private static let never = Words(
        sv: "Skicka aldrig breven med vanlig post eller hem med eleven",
        en: "Never send these letters by ordinary post, or home with the pupil")
    private static let why = Words(
        sv: "Mottagarna kan ha skyddade personuppgifter. Ett brev på fel plats kan röja var någon bor.",
        en:
            "The recipients' personal data may be protected. A letter in the wrong place can reveal where somebody lives."
    )
    private static let steps = [
        Words(
            sv: "Lämna brevet personligen till den som det är ställt till, på ett möte som ni har kommit överens om.",
            en: "Hand the letter to the very person it is addressed to, at a meeting that you have agreed on."),
        Words(
            sv:
                "Går det inte, använd Skatteverkets förmedling av post: lägg brevet i ett förslutet innerkuvert märkt med "
                + "mottagaren, och det i ett ytterkuvert till Skatteverket.",
            en: "If that can't be done, use the tax agency's forwarding of post: put the letter into a sealed inner "
                + "envelope marked with the recipient, and that into an outer one addressed to the tax agency."),
        Words(
            sv: "Kopiera inte breven, fotografera dem inte och lägg dem inte i en klasspacke.",
            en: "Don't copy the letters, don't photograph them, and don't put them into a class's pack."),
    ]
    private static let record = Words(sv: "Anteckna när det är gjort:", en: "When it is done, record it:")
    private static let care = Words(
        sv: "Förvara sidorna inlåsta, och förstör det som blir över.",
        en: "Keep these pages locked up, and destroy what is left over.")
}

package import Outreach
package import XML

/// Writes a school's letters, pack by pack, as one HTML file to print.
///
/// It keeps nothing: drain the markup as often as you like. Call `begin`, then for each pack `cover` and `letter` for
/// each of its letters, then `end`.
package struct PrintPackWriter: Sendable {
    private let page: Page
    private let letterPage: LetterPage
    private let coverSheet: CoverSheet
    private let place: Words

    /// A writer for the letters of a campaign at one school, or for those without a school.
    package init(
        campaign: Campaign, school: School?, settings: Settings, templates: TemplateSet, stylesheet: Stylesheet,
        language: ToolLanguage
    ) {
        place = school.map { Words($0.name) } ?? Words(sv: "Utan skola", en: "Without a school")
        let titled = campaign.titleWords
        let title = Words(sv: "Brev: \(titled.sv) – \(place.sv)", en: "Letters: \(titled.en) – \(place.en)")
        page = Page(
            title: title, language: language, stylesheet: stylesheet, window: settings.window,
            sheets: settings.sheets)
        letterPage = LetterPage(campaign: campaign, settings: settings, templates: templates)
        coverSheet = CoverSheet(
            campaign: campaign, sender: settings.sender, sheets: settings.sheets, language: language)
    }

    /// Writes the beginning of the file, with a list of its packs that shows on screen only.
    package func begin(_ packs: [PackSheet], into markup: inout MarkupWriter) {
        page.begin(into: &markup)
        PackIndex(title: page.title, language: page.language).write(packs, coverSheet, into: &markup)
    }

    /// Writes a pack's cover sheet.
    package func cover(_ pack: PackSheet, into markup: inout MarkupWriter) {
        coverSheet.write(pack, into: &markup)
    }

    /// Writes a letter of the pack whose cover was written last.
    package func letter(_ letter: PrintableLetter, into markup: inout MarkupWriter) {
        precondition(letter.channel != .byHand, "Letters by hand never lie in a pack.")
        markup.letterLeaf { letterPage.write(letter, into: &$0) }
    }

    /// Writes the end of the file.
    package func end(into markup: inout MarkupWriter) {
        page.end(into: &markup)
    }
}

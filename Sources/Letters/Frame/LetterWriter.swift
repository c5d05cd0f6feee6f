package import Outreach
package import XML

/// Writes one letter as a page of its own, to be looked at as it was sent.
package struct LetterWriter: Sendable {
    private let campaign: Campaign
    private let settings: Settings
    private let stylesheet: Stylesheet
    private let letterPage: LetterPage

    /// A writer for letters of one campaign, with the template and the settings of their day.
    package init(campaign: Campaign, settings: Settings, templates: TemplateSet, stylesheet: Stylesheet) {
        self.campaign = campaign
        self.settings = settings
        self.stylesheet = stylesheet
        letterPage = LetterPage(campaign: campaign, settings: settings, templates: templates)
    }

    /// Writes the whole page; its title is the letter's code and tells nobody's name.
    package func write(_ letter: PrintableLetter, in language: ToolLanguage, into markup: inout MarkupWriter) {
        let page = Page(
            title: Words(letter.code.printed), language: language, stylesheet: stylesheet, window: settings.window,
            sheets: settings.sheets)
        page.begin(into: &markup)
        markup.letterLeaf { letterPage.write(letter, into: &$0) }
        page.end(into: &markup)
    }
}

package import Outreach

/// Tells letters that don't fit on the two pages of one sheet before they are made.
package final class SheetLimit {
    private let campaign: Campaign
    private let settings: Settings
    private let templates: TemplateSet
    /// Of texts in a mailing and language, the length in bytes up to which they surely fit, so that few are measured.
    private var short: [Kind: Int] = [:]

    private struct Kind: Hashable {
        let mailing: String
        let language: Language
    }

    /// The limit for letters of a campaign.
    package init(campaign: Campaign, settings: Settings, templates: TemplateSet) {
        self.campaign = campaign
        self.settings = settings
        self.templates = templates
    }

    /// Whether a letter would take a third page; always false where letters share sheets.
    package func isExceeded(by letter: PrintableLetter) -> Bool {
        guard settings.sheets == .own else { return false }
        var body: [UInt8] = []
        templates.template(of: letter).write(LetterFields(letter, campaign: campaign, settings: settings), into: &body)
        let kind = Kind(mailing: letter.mailing, language: letter.content.language)
        if let short = short[kind], body.count <= short { return false }
        let fit = BodyFit(head: Stylesheet.headHeight(window: settings.window), language: kind.language)
        let share = fit.shareOfSheet(body)
        // A hundred bytes more are ten short lines at most: an eighth of a sheet.
        if share < 0.8 { short[kind] = max(short[kind] ?? 0, body.count + 100) }
        return share > 1
    }

    /// The mailings and languages whose text is too long whomever it is for.
    package func tooLong() -> [(mailing: String, language: Language)] {
        campaign.mailings.flatMap { mailing in
            templates.languages(of: mailing.id).filter { language in
                isExceeded(by: Self.least(mailing.id, language))
            }.map { (mailing.id, $0) }
        }
    }

    /// A letter that says as little as one can.
    private static func least(_ mailing: String, _ language: Language) -> PrintableLetter {
        PrintableLetter(
            code: LetterCode(bits: 0), mailing: mailing, channel: .handOut,
            content: LetterContent(
                recipients: [], address: nil, language: language, pupils: [], school: nil, meeting: nil,
                date: CalendarDate(daysSince1970: 0)), replaces: nil)
    }
}

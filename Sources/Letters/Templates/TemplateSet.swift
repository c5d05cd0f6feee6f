package import Outreach

/// The templates of one campaign, by mailing and language.
package struct TemplateSet: Sendable {
    private var templates: [String: [Language: Template]] = [:]

    /// A set without templates.
    package init() {}

    /// The template of a mailing in exactly this language.
    package subscript(mailing: String, language: Language) -> Template? {
        get { templates[mailing]?[language] }
        set { templates[mailing, default: [:]][language] = newValue }
    }

    /// The language in which a mailing is written to somebody who reads `language`: that one, or Swedish.
    package func language(of mailing: String, for language: Language) -> Language {
        self[mailing, language] == nil ? .swedish : language
    }

    /// The languages in which there is a template of a mailing, in the order of tags.
    package func languages(of mailing: String) -> [Language] { (templates[mailing] ?? [:]).keys.sorted() }

    /// The template of a letter, in its language or in Swedish.
    func template(of letter: PrintableLetter) -> Template {
        guard let found = self[letter.mailing, letter.content.language] ?? self[letter.mailing, .swedish] else {
            preconditionFailure("Every mailing has a Swedish template before its letters are written.")
        }
        return found
    }
}

/// One text for people to read, in Swedish and in English.
package struct Words: Hashable, Sendable {
    /// The Swedish text.
    package let sv: String
    /// The English text.
    package let en: String

    /// The pair of texts.
    package init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }

    /// The same text in both languages: names, codes, figures.
    package init(_ same: String) { self.init(sv: same, en: same) }

    /// The text in a language of the tool itself.
    package func text(in language: ToolLanguage) -> String {
        switch language {
        case .sv: sv
        case .en: en
        }
    }
}

/// The two languages that the tool speaks with its coordinators.
package enum ToolLanguage: String, Sendable, CaseIterable {
    case sv, en

    /// The same language as letters know it.
    package var language: Language {
        switch self {
        case .sv: .swedish
        case .en: .english
        }
    }
}

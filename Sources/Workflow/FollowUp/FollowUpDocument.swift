package import Outreach
import Report

/// The forms in which a follow-up is read, each a file of its own.
package enum FollowUpForm: String, Sendable, CaseIterable {
    case html, csv, xml
}

/// A follow-up, or its public form, ready to be written in any form.
package struct FollowUpDocument: Sendable {
    /// The exact figures.
    package let followUp: FollowUp
    /// Whether it is for everybody: rounded totals that reveal nobody.
    package let isPublic: Bool
    private let language: ToolLanguage
    private let stylesheet: [UInt8]
    private let publisher: String

    init(
        _ followUp: FollowUp, isPublic: Bool, language: ToolLanguage, stylesheet: [UInt8], publisher: String
    ) {
        self.followUp = followUp
        self.isPublic = isPublic
        self.language = language
        self.stylesheet = stylesheet
        self.publisher = publisher
    }

    /// The file's name in a form.
    package func fileName(_ form: FollowUpForm) -> String { "\(isPublic ? "public-" : "")report.\(form.rawValue)" }

    /// The bytes of a form.
    package func bytes(_ form: FollowUpForm) -> [UInt8] {
        switch form {
        case .html:
            let html = ReportHTML(language: language, stylesheet: stylesheet, publisher: publisher)
            return isPublic ? html.page(followUp.forPublic()) : html.page(followUp)
        case .csv:
            let csv = ReportCSV(language: language)
            return isPublic ? csv.table(followUp.forPublic()) : csv.table(followUp)
        case .xml:
            return isPublic ? ReportXML.document(followUp.forPublic()) : ReportXML.document(followUp)
        }
    }
}

import Letters
import Outreach
import Registry
import Workspace

/// Writers for letters as they were frozen: with the template and the settings of their day, kept by hash.
final class Renditions {
    private let campaign: Campaign
    private let workspace: Workspace
    private let stylesheet: Stylesheet
    private let language: ToolLanguage
    private var made: [Key: Rendition] = [:]

    private struct Key: Hashable {
        let mailing: String
        let language: Language
        let template: String
        let settings: String
    }

    init(_ campaign: Campaign, _ workspace: Workspace, _ stylesheet: Stylesheet, _ language: ToolLanguage) {
        self.campaign = campaign
        self.workspace = workspace
        self.stylesheet = stylesheet
        self.language = language
    }

    /// The rendition that a letter asks for.
    func rendition(of letter: StoredLetter, _ registry: RegistryTransaction) throws -> Rendition {
        let key = Key(
            mailing: letter.mailing, language: letter.content.language, template: letter.template,
            settings: letter.settings)
        if let rendition = made[key] { return rendition }
        guard let templateBytes = try registry.document(letter.template),
            let settingsBytes = try registry.document(letter.settings)
        else { throw RegistryFault.corrupt }
        var templates = TemplateSet()
        templates[letter.mailing, letter.content.language] = try Template(
            parsing: templateBytes, file: "\(letter.mailing).\(letter.content.language).xhtml",
            language: letter.content.language)
        let rendition = Rendition(
            campaign: campaign, templates: templates, settings: try workspace.settings(keptAs: settingsBytes),
            stylesheet: stylesheet, language: language)
        made[key] = rendition
        return rendition
    }
}

/// The writers of one template under one set of settings.
struct Rendition {
    let campaign: Campaign
    let templates: TemplateSet
    let settings: Settings
    let stylesheet: Stylesheet
    let language: ToolLanguage

    /// For a school's print pack.
    func pack(_ school: School?) -> PrintPackWriter {
        PrintPackWriter(
            campaign: campaign, school: school, settings: settings, templates: templates, stylesheet: stylesheet,
            language: language)
    }

    /// For the XML record.
    func record(_ mailing: String, _ school: SchoolCode?) -> LettersXMLWriter {
        LettersXMLWriter(campaign: campaign, mailing: mailing, school: school, settings: settings, templates: templates)
    }

    /// For one letter to be looked at.
    var alone: LetterWriter {
        LetterWriter(campaign: campaign, settings: settings, templates: templates, stylesheet: stylesheet)
    }

    /// For letters by hand.
    var byHand: ByHandWriter {
        ByHandWriter(
            campaign: campaign, settings: settings, templates: templates, stylesheet: stylesheet, language: language)
    }
}

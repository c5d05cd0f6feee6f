package import Letters
package import Outreach
import Workspace

/// A campaign with its templates checked and compiled, and the settings its letters are made with.
package struct CampaignKit: Sendable {
    /// The campaign.
    package let campaign: Campaign
    /// Its templates.
    package let templates: TemplateSet
    /// The workspace's settings.
    package let settings: Settings
    /// The hash of each template by mailing and language, and of the settings.
    let hashes: Hashes
    /// The documents behind the hashes.
    let documents: [(hash: String, bytes: [UInt8])]

    struct Hashes: Sendable {
        var templates: [String: [Language: String]] = [:]
        var settings = ""
    }

    /// Reads a campaign's files; every mistake in its templates is told before anything is written.
    package init(_ id: String, _ office: Office) throws {
        let workspace = office.workspace
        campaign = try workspace.campaign(id)
        let (settings, settingsBytes) = try workspace.settings()
        self.settings = settings
        var templates = TemplateSet()
        var hashes = Hashes()
        var documents: [(hash: String, bytes: [UInt8])] = []
        var faults: [TemplateFault] = []
        for file in try workspace.templateFiles(of: campaign) {
            do {
                templates[file.mailing, file.language] = try Template(
                    parsing: file.bytes, file: file.file, language: file.language)
            } catch {
                faults += error.faults
            }
            let hash = office.key.documentHash(file.bytes)
            hashes.templates[file.mailing, default: [:]][file.language] = hash
            documents.append((hash, file.bytes))
        }
        guard faults.isEmpty else { throw TemplateFaults(faults) }
        let limit = SheetLimit(campaign: campaign, settings: settings, templates: templates)
        let tooLong = limit.tooLong().map { mailing, language in
            TemplateFault(
                file: "Templates/\(id)/\(mailing).\(language.tag).xhtml", line: 1, kind: .longerThanSheet)
        }
        guard tooLong.isEmpty else { throw TemplateFaults(tooLong) }
        hashes.settings = office.key.documentHash(settingsBytes)
        documents.append((hashes.settings, settingsBytes))
        self.templates = templates
        self.hashes = hashes
        self.documents = documents
    }
}

extension RegistryKey {
    /// The hash under which a document is kept.
    func documentHash(_ bytes: [UInt8]) -> String {
        keyedHash(.document, String(decoding: bytes, as: UTF8.self)).hexadecimal
    }
}

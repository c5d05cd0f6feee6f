import Foundation
package import Outreach
import Registry
import Report
import Workspace

/// Makes the follow-up of a campaign: HTML, CSV and XML in `Output/<campaign>/`.
package struct FollowUpCampaign {
    /// What was made.
    package struct Result: Sendable {
        /// The follow-up; for a public report the figures that were published are in the files alone.
        package let followUp: FollowUp
        /// The files, relative to the workspace.
        package let files: [String]
    }

    /// Makes the report.
    ///
    /// - Parameter isPublic: rounded totals that reveal nobody, in files of their own.
    package static func run(_ campaign: String, isPublic: Bool, _ office: Office) throws -> Result {
        let definition = try office.workspace.campaign(campaign)
        let followUp = try office.registry.stage {
            try $0.followUp(of: definition, schools: office.schools, made: office.today)
        }
        guard !followUp.decisions.isEmpty else { throw WorkflowFault.noLettersYet(campaign) }
        let css = try office.workspace.read(office.workspace.templates.appending(path: "report.css"))
        let html = ReportHTML(
            language: office.language, stylesheet: css, publisher: try office.workspace.settings().settings.sender.name)
        let csv = ReportCSV(language: office.language)
        let folder = office.workspace.output.appending(path: campaign, directoryHint: .isDirectory)
        try office.workspace.makeFolder(folder)
        let parts: [(String, [UInt8])]
        if isPublic {
            let published = followUp.forPublic()
            parts = [
                ("public-report.html", html.page(published)), ("public-report.csv", csv.table(published)),
                ("public-report.xml", ReportXML.document(published)),
            ]
        } else {
            parts = [
                ("report.html", html.page(followUp)), ("report.csv", csv.table(followUp)),
                ("report.xml", ReportXML.document(followUp)),
            ]
        }
        var files: [String] = []
        for (name, bytes) in parts {
            let url = folder.appending(path: name)
            try AtomicFile.write(bytes, to: url)
            files.append(office.workspace.relative(url))
        }
        return Result(followUp: followUp, files: files)
    }
}

extension FollowUpCampaign {
    /// The campaigns that a run has decided about.
    package static func campaigns(_ office: Office) throws -> [String] {
        try office.registry.read { try $0.campaignsWithDecisions() }
    }
}

import Foundation
package import Outreach
import Registry
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
        let document = try document(of: campaign, isPublic: isPublic, within: .municipality, office)
        let folder = office.workspace.output.appending(path: campaign, directoryHint: .isDirectory)
        try office.workspace.makeFolder(folder)
        var files: [String] = []
        for form in FollowUpForm.allCases {
            let url = folder.appending(path: document.fileName(form))
            try AtomicFile.write(document.bytes(form), to: url)
            files.append(office.workspace.relative(url))
        }
        return Result(followUp: document.followUp, files: files)
    }

    /// The follow-up of the schools within a scope, of which nothing is written.
    static func document(
        of campaign: String, isPublic: Bool, within scope: Scope, _ office: Office
    ) throws -> FollowUpDocument {
        let followUp = try figures(of: campaign, within: scope, office)
        return FollowUpDocument(
            followUp, isPublic: isPublic, language: office.language,
            stylesheet: try office.workspace.read(office.workspace.templates.appending(path: "report.css")),
            publisher: try office.workspace.settings().settings.sender.name)
    }

    /// The figures of the schools within a scope.
    static func figures(of campaign: String, within scope: Scope, _ office: Office) throws -> FollowUp {
        let definition = try office.workspace.campaign(campaign)
        guard try campaigns(office).contains(campaign) else { throw WorkflowFault.noLettersYet(campaign) }
        return try office.registry.stage {
            try $0.followUp(of: definition, schools: office.schools, made: office.today, within: scope)
        }
    }
}

extension FollowUpCampaign {
    /// The campaigns that a run has decided about.
    package static func campaigns(_ office: Office) throws -> [String] {
        try office.registry.read { try $0.campaignsWithDecisions() }
    }
}

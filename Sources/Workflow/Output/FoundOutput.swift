import Foundation
import Workspace

/// The campaigns' folders that lie in `Output`, whatever lies in `Templates`: a campaign that has been renamed or taken
/// out leaves its files.
struct FoundOutput {
    let workspace: Workspace

    /// What may name anybody and is made anew on demand.
    private static let derived = ["preview.html", "report.html", "report.csv", "report.xml"]
    /// Folders of `Output` that are no campaign's.
    private static let others: Set<String> = ["by-hand", "import"]

    /// The folders' names; symbolic links are none.
    var campaigns: [String] {
        workspace.names(in: workspace.output).filter {
            !Self.others.contains($0) && Workspace.isFolder(folder($0))
        }
    }

    /// Removes what may name somebody who is protected now: previews and reports everywhere, what was begun and not
    /// ended, and packs of campaigns that nothing makes anew.
    ///
    /// - Parameter known: the campaigns whose packs follow from the registry.
    func wipe(known: Set<String>) throws {
        for name in workspace.names(in: workspace.output) {
            try workspace.removeLinks(towards: workspace.output.appending(path: name))
        }
        for campaign in campaigns {
            try removeDerived(of: campaign)
            if !known.contains(campaign) { try removePacks(of: campaign) }
        }
        for name in workspace.names(in: workspace.byHand) where Self.isBegun(name) {
            try workspace.remove(workspace.byHand.appending(path: name))
        }
    }

    /// Removes a campaign's packs, lists and records, and folders that are empty then.
    func removePacks(of campaign: String) throws {
        let folder = folder(campaign)
        for school in try schoolFolders(of: campaign) {
            for name in workspace.names(in: school) where Self.isPack(name) {
                try workspace.remove(school.appending(path: name))
            }
            if workspace.names(in: school).isEmpty { try workspace.remove(school) }
        }
        if Workspace.isFolder(folder), workspace.names(in: folder).isEmpty { try workspace.remove(folder) }
    }

    private func removeDerived(of campaign: String) throws {
        let folder = folder(campaign)
        for name in Self.derived { try workspace.remove(folder.appending(path: name)) }
        for place in try [folder] + schoolFolders(of: campaign) {
            for name in workspace.names(in: place) where Self.isBegun(name) {
                try workspace.remove(place.appending(path: name))
            }
        }
    }

    /// The folders below a campaign's; symbolic links among them are removed.
    private func schoolFolders(of campaign: String) throws -> [URL] {
        try workspace.names(in: folder(campaign)).compactMap { name in
            let url = folder(campaign).appending(path: name, directoryHint: .isDirectory)
            try workspace.removeLinks(towards: url)
            return Workspace.isFolder(url) ? url : nil
        }
    }

    private func folder(_ campaign: String) -> URL {
        workspace.output.appending(path: campaign, directoryHint: .isDirectory)
    }

    /// Whether a file is one that a program which was killed had begun.
    private static func isBegun(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".part") }

    private static func isPack(_ name: String) -> Bool {
        ["letters.html", "hand-out.html", "letters.xml"].contains(name)
            || name.hasPrefix("letters-") && name.hasSuffix(".xml")
    }
}

package import Foundation

/// The folder of the program itself, which holds the templates and rosters that a new workspace is made from.
package enum ProgramFolder {
    /// The folder that `UTSKICK_HOME` names, or the nearest one above the program that has templates.
    package static func find(environment: [String: String], executable: String) throws(WorkspaceFault) -> URL {
        if let home = environment["UTSKICK_HOME"] {
            let url = URL(filePath: home, directoryHint: .isDirectory)
            guard hasTemplates(url) else { throw .noProgramFolder }
            return url
        }
        var folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            if hasTemplates(folder) { return folder }
            folder.deleteLastPathComponent()
        }
        throw .noProgramFolder
    }

    private static func hasTemplates(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "Templates/campaign.rng").path)
    }
}

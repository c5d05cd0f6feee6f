package import Foundation
import Outreach
import XML

/// The folder that a coordinator works in: `Templates`, `Rosters`, `Output`, settings, registry and key.
package struct Workspace: Sendable {
    /// The folder.
    package let folder: URL

    /// The workspace in a folder; it must have `Templates`.
    package init(opening folder: URL) throws(WorkspaceFault) {
        self.folder = folder.standardizedFileURL
        guard FileManager.default.fileExists(atPath: templates.appending(path: "campaign.rng").path) else {
            throw .notAWorkspace(folder.path)
        }
    }

    /// The workspace that a backup makes of a folder, which may be empty or missing.
    package init(restoringIn folder: URL) { self.init(made: folder) }

    private init(made folder: URL) { self.folder = folder.standardizedFileURL }

    /// `Templates`.
    package var templates: URL { folder.appending(path: "Templates", directoryHint: .isDirectory) }
    /// `Rosters`.
    package var rosters: URL { folder.appending(path: "Rosters", directoryHint: .isDirectory) }
    /// `Output`.
    package var output: URL { folder.appending(path: "Output", directoryHint: .isDirectory) }
    /// `Output/by-hand`, the one place in `Output` where protected persons' names may stand.
    package var byHand: URL { output.appending(path: "by-hand", directoryHint: .isDirectory) }
    /// The registry's file.
    package var registryPath: String { folder.appending(path: "registry.sqlite").path }
    /// The list of schools.
    package var schoolsPath: String { rosters.appending(path: "schools.csv").path }

    private var demoMark: URL { folder.appending(path: ".demo") }

    /// Whether the workspace is the demo's, which takes no other rosters than its own.
    package var isDemo: Bool { FileManager.default.fileExists(atPath: demoMark.path) }

    /// Makes a workspace, or completes one, from the program's own templates; what is there stays as it is.
    ///
    /// - Returns: the workspace, and the files that were made, relative to it.
    package static func make(
        in folder: URL, from program: URL, isDemo: Bool = false
    ) throws(WorkspaceFault) -> (workspace: Workspace, made: [String]) {
        let workspace = Workspace(made: folder)
        var made: [String] = []
        let sources = try files(in: program.appending(path: "Templates", directoryHint: .isDirectory))
        // Settings are the workspace's own, and lie in it once.
        for source in sources where source.relative != "settings.xml" {
            let target = workspace.templates.appending(path: source.relative)
            if try copy(source.url, to: target) { made.append("Templates/\(source.relative)") }
        }
        let settings = program.appending(path: "Templates/settings.xml")
        if try copy(settings, to: workspace.folder.appending(path: "settings.xml")) { made.append("settings.xml") }
        let schools = program.appending(path: "Rosters/schools.csv")
        if try copy(schools, to: URL(filePath: workspace.schoolsPath)) { made.append("Rosters/schools.csv") }
        try workspace.makeFolder(workspace.output)
        if isDemo { try AtomicFile.write(Array("demo\n".utf8), to: workspace.demoMark) }
        return (workspace, made)
    }

    /// Removes what killed programs of earlier builds left lying about; only where nobody else works in the folder.
    package func removeLeftovers() {
        for folder in [folder.appending(path: "Templates"), rosters, output] { PrivateFile.removeLeftovers(in: folder) }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(".dat.nosync") {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    /// Makes a folder, with those above it. A symbolic link in its place below `Output` is removed.
    package func makeFolder(_ url: URL, mode: Int = 0o700) throws(WorkspaceFault) {
        try removeLinks(towards: url)
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        } catch {
            throw .cannotWrite(file: relative(url))
        }
    }

    /// A file's path as messages show it: within the workspace, without what lies above.
    package func relative(_ url: URL) -> String {
        let path = url.standardizedFileURL.path
        let root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
        return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }

    /// The bytes of a file in the workspace.
    package func read(_ url: URL) throws(WorkspaceFault) -> [UInt8] {
        guard FileManager.default.fileExists(atPath: url.path) else { throw .missing(file: relative(url)) }
        guard let data = FileManager.default.contents(atPath: url.path) else { throw .cannotRead(file: relative(url)) }
        return Array(data)
    }

    private static func files(in folder: URL) throws(WorkspaceFault) -> [(relative: String, url: URL)] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
            throw .noProgramFolder
        }
        return paths.sorted().map { ($0, folder.appending(path: $0)) }
            .filter { (try? $0.1.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
    }

    private static func copy(_ source: URL, to target: URL) throws(WorkspaceFault) -> Bool {
        guard !FileManager.default.fileExists(atPath: target.path) else { return false }
        guard let data = FileManager.default.contents(atPath: source.path) else { throw .noProgramFolder }
        do {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(file: target.path)
        }
        try AtomicFile.write(Array(data), to: target)
        return true
    }
}

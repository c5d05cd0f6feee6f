import Foundation

extension Workspace {
    /// The paths of the files that belong to the registry: templates, settings, schools, mappings; no rosters, and
    /// nothing of `Output`.
    package func pathsToBackUp() -> [String] {
        let mappings = "Rosters/mappings"
        let candidates =
            ["settings.xml", "Rosters/schools.csv", ".demo"] + paths(below: "Templates") + paths(below: mappings)
        return candidates.filter { Self.isBackedUp($0) && isFile($0) }.sorted()
    }

    /// Whether a backup may hold a file at this path; of one that was tampered with nothing lands elsewhere.
    package static func isBackedUp(_ path: String) -> Bool {
        if ["settings.xml", "Rosters/schools.csv", ".demo"].contains(path) { return true }
        guard path.hasPrefix("Templates/") || path.hasPrefix("Rosters/mappings/") else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0)
        }
    }

    private func paths(below folder: String) -> [String] {
        let root = self.folder.appending(path: folder).path
        return ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).map { "\(folder)/\($0)" }
    }

    private func isFile(_ path: String) -> Bool {
        let values = try? folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
        return values?.isRegularFile == true
    }
}

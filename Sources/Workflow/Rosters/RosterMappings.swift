import Foundation
import Outreach
import RosterImport
import Workspace

/// The mappings that the office keeps, one small file for each source: `Rosters/mappings/NAME.csv`.
enum RosterMappings {
    /// The mapping of a name; empty where none has been made yet.
    static func mapping(named name: String, _ office: Office) throws -> RosterMapping {
        let url = try file(name, office)
        guard FileManager.default.fileExists(atPath: url.path) else { return RosterMapping() }
        return try RosterMapping(reading: RosterFile(path: url.path))
    }

    /// Whether a mapping of this name has been made.
    static func exists(named name: String, _ office: Office) throws -> Bool {
        FileManager.default.fileExists(atPath: try file(name, office).path)
    }

    /// Keeps a mapping under a name.
    static func keep(_ mapping: RosterMapping, as name: String, _ office: Office) throws {
        let url = try file(name, office)
        try office.workspace.makeFolder(url.deletingLastPathComponent())
        try AtomicFile.write([0xEF, 0xBB, 0xBF] + Array(mapping.text(in: office.language).utf8), to: url)
    }

    /// The names of all mappings, in order.
    static func names(_ office: Office) -> [String] {
        let folder = office.workspace.rosters.appending(path: "mappings")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.map { String($0.dropLast(4)) }.sorted()
    }

    /// Whether a mapping can have this name.
    static func isName(_ name: String) -> Bool {
        name.count <= 40 && name.first?.isLetter == true
            && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
    }

    private static func file(_ name: String, _ office: Office) throws -> URL {
        guard isName(name) else { throw WorkflowFault.mappingName(name) }
        return office.workspace.rosters.appending(path: "mappings/\(name).csv")
    }
}

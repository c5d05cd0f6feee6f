import Foundation
import Outreach
import Testing
import Workspace

/// A workspace in a folder that is gone after the test, made from the project's own templates.
final class TestWorkspace {
    let workspace: Workspace
    let made: [String]

    static let program = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workspace-tests-\(UUID().uuidString)")
        (workspace, made) = try Workspace.make(in: folder, from: Self.program)
    }

    func write(_ text: String, to path: String) throws {
        let url = workspace.folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: workspace.folder.appending(path: path)), as: UTF8.self)
    }

    /// Changes a file's text.
    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try text(path)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new), to: path)
    }

    func names(in path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: path).path).sorted()
    }

    deinit { try? FileManager.default.removeItem(at: workspace.folder) }
}

/// The fault that a step ends with.
func fault(of body: () throws -> Void) -> WorkspaceFault? {
    do {
        try body()
        return nil
    } catch { return error as? WorkspaceFault }
}

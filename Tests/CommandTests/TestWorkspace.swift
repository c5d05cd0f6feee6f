import Foundation
import Testing

/// A workspace in a folder of its own that is gone after the test.
final class TestWorkspace {
    let folder: URL

    /// A new workspace with a key that is always the same; a copy of another where one is given.
    init(copying other: TestWorkspace? = nil, isEmpty: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "utskick-command-\(UUID().uuidString)")
        if let other {
            try FileManager.default.copyItem(at: other.folder, to: folder)
            return
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard !isEmpty else { return }
        try write(String(repeating: "07", count: 32) + "\n", to: "registry.key")
        let outcome = try Program.run(["init", folder.path])
        try #require(outcome.status == 0, "\(outcome)")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs the program in this workspace, on a day of spring 2020 unless another is given.
    @discardableResult
    func run(_ arguments: String..., on day: String = "2020-02-03", script: String? = nil) throws -> Program.Outcome {
        try run(arguments, on: day, script: script)
    }

    @discardableResult
    func run(_ arguments: [String], on day: String = "2020-02-03", script: String? = nil) throws -> Program.Outcome {
        try Program.run(arguments + options(day), script: script)
    }

    /// Begins a run in this workspace.
    func start(_ arguments: [String], on day: String = "2020-02-03") throws -> Program.Run {
        try Program.start(arguments + options(day))
    }

    private func options(_ day: String) -> [String] {
        ["--workspace", folder.path, "--now", day, "--lang", "en"]
    }

    /// A path in the workspace.
    func path(_ relative: String) -> String { folder.appending(path: relative).path }

    @discardableResult
    func write(_ text: String, to relative: String) throws -> String {
        try write(Data(text.utf8), to: relative)
    }

    @discardableResult
    func write(_ data: Data, to relative: String) throws -> String {
        let url = folder.appending(path: relative)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        return url.path
    }

    func read(_ relative: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: relative)), as: UTF8.self)
    }

    func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

    /// Every file below a folder with its bytes; none where the folder isn't there.
    func files(in relative: String) throws -> [String: Data] {
        let root = folder.appending(path: relative)
        var files: [String: Data] = [:]
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? [] {
            let url = root.appending(path: name)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[name] = try Data(contentsOf: url)
        }
        return files
    }

    /// The codes of the letters in a school's record.
    func codes(_ relative: String) throws -> [String] {
        try read(relative).matches(of: /<letter code="([2-9A-Z]{9})"/).map { String($0.1) }
    }
}

import Foundation
import Testing

/// The built program, run as a process of its own.
enum Program {
    /// The repository, from whose templates workspaces are made.
    static let home = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program lies beside the tests.
    static let file: URL = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: own).deletingLastPathComponent().appending(path: "utskick")
    }()

    /// What a run ended with.
    struct Outcome: CustomStringConvertible {
        let status: Int32
        let out: String
        let error: String

        var description: String { "status \(status)\n\(out)\n\(error)" }
        /// The sentences on standard error.
        var sentences: [String] { error.split(separator: "\n").map(String.init) }
    }

    /// A run that has begun.
    final class Run {
        fileprivate let process = Process()
        fileprivate let folder: URL
        private let done = DispatchSemaphore(value: 0)

        fileprivate init(_ arguments: [String], script: String?) throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "utskick-run-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for name in ["out", "error"] { try Data().write(to: folder.appending(path: name)) }
            if let script {
                process.executableURL = URL(filePath: "/bin/bash")
                process.arguments = ["-c", script, "bash", Program.file.path] + arguments
            } else {
                process.executableURL = Program.file
                process.arguments = arguments
            }
            process.environment = [
                "UTSKICK_HOME": Program.home.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
                "HOME": folder.path, "TMPDIR": FileManager.default.temporaryDirectory.path,
            ]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
            process.standardError = try FileHandle(forWritingTo: folder.appending(path: "error"))
            let done = done
            process.terminationHandler = { _ in done.signal() }
            try process.run()
        }

        /// Kills the program as a power cut would.
        func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

        /// Waits until the program has ended.
        func outcome() throws -> Outcome {
            done.wait()
            defer { try? FileManager.default.removeItem(at: folder) }
            func text(_ name: String) throws -> String {
                String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
            }
            let status =
                process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
            return Outcome(status: status, out: try text("out"), error: try text("error"))
        }
    }

    /// Begins a run.
    ///
    /// - Parameter script: a bash script around the program, which stands in it as `"$@"`.
    static func start(_ arguments: [String], script: String? = nil) throws -> Run {
        try Run(arguments, script: script)
    }

    /// Runs the program to its end.
    @discardableResult
    static func run(_ arguments: [String], script: String? = nil) throws -> Outcome {
        try start(arguments, script: script).outcome()
    }
}

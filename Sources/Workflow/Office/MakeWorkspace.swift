package import Foundation
import Workspace

/// Makes a workspace from the program's own templates.
package struct MakeWorkspace {
    /// Makes a workspace in a folder, or completes it; returns the files that were made.
    package static func run(in folder: URL, isDemo: Bool = false) throws -> [String] {
        try Workspace.make(in: folder, from: try programFolder(), isDemo: isDemo).made
    }

    private static func programFolder() throws -> URL {
        let executable =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return try ProgramFolder.find(environment: ProcessInfo.processInfo.environment, executable: executable)
    }
}

import Foundation
import Testing

/// Compares with the golden file `Snapshots/<name>`; `UTSKICK_REWRITE_SNAPSHOTS=1` writes it anew.
func expectSnapshot(of bytes: [UInt8], named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["UTSKICK_REWRITE_SNAPSHOTS"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return
    }
    let golden = try Data(contentsOf: file)
    #expect(golden == Data(bytes), "\(name) differs from its golden file", sourceLocation: sourceLocation)
}

import Foundation
package import Testing

/// Expects bytes to be those of a golden file in `Goldens/` beside the test's file.
///
/// With `UPDATE_GOLDENS=1` in the environment the file is written instead; reviewers read the difference.
package func expectSnapshot(
    of bytes: [UInt8], named name: String, in testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Goldens")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            Issue.record("\(name) can't be written: \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let golden = FileManager.default.contents(atPath: file.path) else {
        Issue.record("There is no golden file \(name). UPDATE_GOLDENS=1 writes it.", sourceLocation: sourceLocation)
        return
    }
    guard Array(golden) != bytes else { return }
    Issue.record(
        Comment(rawValue: "\(name) differs\(firstDifference(Array(golden), bytes)). UPDATE_GOLDENS=1 rewrites it."),
        sourceLocation: sourceLocation)
}

/// Expects a text to be that of a golden file in `Goldens/` beside the test's file.
package func expectSnapshot(
    of text: String, named name: String, in testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expectSnapshot(of: Array(text.utf8), named: name, in: testFile, sourceLocation: sourceLocation)
}

/// The first line that isn't the same, from both.
private func firstDifference(_ golden: [UInt8], _ bytes: [UInt8]) -> String {
    let old = golden.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0.0 == $0.1 }.count
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
        line < lines.count ? String(String(decoding: lines[line], as: UTF8.self).prefix(300)) : "(the end)"
    }
    return " in line \(line + 1):\n- \(text(old))\n+ \(text(new))"
}

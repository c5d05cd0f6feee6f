import Foundation
import Workspace
import XML

/// A file of markup that is written piece by piece and seen only when it is whole.
final class MarkupFile {
    /// What has been written and not yet flushed.
    var markup: MarkupWriter
    private let file: AtomicFile

    /// How many bytes gather before they go to disk.
    private static let pieceSize = 1 << 17

    /// Writes a file; if the body throws, nothing of it is left.
    static func write(
        to url: URL, _ dialect: MarkupWriter.Dialect, _ body: (MarkupFile) throws -> Void
    ) throws {
        let file = MarkupFile(markup: MarkupWriter(dialect), file: try AtomicFile(replacing: url))
        try body(file)
        try file.file.write(file.markup.takeBytes())
        try file.file.commit()
    }

    private init(markup: MarkupWriter, file: AtomicFile) {
        self.markup = markup
        self.file = file
    }

    /// Sends to disk what has gathered, if it is much.
    func flush() throws {
        guard markup.bytes.count >= Self.pieceSize else { return }
        try file.write(markup.takeBytes())
    }
}

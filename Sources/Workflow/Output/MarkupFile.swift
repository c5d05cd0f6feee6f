import Foundation
import Workspace
import XML

/// Markup that is written piece by piece: a file that is seen only when it is whole, or bytes.
final class MarkupFile {
    /// What has been written and not yet flushed.
    var markup: MarkupWriter
    private let file: AtomicFile?

    /// How many bytes gather before they go to disk.
    private static let pieceSize = 1 << 17

    /// Writes a file; if the body throws, nothing of it is left.
    static func write(
        to url: URL, _ dialect: MarkupWriter.Dialect, _ body: (MarkupFile) throws -> Void
    ) throws {
        let file = try AtomicFile(replacing: url)
        let markup = MarkupFile(markup: MarkupWriter(dialect), file: file)
        try body(markup)
        try file.write(markup.markup.takeBytes())
        try file.commit()
    }

    /// The bytes that a file would have.
    static func bytes(_ dialect: MarkupWriter.Dialect, _ body: (MarkupFile) throws -> Void) rethrows -> [UInt8] {
        let markup = MarkupFile(markup: MarkupWriter(dialect), file: nil)
        try body(markup)
        return markup.markup.takeBytes()
    }

    private init(markup: MarkupWriter, file: AtomicFile?) {
        self.markup = markup
        self.file = file
    }

    /// Sends to disk what has gathered, if it is much.
    func flush() throws {
        guard let file, markup.bytes.count >= Self.pieceSize else { return }
        try file.write(markup.takeBytes())
    }
}

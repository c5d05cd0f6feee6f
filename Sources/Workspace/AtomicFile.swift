package import Foundation

/// A file that is there whole or not at all: written under another name, then renamed.
package final class AtomicFile {
    private let target: URL
    private let temporary: URL
    private let handle: FileHandle
    private var isDone = false

    /// Begins a file; nothing is seen of it before `commit`.
    package init(replacing target: URL) throws(WorkspaceFault) {
        self.target = target
        temporary = Self.temporary(for: target)
        // A link that lies there is taken away, never followed.
        _ = unsafe unlink(temporary.path)
        guard let handle = PrivateFile.make(at: temporary.path) else {
            throw .cannotWrite(file: target.lastPathComponent)
        }
        self.handle = handle
    }

    /// Where it lies until `commit`, for whoever fills it otherwise than by `write`; it is empty and its owner's alone.
    package var pathUntilCommit: String { temporary.path }

    /// Appends bytes.
    package func write(_ bytes: [UInt8]) throws(WorkspaceFault) {
        do { try handle.write(contentsOf: Data(bytes)) } catch { throw .cannotWrite(file: target.lastPathComponent) }
    }

    /// Puts the file in its place.
    package func commit() throws(WorkspaceFault) {
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw .cannotWrite(file: target.lastPathComponent)
        }
        guard unsafe rename(temporary.path, target.path) == 0 else {
            throw .cannotWrite(file: target.lastPathComponent)
        }
        isDone = true
    }

    /// The name under which a file is begun; a program that is killed leaves it.
    static func temporary(for target: URL) -> URL {
        target.deletingLastPathComponent().appending(path: ".\(target.lastPathComponent).part")
    }

    deinit {
        guard !isDone else { return }
        try? handle.close()
        try? FileManager.default.removeItem(at: temporary)
    }

    /// Writes a whole file.
    package static func write(_ bytes: [UInt8], to target: URL) throws(WorkspaceFault) {
        let file = try AtomicFile(replacing: target)
        try file.write(bytes)
        try file.commit()
    }
}

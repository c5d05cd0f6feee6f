import Foundation

/// A file that grows under a temporary name and gets its own name when it is whole.
final class StagedFile {
    /// Where the file grows.
    let temporary: URL
    private let target: URL
    private let handle: FileHandle
    private(set) var byteCount = 0

    init(_ target: URL) throws(SampleRosters.Failure) {
        self.target = target
        temporary = target.deletingLastPathComponent().appending(path: ".\(target.lastPathComponent).partial")
        do {
            try Data().write(to: temporary)
            handle = try FileHandle(forWritingTo: temporary)
        } catch {
            throw .cannotWrite(target, reason: error.localizedDescription)
        }
    }

    func write(_ bytes: [UInt8]) throws(SampleRosters.Failure) {
        do {
            try handle.write(contentsOf: Data(bytes))
            byteCount += bytes.count
        } catch {
            throw .cannotWrite(target, reason: error.localizedDescription)
        }
    }

    /// Closes the file and puts it in the place of whatever had its name.
    func publish() throws(SampleRosters.Failure) {
        do {
            try handle.close()
        } catch {
            throw .cannotWrite(target, reason: error.localizedDescription)
        }
        // Foundation's replaceItemAt removes the target and then fails on Linux (Swift 6.3), so the system's own rename.
        // Swift lends it both strings for the call, and it keeps neither.
        guard unsafe rename(temporary.path, target.path) == 0 else {
            throw .cannotWrite(target, reason: POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO).localizedDescription)
        }
    }

    /// Says why a file that another program's library wrote under the temporary name came to nothing.
    func failure(_ reason: String) -> SampleRosters.Failure {
        .cannotWrite(target, reason: reason)
    }

    deinit {
        // After publish the temporary name is gone and this does nothing.
        try? handle.close()
        try? FileManager.default.removeItem(at: temporary)
    }
}

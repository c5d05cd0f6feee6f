import Foundation
import Outreach
import RosterImport
import Synchronization
import Workspace

/// Rosters that a browser sends, written to a folder of their own in the inbox as they arrive.
///
/// Whoever lets go of it discards the files, so that an upload that breaks off leaves nothing.
package final class RosterUpload: Sendable {
    /// The upload's name, and the job's that comes of it.
    package let id: ImportJobID
    private let workspace: Workspace
    private let folder: URL
    private let room: InboxRoom
    private let account: AccountID
    private let state = Mutex(State())

    private struct State {
        var names: [RosterFileName] = []
        var handle: FileHandle?
        var bytes = 0
        var isDiscarded = false
    }

    /// The most files of one upload.
    package static let mostFiles = RosterReading.mostFiles
    /// The most bytes of one upload: 2 GB.
    package static let mostBytes = 2 << 30

    init(in workspace: Workspace, of account: AccountID, _ room: InboxRoom) throws {
        let id = ImportJobID()
        try room.begin(account)
        do {
            folder = try workspace.makeInboxFolder(named: id.text)
        } catch {
            room.end(account, bytes: 0)
            throw error
        }
        self.id = id
        self.workspace = workspace
        self.room = room
        self.account = account
    }

    deinit { discard() }

    /// The files' names as findings give them.
    package var names: [String] { state.withLock { $0.names.map(\.text) } }

    /// Where the files lie.
    var paths: [String] { names.map { folder.appending(path: $0).path } }

    /// Begins a file; the one before is whole.
    ///
    /// - Parameter sent: what the browser says that it is called.
    package func beginFile(named sent: String) throws {
        try state.withLock { state in
            guard !state.isDiscarded else { throw RosterUploadFault.gone }
            try Self.close(&state)
            guard state.names.count < Self.mostFiles else {
                throw RosterUploadFault.tooManyFiles(limit: Self.mostFiles)
            }
            let name = RosterFileName(sent, besides: state.names)
            let path = folder.appending(path: name.text).path
            guard let handle = PrivateFile.make(at: path) else { throw RosterUploadFault.cannotKeep }
            state.names.append(name)
            state.handle = handle
        }
    }

    /// Appends bytes to the file that has begun.
    package func write(_ bytes: [UInt8]) throws {
        try state.withLock { state in
            guard let handle = state.handle else { throw RosterUploadFault.gone }
            guard state.bytes + bytes.count <= Self.mostBytes else {
                throw RosterUploadFault.tooLarge(limitGigabytes: Self.mostBytes >> 30)
            }
            try room.take(bytes.count, for: account)
            state.bytes += bytes.count
            do { try handle.write(contentsOf: Data(bytes)) } catch { throw RosterUploadFault.cannotKeep }
        }
    }

    /// Says that all files are whole.
    func finish() throws {
        try state.withLock { state in
            guard !state.isDiscarded else { throw RosterUploadFault.gone }
            try Self.close(&state)
            guard !state.names.isEmpty else { throw RosterUploadFault.noFiles }
        }
    }

    /// Removes the files; what can't be removed now goes when the workspace is opened next.
    package func discard() {
        state.withLock { state in
            guard !state.isDiscarded else { return }
            state.isDiscarded = true
            try? state.handle?.close()
            state.handle = nil
            try? workspace.removeInboxFolder(named: id.text)
            room.end(account, bytes: state.bytes)
        }
    }

    private static func close(_ state: inout State) throws {
        do { try state.handle?.close() } catch { throw RosterUploadFault.cannotKeep }
        state.handle = nil
    }
}

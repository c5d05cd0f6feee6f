import Foundation

/// Keeps other utskick programs out of a workspace for as long as it lives.
package final class WorkspaceLock: Sendable {
    private let handle: FileHandle

    /// Takes the lock, which the system gives back however the program ends.
    package init(_ workspace: Workspace) throws(WorkspaceFault) {
        let path = workspace.folder.appending(path: ".lock").path
        if !FileManager.default.fileExists(atPath: path) {
            _ = PrivateFile.make(at: path)
        }
        guard let handle = FileHandle(forUpdatingAtPath: path) else { throw .cannotWrite(file: ".lock") }
        guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else { throw .inUse }
        self.handle = handle
    }

    deinit {
        // By name, because a process that is just being started may hold the file open for a moment longer.
        _ = flock(handle.fileDescriptor, LOCK_UN)
        try? handle.close()
    }
}

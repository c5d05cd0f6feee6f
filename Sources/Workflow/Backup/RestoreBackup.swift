package import Foundation
package import Outreach
import Registry
import Workspace

/// Makes a workspace of a backup and its key.
package struct RestoreBackup {
    /// What was restored.
    package struct Result: Sendable {
        /// What the registry holds.
        package let contents: BackupContents
        /// The files that were written besides, relative to the workspace.
        package let files: [String]
    }

    /// Restores a backup into a folder without a registry. Broken off, it leaves none, and can be run again.
    package static func run(_ file: URL, key keyFile: URL, into folder: URL) throws -> Result {
        let workspace = Workspace(restoringIn: folder)
        let name = file.lastPathComponent
        guard let keyBytes = FileManager.default.contents(atPath: keyFile.path) else {
            throw BackupFault.cannotRead(file: keyFile.lastPathComponent)
        }
        guard let key = Workspace.key(written: Array(keyBytes)) else {
            throw BackupFault.notAKey(file: keyFile.lastPathComponent)
        }
        guard let source = FileHandle(forReadingAtPath: file.path) else { throw BackupFault.cannotRead(file: name) }
        defer { try? source.close() }
        try refuse(workspace, key)
        do {
            // A first look, so that nothing is made where this is no backup.
            _ = try RegistryCopy.contents(of: file.path, key: key)
        } catch let fault as RegistryFault {
            throw told(fault, name, keyFile.lastPathComponent)
        }
        try workspace.makeFolder(workspace.folder)
        let lock = try WorkspaceLock(workspace)
        let result = try withExtendedLifetime(lock) { try restore(source, name, key, Array(keyBytes), workspace) }
        return result
    }

    private static func restore(
        _ source: FileHandle, _ name: String, _ key: RegistryKey, _ keyBytes: [UInt8], _ workspace: Workspace
    ) throws -> Result {
        let registry = try AtomicFile(replacing: URL(filePath: workspace.registryPath))
        while true {
            let chunk: Data
            do { chunk = try source.read(upToCount: 1 << 20) ?? Data() } catch {
                throw BackupFault.cannotRead(file: name)
            }
            guard !chunk.isEmpty else { break }
            try registry.write(Array(chunk))
        }
        // What is checked is what is used: the copy, not the file that somebody may change meanwhile.
        let contents = try RegistryCopy.contents(of: registry.pathUntilCommit, key: key)
        let files = try RegistryCopy.carriedFiles(in: registry.pathUntilCommit)
        guard files.allSatisfy({ Workspace.isBackedUp($0.path) }) else { throw BackupFault.notABackup(file: name) }
        func url(_ path: String) -> URL { workspace.folder.appending(path: path) }
        let missing = files.filter { !FileManager.default.fileExists(atPath: url($0.path).path) }
        let differing = try files.filter { file in
            try !missing.contains(file) && workspace.read(url(file.path)) != file.bytes
        }
        guard differing.isEmpty else { throw BackupFault.filesDiffer(differing.map(\.path)) }
        try RegistryCopy.open(registry.pathUntilCommit, key: key)
        for file in missing {
            try workspace.makeFolder(url(file.path).deletingLastPathComponent())
            try AtomicFile.write(file.bytes, to: url(file.path))
        }
        try workspace.makeFolder(workspace.output)
        try AtomicFile.write(keyBytes, to: workspace.keyURL)
        // Last: as long as there is no registry, nothing has been restored.
        try registry.commit()
        return Result(contents: contents, files: missing.map(\.path))
    }

    private static func refuse(_ workspace: Workspace, _ key: RegistryKey) throws {
        for ending in ["", "-wal", "-shm"] {
            guard !FileManager.default.fileExists(atPath: workspace.registryPath + ending) else {
                throw BackupFault.registryThere
            }
        }
        guard let own = try workspace.existingKey() else { return }
        guard own.fingerprint == key.fingerprint else { throw BackupFault.otherKeyThere }
    }

    private static func told(_ fault: RegistryFault, _ file: String, _ key: String) -> any Error {
        switch fault {
        case .wrongKey: BackupFault.wrongKey(file: key)
        case .newer: BackupFault.newer(file: file)
        case .corrupt: BackupFault.notABackup(file: file)
        case .cannotOpen: BackupFault.cannotRead(file: file)
        default: fault
        }
    }
}

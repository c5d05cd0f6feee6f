package import Foundation
package import Outreach
import Registry
import Workspace

/// Copies a workspace into one file while others work in it: the registry, templates, settings, schools and mappings.
package struct MakeBackup {
    /// What is wanted.
    package struct Request: Sendable {
        /// The backup, or a folder in which it is named after the day.
        package var file: URL
        /// Where a copy of the key goes; nil where it is kept otherwise.
        package var key: URL?
        /// Whether backup and key may lie in one folder.
        package var allowsOneFolder = false

        /// A backup into a file or a folder.
        package init(file: URL) { self.file = file }
    }

    /// What was made.
    package struct Result: Sendable {
        /// The backup.
        package let file: URL
        /// The copy of the key.
        package let keyCopy: URL?
        /// The workspace's own key, of which a copy must be somewhere else.
        package let key: URL
        /// What the backup holds.
        package let contents: BackupContents
    }

    /// Makes a backup: it is there whole and checked, or not at all.
    package static func run(_ request: Request, workspace folder: URL, now: Moment) throws -> Result {
        // No lock: the registry is read as it is at one moment, whoever writes to it.
        let workspace = try Workspace(opening: folder)
        guard FileManager.default.fileExists(atPath: workspace.registryPath) else { throw BackupFault.noRegistry }
        guard let key = try workspace.existingKey() else { throw RegistryFault.keyMissing }
        let target = named(request.file, on: now.swedishDate)
        try refuse(target, request, workspace)
        let files = try workspace.pathsToBackUp().map {
            RegistryCopy.CarriedFile(path: $0, bytes: try workspace.read(workspace.folder.appending(path: $0)))
        }
        let copy = try AtomicFile(replacing: target)
        let contents = try RegistryCopy.make(
            of: workspace.registryPath, into: copy.pathUntilCommit, key: key, carrying: files, at: now)
        if let keyCopy = request.key { try AtomicFile.write(try workspace.read(workspace.keyURL), to: keyCopy) }
        try copy.commit()
        return Result(file: target, keyCopy: request.key, key: workspace.keyURL, contents: contents)
    }

    private static func named(_ file: URL, on date: CalendarDate) -> URL {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), isFolder.boolValue
        else {
            return file
        }
        return file.appending(path: "utskick-\(date).sqlite")
    }

    private static func refuse(_ target: URL, _ request: Request, _ workspace: Workspace) throws(BackupFault) {
        let registry = URL(filePath: workspace.registryPath)
        guard !["", "-wal", "-shm"].contains(where: { same(target, URL(filePath: registry.path + $0)) }),
            !same(target, workspace.keyURL)
        else { throw .isRegistry }
        guard !request.allowsOneFolder else { return }
        for key in [workspace.keyURL, request.key].compactMap(\.self)
        where same(target.deletingLastPathComponent(), key.deletingLastPathComponent()) {
            throw .keyBeside(folder: target.deletingLastPathComponent().path)
        }
    }

    private static func same(_ a: URL, _ b: URL) -> Bool {
        func place(_ url: URL) -> String { url.absoluteURL.standardizedFileURL.resolvingSymlinksInPath().path }
        return place(a) == place(b)
    }
}

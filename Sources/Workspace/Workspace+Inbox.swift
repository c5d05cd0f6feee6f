package import Foundation

extension Workspace {
    /// `Rosters/inbox`: rosters that were sent by a browser and wait to be brought in. They hold protected persons'
    /// addresses, so that nothing lies there longer than it must.
    package var inbox: URL { rosters.appending(path: "inbox", directoryHint: .isDirectory) }

    /// Makes a folder in the inbox that nobody else may read.
    package func makeInboxFolder(named name: String) throws(WorkspaceFault) -> URL {
        let folder = try inboxFolder(named: name)
        try makeFolder(inbox)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotWrite(file: relative(inbox))
        }
        return folder
    }

    /// Removes a folder of the inbox; one that isn't there is no mistake.
    package func removeInboxFolder(named name: String) throws(WorkspaceFault) {
        try removeIfThere(try inboxFolder(named: name))
    }

    /// Removes all that lies in the inbox.
    package func clearInbox() throws(WorkspaceFault) { try removeIfThere(inbox) }

    private func inboxFolder(named name: String) throws(WorkspaceFault) -> URL {
        precondition(
            !name.isEmpty && name.utf8.allSatisfy { $0 < 128 && Character(Unicode.Scalar($0)).isHexDigit },
            "Folders of the inbox have names that the program made.")
        return inbox.appending(path: name, directoryHint: .isDirectory)
    }

    private func removeIfThere(_ url: URL) throws(WorkspaceFault) {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        do { try FileManager.default.removeItem(at: url) } catch { throw .cannotWrite(file: relative(url)) }
    }
}

package import Foundation

extension Workspace {
    /// Removes a file or a folder below `Output`, with what a killed program had begun of it; one that isn't there is no
    /// mistake. Of a symbolic link on the way the link is removed, and nothing behind it.
    package func remove(_ url: URL) throws(WorkspaceFault) {
        for url in [url, AtomicFile.temporary(for: url)] {
            try removeLinks(towards: url)
            let path = url.standardizedFileURL.path
            precondition(
                path.hasPrefix(output.standardizedFileURL.path + "/"), "Only what Output holds is ever removed.")
            guard FileManager.default.fileExists(atPath: path) else { continue }
            do { try FileManager.default.removeItem(atPath: path) } catch { throw .cannotWrite(file: relative(url)) }
        }
    }
}

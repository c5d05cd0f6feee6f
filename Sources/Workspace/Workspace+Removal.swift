package import Foundation

extension Workspace {
    /// Removes a file or a folder below `Output`; one that isn't there is no mistake.
    package func remove(_ url: URL) throws(WorkspaceFault) {
        let path = url.standardizedFileURL.path
        precondition(path.hasPrefix(output.standardizedFileURL.path + "/"), "Only what Output holds is ever removed.")
        guard FileManager.default.fileExists(atPath: path) else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch { throw .cannotWrite(file: relative(url)) }
    }
}

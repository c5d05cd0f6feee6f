package import Foundation

/// A new file that is its owner's alone from the first moment.
///
/// Foundation's `createFile` writes beside it first and renames, which a kill leaves behind as `.dat.nosync…`.
package enum PrivateFile {
    /// Makes the file empty, or empties it; nil where that can't be. A symbolic link in its place isn't followed.
    package static func make(at path: String) -> FileHandle? {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        guard fchmod(descriptor, 0o600) == 0 else {
            close(descriptor)
            return nil
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Removes from a folder, and from those in it, what programs of earlier builds left behind when they were killed.
    static func removeLeftovers(in folder: URL) {
        let keys: [URLResourceKey] = [.isRegularFileKey]
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys) else { return }
        for case let url as URL in files where url.lastPathComponent.hasPrefix(".dat.nosync") {
            guard (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { continue }
            try? FileManager.default.removeItem(at: url)
        }
    }
}

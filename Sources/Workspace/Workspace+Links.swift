package import Foundation

extension Workspace {
    /// Removes each symbolic link on the way from `Output` to a file or folder, the last step included: what it leads to
    /// isn't ours, so that nothing is written, read or removed through it.
    package func removeLinks(towards url: URL) throws(WorkspaceFault) {
        let root = output.standardizedFileURL.path + "/"
        let path = url.standardizedFileURL.path
        guard path.hasPrefix(root) else { return }
        var step = output.standardizedFileURL
        for name in path.dropFirst(root.count).split(separator: "/") {
            step.append(path: String(name))
            guard Self.isLink(step) else { continue }
            do { try FileManager.default.removeItem(at: step) } catch { throw .cannotWrite(file: relative(url)) }
            return
        }
    }

    /// Whether a path is a symbolic link, whatever it leads to.
    package static func isLink(_ url: URL) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
    }

    /// Whether a path below `Output` is a symbolic link, or lies behind one.
    package func isBehindLink(_ url: URL) -> Bool {
        let root = output.standardizedFileURL.path + "/"
        let path = url.standardizedFileURL.path
        guard path.hasPrefix(root) else { return false }
        var step = output.standardizedFileURL
        return path.dropFirst(root.count).split(separator: "/").contains { name in
            step.append(path: String(name))
            return Self.isLink(step)
        }
    }

    /// The names of what lies in a folder below `Output`, in order; nothing where it is a symbolic link.
    package func names(in folder: URL) -> [String] {
        guard !isBehindLink(folder) else { return [] }
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    /// Whether a path is a folder of its own, and no link to one.
    package static func isFolder(_ url: URL) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }
}

import Foundation

/// A roster on disk.
package struct RosterFile: Sendable, Hashable {
    /// Where it lies.
    package let path: String
    /// Its name without its folder, as findings and faults name it.
    package let name: String

    /// The file at a path.
    package init(path: String) {
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The largest file that is read.
    static let limitGigabytes = 2

    /// A fault of this file.
    func fault(_ kind: RosterFault.Kind) -> RosterFault { RosterFault(file: name, kind: kind) }

    /// Calls the body with the file's bytes, a piece at a time, until it returns false.
    func forEachChunk(_ body: (Data) throws(RosterFault) -> Bool) throws(RosterFault) {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw fault(.notFound) }
        guard !isFolder.boolValue else { throw fault(.isFolder) }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw fault(.notReadable) }
        defer { try? handle.close() }
        var total = 0
        while true {
            let chunk: Data
            do { chunk = try handle.read(upToCount: 1 << 18) ?? Data() } catch { throw fault(.notReadable) }
            guard !chunk.isEmpty else { return }
            total += chunk.count
            guard total <= Self.limitGigabytes << 30 else {
                throw fault(.tooLarge(limitGigabytes: Self.limitGigabytes))
            }
            guard try body(chunk) else { return }
        }
    }
}

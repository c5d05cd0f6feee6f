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
    func forEachChunk(_ body: ([UInt8]) throws(RosterFault) -> Bool) throws(RosterFault) {
        try refuseUnlessRegular()
        guard let handle = FileHandle(forReadingAtPath: path) else { throw fault(.notReadable) }
        defer { try? handle.close() }
        var total = 0
        while true {
            let chunk: [UInt8]
            do { chunk = Array(try handle.read(upToCount: 1 << 18) ?? Data()) } catch { throw fault(.notReadable) }
            guard !chunk.isEmpty else { return }
            total += chunk.count
            guard total <= Self.limitGigabytes << 30 else {
                throw fault(.tooLarge(limitGigabytes: Self.limitGigabytes))
            }
            guard try body(chunk) else { return }
        }
    }

    /// The files of a folder by name, without those that are hidden and without folders in it; nil for what is no
    /// folder.
    func filesOfFolder() throws(RosterFault) -> [RosterFile]? {
        func type(_ path: String) -> FileAttributeType? {
            let target = URL(filePath: path).resolvingSymlinksInPath().path
            return try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
        }
        guard type(path) == .typeDirectory else { return nil }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw fault(.notReadable) }
        let files = names.filter { !$0.hasPrefix(".") }.sorted().map { RosterFile(path: "\(path)/\($0)") }
            .filter { type($0.path) != .typeDirectory }
        guard !files.isEmpty else { throw fault(.folderEmpty) }
        return files
    }

    /// Pipes and devices are refused: a roster is read twice.
    private func refuseUnlessRegular() throws(RosterFault) {
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { throw fault(.notFound) }
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? manager.attributesOfItem(atPath: target) else { throw fault(.notReadable) }
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory?: throw fault(.isFolder)
        case .typeRegular?: break
        default: throw fault(.notReadable)
        }
        guard (attributes[.size] as? NSNumber)?.int64Value ?? 0 <= Int64(Self.limitGigabytes) << 30 else {
            throw fault(.tooLarge(limitGigabytes: Self.limitGigabytes))
        }
    }
}

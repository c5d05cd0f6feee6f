import Foundation
import XML

/// Where an OpenDocument spreadsheet's content lies: in a part of an archive, or in a flat file of XML.
enum OpenDocumentContent: Sendable {
    case archived(Archive)
    case flat(RosterFile)

    /// The entry of an archive that holds the content.
    static let entryName = "content.xml"

    var file: RosterFile {
        switch self {
        case .archived(let archive): archive.file
        case .flat(let file): file
        }
    }

    /// The content from its beginning.
    func open() throws(RosterFault) -> WorkbookPart {
        switch self {
        case .archived(let archive): try WorkbookPart(Self.entryName, of: archive)
        case .flat(let file): try WorkbookPart(FlatFileReader(file), of: file)
        }
    }

    /// Whether a file is a spreadsheet as flat XML, told by its outermost element.
    static func isFlat(_ file: RosterFile) -> Bool {
        do throws(RosterFault) {
            var xml = try Self.flat(file).open()
            guard case .start(let element, let attributes, _, _) = try xml.next(), element.local == "document" else {
                return false
            }
            return attributes["mimetype"]?.hasPrefix(Archive.openDocumentType) ?? false
        } catch {
            return false
        }
    }
}

/// Reads a file that is no archive, a piece at a time.
final class FlatFileReader: PartBytes {
    private(set) var fault: RosterFault?
    private let file: RosterFile
    private let handle: FileHandle
    private var total = 0

    init(_ file: RosterFile) throws(RosterFault) {
        // Refuses what is no ordinary file.
        try file.forEachChunk { _ throws(RosterFault) in false }
        guard let handle = FileHandle(forReadingAtPath: file.path) else { throw file.fault(.notReadable) }
        self.file = file
        self.handle = handle
    }

    deinit { try? handle.close() }

    func next(atMost count: Int) throws(RosterFault) -> [UInt8] {
        let piece: [UInt8]
        do { piece = Array(try handle.read(upToCount: count) ?? Data()) } catch { throw stop(.notReadable) }
        total += piece.count
        guard total <= RosterFile.limitGigabytes << 30 else {
            throw stop(.tooLarge(limitGigabytes: RosterFile.limitGigabytes))
        }
        return piece
    }

    private func stop(_ kind: RosterFault.Kind) -> RosterFault {
        let reason = file.fault(kind)
        fault = reason
        return reason
    }
}

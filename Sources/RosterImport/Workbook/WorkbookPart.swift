import XML

/// Where the bytes of a part come from, with why they ended too early.
protocol PartBytes: AnyObject {
    var fault: RosterFault? { get }
    /// Gives at most so many of the bytes that follow, or none at the end.
    func next(atMost count: Int) throws(RosterFault) -> [UInt8]
}

extension ArchiveEntryReader: PartBytes {}

/// One XML part of a workbook, read as a stream, with what can go wrong told as the file's fault.
struct WorkbookPart: ~Copyable {
    private let file: RosterFile
    private let source: any PartBytes
    private var xml: XMLStreamReader

    /// How many elements are open after the last event.
    var depth: Int { xml.depth }

    init(_ name: String, of archive: Archive) throws(RosterFault) {
        guard let entry = archive.entry(named: name) else { throw archive.file.fault(.workbookBroken) }
        try self.init(ArchiveEntryReader(entry, of: archive.file), of: archive.file)
    }

    init(_ source: any PartBytes, of file: RosterFile) throws(RosterFault) {
        let xml = try Self.reader(of: source, in: file)
        self.file = file
        self.source = source
        self.xml = xml
    }

    private static func reader(
        of source: any PartBytes, in file: RosterFile
    ) throws(RosterFault) -> XMLStreamReader {
        do {
            return try XMLStreamReader { count in try source.next(atMost: count) }
        } catch {
            throw source.fault ?? file.fault(.workbookBroken)
        }
    }

    /// Gives the next event, or nil after the last, where the entry's checksum has been found right.
    mutating func next() throws(RosterFault) -> XMLEvent? {
        do {
            if let event = try xml.next() { return event }
        } catch {
            throw source.fault ?? file.fault(.workbookBroken)
        }
        while try !source.next(atMost: 1 << 16).isEmpty {}
        return nil
    }
}

extension [XMLAttribute] {
    /// The value of the attribute of this name, whatever its prefix.
    subscript(name: String) -> String? { first { $0.name.local == name }?.value }

    /// Whether the attribute of this name says yes.
    func isTrue(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }
}

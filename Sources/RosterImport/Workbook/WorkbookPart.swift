import XML

/// One XML part of a workbook, read as a stream, with what can go wrong told as the file's fault.
struct WorkbookPart: ~Copyable {
    private let file: RosterFile
    private let source: ArchiveEntryReader
    private var xml: XMLStreamReader

    /// How many elements are open after the last event.
    var depth: Int { xml.depth }

    init(_ name: String, of archive: Archive) throws(RosterFault) {
        guard let entry = archive.entry(named: name) else { throw archive.file.fault(.workbookBroken) }
        let source = try ArchiveEntryReader(entry, of: archive.file)
        let xml = try Self.reader(of: source, in: archive.file)
        file = archive.file
        self.source = source
        self.xml = xml
    }

    private static func reader(
        of source: ArchiveEntryReader, in file: RosterFile
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

/// A RELAX NG schema in XML syntax that stands on its own: one that includes another file is refused.
///
/// It keeps the bytes and compiles them for every document, which takes about 0.05 ms for schemas like ours. In return
/// it is a plain value, and documents can be checked in parallel, for which libxml2's compiled form isn't made.
package struct RelaxNGSchema: Sendable {
    private let bytes: [UInt8]

    private static let namespace = "http://relaxng.org/ns/structure/1.0"
    private static let loadingElements: Set<String> = ["include", "externalRef"]

    /// Reads and checks a schema; every problem with it is `schemaBroken`.
    package init(parsing bytes: [UInt8]) throws(XMLFault) {
        let document: XMLDocument
        do {
            document = try XMLDocument(parsing: bytes)
        } catch {
            throw .schemaBroken(problem: Self.sentence(for: error))
        }
        try Self.refuseLoading(document.root)
        _ = try CompiledSchema(bytes)
        self.bytes = bytes
    }

    /// Checks a document in memory; gives the first twenty violations, none if it is valid.
    package func violations(
        in bytes: [UInt8], limits: XMLLimits = .standard
    ) throws(XMLFault) -> [SchemaViolation] {
        try violations(of: MemorySource(bytes), limits)
    }

    /// Checks a file of any size as a stream; gives the first twenty violations, none if it is valid.
    ///
    /// Memory stays constant as long as the schema doesn't use `interleave` or `mixed` around what is repeated.
    package func violations(
        inFile path: String, limits: XMLLimits = .streaming
    ) throws(XMLFault) -> [SchemaViolation] {
        try violations(of: FileSource(path: path), limits)
    }

    private func violations(
        of source: any XMLByteSource, _ limits: XMLLimits
    ) throws(XMLFault) -> [SchemaViolation] {
        try Self.violations(of: source, limits, against: CompiledSchema(bytes))
    }

    /// The schema is the caller's, so that the reader, made and freed in here, never outlives it.
    private static func violations(
        of source: any XMLByteSource, _ limits: XMLLimits, against schema: borrowing CompiledSchema
    ) throws(XMLFault) -> [SchemaViolation] {
        var reader = try XMLStreamReader(reading: source, limits: limits)
        try reader.check(against: schema)
        while !reader.hasEnoughViolations, try reader.next() != nil {}
        return reader.violations
    }

    private static func refuseLoading(_ element: XMLElement) throws(XMLFault) {
        if element.name.namespace == namespace, loadingElements.contains(element.name.local) {
            throw .schemaBroken(problem: "line \(element.line): \(element.name.local) is not supported")
        }
        for child in element.elements { try refuseLoading(child) }
    }

    private static func sentence(for fault: XMLFault) -> String {
        switch fault {
        case .malformed(let line, _, let problem): "line \(line): \(problem)"
        case .doctype(let line): "line \(line): a DOCTYPE is not allowed"
        case .undefinedEntity(let name, let line): "line \(line): the entity \(name) is not defined"
        case .tooLarge, .tooDeep, .textTooLong: "it is too large"
        case .schemaBroken(let problem): problem
        case .invalid, .unreadable: "it can't be read"
        }
    }
}

/// Reads a document from start to end, one event at a time, in constant memory.
///
/// Every DOCTYPE is refused, nothing is fetched, no entity is expanded.
package struct XMLStreamReader: ~Copyable {
    /// How many elements are open after the last event.
    package private(set) var depth = 0

    private var nodes: NodeReader
    /// Whether the current node has not been given out.
    private var holdsNode = false
    private var owesEnd = false
    private var isFinished = false
    private var hasRoot = false

    /// Reads from any source of bytes.
    package init(reading source: any XMLByteSource, limits: XMLLimits = .streaming) throws(XMLFault) {
        nodes = try NodeReader(reading: source, limits: limits)
    }

    /// Reads a file.
    package init(file path: String, limits: XMLLimits = .streaming) throws(XMLFault) {
        try self.init(reading: FileSource(path: path), limits: limits)
    }

    /// Reads bytes that are in memory.
    package init(parsing bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLFault) {
        try self.init(reading: MemorySource(bytes), limits: limits)
    }

    /// Reads what a function gives: at most so many bytes as it is asked for, and none at the end.
    package init(
        limits: XMLLimits = .streaming, bytes: @escaping (_ atMost: Int) throws -> [UInt8]
    ) throws(XMLFault) {
        try self.init(reading: FunctionSource(read: bytes), limits: limits)
    }

    /// Has what follows checked against a schema, which must live longer than the reader.
    func check(against schema: borrowing CompiledSchema) throws(XMLFault) {
        guard nodes.check(against: schema) else { throw .schemaBroken(problem: "it can't be applied") }
    }

    /// What the schema has been found to be violated by until now.
    var violations: [SchemaViolation] { nodes.state.violations }

    /// Whether no more violations will be kept.
    var hasEnoughViolations: Bool { nodes.state.hasEnoughViolations }

    /// Gives the next event, or nil after the last; after a fault the same fault again.
    package mutating func next() throws(XMLFault) -> XMLEvent? {
        if let fault = nodes.state.fault { throw fault }
        if owesEnd {
            owesEnd = false
            depth -= 1
            return .end
        }
        while try advance() {
            switch nodes.kind {
            case .start:
                return try start()
            case .end:
                depth -= 1
                return .end
            case .text:
                let text = try joinedText()
                if !text.isEmpty { return .text(text) }
            case .doctype:
                throw nodes.state.stop(.doctype(line: nodes.line))
            case .other:
                continue
            }
        }
        return nil
    }

    private mutating func advance() throws(XMLFault) -> Bool {
        if holdsNode {
            holdsNode = false
            return true
        }
        guard !isFinished else { return false }
        if try nodes.advance() { return true }
        isFinished = true
        guard depth == 0, hasRoot else { throw nodes.unfinished() }
        return false
    }

    private mutating func start() throws(XMLFault) -> XMLEvent {
        let line = nodes.line
        let limit = nodes.state.limits.maximumDepth
        guard depth < limit else { throw nodes.state.stop(.tooDeep(line: line, maximumDepth: limit)) }
        hasRoot = true
        depth += 1
        owesEnd = nodes.isEmptyElement
        return .start(name: nodes.name(), attributes: try nodes.attributes(), isEmpty: owesEnd, line: line)
    }

    /// The text that begins here and goes on past comments to the next tag, which is held back.
    private mutating func joinedText() throws(XMLFault) -> String {
        let limit = nodes.state.limits.maximumTextBytes
        let line = nodes.line
        var text = nodes.text
        while text.utf8.count <= limit, try advance() {
            switch nodes.kind {
            case .text:
                text += nodes.text
            case .other:
                continue
            case .start, .end, .doctype:
                holdsNode = true
                return text
            }
        }
        guard text.utf8.count <= limit else { throw nodes.state.stop(.textTooLong(line: line)) }
        return text
    }
}

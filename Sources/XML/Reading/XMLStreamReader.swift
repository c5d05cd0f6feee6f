/// Reads a document from start to end, one event at a time, in constant memory.
///
/// Every DOCTYPE is refused, nothing is fetched, no entity is expanded.
package struct XMLStreamReader: ~Copyable {
    /// How many elements are open after the last event.
    package private(set) var depth = 0

    private var steps: StepReader
    /// The step after a text, which had to be taken to see where the text ends.
    private var held: StepReader.Step?
    private var isFinished = false

    /// Reads from any source of bytes.
    package init(reading source: any XMLByteSource, limits: XMLLimits = .streaming) throws(XMLFault) {
        steps = try StepReader(reading: source, limits: limits)
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
    mutating func check(against schema: borrowing CompiledSchema) throws(XMLFault) {
        guard steps.nodes.check(against: schema) else { throw .schemaBroken(problem: "it can't be applied") }
    }

    /// What the schema has been found to be violated by until now.
    var violations: [SchemaViolation] { steps.nodes.state.violations }

    /// Whether no more violations will be kept.
    var hasEnoughViolations: Bool { steps.nodes.state.hasEnoughViolations }

    /// Gives the next event, or nil after the last; after a fault the same fault again.
    package mutating func next() throws(XMLFault) -> XMLEvent? {
        if let fault = steps.nodes.state.fault { throw fault }
        while let step = try step() {
            switch step {
            case .start:
                depth += 1
                let line = steps.nodes.line
                let (name, attributes) = (steps.nodes.name(), try steps.nodes.attributes())
                return .start(name: name, attributes: attributes, isEmpty: steps.owesEnd, line: line)
            case .end:
                depth -= 1
                return .end
            case .text:
                let text = try joinedText()
                if !text.isEmpty { return .text(text) }
            }
        }
        return nil
    }

    private mutating func step() throws(XMLFault) -> StepReader.Step? {
        if let step = held.take() { return step }
        guard !isFinished else { return nil }
        let step = try steps.next()
        isFinished = step == nil
        return step
    }

    /// The text that begins here and goes on past comments to the next tag, which is held back.
    private mutating func joinedText() throws(XMLFault) -> String {
        let limit = steps.nodes.state.limits.maximumTextBytes
        let line = steps.nodes.line
        var text = steps.nodes.text
        while text.utf8.count <= limit, let step = try step() {
            guard step == .text else {
                held = step
                return text
            }
            text += steps.nodes.text
        }
        guard text.utf8.count <= limit else { throw steps.nodes.state.stop(.textTooLong(line: line)) }
        return text
    }
}

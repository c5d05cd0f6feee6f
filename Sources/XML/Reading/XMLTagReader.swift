/// Reads a large document of known names from start to end, one tag or text at a time, and makes no strings.
///
/// As `XMLStreamReader` does, it refuses every DOCTYPE, fetches nothing and expands no entity. Attributes are read
/// where they are asked for.
package struct XMLTagReader: ~Copyable {
    /// What the reader meets next.
    package enum Step: Sendable, Equatable {
        /// A start tag, with the place of its local name among the known names; nil where it isn't one of them.
        case start(Int?)
        /// A piece of text, whitespace included; comments break it up.
        case text
        /// The end of the element that was opened last.
        case end
    }

    private var steps: StepReader
    /// How much text has been taken since the last tag.
    private var taken = 0
    private let names: [String: Int]
    private let otherwise: @Sendable (String) -> Int?
    private var known = NameCache<Int?>()

    /// Reads from a source of bytes; the names are local names, of whatever namespace.
    ///
    /// - Parameter otherwise: which of the names is meant by one that is none of them.
    package init(
        reading source: any XMLByteSource, names: [String], limits: XMLLimits = .streaming,
        otherwise: @escaping @Sendable (String) -> Int? = { _ in nil }
    ) throws(XMLFault) {
        self.otherwise = otherwise
        steps = try StepReader(reading: source, limits: limits)
        self.names = Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    /// Reads bytes that are in memory.
    package init(parsing bytes: [UInt8], names: [String], limits: XMLLimits = .standard) throws(XMLFault) {
        try self.init(reading: MemorySource(bytes), names: names, limits: limits)
    }

    /// Reads a file.
    package init(
        file path: String, names: [String], limits: XMLLimits = .streaming,
        otherwise: @escaping @Sendable (String) -> Int? = { _ in nil }
    ) throws(XMLFault) {
        try self.init(reading: FileSource(path: path), names: names, limits: limits, otherwise: otherwise)
    }

    /// Gives the next step, or nil after the last; after a fault the same fault again.
    package mutating func next() throws(XMLFault) -> Step? {
        switch try steps.next() {
        case .start?:
            taken = 0
            return .start(steps.nodes.number(in: names, otherwise: otherwise, &known))
        case .end?:
            taken = 0
            return .end
        case .text?: return .text
        case nil: return nil
        }
    }

    /// The attributes of the last step, which was a start tag.
    package mutating func attributes() throws(XMLFault) -> [XMLAttribute] { try steps.nodes.attributes() }

    /// Appends the text of the last step, which was one, as UTF-8.
    package mutating func appendText(to bytes: inout [UInt8]) throws(XMLFault) {
        let before = bytes.count
        steps.nodes.appendText(to: &bytes)
        taken += bytes.count - before
        guard taken <= steps.nodes.state.limits.maximumTextBytes else {
            throw steps.nodes.state.stop(.textTooLong(line: steps.nodes.line))
        }
    }

    /// How many bytes of the document have been looked at; the parser is a few kilobytes ahead of the last step.
    package var bytesRead: Int { steps.nodes.state.given }

    /// The line of the last step, from 1; after line 65,534 it may be told a few too high.
    package var line: Int { steps.nodes.line }

    /// The encoding that the document declares or begins with; nil where it says none, which is UTF-8.
    package var encoding: String? { steps.nodes.encoding }
}

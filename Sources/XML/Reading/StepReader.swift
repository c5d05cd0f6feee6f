/// Moves through a document from tag to text to tag, and makes no strings on the way.
struct StepReader: ~Copyable {
    enum Step {
        /// A start tag, or a piece of text, which comments may break up, or the end of the element opened last.
        case start, text, end
    }

    /// How many elements are open after the last step.
    private(set) var depth = 0
    /// Whether the last step was a start tag written as `<a/>`, whose end comes next.
    private(set) var owesEnd = false
    /// What the last step stands on.
    var nodes: NodeReader

    private var hasRoot = false

    init(reading source: any XMLByteSource, limits: XMLLimits) throws(XMLFault) {
        nodes = try NodeReader(reading: source, limits: limits)
    }

    /// Gives the next step, or nil after the last; after a fault the same fault again.
    mutating func next() throws(XMLFault) -> Step? {
        if owesEnd {
            owesEnd = false
            depth -= 1
            return .end
        }
        while try nodes.advance() {
            switch nodes.kind {
            case .start:
                let limit = nodes.maximumDepth
                guard depth < limit else { throw nodes.state.stop(.tooDeep(line: nodes.line, maximumDepth: limit)) }
                hasRoot = true
                depth += 1
                owesEnd = nodes.isEmptyElement
                return .start
            case .end:
                depth -= 1
                return .end
            case .text: return .text
            case .doctype: throw nodes.state.stop(.doctype(line: nodes.line))
            case .other: continue
            }
        }
        guard depth == 0, hasRoot else { throw nodes.unfinished() }
        return nil
    }
}

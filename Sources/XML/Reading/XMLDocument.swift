/// A whole document in memory, to be looked at but not changed.
package struct XMLDocument: Sendable, Equatable {
    /// The outermost element.
    package let root: XMLElement

    /// Reads a document.
    package init(parsing bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLFault) {
        var reader = try XMLStreamReader(parsing: bytes, limits: limits)
        var open: [Draft] = []
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes, _, let line):
                open.append(Draft(name: name, attributes: attributes, line: line))
            case .text(let text):
                if !open.isEmpty { open[open.count - 1].children.append(.text(text)) }
            case .end:
                guard let element = open.popLast()?.element else { continue }
                guard !open.isEmpty else {
                    root = element
                    // What follows the root element is read too, so that garbage is found.
                    while try reader.next() != nil {}
                    return
                }
                open[open.count - 1].children.append(.element(element))
            }
        }
        throw .malformed(line: 1, column: 0, problem: ParserProblem.unfinished)
    }

    /// Reads a document that must follow a schema, else the fault is `invalid`.
    package init(
        parsing bytes: [UInt8], following schema: RelaxNGSchema, limits: XMLLimits = .standard
    ) throws(XMLFault) {
        try self.init(parsing: bytes, limits: limits)
        let violations = try schema.violations(in: bytes, limits: limits)
        guard violations.isEmpty else { throw .invalid(violations) }
    }

    private struct Draft {
        let name: XMLName
        let attributes: [XMLAttribute]
        let line: Int
        var children: [XMLNode] = []

        var element: XMLElement {
            XMLElement(name: name, attributes: attributes, children: children, line: line)
        }
    }
}

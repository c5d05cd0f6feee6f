/// Why a document could not be read.
///
/// A `problem` is an English sentence of our own about the structure. It never quotes the document's text or values,
/// which may be personal data.
package enum XMLFault: Error, Hashable, Sendable {
    /// The document is not well-formed XML, or not in an encoding that is read here.
    case malformed(line: Int, column: Int, problem: String)
    /// The document has a DOCTYPE, which is refused because of what entities can do.
    case doctype(line: Int)
    /// The document is larger than the limit.
    case tooLarge(maximumBytes: Int)
    /// Elements are nested deeper than the limit.
    case tooDeep(line: Int, maximumDepth: Int)
    /// A text, a value or a tag is longer than the limit.
    case textTooLong(line: Int)
    /// An entity that XML doesn't know, such as `nbsp`: the character itself should be written.
    case undefinedEntity(name: String, line: Int)
    /// The document is well-formed but doesn't follow its schema.
    case invalid([SchemaViolation])
    /// The schema itself can't be used.
    case schemaBroken(problem: String)
    /// The file can't be opened or read.
    case unreadable
}

extension XMLFault {
    /// Whether the document's bytes aren't in the encoding that it declares.
    package var isWrongEncoding: Bool { isMalformed(ParserProblem.wrongEncoding) }

    /// Whether the document is in an encoding that isn't read here.
    package var isUnsupportedEncoding: Bool { isMalformed(ParserProblem.unsupportedEncoding) }

    private func isMalformed(_ wanted: String) -> Bool {
        if case .malformed(_, _, let problem) = self { problem == wanted } else { false }
    }
}

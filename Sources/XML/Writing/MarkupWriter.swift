/// Writes markup as UTF-8 bytes, escaped by construction.
///
/// Names can only be literals of the source, so no text from outside becomes markup. In the HTML dialect what is
/// written is good HTML and good XML at once.
package struct MarkupWriter: Sendable {
    /// What an element without content looks like.
    package enum Dialect: Sendable {
        /// Only HTML's void elements are written as `<br/>`, all others as `<p></p>`.
        case html
        /// Every empty element is written as `<meeting/>`.
        case xml
    }

    /// What has been written and not yet been taken.
    package private(set) var bytes: [UInt8] = []

    private let dialect: Dialect

    /// Starts with nothing written.
    package init(_ dialect: Dialect = .html) {
        self.dialect = dialect
    }

    /// Writes an element around the content; attributes keep their order, and one whose value is nil is left out.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: (inout MarkupWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        try content(&self)
        close(name)
    }

    /// Writes an element that contains only text.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
    ) {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        escapedText(text, into: &bytes)
        close(name)
    }

    /// Writes an element without content, as the dialect wants it.
    package mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        open(name, attributes)
        switch dialect {
        case .html where !HTMLNames.void.contains(name.description):
            bytes.append(UInt8(ascii: ">"))
            close(name)
        case .html, .xml:
            bytes.append(literal: "/>")
        }
    }

    /// Writes text, escaped.
    package mutating func text(_ text: String) {
        escapedText(text, into: &bytes)
    }

    /// Writes bytes that are markup already, as they are: the caller answers for what they do.
    package mutating func unsafeRaw(_ markup: some Sequence<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Ends the line, for those who read the source; not to be used where whitespace has a meaning.
    package mutating func line() {
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes the XML declaration and ends the line.
    package mutating func xmlDeclaration() {
        bytes.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Writes the DOCTYPE of HTML and ends the line; our own reader refuses a document with it.
    package mutating func doctypeHTML() {
        bytes.append(literal: "<!DOCTYPE html>\n")
    }

    /// Gives what has been written and starts anew.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Hands what has been written to a sink, such as a file, and keeps the memory for what comes.
    ///
    /// Elements may be open. When the sink throws, nothing is forgotten.
    package mutating func drain(into sink: ([UInt8]) throws -> Void) rethrows {
        guard !bytes.isEmpty else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(literal: name)
        for case (let name, let value?) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(literal: name)
            bytes.append(literal: "=\"")
            escapedAttribute(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func close(_ name: StaticString) {
        bytes.append(literal: "</")
        bytes.append(literal: name)
        bytes.append(UInt8(ascii: ">"))
    }
}

/// What an element contains: an element, or text. Comments and processing instructions are not kept.
package indirect enum XMLNode: Sendable, Equatable {
    /// A child element.
    case element(XMLElement)
    /// Text between two tags, whitespace included; two texts never follow each other.
    case text(String)
}

/// One element of a document that has been read.
package struct XMLElement: Sendable, Equatable {
    /// The element's name.
    package let name: XMLName
    /// Its attributes, in the order of the file.
    package let attributes: [XMLAttribute]
    /// Its content, in the order of the file.
    package let children: [XMLNode]
    /// The line of the file, from 1, on which the start tag ends.
    package let line: Int

    /// The value of the attribute with this local name; one without a namespace comes first.
    package func attribute(_ local: String) -> String? {
        let candidates = attributes.filter { $0.name.local == local }
        return (candidates.first { $0.name.namespace == nil } ?? candidates.first)?.value
    }

    /// The value of the attribute with exactly this name.
    package func attribute(_ name: XMLName) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The child elements, without the text.
    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The child elements with this local name.
    package func elements(_ local: String) -> [XMLElement] {
        elements.filter { $0.name.local == local }
    }

    /// The first child element with this local name.
    package func first(_ local: String) -> XMLElement? {
        elements(local).first
    }

    /// All text in the element and its descendants, in order.
    package var text: String {
        var result = ""
        for child in children {
            switch child {
            case .element(let element): result += element.text
            case .text(let text): result += text
            }
        }
        return result
    }
}

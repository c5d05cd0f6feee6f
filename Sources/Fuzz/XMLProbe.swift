import XML

/// Reads a document in each of the ways that there are, which must agree.
enum XMLProbe {
    static func read(_ bytes: [UInt8]) {
        let document = try? XMLDocument(parsing: bytes)
        var texts: [UInt8] = []
        var starts = 0
        do throws(XMLFault) {
            var reader = try XMLTagReader(parsing: bytes, names: ["a", "b", "Personpost"])
            while let step = try reader.next() {
                switch step {
                case .start: starts += 1
                case .text: try reader.appendText(to: &texts)
                case .end: break
                }
            }
        } catch {
            require(document == nil || isLarger(error), "a document is whole for one reader only")
            return
        }
        guard let document else { return }
        let (elements, text) = count(document.root)
        require(elements == starts, "\(elements) elements and \(starts) tags")
        require(Array(text.utf8) == texts, "the readers read other texts")
    }

    private static func count(_ element: XMLElement) -> (elements: Int, text: String) {
        var (elements, text) = (1, "")
        for child in element.children {
            switch child {
            case .text(let more): text += more
            case .element(let child):
                let inner = count(child)
                elements += inner.elements
                text += inner.text
            }
        }
        return (elements, text)
    }

    /// Whether the fault is a limit, for the readers count differently towards some.
    private static func isLarger(_ fault: XMLFault) -> Bool {
        if case .textTooLong = fault { true } else { false }
    }
}

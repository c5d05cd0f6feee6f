/// Collects the text of a cell that may be written in several runs of different looks.
///
/// Phonetic runs, which tell how the text is read aloud, are left out.
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    /// The depth of the phonetic run that is open.
    private var phonetic: Int?

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        isInText = false
        phonetic = nil
    }

    /// An element inside the text begins.
    mutating func start(_ name: String, _ depth: Int) {
        if name == "rPh" { phonetic = phonetic ?? depth }
        isInText = name == "t" && phonetic == nil
    }

    mutating func append(_ text: String) {
        guard isInText else { return }
        EscapedText.append(text, to: &bytes)
    }

    /// The element at this depth ends.
    mutating func end(_ depth: Int) {
        isInText = false
        if depth == phonetic { phonetic = nil }
    }
}

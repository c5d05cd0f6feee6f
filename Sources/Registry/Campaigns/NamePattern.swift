/// What somebody typed to find a name, as a question to the index of names: every word as the beginning of one.
struct NamePattern {
    /// The question; nil where nothing was typed that a name could have.
    let text: String?

    init(_ typed: String) {
        // Quoted, no word can be an operator of the index.
        let words = typed.split { !$0.isLetter && !$0.isNumber }.prefix(8)
        text = words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " ")
    }
}

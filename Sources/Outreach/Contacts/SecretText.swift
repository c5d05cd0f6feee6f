// An address may be typed where none belongs: into a class, into a name.

extension String {
    /// Whether a text in a column of classes or names is long enough, and has signs, to hold a contact at all.
    package var mayHoldContact: Bool {
        // Figures of other scripts have three bytes.
        utf8.count >= 6 && utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "@") || $0 >= 0xE0 }
    }
}

extension PersonName {
    /// The name without what tells a contact that nobody may have.
    ///
    /// - Parameter tellsSecret: whether a text does.
    package func without(_ tellsSecret: (String) -> Bool) -> PersonName {
        // Nearly all names have no figure in them.
        guard tellsSecret("\(given) \(family)") else { return self }
        func part(_ text: String) -> String { tellsSecret(text) ? "" : text }
        let rest = PersonName(given: part(given), family: part(family))
        // The two together may be a street and its number.
        let isSplit = rest.given == given && rest.family == family
        return isSplit || rest.isEmpty ? PersonName(given: "…", family: "") : rest
    }
}

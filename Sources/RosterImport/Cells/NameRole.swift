/// Words beside a name that say who it is: "Mamma: Anna Berg", "VH1", "1."
enum NameRole {
    /// Whether one of a cell's words is such a word and no name.
    static func isRole(_ words: [Substring], at index: Int) -> Bool {
        let word = words[index]
        // "1.", "2)"
        if let first = word.first, first.isNumber {
            return word.count == 2 && ".):".contains(word.last ?? " ") && words.count > 1
        }
        let isMarked = word.hasSuffix(":")
        let name = word.lowercased().filter { $0.isLetter || $0.isNumber }
        if roles.contains(name) { return words.count > 1 || isMarked }
        guard shortRoles.contains(name) else { return false }
        // Somebody may be called Mor, Far or Parent.
        if isMarked || word.first?.isLowercase == true { return words.count > 1 }
        return index + 2 < words.count
    }

    /// Whether a text, such as one in brackets, is nothing but such a word.
    static func isRole(_ text: String) -> Bool {
        let name = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return roles.contains(name) || shortRoles.contains(name)
    }

    private static let roles: Set<String> = [
        "mamma", "mamman", "pappa", "pappan", "vh", "vh1", "vh2", "vårdnadshavare", "vårdnadshavare1",
        "vårdnadshavare2", "förälder", "förälder1", "förälder2", "målsman", "målsman1", "målsman2", "bonuspappa",
        "bonusmamma", "styvfar", "styvmor",
    ]
    private static let shortRoles: Set<String> = [
        "mor", "far", "moder", "fader", "modern", "fadern", "mother", "father", "mum", "mom", "dad", "guardian",
        "parent",
    ]
}

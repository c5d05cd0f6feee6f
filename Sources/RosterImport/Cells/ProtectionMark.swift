import Outreach

/// How a cell about protection is understood: a few words say no, some say yes, and everything else counts as yes.
enum ProtectionMark: Equatable {
    case no, yes
    /// Not a word that is known; the person counts as protected.
    case notUnderstood
    /// What a program writes where nobody has said anything ("NA"): neither yes nor no.
    case nothingSaid

    init(_ cell: String) {
        let word = Self.bare(cell)
        if word.isEmpty, cell.contains("!") {
            // Whoever writes nothing but that means something.
            self = .notUnderstood
        } else if Self.noWords.contains(word) {
            self = .no
        } else if Self.yesWords.contains(word) {
            self = .yes
        } else if Self.nothingWords.contains(word) {
            self = .nothingSaid
        } else {
            switch ProtectionWords(cell, in: .mark) {
            case .yes: self = .yes
            case .no: self = .no
            case .perhaps, .silent: self = .notUnderstood
            }
        }
    }

    var protection: Protection {
        switch self {
        case .no: .none
        case .nothingSaid: .unknown
        case .yes, .notUnderstood: .protected
        }
    }

    /// The word in lower case, without signs at its end ("nej!") and with any dash as a hyphen.
    private static func bare(_ cell: String) -> String {
        var word = String(cell.lowercased().map { dashes.contains($0) ? "-" : $0 })
        while let last = word.last, ".!: ".contains(last) { word.removeLast() }
        while let first = word.first, "'= ".contains(first) { word.removeFirst() }
        return word
    }

    private static let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2015}", "\u{2212}"]

    // Swedish Excel writes FALSKT and SANT for a checkbox, and other programs 0.0 or 0,0 for a number.
    private static let noWords: Set<String> = [
        "", "n", "nej", "no", "0", "0.0", "0,0", "0.00", "0,00", "-", "--", "false", "falskt", "falsk", "ingen",
        "inget", "ej", "inte", "ingen markering", "ej markerad", "none", "not protected", "[ ]",
        // Forms draw an empty box.
        "off", "nein", "ei", "☐", "nej, ingen",
    ]
    // R, pandas and their like write NA for a blank. NULL and #N/A may be a field that was hidden from whoever exported it.
    private static let nothingWords: Set<String> = [
        "na", "n/a", "n.a", "n. a", "n a", "<na>", "(na)", "not available", "not applicable",
    ]
    private static let yesWords: Set<String> = [
        "j", "ja", "y", "yes", "1", "1.0", "1,0", "x", "s", "true", "sant", "sann", "sekretess", "sekretessmarkering",
        "sekretessmarkerad", "skyddad", "skyddade", "skyddade personuppgifter", "skyddad folkbokföring",
        "skyddad identitet", "protected", "[x]", "✓", "✔", "☑",
    ]
}

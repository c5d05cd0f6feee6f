import Outreach

/// How a cell about protection is understood: a few words say no, some say yes, and everything else counts as yes.
enum ProtectionMark: Equatable {
    case no, yes
    /// Not a word that is known; the person counts as protected.
    case notUnderstood

    init(_ cell: String) {
        let word = cell.lowercased()
        if Self.noWords.contains(word) {
            self = .no
        } else if Self.yesWords.contains(word) {
            self = .yes
        } else {
            self = .notUnderstood
        }
    }

    var protection: Protection { self == .no ? .none : .protected }

    private static let noWords: Set<String> = ["", "n", "nej", "no", "0", "-", "false", "ingen"]
    private static let yesWords: Set<String> = [
        "j", "ja", "y", "yes", "1", "x", "s", "true", "sekretess", "sekretessmarkering", "sekretessmarkerad", "skyddad",
        "skyddade", "skyddade personuppgifter", "skyddad folkbokföring", "skyddad identitet", "protected",
    ]
}

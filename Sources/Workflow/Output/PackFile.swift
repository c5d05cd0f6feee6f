/// A file of a school's letters in `Output`.
package enum PackFile: Hashable, Sendable {
    /// The letters to print, each pack below its cover sheet.
    case letters
    /// The lists that teachers check off.
    case handOut
    /// The letters of a mailing as XML; the first mailing's has no name of its own.
    case record(mailing: String?)

    /// The file's name.
    package var name: String {
        switch self {
        case .letters: "letters.html"
        case .handOut: "hand-out.html"
        case .record(let mailing): mailing.map { "letters-\($0).xml" } ?? "letters.xml"
        }
    }

    /// The file with this name, if it can be one's.
    package init?(name: String) {
        switch name {
        case "letters.html": self = .letters
        case "hand-out.html": self = .handOut
        case "letters.xml": self = .record(mailing: nil)
        default:
            guard name.hasPrefix("letters-"), name.hasSuffix(".xml") else { return nil }
            self = .record(mailing: String(name.dropFirst(8).dropLast(4)))
        }
    }

    /// Whether a browser shows it as a page.
    package var isPage: Bool { self == .letters || self == .handOut }
}

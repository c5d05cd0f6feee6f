/// A contact beside somebody that may be a protected person's, as the municipality is asked about it.
///
/// It says neither the contact nor whose it may be: whoever answers knows the town, or asks there.
package struct Suspicion: Hashable, Sendable {
    /// Beside whom it stands; the first of those who share it.
    package let guardian: GuardianID
    /// What it is.
    package let kind: Contact.Kind
    /// The file that brought it; nil where the registry had it before.
    package let file: String?
    /// The row in the file.
    package let row: Int?
    /// Beside how many others it stands too.
    package let others: Int
    /// Whether something else about the guardian is asked too, so that the answer must say which it is about.
    package let isOneOfSeveral: Bool

    /// A suspicion from its parts.
    package init(
        guardian: GuardianID, kind: Contact.Kind, file: String?, row: Int?, others: Int, isOneOfSeveral: Bool
    ) {
        self.guardian = guardian
        self.kind = kind
        self.file = file
        self.row = row
        self.others = others
        self.isOneOfSeveral = isOneOfSeveral
    }

    /// What is asked, after the guardian's number.
    var words: Words {
        let place = file.map { file in
            Words(sv: " (\(file), rad \(row ?? 0))", en: " (\(file), row \(row ?? 0))")
        }
        let more =
            others == 0
            ? Words("")
            : Words(sv: "; den står också hos \(others) till", en: "; it stands beside \(others) more too")
        let sentence =
            switch kind {
            case .home:
                (
                    Words(sv: "adressen", en: "the address"),
                    Words(sv: "skyddad persons bostad", en: "protected person's home")
                )
            case .mailbox:
                (
                    Words(sv: "e-postadressen", en: "the e-mail address"),
                    Words(sv: "skyddad persons", en: "protected person's")
                )
            case .phone:
                (
                    Words(sv: "telefonnumret", en: "the phone number"),
                    Words(sv: "skyddad persons", en: "protected person's")
                )
            }
        return Words(
            sv: "\(sentence.0.sv)\(place?.sv ?? "") kan vara en \(sentence.1.sv)\(more.sv)",
            en: "\(sentence.0.en)\(place?.en ?? "") may be a \(sentence.1.en)\(more.en)")
    }

    /// The answers, without "no" and "yes".
    package var question: String { isOneOfSeveral ? "suspected \(guardian) \(kind.rawValue)" : "suspected \(guardian)" }
}

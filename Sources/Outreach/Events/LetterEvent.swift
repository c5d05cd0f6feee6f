/// Something that happened to a letter; events are added, never changed.
package enum DeliveryEvent: String, Sendable, Codable, CaseIterable {
    /// On paper, still in the building.
    case printed
    /// Given to the pupil or, by hand, to the guardian.
    case handedOut = "handed-out"
    /// Given to the post.
    case posted
    /// Come back undelivered.
    case returned
    /// Taken out of the pile before it left.
    case pulled

    /// Whether the letter has left the building by this.
    package var isOut: Bool { self == .handedOut || self == .posted }
}

/// Why post came back.
package enum ReturnReason: String, Sendable, Codable, CaseIterable {
    case unknownAddressee = "unknown-addressee"
    case moved
    case insufficientAddress = "insufficient-address"
    case notCollected = "not-collected"
    case refused
    case deceased
    case other

    /// The reason in words.
    package var words: Words {
        switch self {
        case .unknownAddressee: Words(sv: "adressaten okänd", en: "addressee unknown")
        case .moved: Words(sv: "flyttat", en: "moved")
        case .insufficientAddress: Words(sv: "ofullständig adress", en: "insufficient address")
        case .notCollected: Words(sv: "inte hämtat", en: "not collected")
        case .refused: Words(sv: "vägrad mottagning", en: "refused")
        case .deceased: Words(sv: "avliden", en: "deceased")
        case .other: Words(sv: "annat", en: "other")
        }
    }
}

/// Where a letter is in its life.
package enum LetterState: String, Sendable, Codable, CaseIterable {
    /// Remade at every run.
    case draft
    /// On paper; frozen, and tied to today's registry until it leaves.
    case printed
    /// Handed out or posted.
    case out
    /// Out, and come back.
    case returned
    /// Out of date or not to be sent; another may have taken its place.
    case withdrawn
}

/// Why a printed letter must be taken out of the pile.
package enum PullReason: String, Sendable, Codable, CaseIterable {
    /// It says something that is no longer so.
    case outdated
    /// Its recipients must not be written to.
    case mustNotBeSent = "must-not-be-sent"

    /// The reason in words; it never tells why somebody must not be written to.
    package var words: Words {
        switch self {
        case .outdated:
            Words(sv: "uppgifterna har ändrats, nytt brev görs", en: "details have changed; a new letter is made")
        case .mustNotBeSent: Words(sv: "ska inte skickas", en: "must not be sent")
        }
    }
}

extension DeliveryEvent {
    /// What happened, in a word or two.
    package var words: Words {
        switch self {
        case .printed: Words(sv: "utskrivet", en: "printed")
        case .handedOut: Words(sv: "utdelat", en: "handed out")
        case .posted: Words(sv: "postat", en: "posted")
        case .returned: Words(sv: "i retur", en: "returned")
        case .pulled: Words(sv: "uttaget", en: "pulled")
        }
    }
}

extension LetterState {
    /// Where the letter is, in a word or two.
    package var words: Words {
        switch self {
        case .draft: Words(sv: "utkast", en: "draft")
        case .printed: Words(sv: "utskrivet", en: "printed")
        case .out: Words(sv: "ute", en: "out")
        case .returned: Words(sv: "i retur", en: "returned")
        case .withdrawn: Words(sv: "gäller inte längre", en: "no longer valid")
        }
    }
}

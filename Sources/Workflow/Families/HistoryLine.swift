package import Outreach
import Registry

/// Something that was done about somebody by hand.
package struct HistoryLine: Sendable, Equatable {
    /// When.
    package let at: Moment
    /// To whom.
    package let person: PersonID
    /// What, in a few words.
    package let words: Words
    /// Whose account did it; nil at the command line, or where it isn't known.
    package let account: String?
}

extension HistoryLine {
    /// A line of the audit log about a person; nil where it is about something else.
    init?(_ line: AuditLine, _ registry: RegistryTransaction) throws {
        guard let person = PersonID(line.subject) else { return nil }
        at = line.at
        self.person = person
        words = Self.words(line.verb)
        let id = line.actor.flatMap { $0.first == "A" ? Int64($0.dropFirst()) : nil }
        account = try id.flatMap { try registry.account(AccountID($0))?.name }
    }

    private static func words(_ verb: String) -> Words {
        let parts = verb.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "correct": return Words(sv: "uppgifter rättade", en: "details corrected")
        case "correct-refused": return Words(sv: "en rättelse nekades", en: "a correction was refused")
        case "protect": return Words(sv: "skyddad", en: "protected")
        case "unprotect": return Words(sv: "skyddet hävt", en: "protection lifted")
        case "decide": return decided(Ruling(rawValue: rest))
        case "do-not-contact": return Words(sv: "vill inte bli kontaktad", en: "asked not to be contacted")
        case "may-contact": return Words(sv: "får kontaktas igen", en: "may be contacted again")
        case "birth-year": return Words(sv: "födelseår angivet", en: "birth year set")
        case "same": return Words(sv: "samma person som \(rest)", en: "the same person as \(rest)")
        case "different": return Words(sv: "en annan person än \(rest)", en: "another person than \(rest)")
        case "settle": return Words(sv: "granskad", en: "reviewed")
        default: return Words(verb)
        }
    }

    private static func decided(_ ruling: Ruling?) -> Words {
        switch ruling {
        case .write: Words(sv: "beslut: får brev", en: "decided: gets letters")
        case .withhold: Words(sv: "beslut: får inga brev", en: "decided: gets no letters")
        case nil: Words(sv: "beslutet borttaget", en: "decision taken back")
        }
    }
}

import Outreach

/// What nobody may have, with what has been said about what is only like it.
struct KeptContacts {
    let protected: ProtectedContacts
    /// Pairs of which somebody has said that they aren't one contact.
    let cleared: Set<Fingerprint>
    /// Pairs of which somebody has said that they are.
    let theirs: Set<Fingerprint>
    let publicContacts: PublicContacts
    let hash: ContactHash

    /// What becomes of a contact beside somebody who isn't protected.
    enum Verdict {
        /// It is nobody's secret.
        case free
        /// It is a protected person's.
        case barred
        /// It may be, and is asked about.
        case withheld(WithheldContact)

        var isFree: Bool { if case .free = self { true } else { false } }
        var isBarred: Bool { if case .barred = self { true } else { false } }
    }

    func verdict(on address: PostalAddress?) -> Verdict {
        guard let address, !address.isEmpty, !protected.isEmpty else { return .free }
        let homes = Contact.homes(of: address)
        return verdict(protected.judgement(of: address, homes: homes, except: publicContacts, hash: hash), homes)
    }

    func verdict(onEmail email: String?) -> Verdict {
        guard let email, !protected.isEmpty else { return .free }
        return verdict(protected.judgement(ofEmail: email, except: publicContacts, hash: hash), Contact.all(in: email))
    }

    func verdict(onPhone phone: String?) -> Verdict {
        guard let phone, !protected.isEmpty else { return .free }
        return verdict(protected.judgement(ofPhone: phone, except: publicContacts, hash: hash), Contact.all(in: phone))
    }

    private func verdict(_ judgement: ProtectedContacts.Judgement, _ contacts: [Contact]) -> Verdict {
        guard !judgement.isFree else { return .free }
        let nobody = IdentityKey(high: 0, low: 0)
        let asked = WithheldContact(of: nobody, contacts, judgement, hash: hash)
        if let asked, cleared.contains(asked.pair) { return .free }
        guard judgement != .barred, let asked, !theirs.contains(asked.pair) else { return .barred }
        return .withheld(asked)
    }
}

extension RegistryTransaction {
    /// What nobody may have now.
    func keptContacts() throws -> KeptContacts {
        KeptContacts(
            protected: try protectedContacts(), cleared: try answeredPairs(isTheirs: false),
            theirs: try answeredPairs(isTheirs: true), publicContacts: publicContacts, hash: key.keyedHash)
    }
}

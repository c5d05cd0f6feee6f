extension ProtectedContacts {
    /// What is said of a contact that stands beside somebody who isn't protected.
    package enum Judgement: Sendable, Equatable {
        /// It is nobody's secret.
        case free
        /// It is exactly a protected person's.
        case barred
        /// It is like a protected person's; with the form in which it is, for its print alone.
        case suspected(likeness: String)

        /// Whether it may be kept.
        package var isFree: Bool { self == .free }

        /// The heavier of two.
        package func joined(with other: Judgement) -> Judgement {
            switch (self, other) {
            case (.barred, _): self
            case (_, .barred): other
            case (.suspected, _): self
            default: other
            }
        }
    }

    /// Judges an address with everything in it that looks like a home.
    ///
    /// - Parameters:
    ///   - homes: the homes in it, where they have been read before.
    ///   - publicContacts: contacts that are nobody's home.
    package func judgement(
        of address: PostalAddress?, homes: [Contact]? = nil, except publicContacts: PublicContacts = PublicContacts(),
        hash: ContactHash
    ) -> Judgement {
        guard let address, !isEmpty else { return .free }
        let homes = homes ?? Contact.homes(of: address)
        if !homes.isEmpty, homes.allSatisfy(publicContacts.contains) { return .free }
        if contains(address, hash: hash) { return .barred }
        // A mailbox or a phone may stand where a street should.
        return judgement(of: homes + Contact.others(in: address), except: publicContacts, hash: hash)
    }

    /// Judges an e-mail address, or a cell that should hold one.
    package func judgement(
        ofEmail email: String?, found: [Contact]? = nil, except publicContacts: PublicContacts = PublicContacts(),
        hash: ContactHash
    ) -> Judgement {
        guard let email, !isEmpty else { return .free }
        let found = found ?? Contact.all(in: email)
        if !found.isEmpty, found.allSatisfy(publicContacts.contains) { return .free }
        if contains(email: email, hash: hash) { return .barred }
        return judgement(of: found, except: publicContacts, hash: hash)
    }

    /// Judges a phone number, or a cell that should hold one.
    package func judgement(
        ofPhone phone: String?, found: [Contact]? = nil, except publicContacts: PublicContacts = PublicContacts(),
        hash: ContactHash
    ) -> Judgement {
        guard let phone, !isEmpty else { return .free }
        let found = found ?? Contact.all(in: phone)
        if !found.isEmpty, found.allSatisfy(publicContacts.contains) { return .free }
        if contains(phone: phone, hash: hash) { return .barred }
        return judgement(of: found, except: publicContacts, hash: hash)
    }

    /// Judges contacts that were found in a text: the heaviest judgement of any.
    package func judgement(
        of contacts: some Sequence<Contact>, except publicContacts: PublicContacts = PublicContacts(),
        hash: ContactHash
    ) -> Judgement {
        var judgement = Judgement.free
        for contact in contacts where !publicContacts.contains(contact) {
            // What is exactly the same is suspected as well, so that one print tells that nearly all others are free.
            guard let likeness = likeness(of: contact, hash: hash) else { continue }
            if holdsExactly(contact, hash: hash) { return .barred }
            judgement = judgement.joined(with: .suspected(likeness: likeness))
        }
        return judgement
    }
}

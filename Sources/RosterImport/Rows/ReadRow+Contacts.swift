import Outreach

extension ReadRow {
    /// Everything in a row that looks like a contact and counts as a protected person's.
    ///
    /// - Parameter person: the protected person; nil where it is the row's pupil: then the cells count too that stand for
    ///   guardians whom the row doesn't name, because those of the others are asked for with them.
    func contacts(of person: ReadPerson?) -> [Contact] {
        guard let texts else { return [] }
        // What stands for a place counts where nobody would take it for one: a row may have been shifted by a cell.
        let places = texts.texts { $0 == .place }.flatMap(Contact.all).filter(\.isUnmistakable)
        let named = guardians.compactMap(\.textOwner)
        let own = texts.texts { owner in
            guard owner != .place else { return false }
            return person.map { owner == .nobody || owner == $0.textOwner } ?? !named.contains(owner)
        }
        // A street's name may stand in one cell, and its number in the next, or in any other.
        let joined = zip(own, own.dropFirst()).flatMap { ScatteredHome.homes(among: [$0, $1], isSure: false) }
        let apart = ScatteredHome.homes(among: own + texts.texts { $0 == .place }, isSure: true)
        return places + own.flatMap(Contact.all) + joined + apart
    }
}

extension ReadRow {
    /// The row's cells that may have a part of a person's address: the person's own and those that stand for nobody.
    func cells(beside person: ReadPerson) -> [String] {
        texts?.texts { $0 == .nobody || $0 == person.textOwner } ?? []
    }
}

extension ReadPerson {
    /// The fingerprints of the person's contacts that are read, without those that are nobody's home.
    func fingerprints(except publicContacts: PublicContacts, hash: ContactHash) -> [ContactFingerprints] {
        func isPublic(_ contacts: [Contact]) -> Bool {
            !contacts.isEmpty && contacts.allSatisfy(publicContacts.contains)
        }
        func isHome(_ address: PostalAddress) -> Bool {
            let homes = Contact.homes(of: address)
            // "Adress saknas" is no home, and a town alone may be anybody's.
            return address.street == nil || !homes.isEmpty && !isPublic(homes)
        }
        let first = ContactFingerprints(
            address: address.flatMap { isHome($0) ? $0 : nil },
            email: email.flatMap { isPublic(Contact.mailboxes(in: $0)) ? nil : $0 },
            phone: phone.flatMap { isPublic(Contact.phones(in: $0)) ? nil : $0 }, hash: hash)
        let others = otherAddresses.filter(isHome).map {
            ContactFingerprints(address: $0, email: nil, phone: nil, hash: hash)
        }
        return ([first] + others).filter { $0 != .none }
    }
}

import GRDB
import Outreach

/// What an arriving guardian's contacts are now: those that may be stored, and what becomes of the others.
struct ArrivingContacts {
    private(set) var address: PostalAddress?
    private(set) var email: String?
    private(set) var phone: String?
    /// Whether the row gives the home of somebody protected.
    private(set) var isAtProtectedHome: Bool
    /// Contacts that are the guardian's own, or a protected pupil's, and are kept from everybody.
    private(set) var protected: OwnedContacts?
    /// Contacts that are exactly a protected person's.
    private(set) var barred: OwnedContacts?
    /// Contacts that may be a protected person's, and are asked about.
    private(set) var withheld: [WithheldContact] = []

    /// Whether something may not be stored as it was told.
    var isLessThanTold: Bool { protected != nil || barred != nil || !withheld.isEmpty }

    /// Judges what a row of `arrivingGuardian` has.
    ///
    /// - Parameter owner: for whose sake all of it is kept from everybody; nil where the guardian may have contacts.
    init(_ row: Row, of identity: IdentityKey, owner: IdentityKey?, _ kept: KeptContacts) {
        let told = PostalAddress(row)
        isAtProtectedHome =
            (row["isAtProtectedHome"] as Bool) || !told.isEmpty && kept.protected.contains(told, hash: kept.hash)
        (address, email, phone) = (told.isEmpty ? nil : told, row["email"], row["phone"])
        guard address != nil || email != nil || phone != nil else { return }
        if let owner {
            let all = ContactFingerprints(address: address, email: email, phone: phone, hash: kept.hash)
            protected = OwnedContacts(owners: [owner], holder: identity, contacts: all)
            (address, email, phone) = (nil, nil, nil)
            return
        }
        var left: (address: PostalAddress?, email: String?, phone: String?)
        switch kept.verdict(on: address) {
        case .free: break
        case .barred: (left.address, address) = (address, nil)
        case .withheld(let contact): (_, address) = (withheld.append(contact.of(identity)), nil)
        }
        switch kept.verdict(onEmail: email) {
        case .free: break
        case .barred: (left.email, email) = (email, nil)
        case .withheld(let contact): (_, email) = (withheld.append(contact.of(identity)), nil)
        }
        switch kept.verdict(onPhone: phone) {
        case .free: break
        case .barred: (left.phone, phone) = (phone, nil)
        case .withheld(let contact): (_, phone) = (withheld.append(contact.of(identity)), nil)
        }
        let prints = ContactFingerprints(address: left.address, email: left.email, phone: left.phone, hash: kept.hash)
        if prints != .none { barred = OwnedContacts(owners: [], holder: identity, contacts: prints) }
    }
}

extension WithheldContact {
    /// The same beside a guardian.
    fileprivate func of(_ guardian: IdentityKey) -> WithheldContact {
        WithheldContact(guardian: guardian, kind: kind, pair: pair, likeness: likeness, certainty: certainty)
    }
}

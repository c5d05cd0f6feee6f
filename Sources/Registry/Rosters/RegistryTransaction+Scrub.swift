import GRDB
package import Outreach

/// Who is protected at one moment.
package struct ProtectedPersons: Sendable, Equatable {
    let pupils: Set<Int64>
    let guardians: Set<Int64>

    /// Marks, among protected contacts, a person who is protected as soon as a file tells of them.
    static let heldBackKind = "person"
}

extension RegistryTransaction {
    /// Who is protected now.
    package func protectedPersons() throws -> ProtectedPersons {
        ProtectedPersons(
            pupils: Set(try Int64.fetchAll(db, sql: "SELECT id FROM pupil WHERE protection = 2")),
            guardians: Set(try Int64.fetchAll(db, sql: "SELECT id FROM guardian WHERE protection = 2")))
    }

    /// What an import must know of protected persons before it reads its files.
    package func knownProtection() throws -> (
        identities: Set<IdentityKey>, contacts: ProtectedContacts, names: [PersonName]
    ) {
        var identities: Set<IdentityKey> = []
        var names: [PersonName] = []
        for table in ["pupil", "guardian"] {
            let rows = try Row.fetchCursor(
                db, sql: "SELECT identity, givenName, familyName FROM \(table) WHERE protection = 2")
            while let row = try rows.next() {
                if let identity = IdentityKey(blob: row["identity"]) { identities.insert(identity) }
                names.append(PersonName(given: row["givenName"], family: row["familyName"]))
            }
        }
        let heldBack = try Row.fetchCursor(
            db, sql: "SELECT owner FROM protectedContact WHERE kind = ?", arguments: [ProtectedPersons.heldBackKind])
        while let row = try heldBack.next() {
            if let identity = IdentityKey(blob: row["owner"]) { identities.insert(identity) }
        }
        return (identities, try protectedContacts(), names)
    }

    /// Scrubs every copy of the contacts of those who became protected since, and of everybody else's that equal them.
    ///
    /// Guardians of a protected pupil lose theirs too: one of these homes is the pupil's.
    package func scrub(since before: ProtectedPersons) throws -> Scrub {
        let now = try protectedPersons()
        let pupils = now.pupils.subtracting(before.pupils)
        let guardians = now.guardians.subtracting(before.guardians)
        var scrub = Scrub()
        scrub.newlyProtected = pupils.count + guardians.count
        for id in guardians.sorted() {
            try rememberContacts(ofGuardian: id, for: "SELECT identity FROM guardian WHERE id = \(id)")
        }
        var withheld = guardians
        for pupil in pupils.sorted() {
            for id in try self.guardians(of: pupil) {
                try rememberContacts(ofGuardian: id, for: "SELECT identity FROM pupil WHERE id = \(pupil)")
                withheld.insert(id)
            }
        }
        // A file about a sibling may bring contacts of somebody whose other child has been protected for long.
        let exposed = try guardiansOfProtectedPupilsWithContacts()
        for (id, pupil) in exposed {
            try rememberContacts(ofGuardian: id, for: "SELECT identity FROM pupil WHERE id = \(pupil)")
        }
        let emptied = withheld.union(exposed.map(\.guardian))
        for id in emptied.sorted() { try emptyContacts(ofGuardian: id) }
        let neighbours = try emptySharedContacts()
        guard scrub.newlyProtected > 0 || !emptied.isEmpty || !neighbours.isEmpty else { return scrub }
        try withdrawLetters(of: withheld, pupils: pupils, into: &scrub)
        try withdrawPostedLetters(of: emptied.union(neighbours).subtracting(withheld), into: &scrub)
        try setScrubPending()
        return scrub
    }

    private func protectedContacts() throws -> ProtectedContacts {
        var contacts = ProtectedContacts()
        let rows = try Row.fetchCursor(db, sql: "SELECT kind, print FROM protectedContact")
        while let row = try rows.next() {
            guard let kind = ProtectedContacts.Kind(rawValue: row["kind"]) else { continue }
            contacts.insert(kind, Fingerprint(stored: row["print"]))
        }
        return contacts
    }

    /// Forgets the contacts that were kept from everybody for somebody's sake.
    package func forgetProtectedContacts(of person: PersonID) throws {
        try db.execute(
            sql: "DELETE FROM protectedContact WHERE owner = (SELECT identity FROM \(person.table) WHERE id = ?)",
            arguments: [person.number])
    }

    /// Remembers and empties the contacts of guardians whom a query finds, before they become protected.
    func emptyContacts(ofGuardians query: String) throws {
        for id in try Int64.fetchAll(db, sql: query) {
            try rememberContacts(ofGuardian: id, for: "SELECT identity FROM guardian WHERE id = \(id)")
            try emptyContacts(ofGuardian: id)
        }
    }

    /// Protects those whom a rejected row protects and the registry knows.
    func protectHeldBack() throws {
        let isHeldBack =
            "protection < 2 AND identity IN (SELECT owner FROM temp.stagedContact WHERE kind = '\(ProtectedPersons.heldBackKind)')"
        try emptyContacts(ofGuardians: "SELECT id FROM guardian WHERE \(isHeldBack)")
        for table in ["pupil", "guardian"] {
            try db.execute(sql: "UPDATE \(table) SET protection = 2 WHERE \(isHeldBack)")
        }
    }

    private func guardians(of pupil: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            db, sql: "SELECT DISTINCT guardian FROM guardianship WHERE pupil = ? AND endedOn IS NULL ORDER BY guardian",
            arguments: [pupil])
    }

    /// Keeps the fingerprints of a guardian's contacts, for the sake of the person whose identity a query finds.
    private func rememberContacts(ofGuardian id: Int64, for owner: String) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT *, coalesce(postalCode, country) IS NOT NULL AS namesPlace FROM guardian WHERE id = ?",
                arguments: [id])
        else {
            return
        }
        var contacts = ProtectedContacts()
        contacts.insert(row.contactFingerprints)
        for (kind, fingerprint) in contacts.stored {
            try db.execute(
                sql: "INSERT OR IGNORE INTO protectedContact (kind, print, owner) VALUES (?, ?, (\(owner)))",
                arguments: [kind.rawValue, fingerprint.stored])
        }
    }

    /// Guardians who still have contacts though a child of theirs is protected, and that child.
    private func guardiansOfProtectedPupilsWithContacts() throws -> [(guardian: Int64, pupil: Int64)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT g.id AS guardian, p.id AS pupil
                FROM pupil p JOIN guardianship t ON t.pupil = p.id JOIN guardian g ON g.id = t.guardian
                WHERE p.protection = 2 AND t.endedOn IS NULL
                    AND coalesce(careOf, street, postalCode, town, country, email, phone) IS NOT NULL
                ORDER BY 1, 2
                """
        ).map { ($0["guardian"], $0["pupil"]) }
    }

    /// Empties every contact that equals a protected person's, whoever it stands beside; what differs stays.
    ///
    /// - Returns: the guardians who lost their address.
    private func emptySharedContacts() throws -> Set<Int64> {
        let neighbours = try Int64.fetchAll(
            db,
            sql: """
                SELECT g.id FROM protectedContact c JOIN guardian g ON g.addressHouse = c.print
                    WHERE c.kind = 'whole-house' OR (c.kind = 'house' AND g.namesApartment = 0)
                UNION SELECT g.id FROM protectedContact c JOIN guardian g ON g.addressHome = c.print
                    WHERE c.kind = 'home'
                UNION SELECT g.id FROM protectedContact c JOIN guardian g ON g.addressStreet = c.print
                    WHERE c.kind = 'whole-street'
                        OR (c.kind = 'street' AND g.postalCode IS NULL AND g.country IS NULL)
                """)
        for id in neighbours {
            try db.execute(
                sql: """
                    UPDATE guardian SET careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL,
                        addressWhole = NULL, addressHome = NULL, addressHouse = NULL, addressStreet = NULL, namesApartment = NULL
                    WHERE id = ?
                    """,
                arguments: [id])
        }
        var count = 0
        for contact in ["email", "phone"] {
            try db.execute(
                sql: """
                    UPDATE guardian SET \(contact) = NULL, \(contact)Print = NULL
                    WHERE \(contact)Print IN (SELECT print FROM protectedContact WHERE kind = 'other')
                    """)
            count += db.changesCount
        }
        if count > 0 { try setScrubPending() }
        return Set(neighbours)
    }

    private func emptyContacts(ofGuardian id: Int64) throws {
        try db.execute(
            sql: """
                UPDATE guardian SET careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL,
                    addressWhole = NULL, addressHome = NULL, addressHouse = NULL, addressStreet = NULL, namesApartment = NULL,
                    email = NULL, emailPrint = NULL, phone = NULL, phonePrint = NULL
                WHERE id = ?
                """,
            arguments: [id])
    }

    /// Letters to, beside or about somebody newly protected: drafts and printed ones are withdrawn, what is out is kept
    /// without its text.
    private func withdrawLetters(of guardians: Set<Int64>, pupils: Set<Int64>, into scrub: inout Scrub) throws {
        var codes: Set<String> = []
        for id in guardians {
            codes.formUnion(
                try String.fetchAll(db, sql: "SELECT letter FROM letterGuardian WHERE guardian = ?", arguments: [id]))
        }
        for id in pupils {
            codes.formUnion(
                try String.fetchAll(db, sql: "SELECT letter FROM letterPupil WHERE pupil = ?", arguments: [id]))
        }
        try withdraw(codes, into: &scrub)
    }

    /// Letters by post to an address that turned out to be a protected person's home.
    private func withdrawPostedLetters(of guardians: Set<Int64>, into scrub: inout Scrub) throws {
        var codes: Set<String> = []
        for id in guardians {
            codes.formUnion(
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT code FROM letter JOIN letterGuardian ON letter = code
                        WHERE guardian = ? AND channel = 'post'
                        """,
                    arguments: [id]))
        }
        try withdraw(codes, into: &scrub)
    }

    private func withdraw(_ codes: Set<String>, into scrub: inout Scrub) throws {
        for code in codes.sorted() {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT state, campaign FROM letter WHERE code = ?", arguments: [code]),
                let letterCode = try? LetterCode(parsing: code), let state = LetterState(rawValue: row["state"])
            else { continue }
            let campaign: String = row["campaign"]
            if !scrub.campaigns.contains(campaign) { scrub.campaigns.append(campaign) }
            try db.execute(sql: "UPDATE letter SET content = NULL, packOrder = '' WHERE code = ?", arguments: [code])
            switch state {
            case .draft, .printed:
                try withdrawLetter(letterCode, pull: .mustNotBeSent)
                if try isOnPaper(letterCode) { scrub.mustBePulled.append(letterCode) }
            case .out, .returned: scrub.alreadyOut.append(letterCode)
            case .withdrawn: continue
            }
        }
        scrub.campaigns.sort()
    }
}

extension Row {
    /// The fingerprints of a guardian's contacts.
    var contactFingerprints: ContactFingerprints {
        let whole: Int64? = self["addressWhole"]
        let home: Int64? = self["addressHome"]
        let house: Int64? = self["addressHouse"]
        let street: Int64? = self["addressStreet"]
        let namesApartment: Bool? = self["namesApartment"]
        let namesPlace: Bool = self["namesPlace"] ?? true
        let email: Int64? = self["emailPrint"]
        let phone: Int64? = self["phonePrint"]
        var address: AddressFingerprints?
        if let whole, let home, let house, let street {
            address = AddressFingerprints(
                whole: Fingerprint(stored: whole), home: Fingerprint(stored: home), house: Fingerprint(stored: house),
                street: Fingerprint(stored: street), namesApartment: namesApartment ?? false, namesPlace: namesPlace)
        }
        return ContactFingerprints(
            address: address, email: email.map(Fingerprint.init(stored:)), phone: phone.map(Fingerprint.init(stored:)))
    }
}

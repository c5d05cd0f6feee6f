import GRDB
package import Outreach

/// What protecting somebody took away, so that paper can follow: codes to pull and campaigns whose files are made anew.
package struct Scrub: Sendable, Equatable {
    /// How many persons became protected.
    package var newlyProtected = 0
    /// Letters that may lie on paper and must not leave the building.
    package var mustBePulled: [LetterCode] = []
    /// Letters that have left and name them.
    package var alreadyOut: [LetterCode] = []
    /// Campaigns whose output files may hold what was scrubbed.
    package var campaigns: [String] = []

    /// Nothing scrubbed.
    package init() {}

    /// Whether nothing was scrubbed.
    package var isEmpty: Bool { newlyProtected == 0 && campaigns.isEmpty }
}

/// Who is protected at one moment.
package struct ProtectedPersons: Sendable, Equatable {
    let pupils: Set<Int64>
    let guardians: Set<Int64>
}

extension RegistryTransaction {
    /// Who is protected now.
    package func protectedPersons() throws -> ProtectedPersons {
        ProtectedPersons(
            pupils: Set(try Int64.fetchAll(db, sql: "SELECT id FROM pupil WHERE protection = 2")),
            guardians: Set(try Int64.fetchAll(db, sql: "SELECT id FROM guardian WHERE protection = 2")))
    }

    /// What an import must know of protected persons before it reads its files.
    package func knownProtection() throws -> (identities: Set<IdentityKey>, contacts: ProtectedContacts, names: [PersonName]) {
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
        let withheld = guardians.union(try self.guardians(of: pupils))
        for id in withheld.sorted() { try rememberContacts(ofGuardian: id) }
        var emptied = withheld
        emptied.formUnion(try guardiansSharingProtectedContacts())
        guard scrub.newlyProtected > 0 || !emptied.isEmpty else { return scrub }
        for id in emptied.sorted() { try emptyContacts(ofGuardian: id) }
        try withdrawLetters(of: withheld, pupils: pupils, into: &scrub)
        try withdrawPostedLetters(of: emptied.subtracting(withheld), into: &scrub)
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

    private func guardians(of pupils: Set<Int64>) throws -> Set<Int64> {
        var found: Set<Int64> = []
        for pupil in pupils {
            found.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT guardian FROM guardianship WHERE pupil = ? AND endedOn IS NULL", arguments: [pupil]))
        }
        return found
    }

    private func rememberContacts(ofGuardian id: Int64) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM guardian WHERE id = ?", arguments: [id]) else { return }
        var contacts = ProtectedContacts()
        contacts.insert(row.contactFingerprints)
        for (kind, fingerprint) in contacts.stored {
            try db.execute(
                sql: "INSERT OR IGNORE INTO protectedContact (kind, print) VALUES (?, ?)",
                arguments: [kind.rawValue, fingerprint.stored])
        }
    }

    /// Guardians who still have a contact that is a protected person's.
    private func guardiansSharingProtectedContacts() throws -> Set<Int64> {
        Set(
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM guardian WHERE protection = 2
                        AND coalesce(careOf, street, postalCode, town, country, email, phone) IS NOT NULL
                    UNION SELECT g.id FROM protectedContact c JOIN guardian g ON g.addressHouse = c.print
                        WHERE c.kind = 'whole-house' OR (c.kind = 'house' AND g.namesApartment = 0)
                    UNION SELECT g.id FROM protectedContact c JOIN guardian g
                        ON g.addressHouse IS NOT NULL AND g.addressHome = c.print WHERE c.kind = 'home'
                    UNION SELECT g.id FROM protectedContact c JOIN guardian g ON g.emailPrint = c.print WHERE c.kind = 'other'
                    UNION SELECT g.id FROM protectedContact c JOIN guardian g ON g.phonePrint = c.print WHERE c.kind = 'other'
                    UNION SELECT g.id FROM guardian g JOIN guardianship t ON t.guardian = g.id JOIN pupil p ON p.id = t.pupil
                        WHERE p.protection = 2 AND t.endedOn IS NULL
                        AND coalesce(careOf, street, postalCode, town, country, email, phone) IS NOT NULL
                    """))
    }

    private func emptyContacts(ofGuardian id: Int64) throws {
        try db.execute(
            sql: """
                UPDATE guardian SET careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL,
                    addressWhole = NULL, addressHome = NULL, addressHouse = NULL, namesApartment = NULL,
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
            codes.formUnion(try String.fetchAll(db, sql: "SELECT letter FROM letterPupil WHERE pupil = ?", arguments: [id]))
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
            guard let row = try Row.fetchOne(db, sql: "SELECT state, campaign FROM letter WHERE code = ?", arguments: [code]),
                let letterCode = try? LetterCode(parsing: code), let state = LetterState(rawValue: row["state"])
            else { continue }
            let campaign: String = row["campaign"]
            if !scrub.campaigns.contains(campaign) { scrub.campaigns.append(campaign) }
            try db.execute(sql: "UPDATE letter SET content = NULL WHERE code = ?", arguments: [code])
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
        let namesApartment: Bool? = self["namesApartment"]
        let email: Int64? = self["emailPrint"]
        let phone: Int64? = self["phonePrint"]
        var address: AddressFingerprints?
        if let whole, let home, let house {
            address = AddressFingerprints(
                whole: Fingerprint(stored: whole), home: Fingerprint(stored: home), house: Fingerprint(stored: house),
                namesApartment: namesApartment ?? false)
        }
        return ContactFingerprints(
            address: address, email: email.map(Fingerprint.init(stored:)), phone: phone.map(Fingerprint.init(stored:)))
    }
}

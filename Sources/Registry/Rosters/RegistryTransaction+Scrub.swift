import GRDB
package import Outreach

extension RegistryTransaction {
    /// Scrubs every copy of the contacts of those who became protected since, and of everybody else's that equal them.
    ///
    /// Guardians of a protected pupil lose theirs too: one of these homes is the pupil's.
    package func scrub(since before: ProtectedPersons) throws -> Scrub {
        try scrub(since: before, passingOver: (contacts: 0, guardiansAfter: .max))
    }

    /// - Parameter known: how many of the newly protected contacts have been kept from guardians after this one.
    func scrub(
        since before: ProtectedPersons, passingOver known: (contacts: Int, guardiansAfter: Int64)
    ) throws -> Scrub {
        try protectAlikeUnderOneNumber()
        let now = try protectedPersons()
        let pupils = now.pupils.subtracting(before.pupils)
        let guardians = now.guardians.subtracting(before.guardians)
        var scrub = Scrub()
        scrub.newlyProtected = pupils.count + guardians.count
        try forgetChanges(ofPupils: pupils, guardians: guardians)
        try forgetRulings(onGuardiansOf: pupils)
        try forgetReasonsOfLifting(pupils.map { .pupil(PupilID($0)) } + guardians.map { .guardian(GuardianID($0)) })
        let withheld = try rememberContacts(ofGuardians: guardians, pupils: pupils)
        // A file about a sibling may bring contacts of somebody whose other child has been protected for long.
        let exposed = try guardiansOfProtectedPupilsWithContacts()
        for (id, pupil) in exposed { try rememberContacts(ofGuardian: id, for: .pupil(PupilID(pupil))) }
        try completeReasons()
        try forgetSuspicions()
        let perhaps = try holdOtherEntries(ofGuardians: guardians, pupils: pupils)
        var emptied = withheld.union(exposed.map(\.guardian)).union(perhaps)
        for id in emptied.sorted() { try emptyContacts(ofGuardian: id) }
        var neighbours: Set<Int64> = []
        let newContacts = try countProtectedContacts() - before.contacts
        if newContacts > 0 {
            neighbours = try emptySharedContacts(
                ofGuardiansUpTo: newContacts > known.contacts ? .max : known.guardiansAfter)
            try holdNamesakes(ofGuardians: guardians, among: neighbours)
        }
        let namesakes = try holdNamesakesWithKeptContacts()
        for id in namesakes.sorted() { try emptyContacts(ofGuardian: id) }
        emptied.formUnion(namesakes)
        if scrub.newlyProtected > 0 || !emptied.isEmpty || !neighbours.isEmpty {
            try withdrawLetters(of: withheld, pupils: pupils, into: &scrub)
            try withdrawPostedLetters(of: emptied.subtracting(withheld), into: &scrub)
            try withdrawPostedLetters(
                of: neighbours.subtracting(withheld).subtracting(emptied), onlyWaiting: true, into: &scrub)
        }
        if newContacts > 0 {
            let kept = try keptContacts()
            try wipeTexts(kept, into: &scrub)
            try wipeAddresses(kept, neighbours: neighbours.subtracting(emptied), into: &scrub)
        }
        if newContacts > 0 || scrub.newlyProtected > 0 || now.heldBack > before.heldBack { try scrubArrivals() }
        guard !scrub.isEmpty || !emptied.isEmpty || !neighbours.isEmpty else { return scrub }
        try setScrubPending()
        return scrub
    }

    /// Remembers and empties the contacts of guardians whom a query finds, before they become protected.
    func emptyContacts(ofGuardians query: String) throws {
        for id in try Int64.fetchAll(db, sql: query) {
            try rememberContacts(ofGuardian: id, for: .guardian(GuardianID(id)))
            try emptyContacts(ofGuardian: id)
        }
    }

    /// Whether somebody who isn't protected is protected by a rejected row.
    static let isHeldBack =
        "protection < 2 AND identity IN (SELECT owner FROM temp.stagedContact WHERE kind = '\(ProtectedPersons.heldBackKind)')"

    /// Protects those whom a rejected row protects and the registry knows.
    func protectHeldBack() throws {
        try emptyContacts(ofGuardians: "SELECT id FROM guardian WHERE \(Self.isHeldBack)")
        for table in ["pupil", "guardian"] {
            try db.execute(sql: "UPDATE \(table) SET protection = 2 WHERE \(Self.isHeldBack)")
        }
    }

    /// Why protection was lifted once is told in a person's own words, and may say where somebody lives.
    private func forgetReasonsOfLifting(_ persons: [PersonID]) throws {
        for person in persons {
            try db.execute(sql: "DELETE FROM meta WHERE name = ?", arguments: ["unprotect-reason-\(person)"])
        }
    }

    /// Remembers the contacts of the newly protected and of the guardians of newly protected pupils; returns whose.
    private func rememberContacts(ofGuardians guardians: Set<Int64>, pupils: Set<Int64>) throws -> Set<Int64> {
        for id in guardians.sorted() { try rememberContacts(ofGuardian: id, for: .guardian(GuardianID(id))) }
        var withheld = guardians
        for pupil in pupils.sorted() {
            let ids = try Int64.fetchAll(
                db,
                sql: "SELECT DISTINCT guardian FROM guardianship WHERE pupil = ? AND endedOn IS NULL ORDER BY guardian",
                arguments: [pupil])
            for id in ids { try rememberContacts(ofGuardian: id, for: .pupil(PupilID(pupil))) }
            withheld.formUnion(ids)
        }
        return withheld
    }

    /// Guardians who still have contacts though a child of theirs is protected, and that child.
    private func guardiansOfProtectedPupilsWithContacts() throws -> [(guardian: Int64, pupil: Int64)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT g.id AS guardian, p.id AS pupil
                FROM protectedPupil p JOIN guardianship t ON t.pupil = p.id JOIN guardian g ON g.id = t.guardian
                WHERE t.endedOn IS NULL
                    AND coalesce(careOf, street, postalCode, town, country, email, phone) IS NOT NULL
                ORDER BY 1, 2
                """
        ).map { ($0["guardian"], $0["pupil"]) }
    }

    /// Empties every contact that equals a protected person's, whoever it stands beside; what differs stays.
    ///
    /// - Returns: the guardians who lost their address.
    private func emptySharedContacts(ofGuardiansUpTo last: Int64) throws -> Set<Int64> {
        let kept = try keptContacts()
        var shared: [(id: Int64, contacts: SharedContacts)] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT careOf, street, postalCode, town, country, email, phone, id FROM guardian
                WHERE id <= ? AND coalesce(careOf, street, postalCode, town, country, email, phone) IS NOT NULL
                """,
            arguments: [last])
        while let row = try rows.next() {
            let contacts = sharedContacts(of: row, kept)
            if contacts.address || contacts.email || contacts.phone { shared.append((row["id"], contacts)) }
        }
        for (id, contacts) in shared {
            try noteBarred(contacts.prints, ofGuardian: id)
            for contact in contacts.asked { try ask(about: contact, ofGuardian: id) }
            try empty(contacts, ofGuardian: id)
        }
        if !shared.isEmpty { try setScrubPending() }
        return Set(shared.filter(\.contacts.address).map(\.id))
    }

    private func sharedContacts(of row: Row, _ kept: KeptContacts) -> SharedContacts {
        let (address, email, phone): (PostalAddress, String?, String?) = (
            PostalAddress(row), row["email"], row["phone"]
        )
        let verdicts = (kept.verdict(on: address), kept.verdict(onEmail: email), kept.verdict(onPhone: phone))
        var contacts = SharedContacts(
            address: !verdicts.0.isFree, email: !verdicts.1.isFree, phone: !verdicts.2.isFree)
        contacts.prints = ContactFingerprints(
            address: verdicts.0.isBarred ? address : nil, email: verdicts.1.isBarred ? email : nil,
            phone: verdicts.2.isBarred ? phone : nil, hash: key.keyedHash)
        for verdict in [verdicts.0, verdicts.1, verdicts.2] {
            if case .withheld(let contact) = verdict { contacts.asked.append(contact) }
        }
        return contacts
    }

    /// Which of a guardian's contacts are, or may be, a protected person's.
    private struct SharedContacts {
        let address: Bool
        let email: Bool
        let phone: Bool
        /// The fingerprints of those that are.
        var prints = ContactFingerprints.none
        /// Those that only may be.
        var asked: [WithheldContact] = []
    }

    private func empty(_ contacts: SharedContacts, ofGuardian id: Int64) throws {
        var columns = contacts.address ? ["careOf", "street", "postalCode", "town", "country"] : []
        if contacts.email { columns.append("email") }
        if contacts.phone { columns.append("phone") }
        try db.execute(
            sql: "UPDATE guardian SET \(columns.map { "\($0) = NULL" }.joined(separator: ", ")) WHERE id = ?",
            arguments: [id])
    }

    private func emptyContacts(ofGuardian id: Int64) throws {
        try empty(SharedContacts(address: true, email: true, phone: true), ofGuardian: id)
    }
}

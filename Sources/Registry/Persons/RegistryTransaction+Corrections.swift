import GRDB
package import Outreach

extension RegistryTransaction {
    /// Writes a guardian's corrected name, contacts and language; nothing of the rest changes.
    package func correct(_ guardian: GuardianRecord) throws {
        try db.execute(
            sql: """
                UPDATE guardian SET givenName = ?, familyName = ?, careOf = ?, street = ?, postalCode = ?, town = ?,
                    country = ?, email = ?, phone = ?, language = ?
                WHERE id = ?
                """,
            arguments: [
                guardian.name.given, guardian.name.family, guardian.address?.careOf, guardian.address?.street,
                guardian.address?.postalCode, guardian.address?.town, guardian.address?.country, guardian.email,
                guardian.phone, guardian.language?.tag, guardian.id.number,
            ])
        // Overwritten contacts may be the reason for the correction: the old ones leave the log as well.
        try setScrubPending()
    }

    /// Sets a person's protection.
    package func setProtection(_ protection: Protection, of person: PersonID) throws {
        if protection == .protected, case .guardian(let id) = person {
            try emptyContacts(ofGuardians: "SELECT id FROM guardian WHERE id = \(id.number)")
        }
        try db.execute(
            sql: "UPDATE \(person.table) SET protection = ? WHERE id = ?",
            arguments: [protection.stored, person.number])
        if protection == .protected {
            try db.execute(
                sql: "DELETE FROM handSet WHERE person = ? AND field = 'protection'", arguments: [person.description])
        }
    }

    /// Sets what a person decided about a guardian; nil takes it back.
    package func setRuling(_ ruling: Ruling?, of guardian: GuardianID) throws {
        try db.execute(
            sql: "UPDATE guardian SET ruling = ? WHERE id = ?", arguments: [ruling?.rawValue, guardian.number])
    }

    /// Sets whether a guardian asked not to be written to.
    package func setDoNotContact(_ isSet: Bool, of guardian: GuardianID) throws {
        try db.execute(
            sql: "UPDATE guardian SET doNotContact = ? WHERE id = ?", arguments: [isSet, guardian.number])
    }

    /// Sets the birth year of a pupil whose number doesn't tell it.
    package func setBirthYear(_ year: Int, of pupil: PupilID) throws {
        try db.execute(sql: "UPDATE pupil SET birthYear = ? WHERE id = ?", arguments: [year, pupil.number])
    }

    /// Sets the year of school of a pupil by hand; it is that of the school year that a day belongs to.
    package func setSchoolYear(_ year: Int, of pupil: PupilID, on date: CalendarDate) throws {
        try db.execute(
            sql: "UPDATE pupil SET schoolYear = ?, schoolYearStart = ? WHERE id = ?",
            arguments: [year, SchoolYearFit.start(of: date), pupil.number])
    }

    /// Sets the school of a pupil; a later file that names another is believed.
    package func setSchool(_ school: SchoolCode, of pupil: PupilID) throws {
        try db.execute(sql: "UPDATE pupil SET school = ? WHERE id = ?", arguments: [school.digits, pupil.number])
    }

    /// Whether a contact is that of a protected person, so that it must not be stored beside anybody else.
    package func isProtectedContact(_ prints: ContactFingerprints) throws -> Bool {
        let contacts = try protectedContacts()
        return prints.address.map(contacts.contains) ?? false || prints.email.map { contacts.contains($0) } ?? false
            || prints.phone.map { contacts.contains($0) } ?? false
    }

    /// Whether any of these contacts is a protected person's, or may be, so that it must not be stored beside anybody
    /// else; unless somebody has said that it isn't.
    ///
    /// - Parameter texts: what else was typed, in which a contact may stand.
    package func isKept(address: PostalAddress?, email: String?, phone: String?, texts: [String] = []) throws -> Bool {
        let kept = try keptContacts()
        return !kept.verdict(on: address).isFree || !kept.verdict(onEmail: email).isFree
            || !kept.verdict(onPhone: phone).isFree || texts.contains { !kept.verdict(onEmail: $0).isFree }
    }
}

extension PersonID {
    /// The table that holds the person.
    var table: String {
        switch self {
        case .pupil: "pupil"
        case .guardian: "guardian"
        }
    }

    /// The view that holds the person while they may be named.
    var viewIfNamed: String {
        switch self {
        case .pupil: "namedPupil"
        case .guardian: "namedGuardian"
        }
    }

    /// The view that holds the person while they are protected.
    var viewIfProtected: String {
        switch self {
        case .pupil: "protectedPupil"
        case .guardian: "protectedGuardian"
        }
    }

    /// The row in it.
    var number: Int64 {
        switch self {
        case .pupil(let id): id.number
        case .guardian(let id): id.number
        }
    }
}

import GRDB
package import Outreach

extension RegistryTransaction {
    /// Everybody, in the facts that decide who gets a letter; addresses have fingerprints that hold in this process.
    package func population() throws -> Population {
        Population(
            pupils: try pupilFacts(), guardians: try guardianFacts(), guardianships: try guardianshipFacts(),
            possiblySame: try possiblySameGuardians(), held: try heldPersons())
    }

    private func pupilFacts() throws -> [PupilFacts] {
        var pupils: [PupilFacts] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, school, className, schoolYear, birthYear, protection, standing, m.seenOn
                FROM pupil JOIN pupilMarks m ON m.pupil = pupil.id ORDER BY id
                """)
        while let row = try rows.next() {
            pupils.append(
                PupilFacts(
                    id: PupilID(row[0]), school: (row[1] as String?).flatMap { SchoolCode($0) }, className: row[2],
                    schoolYear: row[3], birthYear: row[4], protection: Protection(stored: row[5]),
                    standing: try row.value("standing"), marksSeenOn: (row[7] as String?).flatMap { CalendarDate($0) }))
        }
        return pupils
    }

    private func guardianFacts() throws -> [GuardianFacts] {
        var guardians: [GuardianFacts] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, protection, standing, doNotContact, ruling, careOf, street, postalCode, town, country,
                    m.seenOn
                FROM guardian JOIN guardianMarks m ON m.guardian = guardian.id ORDER BY id
                """)
        while let row = try rows.next() {
            let ruling: String? = row[4]
            let address = PostalAddress(
                careOf: row[5], street: row[6], postalCode: row[7], town: row[8], country: row[9])
            guardians.append(
                GuardianFacts(
                    id: GuardianID(row[0]), protection: Protection(stored: row[1]), standing: try row.value("standing"),
                    doNotContact: row[3], ruling: ruling.flatMap(Ruling.init),
                    address: AddressFingerprints(address, hash: ProcessHash.fingerprint), hasAddress: !address.isEmpty,
                    missingAddressParts: address.missingParts,
                    marksSeenOn: (row[10] as String?).flatMap { CalendarDate($0) }))
        }
        return guardians
    }

    private func guardianshipFacts() throws -> [GuardianshipFacts] {
        var guardianships: [GuardianshipFacts] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT pupil, guardian, isEnded FROM custody ORDER BY pupil, guardian")
        while let row = try rows.next() {
            guardianships.append(
                GuardianshipFacts(pupil: PupilID(row[0]), guardian: GuardianID(row[1]), isEnded: row[2]))
        }
        return guardianships
    }
}

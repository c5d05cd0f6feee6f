import GRDB
package import Outreach

extension RegistryTransaction {
    /// Everybody, in the facts that decide who gets a letter; addresses have fingerprints that hold in this process.
    package func population() throws -> Population { try population(of: nil) }

    /// Some guardians, with everybody whose facts decide about them: their pupils, and all guardians of these.
    package func population(around guardians: Set<GuardianID>) throws -> Population {
        let wanted = guardians.map { String($0.number) }.sorted().joined(separator: ", ")
        return try population(of: "SELECT pupil FROM guardianship WHERE guardian IN (\(wanted))")
    }

    /// - Parameter pupils: a query of the pupils' numbers; nil for all.
    private func population(of pupils: String?) throws -> Population {
        let guardians = pupils.map { "SELECT guardian FROM guardianship WHERE pupil IN (\($0))" }
        return Population(
            pupils: try pupilFacts(pupils.map { "WHERE id IN (\($0))" } ?? ""),
            guardians: try guardianFacts(guardians.map { "WHERE id IN (\($0))" } ?? ""),
            guardianships: try guardianshipFacts(pupils.map { "WHERE pupil IN (\($0))" } ?? ""),
            possiblySame: try possiblySameGuardians(), held: try heldPersons())
    }

    private func pupilFacts(_ condition: String) throws -> [PupilFacts] {
        var pupils: [PupilFacts] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, school, className, schoolYear, birthYear, protection, standing, m.seenOn,
                    coalesce(school, className, schoolYear) IS NOT NULL
                    OR EXISTS (SELECT 1 FROM guardianship t WHERE t.pupil = id AND t.source = 'school')
                FROM pupil JOIN pupilMarks m ON m.pupil = pupil.id \(condition) ORDER BY id
                """)
        while let row = try rows.next() {
            pupils.append(
                PupilFacts(
                    id: PupilID(row[0]), school: (row[1] as String?).flatMap { SchoolCode($0) }, className: row[2],
                    schoolYear: row[3], birthYear: row[4], protection: Protection(stored: row[5]),
                    standing: try row.value("standing"), isInRoster: row[8],
                    marksSeenOn: (row[7] as String?).flatMap { CalendarDate($0) }))
        }
        return pupils
    }

    private func guardianFacts(_ condition: String) throws -> [GuardianFacts] {
        var guardians: [GuardianFacts] = []
        // Guardians who live together stand close together, and an address is read once for them.
        var known: [PostalAddress: AddressFingerprints?] = [:]
        func fingerprints(of address: PostalAddress) -> AddressFingerprints? {
            if let known = known[address] { return known }
            let prints = AddressFingerprints(address, hash: ProcessHash.fingerprint)
            if known.count >= Self.mostAddressesKnown { known.removeAll(keepingCapacity: true) }
            known[address] = .some(prints)
            return prints
        }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, m.protection, standing, doNotContact, ruling, careOf, street, postalCode, town, country,
                    m.seenOn, EXISTS (SELECT 1 FROM goneAddress a WHERE a.guardian = guardian.id)
                FROM guardian JOIN guardianMarks m ON m.guardian = guardian.id \(condition) ORDER BY id
                """)
        while let row = try rows.next() {
            let ruling: String? = row[4]
            let address = PostalAddress(
                careOf: row[5], street: row[6], postalCode: row[7], town: row[8], country: row[9])
            guardians.append(
                GuardianFacts(
                    id: GuardianID(row[0]), protection: Protection(stored: row[1]), standing: try row.value("standing"),
                    doNotContact: row[3], ruling: ruling.flatMap(Ruling.init),
                    address: fingerprints(of: address), hasAddress: !address.isEmpty,
                    missingAddressParts: address.missingParts,
                    marksSeenOn: (row[10] as String?).flatMap { CalendarDate($0) }, isAddressGone: row[11]))
        }
        return guardians
    }

    private static let mostAddressesKnown = 500

    private func guardianshipFacts(_ condition: String) throws -> [GuardianshipFacts] {
        var guardianships: [GuardianshipFacts] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT pupil, guardian, isEnded FROM custody \(condition) ORDER BY pupil, guardian")
        while let row = try rows.next() {
            guardianships.append(
                GuardianshipFacts(pupil: PupilID(row[0]), guardian: GuardianID(row[1]), isEnded: row[2]))
        }
        return guardianships
    }
}

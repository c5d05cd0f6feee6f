import GRDB
package import Outreach

extension RegistryTransaction {
    /// Everybody, in the facts that decide who gets a letter.
    package func population() throws -> Population {
        var pupils: [PupilFacts] = []
        let pupilRows = try Row.fetchCursor(
            db, sql: "SELECT id, school, className, schoolYear, birthYear, protection, standing FROM pupil ORDER BY id")
        while let row = try pupilRows.next() {
            pupils.append(
                PupilFacts(
                    id: PupilID(row[0]), school: (row[1] as String?).flatMap { SchoolCode($0) }, className: row[2],
                    schoolYear: row[3], birthYear: row[4], protection: Protection(stored: row[5]),
                    standing: try row.value("standing")))
        }
        var guardians: [GuardianFacts] = []
        let guardianRows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, protection, standing, doNotContact, ruling, addressWhole, addressHome, addressHouse,
                    addressStreet, namesApartment, coalesce(postalCode, country) IS NOT NULL AS namesPlace,
                    emailPrint, phonePrint,
                    coalesce(careOf, street, postalCode, town, country) IS NOT NULL AS hasAddress,
                    street IS NULL AS lacksStreet, postalCode IS NULL AS lacksCode, town IS NULL AS lacksTown,
                    country IS NOT NULL AS isForeign
                FROM guardian ORDER BY id
                """)
        while let row = try guardianRows.next() {
            let ruling: String? = row["ruling"]
            guardians.append(
                GuardianFacts(
                    id: GuardianID(row[0]), protection: Protection(stored: row[1]), standing: try row.value("standing"),
                    doNotContact: row[3], ruling: ruling.flatMap(Ruling.init),
                    address: row.contactFingerprints.address, hasAddress: row["hasAddress"],
                    missingAddressParts: Self.missingParts(row)))
        }
        var guardianships: [GuardianshipFacts] = []
        let ties = try Row.fetchCursor(
            db,
            sql: """
                SELECT pupil, guardian, min(endedOn IS NOT NULL) FROM guardianship
                GROUP BY pupil, guardian ORDER BY pupil, guardian
                """)
        while let row = try ties.next() {
            guardianships.append(
                GuardianshipFacts(pupil: PupilID(row[0]), guardian: GuardianID(row[1]), isEnded: row[2]))
        }
        return Population(pupils: pupils, guardians: guardians, guardianships: guardianships)
    }

    /// The same parts as `PostalAddress.missingParts`, told from the columns without reading them.
    private static func missingParts(_ row: Row) -> [AddressPart] {
        let lacksStreet: Bool = row["lacksStreet"]
        let lacksCode: Bool = row["lacksCode"]
        let lacksTown: Bool = row["lacksTown"]
        if row["isForeign"] { return lacksStreet && lacksTown ? [.street, .town] : [] }
        return (lacksStreet ? [.street] : []) + (lacksCode ? [.postalCode] : []) + (lacksTown ? [.town] : [])
    }
}

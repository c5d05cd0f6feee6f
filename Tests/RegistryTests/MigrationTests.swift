import Foundation
import GRDB
import Outreach
import Registry
import TestSupport
import Testing

/// A registry that the first version made has people in it, and fingerprints of protected homes.
@Suite struct MigrationTests {
    @Test func `a registry of the first version keeps its people and what it knows of protected homes`() throws {
        let folder = try TestFolder()
        let office = try Self.office(in: folder)
        let anna = try office.guardianRecord(1)
        #expect(anna.name.full == "Anna Öberg")
        #expect(anna.address == PostalAddress(street: "Nygatan 4", postalCode: "44931", town: "Ekbacka"))
        #expect(anna.email == "a@x.se")
        #expect(try office.pupilRecord(1).className == "7A")
        #expect(try office.ties(1) == ["G1", "G2 ended"])
        let known = try office.registry.read { try $0.knownProtection().contacts }
        let home = PostalAddress(street: "STORGATAN 1", postalCode: "44931", town: "Ekbacka")
        #expect(known.contains(home, hash: office.key.keyedHash))
        let columns = try DatabaseQueue(path: folder.path).read { db in
            try (db.columns(in: "guardian") + db.columns(in: "pupil")).map(\.name)
        }
        #expect(!columns.contains { $0.hasSuffix("Print") || $0.hasPrefix("address") || $0 == "namesApartment" })
        #expect(columns.filter { $0 == "knownBy" }.count == 2)
    }

    @Test func `the rosters of a registry of the first version change nothing when they come again`() throws {
        let folder = try TestFolder()
        let office = try Self.office(in: folder)
        let rows = [office.row(1, [office.guardian(1, street: "Nygatan 4", email: "a@x.se")])]
        #expect(try office.staging(rows).isEmpty)
        let more = rows + [office.row(2, [office.guardian(3, "Cecilia", street: "Nygatan 4")])]
        let difference = try office.importing(more).difference
        #expect(difference.newPupils == 1)
        #expect(difference.newGuardians == 1)
        let scrub = try office.importing(more + [office.row(1, [office.guardian(1, protection: .protected)])]).scrub
        #expect(scrub.newlyProtected == 1)
        #expect(try office.guardianRecord(3).address == nil)
        #expect(try !folder.holds("Nygatan"))
    }

    /// An office whose registry was made by the first version: P1 with G1 and, ended, G2.
    private static func office(in folder: TestFolder) throws -> TestOffice {
        let key = try TestOffice.key()
        let goldens = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
        let schema = try String(contentsOf: goldens.appending(path: "schema-1.sql"), encoding: .utf8)
        func identity(_ text: String) -> String { "x'\(key.identityKey(ofNumber: text).hexadecimal)'" }
        let home = PostalAddress(street: "Storgatan 1", postalCode: "44931", town: "Ekbacka")
        var protected = ProtectedContacts()
        protected.insert(ContactFingerprints(address: home, email: nil, phone: nil, hash: key.keyedHash))
        try DatabaseQueue(path: folder.path).write { db in
            try db.execute(sql: schema)
            try db.execute(
                sql: """
                    INSERT INTO grdb_migrations VALUES ('1 registry');
                    INSERT INTO meta VALUES ('key-fingerprint', '\(key.fingerprint)');
                    INSERT INTO pupil VALUES
                        (1, \(identity("P1")), 'Elin', 'Åkesson', 2006, '\(FictionalSchool.code)', '7A', 7, 1, 'active');
                    INSERT INTO guardian (
                        id, identity, givenName, familyName, street, postalCode, town, addressWhole, addressHome,
                        addressHouse, addressStreet, namesApartment, email, emailPrint, protection, standing)
                    VALUES (1, \(identity("G1")), 'Anna', 'Öberg', 'Nygatan 4', '44931', 'Ekbacka', 1, 2, 3, 4, 0,
                        'a@x.se', 5, 1, 'active');
                    INSERT INTO guardian (id, identity, givenName, familyName, protection, standing)
                    VALUES (2, \(identity("G2")), 'Bo', 'Öberg', 1, 'active');
                    INSERT INTO guardianship VALUES (1, 1, 'school', NULL), (1, 2, 'school', '2020-01-01');
                    """)
            for (kind, fingerprint) in protected.stored {
                try db.execute(
                    sql: "INSERT INTO protectedContact VALUES (?, ?, x'00')",
                    arguments: [kind.rawValue, Int64(bitPattern: fingerprint.bits)])
            }
        }
        return try TestOffice(path: folder.path)
    }
}

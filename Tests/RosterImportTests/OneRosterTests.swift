import Testing

@testable import Outreach
@testable import RosterImport

struct OneRosterTests {
    typealias Export = OneRosterExport

    private static let anna = "200503142382"
    private static let eva = "198201062398"

    @Test(arguments: [Export.Version.v1_1, .v1_2])
    func `a folder and a ZIP tell of pupils and guardians`(version: Export.Version) throws {
        let export = Export(version)
        for reading in [try export.read(), try export.readArchive()] {
            let anna = try #require(reading.pupil("Anna"))
            #expect(try anna.identity == Fixtures.identity(Self.anna))
            #expect(anna.knownBy == .number)
            #expect(anna.name == PersonName(given: "Anna", family: "Ek"))
            #expect(anna.birthYear == 2005)
            #expect(anna.school == Fixtures.code("11043800"))
            #expect(anna.className == "8A")
            #expect(anna.schoolYear == 8)
            let bo = try #require(reading.pupil("Bo"))
            #expect(bo.identity == Fixtures.key.identityKey(ofSource: "oneroster", id: "U2"))
            #expect(bo.knownBy == .source)
            #expect(bo.birthYear == 2006)
            #expect(bo.className == "7B")
            #expect(bo.schoolYear == 7)
            let eva = try #require(reading.guardian("Eva"))
            #expect(try eva.identity == Fixtures.identity(Self.eva))
            #expect(eva.email == "eva@example.se")
            #expect(eva.phone == "0303-70 30 01")
            #expect(eva.address == nil)
            let ulf = try #require(reading.guardian("Ulf"))
            #expect(ulf.knownBy == .source)
            #expect(ulf.identity == Fixtures.key.identityKey(ofSource: "oneroster", id: "G2"))
            #expect(ulf.phone == "070-174 06 05")
            #expect(reading.pupils(ofGuardian: "Eva") == [anna.identity, bo.identity])
            #expect(reading.pupils(ofGuardian: "Ulf") == [anna.identity])
            #expect((reading.rows, reading.applied.count, reading.rejected.count) == (5, 5, 0))
            #expect(reading.kinds == [.pupilWithoutNumber])
        }
    }

    @Test(arguments: [Export.Version.v1_1, .v1_2])
    func `what it is taken for is said with its reasons`(version: Export.Version) throws {
        let export = Export(version)
        let name = version == .v1_1 ? "OneRoster 1.1" : "OneRoster 1.2"
        let roles = version == .v1_1 ? "" : "roles.csv, "
        let folder = try export.read().taken
        #expect(folder.map(\.format) == [.oneRoster])
        #expect(folder.map(\.shape) == [Words(name)])
        #expect(
            folder.map(\.because.en) == [
                "its headers are OneRoster's: classes.csv, demographics.csv, enrollments.csv, manifest.csv, orgs.csv, "
                    + "\(roles)users.csv"
            ])
        #expect(folder.map(\.files) == [export.files.keys.sorted()])
        #expect(folder.map(\.columns) == [[]])
        #expect(try export.readArchive().taken.map(\.files) == [["export.zip"]])
    }

    @Test func `protection is unknown for everybody, and that there are no addresses is told`() throws {
        let reading = try Export(.v1_1).read()
        #expect(reading.applied.compactMap(\.pupil).allSatisfy { $0.protection == .unknown })
        #expect(reading.applied.flatMap(\.guardians).allSatisfy { $0.guardian.protection == .unknown })
        #expect(
            reading.fileKinds == [
                .noProtectionColumn(of: .pupil), .noProtectionColumn(of: .guardian), .noAddressFields,
            ])
        #expect(reading.marks == [RosterMarks(file: "classes.csv", persons: 0, marked: 0, unknownMarks: [])])
    }

    @Test func `columns may stand in any order, in any case, among others`() throws {
        var export = Export(.v1_1)
        for file in export.tables.keys where file != "manifest.csv" {
            export.tables[file]?.header.reverse()
            export.tables[file]?.header.insert("metadata.kommun", at: 2)
        }
        let plain = try Export(.v1_1).read()
        let turned = try export.read()
        #expect(turned.applied.map(\.pupil) == plain.applied.map(\.pupil))
        #expect(turned.applied.map(\.guardians) == plain.applied.map(\.guardians))
        let shouted = try RosterFolder(
            export.files.mapValues { text in
                let lines = text.split(separator: "\r\n", maxSplits: 1)
                return "\u{FEFF}\(lines[0].uppercased())\r\n\(lines.count > 1 ? lines[1] : "")"
            })
        try withExtendedLifetime(shouted) { () throws -> Void in
            let reading = try Fixtures.read([shouted.folder])
            #expect(reading.applied.map(\.pupil) == plain.applied.map(\.pupil))
        }
    }

    @Test func `files are known by their headers, whatever their names and order`() throws {
        let files = Export(.v1_2).files
        let folder = try RosterFolder(
            Dictionary(
                uniqueKeysWithValues: files.sorted { $0.key > $1.key }.enumerated().map { index, file in
                    ("\(index).txt", file.value)
                }))
        try withExtendedLifetime(folder) { () throws -> Void in
            let plain = try Export(.v1_2).read()
            #expect(try Fixtures.read([folder.folder]).applied.map(\.pupil) == plain.applied.map(\.pupil))
            let named = (0..<files.count).map { folder.file("\($0).txt") }
            for order in [named, named.reversed()] {
                #expect(try Fixtures.read(order).applied.map(\.pupil) == plain.applied.map(\.pupil))
            }
        }
    }

    @Test func `what is to be deleted isn't there`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U2", ["status": "tobedeleted"])
        export.change("users.csv", "G2", ["status": "ToBeDeleted"])
        export.change("classes.csv", "C1", ["status": "tobedeleted"])
        let reading = try export.read()
        #expect(reading.applied.compactMap(\.pupil?.name?.given) == ["Anna"])
        #expect(reading.pupil("Anna")?.className == nil)
        #expect(reading.guardian("Ulf") == nil)
        #expect(reading.pupils(ofGuardian: "Eva") == [try Fixtures.identity(Self.anna)])
        #expect(reading.kinds == [.danglingLink(.guardian)])
    }

    // The reference date is 1 March 2020.
    @Test(arguments: [
        ("", "2020-03-01", false), ("", "2020-03-02", true), ("2020-03-01", "", true), ("2020-03-02", "", false),
        ("2019-08-15", "2020-06-12", true), ("2020-03-01", "2020-03-01", false), ("igår", "imorgon", true),
    ])
    func `an end date is the first day that isn't counted`(begin: String, end: String, counts: Bool) throws {
        var export = Export(.v1_1)
        export.tables["enrollments.csv"]?.rows = []
        export.enrol("U1", in: "C1", ["beginDate": begin, "endDate": end])
        #expect(try export.read().pupil("Anna")?.className == (counts ? "8A" : nil))
        export = Export(.v1_2)
        export.tables["roles.csv"]?.rows.removeAll { $0["userSourcedId"] == "U1" }
        export.addRole("U1", "student", ["beginDate": begin, "endDate": end])
        #expect(try (export.read().pupil("Anna") != nil) == counts)
    }

    @Test func `a class of one subject is no class, nor is a teacher's`() throws {
        var export = Export(.v1_1)
        export.tables["enrollments.csv"]?.rows = []
        export.enrol("U1", in: "C3")
        export.enrol("U2", in: "C2", ["role": "teacher"])
        let reading = try export.read()
        #expect(reading.applied.compactMap(\.pupil).compactMap(\.className) == [])
        #expect(reading.pupil("Anna")?.schoolYear == 8)
    }

    @Test func `a class without a title goes by its code`() throws {
        var export = Export(.v1_1)
        export.change("classes.csv", "C1", ["title": "", "classCode": "BOH-8A"])
        #expect(try export.read().pupil("Anna")?.className == "BOH-8A")
    }

    @Test(arguments: [("08", 8), ("8", 8), ("F", 0), ("08,09", 8), ("", 8), ("PK", 8)])
    func `the year of school is the first that is one, or that of the class`(grades: String, year: Int) throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U1", ["grades": grades])
        let reading = try export.read()
        #expect(reading.pupil("Anna")?.schoolYear == year)
        #expect(reading.kinds.contains(.schoolYearNotUnderstood) == (grades == "PK"))
    }

    @Test func `relatives, parents and guardians are guardians; pupils and teachers are none`() throws {
        for version in [Export.Version.v1_1, .v1_2] {
            var export = Export(version)
            export.addUser("G3", "relative", "Rut", "Ek")
            export.addUser("T1", "teacher", "Tor", "Berg")
            export.change("users.csv", "U1", ["agentSourcedIds": "G1, G2 ,G3,T1,U2"])
            let reading = try export.read()
            let guardians = Set(reading.applied.flatMap(\.guardians).compactMap(\.guardian.name?.given))
            #expect(guardians == ["Eva", "Ulf", "Rut"])
        }
    }

    @Test(arguments: [Export.Version.v1_1, .v1_2])
    func `guardians' rows may carry the links too, or alone`(version: Export.Version) throws {
        let plain = try Export(version).read()
        var export = Export(version)
        export.change("users.csv", "G1", ["agentSourcedIds": "U1,U2"])
        export.change("users.csv", "G2", ["agentSourcedIds": "U1,U9"])
        #expect(try export.read().applied.map(\.guardians) == plain.applied.map(\.guardians))
        export.change("users.csv", "U1", ["agentSourcedIds": ""])
        export.change("users.csv", "U2", ["agentSourcedIds": ""])
        let reading = try export.read()
        #expect(reading.applied.map(\.guardians) == plain.applied.map(\.guardians))
        #expect(reading.applied.map(\.carriesGuardians) == Array(repeating: true, count: 5))
        #expect(reading.kinds == [.pupilWithoutNumber])
    }

    @Test func `guardians who belong to no pupil are told, fifty of them with their rows`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U1", ["agentSourcedIds": "G1"])
        var reading = try export.read()
        #expect(reading.fileFindings.filter { $0.kind == .guardianWithoutPupil }.map(\.location.row) == [5])
        for number in 10..<70 { export.addUser("G\(number)", "parent", "Kim", "Alm") }
        reading = try export.read()
        #expect(reading.fileKinds.count { $0 == .guardianWithoutPupil } == 50)
        #expect(reading.fileKinds.contains(.guardiansWithoutPupil(11)))
        #expect(reading.guardian("Kim") == nil)
    }

    @Test(arguments: [
        ("file.users", "delta", true), ("file.users", "Delta", true), ("file.enrollments", "delta", true),
        ("file.users", "bulk", false), ("file.users", "absent", false), ("source.systemName", "delta", false),
    ])
    func `of an export of changes nobody can be said to have left`(name: String, value: String, isPartial: Bool) throws
    {
        for version in [Export.Version.v1_1, .v1_2] {
            var export = Export(version)
            export.add("manifest.csv", ["propertyName": name, "value": value])
            for reading in [try export.read(), try export.readArchive()] {
                let school = SchoolClass(school: Fixtures.code("11043800"), className: nil)
                #expect(reading.incompleteClasses == (isPartial ? [school] : []))
                #expect(reading.fileKinds.contains(.partialExport) == isPartial)
            }
        }
    }

    @Test func `a teacher who is also a guardian is one`() throws {
        var export = Export(.v1_2)
        export.addRole("G2", "teacher")
        #expect(try export.read().guardian("Ulf") != nil)
    }

    @Test func `a pupil without a number is known by the source, the same at the next reading`() throws {
        let export = Export(.v1_1)
        var later = export
        later.change("users.csv", "U2", ["familyName": "Berg", "grades": "08"])
        later.tables["users.csv"]?.rows.reverse()
        let first = try #require(try export.read().pupil("Bo"))
        let second = try #require(try later.readArchive().pupil("Bo"))
        #expect(first.identity == second.identity)
        #expect(second.name?.family == "Berg")
        later.change("users.csv", "U2", ["sourcedId": "U7"])
        #expect(try later.read().pupil("Bo")?.identity != first.identity)
    }

    @Test(arguments: [
        (["userIds": "{pnr:200503142382}"], true), (["userIds": "{ldap:anna},{personnummer:20050314-2382}"], true),
        (["identifier": "0503142382"], true), (["identifier": "050314-2382"], true),
        (["identifier": "200503142383"], false), (["identifier": "503142382"], false),
        (["identifier": "2,00503E+11"], false), (["identifier": "anna"], false), (["userIds": "{:}"], false),
    ])
    func `a number counts where the check digit is right`(cells: Export.Row, isNumber: Bool) throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U1", ["identifier": ""])
        export.change("users.csv", "U1", cells)
        let anna = try #require(try export.read().pupil("Anna"))
        #expect(anna.knownBy == (isNumber ? .number : .source))
        #expect(anna.birthYear == (isNumber ? 2005 : nil))
    }

    @Test func `preferred names are used`() throws {
        var export = Export(.v1_2)
        export.change("users.csv", "U1", ["preferredGivenName": "Ann", "preferredFamilyName": "Ek Alm"])
        #expect(try export.read().pupil("Ann")?.name == PersonName(given: "Ann", family: "Ek Alm"))
    }

    @Test func `contacts that are none are found once, however many pupils a guardian has`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "G1", ["email": "eva", "phone": "se baksidan"])
        let reading = try export.read()
        #expect(reading.kinds.count { $0 == .emailInvalid } == 1)
        #expect(reading.kinds.count { $0 == .phoneInvalid } == 1)
        #expect(reading.guardian("Eva")?.email == nil)
        #expect(reading.guardian("Eva")?.phone == nil)
    }

    @Test func `a guardian without a name is not stored`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "G1", ["givenName": "", "familyName": ""])
        let reading = try export.read()
        #expect(reading.kinds.count { $0 == .guardianNameMissing } == 1)
        #expect(reading.storedContacts == ["ulf@example.se", "070-174 06 05"])
    }

    @Test func `a pupil without a name is rejected, and so is what refers to it`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U2", ["givenName": "", "familyName": ""])
        let reading = try export.read()
        #expect(reading.rows == 5)
        #expect(reading.rejected.map(\.cells) == [nil, nil])
        #expect(reading.kinds.filter(\.rejectsRow) == [.pupilNameMissing, .pupilUnknown])
        #expect(reading.pupils(ofGuardian: "Eva") == [try Fixtures.identity(Self.anna)])
    }

    @Test func `a pupil's school is found by its code or its name, and else is told of`() throws {
        var export = Export(.v1_1)
        export.change("orgs.csv", "O1", ["identifier": "", "name": "Bohus"])
        #expect(try export.read().pupil("Anna")?.school == Fixtures.code("11043800"))
        export.change("orgs.csv", "O1", ["identifier": "99999999", "name": "Bohuskolan"])
        var reading = try export.read()
        #expect(reading.pupil("Anna")?.school == nil)
        #expect(reading.kinds.contains(.schoolUnknown(name: "Bohuskolan", suggestion: "Bohusskolan")))
        reading = try export.read(context: Fixtures.context(defaultSchool: Fixtures.code("61084420")))
        #expect(reading.pupil("Anna")?.school == Fixtures.code("61084420"))
        export.tables["orgs.csv"]?.rows.removeFirst()
        reading = try export.read()
        #expect(reading.kinds.count { $0 == .danglingLink(.school) } == 2)
    }

    @Test func `somebody who is a pupil and a guardian is a pupil at the school where they are one`() throws {
        var export = Export(.v1_2)
        export.add(
            "orgs.csv", ["sourcedId": "O3", "name": "Da Vinciskolan", "type": "school", "identifier": "61084420"])
        export.addRole("U1", "guardian", ["orgSourcedId": "O3", "roleType": "secondary"])
        export.change("users.csv", "U2", ["agentSourcedIds": "G1,U1"])
        let reading = try export.read()
        #expect(reading.pupil("Anna")?.school == Fixtures.code("11043800"))
        #expect(reading.pupils(ofGuardian: "Anna") == [Fixtures.key.identityKey(ofSource: "oneroster", id: "U2")])
    }
}

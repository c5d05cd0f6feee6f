import Foundation

@testable import Outreach
@testable import RosterImport

/// A folder that lives as long as the test that uses it.
final class RosterFolder {
    let url: URL

    /// - Parameter files: names, which may lie in folders, with what the files hold.
    init(_ files: [String: [UInt8]]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString)/export")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, bytes) in files {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    convenience init(_ files: [String: String]) throws { try self.init(files.mapValues { Array($0.utf8) }) }

    var folder: RosterFile { RosterFile(path: url.path) }

    func file(_ name: String) -> RosterFile { RosterFile(path: url.appending(path: name).path) }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
}

/// A OneRoster export of Bohusskolan: Anna in 8A and Bo in 7B, and their guardians Eva, of both, and Ulf, of Anna.
struct OneRosterExport {
    enum Version { case v1_1, v1_2 }

    typealias Row = [String: String]

    /// The header and the rows of each file.
    var tables: [String: (header: [String], rows: [Row])] = [:]

    init(_ version: Version) {
        let common = ["sourcedId", "status", "dateLastModified"]
        let names = ["username", "userIds", "givenName", "familyName", "middleName", "identifier", "email", "sms"]
        let rest = ["phone", "agentSourcedIds", "grades", "password"]
        switch version {
        case .v1_1:
            tables["users.csv"] = (common + ["enabledUser", "orgSourcedIds", "role"] + names + rest, [])
        case .v1_2:
            let more = [
                "userMasterIdentifier", "preferredGivenName", "preferredMiddleName", "preferredFamilyName",
                "primaryOrgSourcedId", "pronouns",
            ]
            tables["users.csv"] = (common + ["enabledUser"] + names + rest + more, [])
            let header = ["userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId"]
            tables["roles.csv"] = (common + header + ["userProfileSourcedId"], [])
        }
        tables["orgs.csv"] = (common + ["name", "type", "identifier", "parentSourcedId"], [])
        tables["classes.csv"] = (
            common + ["title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId"],
            []
        )
        tables["enrollments.csv"] = (
            common + ["classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"],
            []
        )
        tables["demographics.csv"] = (common + ["birthDate", "sex"], [])
        tables["manifest.csv"] = (["propertyName", "value"], [])
        fill()
    }

    private mutating func fill() {
        add("manifest.csv", ["propertyName": "oneroster.version", "value": tables["roles.csv"] == nil ? "1.1" : "1.2"])
        add("orgs.csv", ["sourcedId": "O1", "name": "Bohusskolan", "type": "school", "identifier": "11043800"])
        add("orgs.csv", ["sourcedId": "O2", "name": "Ale kommun", "type": "district"])
        add("classes.csv", ["sourcedId": "C1", "title": "8A", "classType": "homeroom", "schoolSourcedId": "O1"])
        add("classes.csv", ["sourcedId": "C2", "title": "7B", "classType": "homeroom", "schoolSourcedId": "O1"])
        add("classes.csv", ["sourcedId": "C3", "title": "Ma 8", "classType": "scheduled", "schoolSourcedId": "O1"])
        addUser(
            "U1", "student", "Anna", "Ek",
            ["identifier": "20050314-2382", "agentSourcedIds": "G1,G2", "grades": "08", "email": "anna@example.se"])
        addUser("U2", "student", "Bo", "Alm", ["agentSourcedIds": "G1", "grades": "07"])
        addUser(
            "G1", "guardian", "Eva", "Ek",
            ["identifier": "198201062398", "email": "eva@example.se", "phone": "0303-70 30 01"])
        addUser(
            "G2", "parent", "Ulf", "Ek", ["email": "ulf@example.se", "sms": "070-174 06 05", "phone": "0303-703002"])
        enrol("U1", in: "C1")
        enrol("U1", in: "C3")
        enrol("U2", in: "C2")
        add("demographics.csv", ["sourcedId": "U2", "birthDate": "2006-05-01"])
    }

    mutating func add(_ file: String, _ row: Row) { tables[file]?.rows.append(row) }

    /// Adds a user; in 1.2 with the role in a file of its own.
    mutating func addUser(_ id: String, _ role: String, _ given: String, _ family: String, _ more: Row = [:]) {
        let user = ["sourcedId": id, "role": role, "orgSourcedIds": "O1", "givenName": given, "familyName": family]
        add("users.csv", user.merging(more) { $1 })
        addRole(id, role)
    }

    mutating func addRole(_ id: String, _ role: String, _ more: Row = [:]) {
        let row = [
            "sourcedId": "R\(id)", "userSourcedId": id, "roleType": "primary", "role": role, "orgSourcedId": "O1",
        ]
        add("roles.csv", row.merging(more) { $1 })
    }

    mutating func enrol(_ user: String, in group: String, _ more: Row = [:]) {
        let row = ["classSourcedId": group, "schoolSourcedId": "O1", "userSourcedId": user, "role": "student"]
        add("enrollments.csv", row.merging(more) { $1 })
    }

    /// Changes the row of a sourcedId.
    mutating func change(_ file: String, _ id: String, _ cells: Row) {
        guard let index = tables[file]?.rows.firstIndex(where: { $0["sourcedId"] == id }) else { return }
        tables[file]?.rows[index].merge(cells) { $1 }
    }

    var files: [String: String] { tables.mapValues { Self.text($0.header, $0.rows) } }

    var archive: [UInt8] {
        ArchiveMaker(entries: files.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }).bytes
    }

    /// What comes of it as a folder.
    func read(besides more: [RosterFile] = [], context: RosterContext = Fixtures.context()) throws -> Reading {
        let folder = try RosterFolder(files)
        return try withExtendedLifetime(folder) { try Fixtures.read([folder.folder] + more, context: context) }
    }

    /// What comes of it as a ZIP.
    func readArchive(context: RosterContext = Fixtures.context()) throws -> Reading {
        let roster = try TemporaryRoster(archive, named: "export.zip")
        return try withExtendedLifetime(roster) { try Fixtures.read([roster.file], context: context) }
    }

    /// Why it is refused.
    func fault() -> RosterFault.Kind? {
        guard let folder = try? RosterFolder(files) else { return nil }
        return withExtendedLifetime(folder) { Fixtures.fault(of: folder.folder) }
    }

    private static func text(_ header: [String], _ rows: [Row]) -> String {
        let lines = rows.map { row in
            header.map { column in
                let cell = row[column] ?? ""
                return cell.contains(",") || cell.contains("\"") ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }
        }
        return ([header] + lines).map { "\($0.joined(separator: ","))\r\n" }.joined()
    }
}

extension Reading {
    /// The row that describes a pupil.
    func pupil(_ given: String) -> RosterPupil? { applied.compactMap(\.pupil).first { $0.name?.given == given } }

    /// The pupils of whom somebody is told to be the guardian.
    func pupils(ofGuardian given: String) -> Set<IdentityKey> {
        Set(
            applied.filter { row in row.guardians.contains { $0.guardian.name?.given == given } }
                .compactMap { $0.pupil?.identity })
    }

    /// The kinds of what is found of files as a whole.
    var fileKinds: [Finding.Kind] { fileFindings.map(\.kind) }
}

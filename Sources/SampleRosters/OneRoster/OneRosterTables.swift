/// The tables of OneRoster's CSV, which grow with pupils and guardians. There are no postal addresses and no protection.
struct OneRosterTables: Sendable {
    enum Table: String, CaseIterable {
        case manifest, orgs, users, roles, classes, enrollments, demographics, courses, academicSessions
    }

    private let version: OneRosterVersion
    private let term: SampleTerm
    private var texts: [Table: DelimitedText] = [:]

    init(_ version: OneRosterVersion, term: SampleTerm) {
        self.version = version
        self.term = term
        for table in tables {
            var text = DelimitedText(.utf8, delimiter: ",", lineEnd: "\r\n")
            text.header(header(of: table))
            texts[table] = text
        }
        writeManifest()
        row(.orgs, [Self.district, "", "", "Ale kommun", "district", "1440", ""])
        row(.courses, [Self.course, "", "", "", "Klass", "", "", Self.district, "", ""])
        row(
            .academicSessions,
            [Self.session, "", "", "Vårterminen \(term.year)", "term", begins, ends, "", String(term.year)])
    }

    /// The tables of this version: roles have one of their own only in 1.2.
    var tables: [Table] { Table.allCases.filter { version == .v12 || $0 != .roles } }

    func rowCount(_ table: Table) -> Int { texts[table]?.rowCount ?? 0 }

    mutating func takeBytes(_ table: Table) -> [UInt8] { texts[table]?.takeBytes() ?? [] }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool) {
        let org = SampleUUID.school(school.code)
        row(.orgs, [org, "", "", school.name, "school", school.code, Self.district])
        for name in Set(pupils.map(\.className)).sorted() {
            let grade = String(name.prefix { $0.isNumber })
            row(
                .classes,
                [SampleUUID.group(name, at: school.code), "", "", name, grade.padded, Self.course, name, "homeroom"]
                    + ["", org, Self.session, "", "", ""])
        }
        for pupil in pupils {
            let id = SampleUUID.pupil(pupil)
            let slip = pupil.numberSlip == .wrongCheckDigit ? pupil.numberSlip : nil
            user(
                id, role: "student", org: org, names: (pupil.givenName, pupil.familyName),
                number: pupil.number.written(.twelve, slip: slip), email: nil, phone: nil,
                agents: pupil.guardians.map(SampleUUID.guardian), grade: pupil.yearCell.padded)
            row(
                .enrollments,
                [SampleUUID.uuid(.enrolment, pupil.number.key), "", ""]
                    + [SampleUUID.group(pupil.className, at: school.code), org, id, "student", "", begins, ends])
            if pupil.number.kind != .coordinationWithoutBirthDay {
                row(.demographics, [id, "", "", pupil.number.born.dashed, pupil.sex == .female ? "female" : "male"])
            }
        }
    }

    mutating func add(_ adult: SampleAdult) {
        guard let code = adult.children.compactMap(\.schoolCode).first else { return }
        let guardian = adult.guardian
        user(
            SampleUUID.guardian(guardian), role: "guardian", org: SampleUUID.school(code),
            names: (guardian.givenName, guardian.familyName), number: guardian.numberCell(.twelve),
            email: guardian.email, phone: guardian.phone, agents: [], grade: "")
    }

    private mutating func user(
        _ id: String, role: String, org: String, names: (given: String, family: String), number: String,
        email: String?, phone: String?, agents: [String], grade: String
    ) {
        let contacts = [email ?? "", phone ?? "", ""]
        let rest = [agents.joined(separator: ","), grade, ""]
        switch version {
        case .v11:
            row(
                .users,
                [id, "", "", "true", org, role, id, "", names.given, names.family, "", number] + contacts + rest)
        case .v12:
            row(
                .users,
                [id, "", "", "true", id, "", names.given, names.family, "", number] + contacts + rest
                    + ["", "", "", "", org, ""])
            row(.roles, ["\(id)-\(role)", "", "", id, "primary", role, begins, "", org, ""])
        }
    }

    private mutating func row(_ table: Table, _ cells: [String]) {
        texts[table]?.row(cells)
    }

    private mutating func writeManifest() {
        row(.manifest, ["manifest.version", "1.0"])
        row(.manifest, ["oneroster.version", version.number])
        for table in tables where table != .manifest { row(.manifest, ["file.\(table.rawValue)", "bulk"]) }
        row(.manifest, ["source.systemName", "Utskick"])
    }

    private func header(of table: Table) -> [String] {
        let start = ["sourcedId", "status", "dateLastModified"]
        return switch table {
        case .manifest: ["propertyName", "value"]
        case .orgs: start + ["name", "type", "identifier", "parentSourcedId"]
        case .users: version.userColumns
        case .roles:
            start + [
                "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId",
            ]
        case .classes:
            start + [
                "title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId",
                "termSourcedIds", "subjects", "subjectCodes", "periods",
            ]
        case .enrollments:
            start + ["classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"]
        case .demographics: start + ["birthDate", "sex"]
        case .courses:
            start + [
                "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes",
            ]
        case .academicSessions:
            start + ["title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"]
        }
    }

    private var begins: String { "\(term.year - 1)-08-15" }
    /// The day after the last, as the standard has it.
    private var ends: String { "\(term.year)-06-13" }

    private static let district = SampleUUID.uuid(.organiser, 1440)
    private static let course = SampleUUID.uuid(.organiser, 1)
    private static let session = SampleUUID.uuid(.organiser, 2)
}

extension String {
    /// A grade as OneRoster writes it: `07`.
    fileprivate var padded: String { count == 1 ? "0" + self : self }
}

import Outreach

/// Turns users of a OneRoster export into persons.
///
/// The standard has no field for an identity number. Here one counts as such where `identifier`, or the part of
/// `userIds` behind the colon, is a whole number with the right check digit (assumed).
struct OneRosterUserReading: Sendable {
    let context: RosterContext
    let index: OneRosterIndex
    let hash: ReadingHash

    /// What people without a number are known by.
    private static let source = "oneroster"

    func id(of record: TableRecord, _ part: OneRosterPart) -> UInt64 { hash.id(part.cell("sourcedid", of: record)) }

    /// What a user is: by roles.csv where there is one, else by their own row.
    func role(of user: UInt64, _ record: TableRecord, _ part: OneRosterPart) -> OneRosterIndex.Role {
        part.has("role")
            ? OneRosterIndex.role(named: part.cell("role", of: record)) : index.position(of: user)?.role ?? .other
    }

    /// Whether a user is somebody's guardian, whatever else they are.
    func isGuardian(_ user: UInt64, _ record: TableRecord, _ part: OneRosterPart) -> Bool {
        part.has("role")
            ? role(of: user, record, part) == .guardian : index.position(of: user)?.isGuardian ?? false
    }

    /// The users to whom a row refers: a pupil's to guardians, a guardian's to pupils.
    func agents(of record: TableRecord, _ part: OneRosterPart) -> Set<UInt64> {
        Set(Self.list(part.cell("agentsourcedids", of: record)).map { hash.id($0) })
    }

    /// By what a pupil is known: the number, or the lasting id of this source; nil for a row without either.
    func pupilIdentity(of record: TableRecord, _ part: OneRosterPart) -> (key: IdentityKey, knownBy: IdentityKind)? {
        if let number = number(in: record, part) { return (number.identityKey(context.key), .number) }
        let id = part.cell("sourcedid", of: record)
        return id.isEmpty ? nil : (context.key.identityKey(ofSource: Self.source, id: id), .source)
    }

    /// A pupil's row.
    ///
    /// - Parameter lacksGuardians: whether it refers to guardians who aren't in the export.
    func pupilRow(
        _ record: TableRecord, _ part: OneRosterPart, schools: SchoolNames, lacksGuardians: Bool
    ) -> ReadRow {
        let location = RosterLocation(file: part.name, row: record.row)
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: String? = nil) {
            findings.append(Finding(location: location, column: column, kind: kind))
        }
        let user = id(of: record, part)
        var pupil = person(record, part, find)
        var row = ReadRow(location: location, pupil: nil, guardians: [])
        if let identity = pupilIdentity(of: record, part) {
            (pupil.identity, pupil.knownBy) = (identity.key, identity.knownBy)
            if identity.knownBy == .source { find(.pupilWithoutNumber) }
        } else {
            find(.pupilNumberMissing, "sourcedId")
        }
        if pupil.name == nil { find(.pupilNameMissing, "givenName") }
        row.birthYear = number(in: record, part)?.birthYear ?? index.birthYear(of: user)
        if row.birthYear == nil { find(.birthYearUnknown) }
        row.className = index.className(of: user)
        let grades = part.cell("grades", of: record)
        row.schoolYear = Self.list(grades).lazy.compactMap { ContactCells.schoolYear($0) }.first
        if row.schoolYear == nil, !grades.isEmpty { find(.schoolYearNotUnderstood, "grades") }
        row.schoolYear = row.schoolYear ?? row.className.flatMap(ContactCells.schoolYear(ofClass:))
        row.school = school(of: user, record, part, schools, find) ?? context.defaultSchool
        if lacksGuardians { find(.danglingLink(.guardian), "agentSourcedIds") }
        pupil.textOwner = .pupil
        row.pupil = pupil
        row.texts = part.texts(of: record, for: .pupil)
        row.carriesGuardians = !lacksGuardians
        row.source = .school
        row.findings = findings
        return row
    }

    /// A guardian's row for one of their pupils, who is described elsewhere.
    ///
    /// - Parameter isFirst: whether it is the first such row, in which alone findings about the guardian are told.
    func guardianRow(
        _ record: TableRecord, _ part: OneRosterPart, of tie: OneRosterTies.Tie, isFirst: Bool
    ) -> ReadRow {
        let location = RosterLocation(file: part.name, row: record.row)
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: String? = nil) {
            if isFirst { findings.append(Finding(location: location, column: column, kind: kind)) }
        }
        var guardian = person(record, part, find)
        if let number = number(in: record, part) {
            guardian.identity = number.identityKey(context.key)
        } else {
            guardian.identity = context.key.identityKey(
                ofSource: Self.source, id: part.cell("sourcedid", of: record))
            guardian.knownBy = .source
        }
        if guardian.name == nil {
            find(.guardianNameMissing, "givenName")
            guardian.isUnnamed = true
        }
        var reference = ReadPerson()
        (reference.identity, reference.knownBy) = (tie.pupil, tie.knownBy)
        guardian.textOwner = .guardian(1)
        var row = ReadRow(location: location, pupil: reference, guardians: [guardian])
        row.texts = part.texts(of: record, for: .guardian(1))
        row.refersToPupil = true
        row.carriesGuardians = tie.isComplete
        row.source = .school
        row.findings = findings
        return row
    }

    private func person(
        _ record: TableRecord, _ part: OneRosterPart, _ find: (Finding.Kind, String?) -> Void
    ) -> ReadPerson {
        var person = ReadPerson()
        let preferred = part.cell("preferredgivenname", of: record)
        let family = part.cell("preferredfamilyname", of: record)
        let name = PersonName(
            given: preferred.isEmpty ? part.cell("givenname", of: record) : preferred,
            family: family.isEmpty ? part.cell("familyname", of: record) : family)
        person.name = name.isEmpty ? nil : name
        let email = part.cell("email", of: record)
        if !email.isEmpty {
            person.email = ContactCells.email(email)
            if person.email == nil { find(.emailInvalid, "email") }
        }
        let phones = [part.cell("sms", of: record), part.cell("phone", of: record)].filter { !$0.isEmpty }
        person.phone = phones.lazy.compactMap { ContactCells.phone($0) }.first
        if person.phone == nil, !phones.isEmpty { find(.phoneInvalid, "phone") }
        for (column, header) in part.marks {
            // The standard has no mark, so one that says no clears nobody.
            person.carriesMark = true
            switch ProtectionMark(record.holdsError(column) ? "?" : record[column]) {
            case .no, .nothingSaid: break
            case .yes: person.protection = .protected
            case .notUnderstood:
                person.protection = .protected
                person.unknownMark = record[column]
                find(.protectionMarkNotUnderstood, header)
            }
        }
        person.heedWords(in: [email] + phones) { find($0, nil) }
        return person
    }

    private func number(in record: TableRecord, _ part: OneRosterPart) -> PersonalNumber? {
        let ids = Self.list(part.cell("userids", of: record)).map { id in
            String(id.drop { $0 == "{" }.prefix { $0 != "}" }.split(separator: ":").last ?? "")
        }
        return ([part.cell("identifier", of: record)] + ids).lazy.compactMap { text in
            // A short number could be anything: a row of a register, a card.
            guard text.utf8.count >= 10,
                let number = try? PersonalNumber(parsing: text, referenceDate: context.referenceDate),
                !number.isRepaired
            else { return nil }
            return number
        }.first
    }

    private func school(
        of user: UInt64, _ record: TableRecord, _ part: OneRosterPart, _ schools: SchoolNames,
        _ find: (Finding.Kind, String?) -> Void
    ) -> SchoolCode? {
        var orgs = ([part.cell("primaryorgsourcedid", of: record)] + Self.list(part.cell("orgsourcedids", of: record)))
            .filter { !$0.isEmpty }.map { hash.id($0) }
        if let position = index.position(of: user) { orgs.insert(position.org, at: 0) }
        guard let org = index.school(among: orgs) else {
            if !orgs.isEmpty { find(.danglingLink(.school), nil) }
            return nil
        }
        if let code = schools[org.identifier].code { return code }
        let answer = schools[org.name]
        if answer.code == nil {
            find(.schoolUnknown(name: CellText.quotable(org.name, atMost: 60), suggestion: answer.suggestion), nil)
        }
        return answer.code
    }

    private static func list(_ cell: String) -> [String] {
        cell.split(separator: ",").map { $0.trimmingPrefix(" ") }.map { part in
            var part = part
            while part.last == " " { part.removeLast() }
            return String(part)
        }.filter { !$0.isEmpty }
    }
}

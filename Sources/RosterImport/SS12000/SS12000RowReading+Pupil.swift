import Outreach

extension SS12000RowReading {
    /// The row of a pupil.
    func pupil(
        _ person: SS12000Person, _ enrolment: SS12000Enrolment, _ entry: SS12000People.Entry,
        _ location: RosterLocation
    ) -> ReadRow {
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: String?) {
            findings.append(Finding(location: location, column: column, kind: kind))
        }
        var (read, contacts) = person.read { find($0, $1) }
        if entry.flags.contains(.protected) { read.protection = .protected }
        read.textOwner = .pupil
        read.identity = entry.key
        read.knownBy = entry.knownBy
        var row = ReadRow(location: location, pupil: read, guardians: [])
        row.others = contacts.map { $0.beside(read) }
        row.source = .school
        var rejection: (Finding.Kind, String)?
        do throws(PersonalNumber.Fault) {
            let number = try PersonalNumber(
                parsing: person.civicNo?.value ?? "", referenceDate: context.referenceDate)
            row.birthYear = number.birthYear
            if number.isRepaired { find(.pupilNumberRepaired, "civicNo") }
        } catch .missing {
            if entry.key == nil { rejection = (.pupilNumberMissing, "civicNo") } else { find(.pupilWithoutNumber, nil) }
        } catch {
            rejection = (error.finding(of: .pupil), "civicNo")
            row.unreadNumber = person.civicNo?.value
        }
        if row.birthYear == nil {
            row.birthYear = person.birthDate.flatMap { CalendarDate($0.prefix(10)) }?.year
            if row.birthYear == nil, rejection == nil { find(.birthYearUnknown, "birthDate") }
        }
        if read.name == nil, rejection == nil { rejection = (.pupilNameMissing, "givenName") }
        readPlace(of: person, enrolment, into: &row) { find($0, $1) }
        readGuardians(of: person, into: &row) { find($0, $1) }
        if let (kind, column) = rejection { find(kind, column) }
        row.findings = findings
        return row
    }

    func readPlace(
        of person: SS12000Person, _ enrolment: SS12000Enrolment, into row: inout ReadRow,
        _ find: (Finding.Kind, String?) -> Void
    ) {
        row.school = context.defaultSchool
        if let organisation = enrolment.organisation {
            if index.schools.contains(organisation) {
                switch school(organisation) {
                case .known(let code): row.school = code
                case .unknown(let name, let suggestion):
                    if row.school == nil { find(.schoolUnknown(name: name, suggestion: suggestion), "enroledAt") }
                }
            } else if !index.schools.isEmpty, told.tells(.school) {
                find(.danglingLink(.school), "enroledAt")
            }
        }
        row.className = person.id.flatMap { index.classes.name(of: $0, at: enrolment.organisation) }
        if person.enrolments.contains(where: \.period.isUnclear) { find(.dateNotUnderstood, "enrolments") }
        guard enrolment.countsYears else { return }
        if let written = enrolment.schoolYear {
            row.schoolYear = ContactCells.schoolYear(written)
            if row.schoolYear == nil { find(.schoolYearNotUnderstood, "schoolYear") }
        } else {
            let isPreschoolClass = ["FKLASS", "FSK"].contains(enrolment.schoolType ?? "")
            row.schoolYear = isPreschoolClass ? 0 : row.className.flatMap(ContactCells.schoolYear(ofClass:))
        }
    }

    /// Guardians stand in a pupil's row by their keys only; their own elements tell the rest.
    private func readGuardians(
        of person: SS12000Person, into row: inout ReadRow, _ find: (Finding.Kind, String?) -> Void
    ) {
        guard let responsibles = person.responsibles else { return }
        row.carriesGuardians = true
        for responsible in responsibles where responsible.isGuardian {
            guard let id = responsible.person, let entry = index.people[id] else {
                row.carriesGuardians = false
                if index.guardianLinks.found > 0, told.tells(.guardian) {
                    find(.danglingLink(.guardian), "responsibles")
                }
                continue
            }
            guard entry.flags.isSuperset(of: [.named]), !entry.flags.contains(.unusable) else {
                row.carriesGuardians = false
                continue
            }
            var guardian = ReadPerson()
            (guardian.identity, guardian.knownBy) = (entry.identity, entry.knownBy)
            row.guardians.append(guardian)
        }
    }
}

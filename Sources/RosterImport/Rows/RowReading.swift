package import Outreach

/// What reading a row needs to know besides the row.
package struct RosterContext: Sendable {
    /// The schools that names are looked up in.
    let schools: SchoolDirectory
    /// The school of files that name none.
    let defaultSchool: SchoolCode?
    /// The secret that makes identity keys.
    let key: RegistryKey
    /// The day that tells the century of ten-digit numbers.
    let referenceDate: CalendarDate

    /// A context from its parts.
    package init(schools: SchoolDirectory, defaultSchool: SchoolCode?, key: RegistryKey, referenceDate: CalendarDate) {
        self.schools = schools
        self.defaultSchool = defaultSchool
        self.key = key
        self.referenceDate = referenceDate
    }
}

/// Turns records of one table into rows.
struct RowReading {
    private let table: RosterTable
    private let context: RosterContext
    private let school: Int?
    private let className: Int?
    private let schoolYear: Int?
    private let pupil: PersonColumns
    private let guardians: [PersonColumns]
    private let headerCells: [String]

    init(_ table: RosterTable, context: RosterContext) {
        self.table = table
        self.context = context
        let columns = table.columns
        school = columns.index(of: .school)
        className = columns.index(of: .className)
        schoolYear = columns.index(of: .schoolYear)
        pupil = PersonColumns(columns) { .pupil($0) }
        guardians = columns.guardianNumbers.map { number in PersonColumns(columns, guardian: number) }
        headerCells = columns.headers
    }

    /// Whether the table has columns for guardians.
    var carriesGuardians: Bool { !guardians.isEmpty }
    /// Whether the table has a column for the pupil's name; without one its rows only refer to pupils.
    var carriesPupilNames: Bool { pupil.givenName != nil || pupil.familyName != nil || pupil.fullName != nil }

    /// What can be said of the file as a whole.
    var fileFindings: [Finding] {
        let columns = table.columns
        let whole = RosterLocation(file: table.source.file.name, row: 0)
        var kinds: [Finding.Kind] = columns.doubled.map { .columnDoubled($0) }
        if !columns.ignored.isEmpty { kinds.append(.columnsIgnored(columns.ignored)) }
        if carriesPupilNames {
            if school == nil && context.defaultSchool == nil { kinds.append(.noSchool) }
            if className != nil && schoolYear == nil { kinds.append(.schoolYearFromClass) }
            if pupil.protection.isEmpty { kinds.append(.noProtectionColumn(of: .pupil)) }
        }
        if carriesGuardians, guardians.contains(where: { $0.protection.isEmpty }) {
            kinds.append(.noProtectionColumn(of: .guardian))
        }
        return kinds.map { Finding(location: whole, kind: $0) }
    }

    /// Whether a record is the header once more.
    func isHeader(_ record: DelimitedRecord) -> Bool { table.headerRow > 0 && record.cells == headerCells }

    /// The row that a record holds.
    func read(_ record: DelimitedRecord) -> ReadRow {
        let location = RosterLocation(file: table.source.file.name, row: record.row)
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: Int? = nil) {
            findings.append(Finding(location: location, column: column.map { headerCells[$0] }, kind: kind))
        }
        var person = readPerson(pupil, record, find)
        var birthYear: Int?
        var rejection: (Finding.Kind, Int?)?
        do throws(PersonalNumber.Fault) {
            let number = try PersonalNumber(
                parsing: record[pupil.number ?? record.count], referenceDate: context.referenceDate)
            person.identity = number.identityKey(context.key)
            birthYear = number.birthYear
            if number.isRepaired { find(.pupilNumberRepaired, pupil.number) }
            if birthYear == nil { find(.birthYearUnknown, pupil.number) }
        } catch {
            rejection = (error.pupilFinding, pupil.number)
        }
        if carriesPupilNames, person.name == nil, rejection == nil { rejection = (.pupilNameMissing, pupil.givenName) }
        if record.countWithoutTrailingBlanks > headerCells.count {
            rejection = (.tooManyCells(found: record.countWithoutTrailingBlanks, expected: headerCells.count), nil)
        }
        var row = ReadRow(location: location, pupil: person, guardians: [])
        row.birthYear = birthYear
        row.refersToPupil = !carriesPupilNames
        for columns in guardians {
            if let guardian = readGuardian(columns, record, of: person.identity, find) { row.guardians.append(guardian) }
        }
        if carriesPupilNames { readPlace(record, into: &row, find) }
        if let (kind, column) = rejection { find(kind, column) }
        row.findings = findings
        return row
    }

    private func readPlace(_ record: DelimitedRecord, into row: inout ReadRow, _ find: (Finding.Kind, Int?) -> Void) {
        let schoolCell = school.map { record[$0] } ?? ""
        if schoolCell.isEmpty {
            row.school = context.defaultSchool
        } else if let known = context.schools.school(named: schoolCell) {
            row.school = known.code
        } else {
            row.school = context.defaultSchool
            if context.defaultSchool == nil {
                let shown = schoolCell.count <= 60 ? schoolCell : String(schoolCell.prefix(60)) + "…"
                find(.schoolUnknown(name: shown, suggestion: context.schools.suggestion(for: schoolCell)?.name), school)
            }
        }
        let classCell = className.map { record[$0] } ?? ""
        row.className = classCell.isEmpty || classCell.count > 30 ? nil : classCell
        let yearCell = schoolYear.map { record[$0] } ?? ""
        if !yearCell.isEmpty {
            row.schoolYear = ContactCells.schoolYear(yearCell)
            if row.schoolYear == nil { find(.schoolYearNotUnderstood, schoolYear) }
        } else {
            row.schoolYear = row.className.flatMap(ContactCells.schoolYear(ofClass:))
        }
    }

    private func readGuardian(
        _ columns: PersonColumns, _ record: DelimitedRecord, of pupil: IdentityKey?,
        _ find: (Finding.Kind, Int?) -> Void
    ) -> ReadPerson? {
        let numberCell = columns.number.map { record[$0] } ?? ""
        let isBlank = columns.all.allSatisfy { record[$0].isEmpty || columns.protection.contains($0) }
        guard !isBlank else { return nil }
        var person = readPerson(columns, record, find)
        if !numberCell.isEmpty {
            do throws(PersonalNumber.Fault) {
                let number = try PersonalNumber(parsing: numberCell, referenceDate: context.referenceDate)
                person.identity = number.identityKey(context.key)
                if number.isRepaired { find(.guardianNumberRepaired, columns.number) }
            } catch {
                find(error.guardianFinding, columns.number)
            }
        }
        if let name = person.name {
            if person.identity == nil, let pupil {
                person.identity = context.key.identityKey(ofGuardianNamed: name, of: pupil)
            }
        } else {
            find(.guardianNameMissing, columns.givenName ?? columns.fullName)
            // Without a name nobody can be written to; the row still tells whose contacts are protected.
            if person.protection != .protected { return nil }
        }
        return person
    }

    private func readPerson(
        _ columns: PersonColumns, _ record: DelimitedRecord, _ find: (Finding.Kind, Int?) -> Void
    ) -> ReadPerson {
        var person = ReadPerson()
        person.name = columns.name(in: record)
        for column in columns.protection {
            let cell = record[column]
            switch ProtectionMark(cell) {
            case .no: person.protection = person.protection.joined(with: .none)
            case .yes: person.protection = .protected
            case .notUnderstood:
                person.protection = .protected
                person.unknownMark = cell
                find(.protectionMarkNotUnderstood, column)
            }
        }
        person.address = columns.address(in: record) { find(.postalCodeInvalid, columns.postalCode) }
        if let column = columns.email, !record[column].isEmpty {
            person.email = ContactCells.email(record[column])
            if person.email == nil { find(.emailInvalid, column) }
        }
        if let column = columns.phone, !record[column].isEmpty {
            person.phone = ContactCells.phone(record[column])
            if person.phone == nil { find(.phoneInvalid, column) }
        }
        if let column = columns.language, !record[column].isEmpty {
            person.language = LanguageNames.language(record[column])
            if person.language == nil { find(.languageUnknown(String(record[column].prefix(30))), column) }
        }
        return person
    }
}

extension PersonalNumber.Fault {
    fileprivate var pupilFinding: Finding.Kind {
        switch self {
        case .missing: .pupilNumberMissing
        case .invalid: .pupilNumberInvalid
        case .checkDigit: .pupilNumberCheckDigit
        case .shortenedByExcel: .pupilNumberShortened
        }
    }

    fileprivate var guardianFinding: Finding.Kind {
        switch self {
        case .missing, .invalid: .guardianNumberInvalid
        case .checkDigit: .guardianNumberCheckDigit
        case .shortenedByExcel: .guardianNumberShortened
        }
    }
}

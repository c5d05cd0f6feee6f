import Outreach

/// Turns records of one table into rows; a class because it is large, and every row would copy it.
final class RowReading {
    let table: RosterTable
    let context: RosterContext
    let school: Int?
    let className: Int?
    let schoolYear: Int?
    let pupil: PersonColumns
    let guardians: [(number: Int, columns: PersonColumns)]
    let headerCells: [String]
    let schoolNames: SchoolNames
    let classes = CellMemory(ClassCell.init)
    let years = CellMemory(ContactCells.schoolYear(_:))
    /// The school of rows that name none.
    let defaultSchool: SchoolCode?
    let towns = CellMemory(limit: 1_000, Countries.split(town:))
    let owners: TextOwners
    /// The pupil's number that was read last: guardians in rows of their own follow each other.
    private var lastNumber: (cell: String, number: PersonalNumber, identity: IdentityKey)?

    /// The rows in which what is told once was told, by kind and column.
    var toldRows: [Finding.Kind: [Int: Int]] = [:]
    /// Whether the year of some row was read from its class.
    var readsYearsFromClasses = false

    init(_ table: RosterTable, context: RosterContext) {
        self.table = table
        self.context = context
        let columns = table.columns
        school = columns.index(of: .school)
        className = columns.index(of: .className)
        schoolYear = columns.index(of: .schoolYear)
        pupil = PersonColumns(pupilIn: columns)
        guardians = columns.guardianNumbers.map { ($0, PersonColumns(guardian: $0, in: columns)) }
        schoolNames = SchoolNames(context.schools)
        defaultSchool = context.defaultSchool(of: table.source.file.name)
        headerCells = columns.headers
        let referenceDate = context.referenceDate
        owners = TextOwners(columns) { cell in
            do throws(PersonalNumber.Fault) {
                _ = try PersonalNumber(parsing: cell, referenceDate: referenceDate)
                return true
            } catch {
                // Mistyped, it is an identity number all the same.
                return error == .checkDigit
            }
        }
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
        kinds += columns.seconds.map { .columnSecond($0) }
        if carriesPupilNames, columns.hidesGuardians { kinds.append(.guardianColumnsUnplaced) }
        if !columns.ignored.isEmpty { kinds.append(.columnsIgnored(columns.ignored)) }
        if carriesPupilNames {
            if school == nil && defaultSchool == nil { kinds.append(.noSchool) }
            if className == nil && schoolYear == nil && tellsSchool { kinds.append(.noSchoolYears) }
            if pupil.protection.isEmpty { kinds.append(.noProtectionColumn(of: .pupil)) }
        }
        if carriesGuardians, guardians.contains(where: { $0.columns.protection.isEmpty }) {
            kinds.append(.noProtectionColumn(of: .guardian))
        }
        return kinds.map { Finding(location: whole, kind: $0) }
    }

    /// What is known of the file only after reading.
    var lateFindings: [Finding] {
        guard readsYearsFromClasses, schoolYear == nil else { return [] }
        return [
            Finding(location: RosterLocation(file: table.source.file.name, row: 0), kind: .schoolYearFromClass)
        ]
    }

    /// Whether the pupils of the file are at a school, so that they must have a year.
    var tellsSchool: Bool { school != nil || defaultSchool != nil }

    /// Whether a record is the header once more.
    func isHeader(_ record: TableRecord) -> Bool {
        let written = table.headerCells
        return table.headerRow > 0 && record.widthOfHeadings == written.count
            && written.indices.allSatisfy { record.heading(of: $0) == written[$0] }
    }

    /// The row that a record holds.
    ///
    /// - Parameter withContacts: whether addresses, e-mail addresses, phone numbers and languages are read.
    func read(_ written: TableRecord, withContacts: Bool = true) -> ReadRow {
        var record = written
        let location = RosterLocation(file: table.source.file.name, row: record.row)
        var findings: [Finding] = []
        func find(_ kind: Finding.Kind, _ column: Int? = nil) {
            let finding = Finding(location: location, column: column.map { headerCells[$0] }, kind: kind)
            // A mark may be meant for the pupil and for a guardian, and is told once.
            if kind == .markNotReached || kind == .markSaysNothing, findings.contains(finding) { return }
            findings.append(finding)
        }
        undress(&record, find)
        var person = readPerson(pupil, record, withContacts, find)
        var birthYear: Int?
        var rejection: (Finding.Kind, Int?)?
        var unreadNumber: String?
        do throws(PersonalNumber.Fault) {
            let (number, identity) = try pupilNumber(record[pupil.number ?? record.count])
            person.identity = identity
            birthYear = number.birthYear
            if number.isRepaired { find(.pupilNumberRepaired, pupil.number) }
            if birthYear == nil { find(.birthYearUnknown, pupil.number) }
        } catch {
            rejection = (error.finding(of: .pupil), pupil.number)
            unreadNumber = pupil.number.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }
        if carriesPupilNames, rejection == nil {
            if let lost = pupil.names.first(where: record.lostLetter) {
                rejection = (.letterLost, lost)
            } else if person.name == nil {
                rejection = (.pupilNameMissing, pupil.givenName)
            }
        }
        let cellCount = record.countWithoutTrailingBlanks
        let isShifted = cellCount > headerCells.count
        if isShifted { rejection = (.tooManyCells(found: cellCount, expected: headerCells.count), nil) }
        var row = ReadRow(location: location, pupil: person, guardians: [])
        row.birthYear = birthYear
        row.unreadNumber = unreadNumber
        row.refersToPupil = !carriesPupilNames
        row.carriesGuardians = carriesGuardians
        row.pupil?.textOwner = .pupil
        if withContacts { row.texts = owners.texts(of: record) }
        for (number, columns) in guardians {
            guard var guardian = readGuardian(columns, record, withContacts, of: person.identity, find) else {
                continue
            }
            guardian.textOwner = .guardian(number)
            row.guardians +=
                SharedCell(columns, record).map { cell in
                    find(.twoGuardiansInOneCell, columns.fullName ?? columns.givenName)
                    // Nobody knows whose number it is, but a mark that comes with it still counts.
                    row.others.append(guardian)
                    return cell.persons(guardian, of: person.identity, context.key)
                } ?? [guardian]
        }
        if carriesPupilNames { readPlace(record, into: &row, find) }
        if isShifted { readShifted(record, into: &row) }
        if record.lacksLineEnd, table.headerRow > 0, record.count < headerCells.count { find(.perhapsCutOff) }
        if let (kind, column) = rejection {
            // What stands in the wrong column must not be quoted, and has nothing to tell.
            findings = isShifted ? [] : findings.filter { !$0.kind.quotesCell }
            find(kind, column)
        }
        row.findings = findings
        return row
    }

    /// Takes off what a spreadsheet has put round values; of each column the first such row is told.
    private func undress(_ record: inout TableRecord, _ find: (Finding.Kind, Int?) -> Void) {
        for index in 0..<min(record.count, headerCells.count) {
            let cell = record.bytes(of: index)
            if cell.contains(UInt8(ascii: "&")), case let plain = HTMLCharacters.decoded(Array(cell)),
                plain.count < cell.count
            {
                record.replace(index, with: String(decoding: plain, as: UTF8.self))
            }
            guard CellDress.mayHave(record.bytes(of: index)) else { continue }
            guard let meaning = table.columns.meanings[index],
                let value = CellDress.undressed(record[index], isFigure: meaning.isOfFigures)
            else { continue }
            record.replace(index, with: value)
            tellOnce(.spreadsheetDress, index, record.row, find)
        }
    }

    /// Tells what a whole column is likely to have of the first row alone, however often the row is read.
    func tellOnce(_ kind: Finding.Kind, _ column: Int, _ row: Int, _ find: (Finding.Kind, Int?) -> Void) {
        if toldRows[kind, default: [:]][column, default: row] == row {
            toldRows[kind, default: [:]][column] = row
            find(kind, column)
        }
    }

    private func pupilNumber(_ cell: String) throws(PersonalNumber.Fault) -> (PersonalNumber, IdentityKey) {
        if let last = lastNumber, last.cell == cell { return (last.number, last.identity) }
        let number = try PersonalNumber(parsing: cell, referenceDate: context.referenceDate)
        let identity = number.identityKey(context.key)
        lastNumber = (cell, number, identity)
        return (number, identity)
    }
}

extension Finding.Kind {
    /// Whether the finding quotes what stands in a cell.
    fileprivate var quotesCell: Bool {
        switch self {
        case .schoolUnknown, .languageUnknown: true
        default: false
        }
    }
}

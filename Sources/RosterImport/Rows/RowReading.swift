import Outreach

/// Turns records of one table into rows; a class because it is large, and every row would copy it.
final class RowReading {
    private let table: RosterTable
    private let context: RosterContext
    private let school: Int?
    private let className: Int?
    private let schoolYear: Int?
    private let pupil: PersonColumns
    private let guardians: [(number: Int, columns: PersonColumns)]
    private let headerCells: [String]
    private let schoolNames: SchoolNames
    private let classes = ClassCells()
    private let defaultSchool: SchoolCode?
    private let towns = TownCells()
    private let owners: TextOwners
    /// The pupil's number that was read last: guardians in rows of their own follow each other.
    private var lastNumber: (cell: String, number: PersonalNumber, identity: IdentityKey)?

    /// Whether the year of school was read from a class, for want of a column of its own.
    private(set) var readsYearFromClass = false

    /// The rows in which what is told once was told, by kind and column.
    private var toldRows: [Finding.Kind: [Int: Int]] = [:]

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
            if pupil.protection.isEmpty { kinds.append(.noProtectionColumn(of: .pupil)) }
        }
        if carriesGuardians, guardians.contains(where: { $0.columns.protection.isEmpty }) {
            kinds.append(.noProtectionColumn(of: .guardian))
        }
        return kinds.map { Finding(location: whole, kind: $0) }
    }

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
            if kind == .markNotReached, findings.contains(finding) { return }
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
        for index in 0..<min(record.count, headerCells.count) where CellDress.mayHave(record.bytes(of: index)) {
            guard let meaning = table.columns.meanings[index],
                let value = CellDress.undressed(record[index], isFigure: meaning.isOfFigures)
            else { continue }
            record.replace(index, with: value)
            tellOnce(.spreadsheetDress, index, record.row, find)
        }
    }

    /// Tells what a whole column is likely to have of the first row alone, however often the row is read.
    private func tellOnce(_ kind: Finding.Kind, _ column: Int, _ row: Int, _ find: (Finding.Kind, Int?) -> Void) {
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

    /// A mark may stand in any cell of a row whose cells have moved.
    private func readShifted(_ record: TableRecord, into row: inout ReadRow) {
        row.shiftedCells = record.cells
        row.pupil?.unknownMark = nil
        for index in row.guardians.indices { row.guardians[index].unknownMark = nil }
        if table.columns.meanings.contains(where: { $0?.isProtection ?? false }),
            row.shiftedCells.contains(where: { ProtectionMark($0) == .yes })
        {
            row.pupil?.protection = .protected
        }
        if row.shiftedCells.contains(where: { ProtectionWords($0, in: .address) == .yes }) {
            row.pupil?.protection = .protected
        }
    }

    private func readPlace(_ record: TableRecord, into row: inout ReadRow, _ find: (Finding.Kind, Int?) -> Void) {
        func cell(_ column: Int?) -> String {
            let cell = column.map { record[$0] } ?? ""
            // 0 is a year.
            return column != schoolYear && NothingCell.isNothing(cell) || cell == "-" ? "" : cell
        }
        let schoolCell = cell(school)
        // A table with a column for schools is schools' roster, also where a cell of it is empty.
        if school != nil, carriesPupilNames { row.source = .school }
        if schoolCell.isEmpty {
            row.school = defaultSchool
        } else {
            let answer = schoolNames[schoolCell]
            row.school = answer.code ?? defaultSchool
            if answer.isRepaired, let school { tellOnce(.schoolCodeRepaired, school, record.row, find) }
            if row.school == nil {
                find(.schoolUnknown(name: answer.quoted, suggestion: answer.suggestion), school)
            }
        }
        let told = classes[cell(className)]
        let isDate = told.isDate || className.map { record.holdsDate($0) } ?? false
        if isDate { find(.classIsDate, className) }
        row.className = isDate ? nil : told.name
        let yearCell = cell(schoolYear)
        if !yearCell.isEmpty {
            row.schoolYear = ContactCells.schoolYear(yearCell)
            if row.schoolYear == nil { find(.schoolYearNotUnderstood, schoolYear) }
        } else {
            row.schoolYear = isDate ? nil : told.schoolYear
            if row.schoolYear != nil, schoolYear == nil { readsYearFromClass = true }
        }
    }

    private func readGuardian(
        _ columns: PersonColumns, _ record: TableRecord, _ withContacts: Bool, of pupil: IdentityKey?,
        _ find: (Finding.Kind, Int?) -> Void
    ) -> ReadPerson? {
        let numberCell = columns.number.map { record[$0] } ?? ""
        let filled = columns.data.filter { !record.isBlank($0) }
        guard !filled.isEmpty else { return nil }
        guard !filled.allSatisfy({ NothingCell.isNothing(record[$0]) }) else {
            tellOnce(.guardianIsNobody, filled[0], record.row, find)
            return nil
        }
        var person = readPerson(columns, record, withContacts, find)
        if !NothingCell.isNothing(numberCell) {
            do throws(PersonalNumber.Fault) {
                let number = try PersonalNumber(parsing: numberCell, referenceDate: context.referenceDate)
                person.identity = number.identityKey(context.key)
                if number.isRepaired { find(.guardianNumberRepaired, columns.number) }
            } catch {
                find(error.finding(of: .guardian), columns.number)
            }
        }
        if let name = person.name {
            if person.identity == nil, let pupil {
                person.identity = context.key.identityKey(ofGuardianNamed: name, of: pupil)
                person.knownBy = .name
            }
        } else {
            find(.guardianNameMissing, columns.givenName ?? columns.fullName)
            // Without a name nobody can be written to; the row still tells whose contacts are protected.
            if person.protection != .protected, person.identity == nil { return nil }
            person.isUnnamed = true
        }
        return person
    }

    /// Empties cells in which something stands that says that nothing is known, and addresses that are none.
    private func clearNothings(
        _ columns: PersonColumns, _ record: inout TableRecord, _ withContacts: Bool,
        _ find: (Finding.Kind, Int?) -> Void
    ) {
        for column in withContacts ? columns.data : columns.names where !record.isBlank(column) {
            guard NothingCell.mayBeNothing(record.bytes(of: column)) else { continue }
            let isName = columns.names.contains(column)
            if NothingCell.isNothing(record[column], asName: isName) {
                if column == columns.street { find(.addressIsNone, column) }
                record.clear(column)
            }
        }
        guard withContacts else { return }
        let lines = [columns.street, columns.careOf, columns.town].compactMap { $0 }.filter { !record.isBlank($0) }
        guard let none = lines.first(where: { NothingCell.isNoAddress(record[$0]) }) else { return }
        find(.addressIsNone, none)
        // A postal code and a town alone are nobody's home.
        for column in none == columns.street ? columns.home : [none] { record.clear(column) }
    }

    private func readMarks(
        _ columns: PersonColumns, _ record: TableRecord, into person: inout ReadPerson,
        _ find: (Finding.Kind, Int?) -> Void
    ) {
        var isUntold = false
        for column in columns.protection {
            guard !record.isCutBefore(column) else {
                // Told once for each place, though it may be the pupil's and a guardian's.
                isUntold = true
                find(.markNotReached, column)
                continue
            }
            // A formula that failed isn't a blank cell that says no.
            let cell = record.holdsError(column) ? "?" : record[column]
            switch ProtectionMark(cell) {
            case .no: person.protection = person.protection.joined(with: .none)
            case .yes: person.protection = .protected
            case .notUnderstood:
                person.protection = .protected
                person.unknownMark = cell
                find(.protectionMarkNotUnderstood, column)
            }
        }
        if isUntold, person.protection == .none { person.protection = .unknown }
    }

    /// Takes words about protection out of cells that aren't about it, and believes them.
    private func heedWords(
        _ columns: PersonColumns, _ record: inout TableRecord, into person: inout ReadPerson,
        _ find: (Finding.Kind, Int?) -> Void
    ) {
        for (column, place) in columns.spoken {
            switch ProtectionWords(record.bytes(of: column), in: place) {
            case .silent: continue
            case .no: break
            case .yes:
                person.isProtectedByWords = person.isProtectedByWords || person.protection != .protected
                person.protection = .protected
                find(.protectionInCell, column)
            case .perhaps:
                if person.protection == .none { person.protection = .unknown }
                find(.perhapsProtectionInCell, column)
                continue
            }
            record.clear(column)
        }
    }

    private func readPerson(
        _ columns: PersonColumns, _ record: TableRecord, _ withContacts: Bool, _ find: (Finding.Kind, Int?) -> Void
    ) -> ReadPerson {
        var person = ReadPerson()
        var record = record
        readMarks(columns, record, into: &person, find)
        heedWords(columns, &record, into: &person, find)
        clearNothings(columns, &record, withContacts, find)
        // A letter with a sign for a lost one goes to nobody.
        for column in columns.spoken.map(\.column) where record.lostLetter(column) {
            if !pupil.names.contains(column) { find(.letterLostInField, column) }
            record.clear(column)
        }
        person.name = columns.name(in: record)
        guard withContacts else { return person }
        person.address = columns.address(in: record, towns) { find(.postalCodeInvalid, columns.postalCode) }
        func cell(_ column: Int?) -> String { column.map { record[$0] } ?? "" }
        let email = cell(columns.email)
        if !email.isEmpty {
            person.email = ContactCells.email(email)
            if person.email == nil { find(.emailInvalid, columns.email) }
        }
        let phone = cell(columns.phone)
        if !phone.isEmpty {
            person.phone = ContactCells.phone(phone)
            if person.phone == nil { find(.phoneInvalid, columns.phone) }
        }
        let language = cell(columns.language)
        if !language.isEmpty {
            person.language = LanguageNames.language(language)
            if person.language == nil {
                find(.languageUnknown(CellText.quotable(language, atMost: 30)), columns.language)
            }
        }
        return person
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

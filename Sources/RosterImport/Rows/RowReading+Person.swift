import Outreach

extension RowReading {
    /// Reads what the row tells of one person.
    func readPerson(
        _ columns: PersonColumns, _ written: TableRecord, _ withContacts: Bool, _ find: (Finding.Kind, Int?) -> Void
    ) -> ReadPerson {
        var person = ReadPerson()
        var record = written
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
        if let street = columns.street {
            let isFilled = person.address?.street != nil || !NothingCell.isNoAddress(written[street])
            person.addressCell = isFilled ? .filled : .blank
        }
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

    /// Empties cells in which something stands that says that nothing is known, and addresses that are none.
    func clearNothings(
        _ columns: PersonColumns, _ record: inout TableRecord, _ withContacts: Bool,
        _ find: (Finding.Kind, Int?) -> Void
    ) {
        var none: Int?
        for column in withContacts ? columns.data : columns.names where !record.isBlank(column) {
            guard NothingCell.mayBeNothing(record.bytes(of: column)) else { continue }
            let isName = columns.names.contains(column)
            if NothingCell.isNothing(record[column], asName: isName) {
                if column == columns.street { none = column }
                record.clear(column)
            }
        }
        guard withContacts else { return }
        let lines = [columns.street, columns.careOf, columns.town].compactMap { $0 }.filter { !record.isBlank($0) }
        none = none ?? lines.first { NothingCell.isNoAddress(record[$0]) }
        guard let none else { return }
        find(.addressIsNone, none)
        // A postal code and a town alone are nobody's home.
        for column in none == columns.street ? columns.home : [none] { record.clear(column) }
    }
}

import Outreach

extension RowReading {
    /// Reads a guardian of the row; nil where nobody stands in the guardian's columns.
    func readGuardian(
        _ columns: PersonColumns, _ record: TableRecord, _ withContacts: Bool, of pupil: IdentityKey?,
        _ find: (Finding.Kind, Int?) -> Void
    ) -> ReadPerson? {
        let numberCell = columns.number.map { record[$0] } ?? ""
        let filled = columns.data.filter { !record.isBlank($0) }
        guard !filled.isEmpty else { return nil }
        guard !filled.allSatisfy({ NothingCell.isNobody(record[$0]) }) else {
            tellOnce(.guardianIsNobody, filled[0], record.row, find)
            return nil
        }
        if let name = columns.fullName, NameCell.meansMore(record[name]) { find(.guardiansNotNamed, name) }
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
}

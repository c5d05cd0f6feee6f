import Outreach

extension SS12000RowReading {
    /// A second element of one id: only its mark counts.
    func duplicate(
        _ person: SS12000Person, _ entry: SS12000People.Entry, _ location: RosterLocation
    ) -> [ReadRow] {
        var row = ReadRow(location: location, pupil: nil, guardians: [])
        if told.tellsDuplicate() { row.findings.append(Finding(location: location, kind: .duplicateID)) }
        if entry.flags.contains(.protected) { row.others = protected(person, by: entry.key) }
        return row.findings.isEmpty && row.others.isEmpty ? [] : [row]
    }

    /// An element in which a key stands twice: nothing in it is used, and everything in it counts as protected.
    func unusable(
        _ person: SS12000Person, _ entry: SS12000People.Entry, _ element: JSONElement, _ location: RosterLocation
    ) -> ReadRow {
        var row = ReadRow(location: location, pupil: nil, guardians: [])
        row.others = protected(person, by: entry.key)
        for text in JSONTexts.all(in: element.bytes) {
            guard let number = try? PersonalNumber(parsing: text, referenceDate: context.referenceDate) else {
                continue
            }
            var other = ReadPerson()
            other.protection = .protected
            other.identity = number.identityKey(context.key)
            row.others.append(other)
        }
        let isPupil = entry.flags.contains(.pupil)
        if let enrolment = SS12000Enrolment.current(of: person.enrolments, on: context.referenceDate), isPupil {
            var read = ReadPerson()
            read.protection = .protected
            row.pupil = read
            readPlace(of: person, enrolment, into: &row) { _, _ in }
        }
        let kind = Finding.Kind.repeatedField(of: isPupil ? .pupil : .guardian)
        row.findings = [Finding(location: location, kind: kind)]
        return row
    }

    /// A person of whom only the contacts count, to be kept from everybody.
    func protected(
        _ person: SS12000Person, by owner: IdentityKey?, named: Bool = true
    ) -> [ReadPerson] {
        var (read, contacts) = person.read { _, _ in }
        if !named { (read.name, read.unknownMark) = (nil, nil) }
        read.protection = .protected
        read.identity = owner
        // Everything in the element is the person's.
        read.textOwner = .pupil
        return [read] + contacts.map { $0.beside(read) }
    }
}

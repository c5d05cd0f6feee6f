import Outreach

/// Turns person elements into rows, with the help of the index; for one reading of all pages.
final class SS12000RowReading {
    let index: SS12000Index
    let context: RosterContext
    private var schools: [SS12000ID: SS12000Schools.Answer] = [:]
    private var sequence: UInt32 = 0
    var told = SS12000Repetitions()
    /// How many persons of the file that is being read are neither pupils nor guardians.
    private(set) var notNeeded = 0

    init(_ index: SS12000Index, context: RosterContext) {
        self.index = index
        self.context = context
    }

    /// Ends a file.
    ///
    /// - Returns: what is known of it only now.
    func endFile(_ name: String) -> [Finding] {
        var kinds = told.rest
        if notNeeded > 0 { kinds.append(.personsNotNeeded(notNeeded)) }
        told = SS12000Repetitions()
        notNeeded = 0
        return kinds.map { Finding(location: RosterLocation(file: name, row: 0), kind: $0) }
    }

    /// The rows that a person gives: as a pupil, as a guardian, or only for protection.
    func rows(of person: SS12000Person, _ element: JSONElement, at location: RosterLocation) -> [ReadRow] {
        let id = person.id ?? SS12000ID("\u{1F}\(sequence)")
        defer { sequence += 1 }
        // The file changed between two readings where the index doesn't know the person.
        guard let entry = index.people[id] else { return [] }
        if element.repeatsKey { return Self.with(element, [unusable(person, entry, element, location)]) }
        guard entry.sequence == sequence else { return Self.with(element, duplicate(person, entry, location)) }
        var rows: [ReadRow] = []
        if let enrolment = SS12000Enrolment.current(of: person.enrolments, on: context.referenceDate) {
            rows.append(pupil(person, enrolment, entry, location))
        }
        if entry.flags.contains(.guardian) { rows.append(guardian(person, entry, findsAll: rows.isEmpty, location)) }
        let heldBack = index.isHeldBack(id)
        var others: [ReadPerson] = []
        if entry.flags.contains(.protected), rows.allSatisfy({ $0.pupil == nil && $0.guardians.isEmpty }) {
            others += protected(person, by: entry.key)
        }
        if heldBack.isHeldBack { others += protected(person, by: heldBack.owner, named: false) }
        if !others.isEmpty {
            if rows.isEmpty { rows.append(ReadRow(location: location, pupil: nil, guardians: [])) }
            rows[0].others += others
        }
        if rows.isEmpty { notNeeded += 1 }
        return Self.with(element, rows)
    }

    /// Rows with the texts of the element that they come from.
    private static func with(_ element: JSONElement, _ rows: [ReadRow]) -> [ReadRow] {
        let bytes = element.bytes
        return rows.map { row in
            var row = row
            let owner: RowTexts.Owner = row.guardians.contains { $0.textOwner == .guardian(1) } ? .guardian(1) : .pupil
            row.texts = RowTexts(of: owner) { JSONTexts.contactTexts(in: bytes) }
            return row
        }
    }

    /// Which school an organisation is; asked once of each.
    func school(_ id: SS12000ID) -> SS12000Schools.Answer {
        if let answer = schools[id] { return answer }
        let answer = index.schools.school(id, in: context.schools)
        schools[id] = answer
        return answer
    }
}

extension SS12000People.Entry {
    /// By what the person is recognised; nil where that isn't known.
    var key: IdentityKey? { flags.contains(.identified) ? identity : nil }
    /// By which kind of thing that is.
    var knownBy: IdentityKind { flags.contains(.numbered) ? .number : .source }
}

extension ReadPerson {
    /// The same person's further contacts: protected if the person turns out to be.
    func beside(_ person: ReadPerson) -> ReadPerson {
        var other = self
        other.identity = person.identity
        // Without a key nothing but the mark tells; with one the mark isn't counted twice.
        other.protection = person.identity == nil ? person.protection : .unknown
        return other
    }
}

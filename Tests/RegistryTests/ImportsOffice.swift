import Outreach
import Registry
import Testing

extension TestOffice {
    /// Stages rows and writes them as an import that is kept; returns its number.
    @discardableResult
    func keeping(_ rows: [JudgedRow], on date: CalendarDate = today) throws -> Int {
        let difference = try staging(rows)
        return try registry.write { registry in
            let id = try registry.addImport(Self.kept(difference))
            _ = try registry.applyStage(on: date, asImport: id)
            return id
        }
    }

    static func kept(_ difference: RosterDifference) -> KeptImport {
        KeptImport(
            at: now, files: 2, formats: ["delimited", "navet"], rowsRead: 7, rowsApplied: 6, rowsWithFindings: 2,
            rowsRejected: 1, difference: difference)
    }

    /// What an import changed, a line each: `P1 changed class 7A > 8A`.
    func changes(_ id: Int) throws -> [String] {
        try registry.read { try $0.changes(ofImport: id).map(Self.line) }
    }

    /// What rows would change, in the same lines.
    func preview(_ rows: [JudgedRow]) throws -> [String] {
        _ = try staging(rows)
        return try registry.stage { try $0.changes().map(Self.line) }
    }

    private static func line(_ change: RosterChange) -> String {
        var parts = [change.person.description, change.kind.rawValue]
        if let field = change.field { parts.append(field.rawValue) }
        if let other = change.other { parts.append(other.description) }
        if change.before != nil || change.after != nil {
            parts += [change.before ?? "-", ">", change.after ?? "-"]
        }
        return parts.joined(separator: " ")
    }

    /// A guardian without a number, who is known by the pupil and the name.
    func named(
        _ given: String, _ family: String = "Öberg", of pupil: Int, street: String? = nil, email: String? = nil,
        protection: Protection = .none
    ) -> RosterGuardian {
        let name = PersonName(given: given, family: family)
        var guardian = RosterGuardian(
            identity: key.identityKey(ofGuardianNamed: name, of: identity("P\(pupil)")), name: name,
            address: street.map { PostalAddress(street: $0, postalCode: "44931", town: "Ekbacka") }, email: email,
            protection: protection)
        guardian.knownBy = .name
        return guardian
    }

    /// A row about a pupil without a number, who is known by the lasting id in one source.
    func sourceRow(
        _ id: String, _ guardians: [RosterGuardian] = [], name: String = "Elin", className: String? = "7A",
        born: Int? = 2006, protection: Protection = .none
    ) -> JudgedRow {
        var pupil = RosterPupil(
            identity: key.identityKey(ofSource: "ss12000", id: id), name: PersonName(given: name, family: "Åkesson"),
            birthYear: born, school: Self.school, className: className, schoolYear: 7, protection: protection)
        pupil.knownBy = .source
        return JudgedRow(
            location: RosterLocation(file: "persons.json", row: 1), pupil: pupil,
            guardians: guardians.map { JudgedGuardian(guardian: $0) }, carriesGuardians: true)
    }

    func waiting(_ kind: ReviewMatter.Kind) throws -> [ReviewMatter] { try registry.read { try $0.matters(of: kind) } }

    /// The pairs that wait, the one who stays first: `G1 G2`.
    func pairs() throws -> [String] {
        try waiting(.same).map { $0.persons.map(\.description).joined(separator: " ") }
    }

    @discardableResult
    func merge(_ a: PersonID, _ b: PersonID) throws -> Merger {
        try registry.write { registry in
            let pair = try #require(try registry.staying(a, b))
            return try registry.merge(pair.goes, into: pair.stays)
        }
    }

    func guardianRecord(id: Int64) throws -> GuardianRecord {
        try #require(try registry.read { try $0.guardian(GuardianID(id)) })
    }
}

extension PersonID {
    static func g(_ id: Int64) -> PersonID { .guardian(GuardianID(id)) }
    static func p(_ id: Int64) -> PersonID { .pupil(PupilID(id)) }
}

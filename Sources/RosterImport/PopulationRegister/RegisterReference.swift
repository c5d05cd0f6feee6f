import Outreach

/// The other person of a relation, as the post tells of them: by number, or, where only the time of birth is known, by
/// the pupil and the name.
struct RegisterReference {
    private(set) var person = ReadPerson()
    /// What is wrong with the relation.
    private(set) var finding: Finding.Kind?

    init(
        _ relation: RegisterPost.Relation, in post: RegisterPost, of pupil: IdentityKey?, context: RosterContext
    ) {
        person.name = post.personName(relation.name)
        if relation.isProtected { person.protection = .protected }
        if relation.isDeregistered { person.standing = .deregistered }
        person.custodyEndedOn = post.end(of: relation, on: context.referenceDate)
        if !relation.number.other.isEmpty {
            finding = .guardianNumberInvalid
        } else if !relation.number.text.isEmpty {
            do throws(PersonalNumber.Fault) {
                let text = post.string(relation.number.text)
                person.identity = try PersonalNumber(parsing: text, referenceDate: context.referenceDate)
                    .identityKey(context.key)
            } catch {
                finding = error.finding(of: .guardian)
            }
        }
        guard person.identity == nil else { return }
        if let name = person.name, let pupil {
            person.identity = context.key.identityKey(ofGuardianNamed: name, of: pupil)
            person.knownBy = .name
        } else if person.name == nil {
            finding = .guardianNameMissing
        }
    }

    /// Leaves the name to the person's own post.
    mutating func dropName() { person.name = nil }

    /// Adds the person to guardians among whom they may be already: custody that goes on wins over one that has ended.
    func join(_ guardians: inout [ReadPerson]) {
        guard let identity = person.identity,
            let known = guardians.firstIndex(where: { $0.identity == identity })
        else { return guardians.append(person) }
        if let end = guardians[known].custodyEndedOn {
            guardians[known].custodyEndedOn = person.custodyEndedOn.map { max($0, end) }
        }
        if person.custodyEndedOn == nil { guardians[known].standing = person.standing }
        if person.protection == .protected { guardians[known].protection = .protected }
        guardians[known].name = guardians[known].name ?? person.name
    }
}

extension RegisterPost {
    /// The day on which a guardianship ended; nil where it goes on, if only until a day to come. Where the register
    /// doesn't know the day, it is the first that it may be.
    func end(of relation: Relation, on date: CalendarDate) -> CalendarDate? {
        guard !relation.end.isEmpty else { return nil }
        let told = RegisterDate(bytes(relation.end))?.earliest ?? date
        return told <= date ? told : nil
    }
}

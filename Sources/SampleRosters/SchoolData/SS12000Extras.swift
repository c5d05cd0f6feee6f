/// What only SS 12000 knows: grown-ups who are no legal guardians, and schools that pupils have left. A tidy town has
/// nothing of it.
struct SS12000Extras: Sendable {
    /// A grown-up who is no legal guardian.
    struct Adult: Sendable {
        let id: String
        let givenName: String
        let familyName: String
        let relation: Int
    }

    private var others: [SampleNumber: Adult] = [:]
    /// Pupils who went to another school before, by its code.
    private var formerSchools: [SampleNumber: String] = [:]

    /// Nothing.
    init() {}

    init(of town: SampleTown) {
        guard !town.isTidy else { return }
        let pupils = town.pupils.filter { $0.schoolCode != nil && !$0.protection.isProtected }
        for index in 0..<6 {
            let pupil = pupils[20 + index * 60]
            var random = SplitMix64(seed: pupil.number.key)
            others[pupil.number] = Adult(
                id: SampleUUID.uuid(.other, UInt64(index)),
                givenName: NameStock.swedish.adult(.male, &random),
                familyName: random.element(of: NameStock.swedish.families), relation: index)
            let mover = pupils[30 + index * 60]
            let schools = town.schools.map(\.code).filter { $0 != mover.schoolCode }
            formerSchools[mover.number] = schools[index % schools.count]
        }
    }

    /// The other grown-ups, in an order that stays.
    var adults: [Adult] { others.values.sorted { $0.relation < $1.relation } }

    /// A school that the pupil left last year, or one where a place was never taken.
    func enrolments(of pupil: SamplePupil, at school: SampleSchool, term: SampleTerm, to json: inout JSONText) {
        guard let former = formerSchools[pupil.number] else { return }
        let isCancelled = pupil.number.born.ordinal.isMultiple(of: 2)
        json.object { json in
            json.object("enroledAt") { $0.member("id", SampleUUID.school(former)) }
            json.member("schoolType", "GR")
            if let year = pupil.schoolYear { json.member("schoolYear", isCancelled ? year : year - 1) }
            json.member("startDate", "\(term.year - (isCancelled ? 1 : 2))-08-15")
            if !isCancelled { json.member("endDate", "\(term.year - 1)-06-14") }
            json.member("cancelled", isCancelled)
        }
    }

    func responsibles(of pupil: SamplePupil, _ version: SS12000Version, to json: inout JSONText) {
        guard let other = others[pupil.number] else { return }
        json.object { json in
            json.object("person") { $0.member("id", other.id) }
            json.member("relationType", version.otherRelations[other.relation % version.otherRelations.count])
        }
    }
}

import Outreach

/// What the files of one import say of one number, where they say two things.
struct NumberDoubt {
    /// The people who have it, where there are several; by kind.
    private var people: [PersonKind: [Somebody]] = [:]
    /// Where each pupil stands, who stands in several places.
    private var places: [IdentityKey: [(place: SchoolPlace, row: RosterLocation)]] = [:]
    /// Where the number stands as a pupil's and as a guardian's.
    private var asOther: [PersonKind: RosterLocation] = [:]
    private let number: IdentityKey

    /// One of several people with one number.
    private struct Somebody {
        let identity: IdentityKey
        let names: [PersonName]
        let row: RosterLocation
        let isHeld: Bool
    }

    init(
        of number: IdentityKey, _ writings: [NumberSurvey.Told: RosterLocation], _ key: RegistryKey,
        same: [IdentityKey: IdentityKey], different: Set<IdentityKey>
    ) {
        self.number = number
        for kind in PersonKind.allCases {
            let mine = writings.filter { $0.key.kind == kind }
            guard !mine.isEmpty else { continue }
            let groups = Self.groups(mine, of: number, key, same)
            if groups.count > 1 {
                people[kind] = groups.map { identity, told in
                    Somebody(
                        identity: identity, names: Set(told.map(\.key.name)).sorted { $0.sortKey < $1.sortKey },
                        row: Self.first(told.map(\.value)), isHeld: !different.contains(identity))
                }
            }
            guard kind == .pupil else { continue }
            for (identity, told) in groups {
                let owner = groups.count > 1 ? identity : number
                let found = Self.places(told)
                if found.count > 1 { places[owner] = found }
            }
        }
        let (pupils, guardians) = (
            writings.filter { $0.key.kind == .pupil }, writings.filter { $0.key.kind == .guardian }
        )
        if !pupils.isEmpty, !guardians.isEmpty {
            asOther[.guardian] = Self.first(Array(pupils.values))
            asOther[.pupil] = Self.first(Array(guardians.values))
        }
    }

    var isEmpty: Bool { people.isEmpty && places.isEmpty && asOther.isEmpty }

    /// Whether two pupils have the number, so that a row that has it alone says nothing of whose guardian somebody is.
    var isOfTwoPupils: Bool { people[.pupil] != nil }

    /// A row in which the number stands with one of them.
    var rowOfPupil: RosterLocation? { people[.pupil]?.map(\.row).min { $0.isBefore($1) } }

    /// By what somebody of this number and name is known, and what holds them.
    func verdict(on kind: PersonKind, named name: PersonName) -> Verdict {
        var verdict = Verdict(identity: number)
        if let people = people[kind], let own = people.first(where: { $0.names.contains(name) }) {
            verdict.identity = own.identity
            verdict.parted = PartedPerson(kind: kind, identity: own.identity, number: number, names: own.names)
            if own.isHeld {
                verdict.held.append(
                    HeldPerson(kind: kind, identity: own.identity, reason: .oneNumber, about: number.hexadecimal))
                let others = people.filter { $0.identity != own.identity }.map(\.row)
                verdict.findings.append(.numberOfTwo(of: kind, with: Self.first(others)))
            }
        }
        if people[kind] != nil, verdict.parted == nil {
            verdict.held.append(
                HeldPerson(kind: kind, identity: number, reason: .oneNumber, about: number.hexadecimal))
        }
        if kind == .pupil, let found = places[verdict.identity] {
            for (place, row) in found {
                verdict.held.append(
                    HeldPerson(
                        kind: .pupil, identity: verdict.identity, reason: .twoPlaces, about: place.text, row: row))
            }
            verdict.places = found
        }
        if let row = asOther[kind] {
            verdict.held.append(
                HeldPerson(
                    kind: kind, identity: verdict.identity, reason: .pupilsNumber, about: number.hexadecimal))
            verdict.findings.append(.numberOfPupilAndGuardian(with: row))
        }
        return verdict
    }

    /// What follows for one person in one row.
    struct Verdict {
        var identity: IdentityKey
        var parted: PartedPerson?
        var held: [HeldPerson] = []
        var findings: [Finding.Kind] = []
        var places: [(place: SchoolPlace, row: RosterLocation)] = []
    }

    /// The people to whom the writings belong: those whose names may be one person's are one, however far apart the
    /// first and the last in the chain are, so that the order of rows doesn't matter.
    private static func groups(
        _ told: [NumberSurvey.Told: RosterLocation], of number: IdentityKey, _ key: RegistryKey,
        _ same: [IdentityKey: IdentityKey]
    ) -> [(identity: IdentityKey, told: [(key: NumberSurvey.Told, value: RosterLocation)])] {
        let writings = told.sorted {
            ($0.key.name.comparisonKey, $0.key.name.given) < ($1.key.name.comparisonKey, $1.key.name.given)
        }
        var group = Array(writings.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        let compares = writings.count <= NumberSurvey.mostTold
        for one in writings.indices {
            for other in writings.indices.dropFirst(one + 1) where compares || other == one + 1 {
                let (a, b) = (writings[one].key.name, writings[other].key.name)
                let isOne = compares ? a.mayBeOnePerson(with: b) : a.comparisonKey == b.comparisonKey
                if isOne { group[max(root(one), root(other))] = min(root(one), root(other)) }
            }
        }
        var found: [IdentityKey: [(key: NumberSurvey.Told, value: RosterLocation)]] = [:]
        for index in writings.indices {
            let identity = key.identityKey(ofNumber: number, named: writings[root(index)].key.name)
            found[same[identity] ?? identity, default: []].append(writings[index])
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The places of one pupil, one for each school and class; what a row leaves out is no other place.
    private static func places(
        _ told: [(key: NumberSurvey.Told, value: RosterLocation)]
    ) -> [(place: SchoolPlace, row: RosterLocation)] {
        var found: [SchoolPlace: RosterLocation] = [:]
        for (writing, row) in told {
            guard let place = writing.place, place.school != nil || place.className != nil else { continue }
            found[place] = found[place].map { row.isBefore($0) ? row : $0 } ?? row
        }
        let all = found.sorted { $0.key < $1.key }
        var different: [(place: SchoolPlace, row: RosterLocation)] = []
        // A place that says more stands for one that says less.
        for (place, row) in all where !all.contains(where: { $0.key != place && $0.key.saysAll(of: place) }) {
            if !different.contains(where: { $0.place.isOne(with: place) }) { different.append((place, row)) }
        }
        return different
    }

    private static func first(_ rows: [RosterLocation]) -> RosterLocation {
        rows.min { $0.isBefore($1) } ?? RosterLocation(file: "", row: 0)
    }

    /// A class as it is compared: 7 b is 7B.
    static func folded(_ className: String) -> String { className.lowercased().filter { $0 != " " } }
}

extension SchoolPlace {
    /// Whether it is the same school and class, as far as both are told.
    fileprivate func isOne(with other: SchoolPlace) -> Bool {
        (school == nil || other.school == nil || school == other.school)
            && (className == nil || other.className == nil
                || className.map(NumberDoubt.folded) == other.className.map(NumberDoubt.folded))
    }

    /// Whether it tells whatever another tells, and more.
    fileprivate func saysAll(of other: SchoolPlace) -> Bool {
        isOne(with: other) && (other.school == nil || school != nil) && (other.className == nil || className != nil)
            && (school != nil && other.school == nil || className != nil && other.className == nil)
    }
}

/// Something about people that waits for a person, until it is settled.
package enum ReviewMatter: Hashable, Sendable {
    /// A guardian of a protected pupil: no rule may decide whether to write to them.
    case ruling(GuardianID)
    /// Two may be one person.
    case same(PossiblySame)
    /// A contact may be a protected person's, and is withheld until somebody has said that it isn't.
    case suspected(Suspicion)
    /// Some people are held, because a roster contradicts itself or somebody may be protected.
    case held(HeldMatter)
    /// The address of a guardian that a source told before is gone from its lists since a day: moved, or protected?
    case goneAddress(GuardianID, since: CalendarDate)
    /// A pupil's birth year isn't known.
    case birthYear(PupilID)
    /// A roster tells of a pupil and names no school.
    case noSchool(PupilID, SchoolPlace)
    /// A pupil's year of school isn't known, so that nobody knows whether they belong to a campaign.
    case schoolYearUnknown(PupilID, SchoolPlace)
    /// A pupil belongs to a campaign's audience, and no guardian is known.
    case noGuardian(PupilID, SchoolPlace)
    /// Somebody is dead, emigrated or otherwise struck from the population register, as the import with this number
    /// told; nil where that isn't known.
    case deregistered(PersonID, toldBy: Int?)
    /// No channel reaches a guardian: no pupil of theirs carries a letter home, and post can't go.
    case unreachable(GuardianID, protectionUnknown: Bool, missing: [AddressPart])
    /// A pupil's year of school isn't the one that most of that birth year go in.
    case schoolYear(PupilID, SchoolYearFit)

    /// The word by which `review --decide` names it.
    package var kind: Kind {
        switch self {
        case .ruling: .ruling
        case .same: .same
        case .suspected: .suspectedHome
        case .held: .held
        case .goneAddress: .goneAddress
        case .birthYear: .birthYear
        case .noSchool: .noSchool
        case .schoolYearUnknown: .schoolYearUnknown
        case .noGuardian: .noGuardian
        case .deregistered: .deregistered
        case .unreachable: .unreachable
        case .schoolYear: .schoolYear
        }
    }

    /// Whom it is about: one person, or two.
    package var persons: [PersonID] {
        switch self {
        case .ruling(let id), .unreachable(let id, _, _), .goneAddress(let id, _): [.guardian(id)]
        case .same(let pair): [pair.one, pair.other]
        case .suspected(let suspicion): [.guardian(suspicion.guardian)]
        case .held(let held): held.persons
        case .birthYear(let id), .schoolYear(let id, _), .noSchool(let id, _), .schoolYearUnknown(let id, _),
            .noGuardian(let id, _):
            [.pupil(id)]
        case .deregistered(let id, _): [id]
        }
    }

    /// The facts for which it is settled: when these are others, it waits again.
    package var facts: String {
        switch self {
        case .ruling, .same, .suspected, .held, .goneAddress, .birthYear: ""
        case .noSchool(_, let place), .schoolYearUnknown(_, let place), .noGuardian(_, let place): place.text
        case .deregistered(_, let toldBy): toldBy.map { "import \($0)" } ?? ""
        case .unreachable(_, let protectionUnknown, let missing):
            ([protectionUnknown ? "unknown" : "none"] + missing.map(\.rawValue)).joined(separator: " ")
        case .schoolYear(_, let fit): "\(fit.birthYear) \(fit.yearsOff)"
        }
    }

    /// Whether it waits for an answer; what only warns doesn't.
    package var waits: Bool { kind != .schoolYear }

    /// The kinds, in the order in which they are told.
    package enum Kind: String, Sendable, CaseIterable {
        case ruling, same, held
        case suspectedHome = "suspected-home"
        case goneAddress = "gone-address"
        case noSchool = "no-school"
        case schoolYearUnknown = "school-year-unknown"
        case birthYear = "birth-year"
        case noGuardian = "no-guardian"
        case deregistered, unreachable
        case schoolYear = "school-year"
    }
}

/// A pupil's year of school beside the birth year; early and late starters are right as they are.
package struct SchoolYearFit: Hashable, Sendable {
    /// The birth year.
    package let birthYear: Int
    /// The year of school that a roster told.
    package let schoolYear: Int
    /// The calendar year in which the school year began that the roster is of.
    package let start: Int

    /// A fit from its parts.
    package init(birthYear: Int, schoolYear: Int, start: Int) {
        self.birthYear = birthYear
        self.schoolYear = schoolYear
        self.start = start
    }

    /// The year of school in which most who were born that year are.
    package var usual: Int { start - birthYear - 6 }

    /// How many years ahead of it the pupil is; 0 where it fits.
    package var yearsOff: Int { schoolYear - usual }

    /// The calendar year in which the school year began that a day belongs to: they begin in July.
    package static func start(of date: CalendarDate) -> Int { date.month >= 7 ? date.year : date.year - 1 }
}

/// Everybody in the registry, in the few facts that decide who gets a letter; no names, no addresses.
package struct Population: Sendable {
    /// The pupils, by ascending id.
    package let pupils: [PupilFacts]
    /// The guardians, by ascending id.
    package let guardians: [GuardianFacts]
    private let pupilIndex: [PupilID: Int]
    private let guardianIndex: [GuardianID: Int]
    private let custodies: [[Custody]]
    private let guardiansOfPupil: [[Int]]
    private let rivals: [GuardianID: [Rival]]
    private let held: [PersonID: Set<HeldReason>]

    /// A guardian's tie to one pupil.
    struct Custody {
        let pupil: Int
        let isEnded: Bool
    }

    /// Somebody who may be the same person.
    struct Rival {
        let guardian: GuardianID
        /// Whether the letter goes to them, as long as nobody has decided.
        let isWrittenTo: Bool
    }

    /// A population of these persons; both lists by ascending id.
    ///
    /// - Parameters:
    ///   - possiblySame: guardians who may be one person, undecided.
    ///   - held: who is held, and why.
    package init(
        pupils: [PupilFacts], guardians: [GuardianFacts], guardianships: [GuardianshipFacts],
        possiblySame: [PossiblySame] = [], held: [PersonID: Set<HeldReason>] = [:]
    ) {
        self.pupils = pupils
        self.guardians = guardians
        pupilIndex = Dictionary(uniqueKeysWithValues: pupils.enumerated().map { ($1.id, $0) })
        guardianIndex = Dictionary(uniqueKeysWithValues: guardians.enumerated().map { ($1.id, $0) })
        var custodies = [[Custody]](repeating: [], count: guardians.count)
        var guardiansOfPupil = [[Int]](repeating: [], count: pupils.count)
        for tie in guardianships {
            guard let pupil = pupilIndex[tie.pupil], let guardian = guardianIndex[tie.guardian] else { continue }
            custodies[guardian].append(Custody(pupil: pupil, isEnded: tie.isEnded))
            if !tie.isEnded { guardiansOfPupil[pupil].append(guardian) }
        }
        self.custodies = custodies
        self.guardiansOfPupil = guardiansOfPupil
        var rivals: [GuardianID: [Rival]] = [:]
        for pair in possiblySame {
            guard case (.guardian(let one), .guardian(let other)) = (pair.one, pair.other) else { continue }
            rivals[one, default: []].append(Rival(guardian: other, isWrittenTo: false))
            rivals[other, default: []].append(Rival(guardian: one, isWrittenTo: true))
        }
        self.rivals = rivals
        self.held = held
    }

    /// Why somebody is held; nothing of who isn't.
    func held(_ person: PersonID) -> Set<HeldReason> { held[person] ?? [] }

    func rivals(of guardian: GuardianID) -> [Rival] { rivals[guardian] ?? [] }

    /// The pupil with this id.
    package func pupil(_ id: PupilID) -> PupilFacts? { pupilIndex[id].map { pupils[$0] } }

    /// The guardian with this id.
    package func guardian(_ id: GuardianID) -> GuardianFacts? { guardianIndex[id].map { guardians[$0] } }

    func custodies(ofGuardianAt index: Int) -> [Custody] { custodies[index] }

    func guardians(ofPupilAt index: Int) -> [GuardianFacts] { guardiansOfPupil[index].map { guardians[$0] } }
}

/// What decides about a pupil's guardians.
package struct PupilFacts: Sendable, Equatable {
    /// The pupil.
    package let id: PupilID
    /// The school.
    package let school: SchoolCode?
    /// The class.
    package let className: String?
    /// The year of school.
    package let schoolYear: Int?
    /// The birth year.
    package let birthYear: Int?
    /// Whether the pupil is protected.
    package let protection: Protection
    /// Whether the pupil is still there.
    package let standing: Standing
    /// Whether a school's roster tells of the pupil; the population register alone names no school.
    package let isInRoster: Bool
    /// When a source last said whether the pupil is protected; nil where none did.
    package let marksSeenOn: CalendarDate?

    /// Facts from their parts.
    package init(
        id: PupilID, school: SchoolCode?, className: String?, schoolYear: Int?, birthYear: Int?,
        protection: Protection, standing: Standing, isInRoster: Bool = true, marksSeenOn: CalendarDate? = nil
    ) {
        self.isInRoster = isInRoster
        self.id = id
        self.school = school
        self.className = className
        self.schoolYear = schoolYear
        self.birthYear = birthYear
        self.protection = protection
        self.standing = standing
        self.marksSeenOn = marksSeenOn
    }
}

/// What decides about a guardian.
package struct GuardianFacts: Sendable, Equatable {
    /// The guardian.
    package let id: GuardianID
    /// Whether the guardian is protected.
    package let protection: Protection
    /// Whether the guardian is still there.
    package let standing: Standing
    /// Whether the guardian asked not to be written to.
    package let doNotContact: Bool
    /// What a person decided.
    package let ruling: Ruling?
    /// Where the guardian lives; nil where that isn't known well enough to compare.
    package let address: AddressFingerprints?
    /// Whether anything is known of the address.
    package let hasAddress: Bool
    /// What post would need and the address lacks.
    package let missingAddressParts: [AddressPart]
    /// When a source last said whether the guardian is protected; nil where none did.
    package let marksSeenOn: CalendarDate?
    /// Whether the address is gone from the list that told it, and nobody has said yet what became of it.
    package let isAddressGone: Bool

    /// Facts from their parts.
    package init(
        id: GuardianID, protection: Protection, standing: Standing, doNotContact: Bool, ruling: Ruling?,
        address: AddressFingerprints?, hasAddress: Bool, missingAddressParts: [AddressPart],
        marksSeenOn: CalendarDate? = nil, isAddressGone: Bool = false
    ) {
        self.id = id
        self.isAddressGone = isAddressGone
        self.protection = protection
        self.standing = standing
        self.doNotContact = doNotContact
        self.ruling = ruling
        self.address = address
        self.hasAddress = hasAddress
        self.missingAddressParts = missingAddressParts
        self.marksSeenOn = marksSeenOn
    }

    /// Whether post may and can reach the guardian.
    var canBePosted: Bool {
        protection == .none && hasAddress && missingAddressParts.isEmpty && !isAddressGone
    }
}

/// Who is guardian of whom.
package struct GuardianshipFacts: Sendable, Equatable {
    /// The pupil.
    package let pupil: PupilID
    /// The guardian.
    package let guardian: GuardianID
    /// Whether no source says so any longer.
    package let isEnded: Bool

    /// Facts from their parts.
    package init(pupil: PupilID, guardian: GuardianID, isEnded: Bool) {
        self.pupil = pupil
        self.guardian = guardian
        self.isEnded = isEnded
    }
}

/// One row as it may be stored: what must not be kept is already gone.
package struct JudgedRow: Sendable {
    /// Where it stands.
    package let location: RosterLocation
    /// The pupil; nil where the row tells of guardians only.
    package var pupil: RosterPupil?
    /// The guardians.
    package var guardians: [JudgedGuardian]
    /// Whether the row has room for all the pupil's guardians, so that one who isn't there is none.
    package var carriesGuardians: Bool
    /// Who tells it; nil where that follows from whether the row names a school.
    package let source: GuardianshipSource?
    /// Fingerprints of the contacts that were dropped because their owner is protected.
    package let protectedContacts: [OwnedContacts]
    /// Fingerprints of the contacts that were left out because they are also those of somebody protected, by whom they
    /// stood beside.
    package let barredContacts: [OwnedContacts]
    /// Contacts that were left out because they may be those of somebody protected: the municipality is asked.
    package var withheld: [WithheldContact]
    /// What the judging found.
    package var findings: [Finding]
    /// Those in it who are held until a person has decided.
    package var held: [HeldPerson] = []
    /// Those in it who are known by number and name, because their number stands with others too.
    package var parted: [PartedPerson] = []

    /// A row from its parts.
    package init(
        location: RosterLocation, pupil: RosterPupil?, guardians: [JudgedGuardian], carriesGuardians: Bool,
        source: GuardianshipSource? = nil, protectedContacts: [OwnedContacts] = [],
        barredContacts: [OwnedContacts] = [], withheld: [WithheldContact] = [], findings: [Finding] = []
    ) {
        self.location = location
        self.pupil = pupil
        self.guardians = guardians
        self.carriesGuardians = carriesGuardians
        self.source = source
        self.protectedContacts = protectedContacts
        self.barredContacts = barredContacts
        self.withheld = withheld
        self.findings = findings
    }

    /// How many people's contacts were left out because they are also those of somebody protected.
    package var barred: Int { barredContacts.count }
}

/// A guardian in a row, and whether custody has ended.
package struct JudgedGuardian: Sendable, Equatable {
    /// The guardian.
    package let guardian: RosterGuardian
    /// When custody of the row's pupil ended, where a register says so.
    package let custodyEndedOn: CalendarDate?
    /// What those have in common who stand in one cell; nil of who stands alone.
    package var cell: String?
    /// Whether the row gives the home of somebody protected whom the registry knew before.
    package var isAtProtectedHome = false

    /// A guardian from these parts.
    package init(
        guardian: RosterGuardian, custodyEndedOn: CalendarDate? = nil
    ) {
        self.guardian = guardian
        self.custodyEndedOn = custodyEndedOn
    }
}

/// Who tells of a guardianship.
package enum GuardianshipSource: String, Sendable, CaseIterable {
    /// A school's roster.
    case school
    /// The population register.
    case population
}

/// One row as it may be stored: what must not be kept is already gone.
package struct JudgedRow: Sendable {
    /// Where it stands.
    package let location: RosterLocation
    /// The pupil; nil where the row tells of guardians only.
    package let pupil: RosterPupil?
    /// The guardians.
    package let guardians: [JudgedGuardian]
    /// Whether the row has room for all the pupil's guardians, so that one who isn't there is none.
    package let carriesGuardians: Bool
    /// Who tells it; nil where that follows from whether the row names a school.
    package let source: GuardianshipSource?
    /// Fingerprints of the contacts that were dropped because their owner is protected.
    package let protectedContacts: [OwnedContacts]
    /// Fingerprints of the contacts that were left out because they are also those of somebody protected, by whom they
    /// stood beside.
    package let barredContacts: [OwnedContacts]
    /// Contacts that were left out because they may be those of somebody protected: the municipality is asked.
    package let withheld: [WithheldContact]
    /// What the judging found.
    package let findings: [Finding]

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

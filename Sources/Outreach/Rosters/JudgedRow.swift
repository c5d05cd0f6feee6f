/// One row as it may be stored: what must not be kept is already gone.
package struct JudgedRow: Sendable {
    /// Where it stands.
    package let location: RosterLocation
    /// The pupil.
    package let pupil: RosterPupil
    /// The guardians.
    package let guardians: [JudgedGuardian]
    /// Whether the file's form has room for guardians.
    package let carriesGuardians: Bool
    /// Fingerprints of the contacts that were dropped because their owner is protected.
    package let protectedContacts: [OwnedContacts]
    /// What the judging found.
    package let findings: [Finding]

    /// A row from its parts.
    package init(
        location: RosterLocation, pupil: RosterPupil, guardians: [JudgedGuardian], carriesGuardians: Bool,
        protectedContacts: [OwnedContacts] = [], findings: [Finding] = []
    ) {
        self.location = location
        self.pupil = pupil
        self.guardians = guardians
        self.carriesGuardians = carriesGuardians
        self.protectedContacts = protectedContacts
        self.findings = findings
    }
}

/// A guardian with the fingerprints of what is kept of their contacts.
package struct JudgedGuardian: Sendable, Equatable {
    /// The guardian.
    package let guardian: RosterGuardian
    /// The fingerprints.
    package let contacts: ContactFingerprints

    /// A guardian from these parts.
    package init(guardian: RosterGuardian, contacts: ContactFingerprints) {
        self.guardian = guardian
        self.contacts = contacts
    }
}

package import Outreach

/// One row as it was read, before anybody knows who in it is protected.
package struct ReadRow: Sendable {
    /// Where the row stands.
    package let location: RosterLocation
    /// The pupil; nil where the row tells of guardians only.
    var pupil: ReadPerson?
    /// The guardians.
    var guardians: [ReadPerson]
    /// Persons who are neither: read only because a protected one's contacts are kept from everybody.
    var others: [ReadPerson] = []
    /// Whether the row has room for all the pupil's guardians, so that one who isn't there is none.
    var carriesGuardians = false
    /// Who tells it; nil where that follows from whether the row names a school.
    var source: GuardianshipSource?
    /// The school.
    var school: SchoolCode?
    /// The class.
    var className: String?
    /// The year of school.
    var schoolYear: Int?
    /// The birth year.
    var birthYear: Int?
    /// What was found in the row; a finding that rejects it comes last.
    var findings: [Finding] = []
    /// All cells of a row that has more of them than the header, so that any may stand in the wrong column.
    var shiftedCells: [String] = []
    /// The pupil's number as it stands, where it can't be read: all that ties rows about one such pupil together.
    var unreadNumber: String?
    /// The row's texts as they stand; nil where the form has no more than is read.
    var texts: RowTexts?
    /// Whether the row only refers to its pupil by number.
    var refersToPupil = false

    init(location: RosterLocation, pupil: ReadPerson?, guardians: [ReadPerson]) {
        self.location = location
        self.pupil = pupil
        self.guardians = guardians
    }

    /// Whether the pupil can't be identified.
    var isRejected: Bool { findings.contains { $0.kind.rejectsRow } }

    /// Everybody in the row.
    var persons: [ReadPerson] { (pupil.map { [$0] } ?? []) + guardians + others }
}

/// A person in a row.
package struct ReadPerson: Sendable {
    /// By what the person is recognised; nil where that isn't known.
    var identity: IdentityKey?
    var knownBy = IdentityKind.number
    var name: PersonName?
    var protection: Protection = .unknown
    /// Where post goes.
    var address: PostalAddress?
    /// What the row has where the address would stand.
    var addressCell = AddressCell.unasked
    /// Homes that aren't where post goes; only ever used to keep a protected one from everybody.
    var otherAddresses: [PostalAddress] = []
    var email: String?
    var phone: String?
    var language: Language?
    /// Whether the person is still registered; nil where the roster doesn't tell.
    var standing: Standing?
    /// Whether the person is read only for the protection that the row tells, because the name is missing.
    var isUnnamed = false
    /// When custody of the row's pupil ended, of a guardian.
    var custodyEndedOn: CalendarDate?
    /// What those have in common who stand in one cell, of a guardian.
    var cell: String?
    /// Whether the roster has a mark of a kind that may protect the person, and never clears anybody.
    var carriesMark = false
    /// Whether only words in cells that aren't about protection say that the person is protected.
    var isProtectedByWords = false
    /// Whether the protection cell held a word that isn't known, with the word if it can be shown.
    var unknownMark: String?
    /// For whom the person's texts stand in the row.
    var textOwner: RowTexts.Owner?
}

package import Outreach

/// One row as it was read, before anybody knows who in it is protected.
package struct ReadRow: Sendable {
    /// Where the row stands.
    package let location: RosterLocation
    /// The pupil.
    var pupil: ReadPerson
    /// The guardians.
    var guardians: [ReadPerson]
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
    /// Whether the row only refers to its pupil by number.
    var refersToPupil = false

    init(location: RosterLocation, pupil: ReadPerson, guardians: [ReadPerson]) {
        self.location = location
        self.pupil = pupil
        self.guardians = guardians
    }

    /// Whether the pupil can't be identified.
    var isRejected: Bool { findings.contains { $0.kind.rejectsRow } }

    /// Everybody in the row.
    var persons: [ReadPerson] { [pupil] + guardians }
}

/// A person in a row.
package struct ReadPerson: Sendable {
    /// By what the person is recognised; nil where that isn't known.
    var identity: IdentityKey?
    var name: PersonName?
    var protection: Protection = .unknown
    var address: PostalAddress?
    var email: String?
    var phone: String?
    var language: Language?
    /// Whether the protection cell held a word that isn't known, with the word if it can be shown.
    var unknownMark: String?
}

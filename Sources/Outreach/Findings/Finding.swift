/// Something in a roster that isn't as it should be: where, what, and (by its words) what to do about it.
///
/// A finding never carries a name, a number or a contact: the row tells whom it is about.
package struct Finding: Hashable, Sendable {
    /// The file and the row; the row is 0 for what concerns the whole file.
    package let location: RosterLocation
    /// The header of the column, where one column is to blame.
    package let column: String?
    /// What it is.
    package let kind: Kind

    /// A finding from its parts.
    package init(location: RosterLocation, column: String? = nil, kind: Kind) {
        self.location = location
        self.column = column
        self.kind = kind
    }

    /// What can be wrong.
    package enum Kind: Hashable, Sendable {
        // The row can't be used: its pupil can't be identified.
        case pupilNumberMissing
        case pupilNumberInvalid
        case pupilNumberCheckDigit
        case pupilNumberShortened
        case pupilUnknown
        case pupilNameMissing
        case letterLost
        case tooManyCells(found: Int, expected: Int)
        case repeatedField(of: PersonKind)
        case registerNumbersDiffer
        // One field is dropped.
        case guardianNumberInvalid
        case guardianNumberCheckDigit
        case guardianNumberShortened
        case guardianNameMissing
        case letterLostInField
        case schoolUnknown(name: String, suggestion: String?)
        case schoolYearNotUnderstood
        case classIsDate
        case classTellsNoYear
        case schoolYearMissing
        case schoolMissing
        case classPerhapsMisspelt(String, like: String)
        case emailInvalid
        case phoneInvalid
        case postalCodeInvalid
        case addressIsNone
        case languageUnknown(String)
        case personStatusNotUnderstood
        case dateNotUnderstood
        case danglingLink(RecordLink)
        case duplicateID
        case guardianPostUnusable
        case guardianWithoutPupil
        // The row is used as it is.
        case pupilNumberRepaired
        case spreadsheetDress
        case schoolCodeRepaired
        case schoolListCodeRepaired(String)
        case guardianNumberRepaired
        case pupilWithoutNumber
        case birthYearUnknown
        case registerPostRepeated
        case guardianshipOneSided
        case tooManyGuardianships(limit: Int)
        case protectionMarkNotUnderstood
        case protectionSourcesDisagree
        case protectionInCell
        case perhapsProtectionInCell
        case markNotReached
        case markSaysNothing
        case perhapsCutOff
        case rejectedRowOfProtectedPerson
        case addressConflict(with: RosterLocation)
        case numberOfTwo(of: PersonKind, with: RosterLocation)
        case numberOfPupilAndGuardian(with: RosterLocation)
        case guardianOfNumberOfTwo(with: RosterLocation)
        case pupilAtTwoPlaces(with: RosterLocation)
        case twoGuardiansInOneCell
        case pupilLeftOut(PupilReason)
        case guardiansNotNamed
        // The whole file.
        case columnsIgnored([String])
        case columnDoubled(String)
        case columnSecond(String)
        case guardianColumnsUnplaced
        case schoolYearFromClass
        case noProtectionColumn(of: PersonKind)
        case noSchool
        case noSchoolYears
        case noAddressFields
        case repeatedHeader
        case rowOfSums
        case rowOfNobody
        case rowOfNote
        case guardianIsNobody
        case undecodableBytes(Int)
        case encodingGuessed(String)
        case hiddenRowsRead(Int)
        case sheetsNotRead(Int)
        case errorCells(Int)
        case morePages
        case pageMissing(RecordLink)
        case danglingLinks(RecordLink, Int)
        case duplicateIDs(Int)
        case guardiansWithoutPupil(Int)
        case partialExport
        case recordsNotNeeded(Int)
        case personsNotNeeded(Int)
        case personsNotConcerned(Int)
        case guardianshipsOneSided(Int)
        case registerWithoutProtectedRegistration
        case registerWithoutMarks
        case enrolmentsInFuture(Int)
        case leaversNotMarked(className: String)
    }
}

/// Pupil or guardian.
package enum PersonKind: String, Hashable, Sendable, CaseIterable {
    case pupil, guardian
}

/// What a record of a linked export refers to.
package enum RecordLink: String, Hashable, Sendable, CaseIterable {
    case guardian, school, schoolClass
}

extension Finding.Kind {
    /// Whether the row was rejected for this.
    package var rejectsRow: Bool {
        switch self {
        case .pupilNumberMissing, .pupilNumberInvalid, .pupilNumberCheckDigit, .pupilNumberShortened, .pupilUnknown,
            .pupilNameMissing, .letterLost, .tooManyCells, .repeatedField(of: .pupil), .registerNumbersDiffer:
            true
        default: false
        }
    }

    /// Whether it is only told, and nobody needs to do anything.
    package var isNote: Bool {
        switch self {
        case .registerPostRepeated, .personsNotConcerned, .registerWithoutProtectedRegistration, .recordsNotNeeded,
            .personsNotNeeded, .enrolmentsInFuture, .columnsIgnored, .columnSecond, .schoolYearFromClass,
            .leaversNotMarked,
            .noProtectionColumn, .repeatedHeader, .rowOfSums, .rowOfNobody, .rowOfNote, .guardianIsNobody, .noSchool,
            .noAddressFields, .classTellsNoYear, .schoolYearMissing, .schoolMissing:
            true
        default: false
        }
    }

    /// Whether it says of a cell that nobody can tell from it to which audience the row's pupil belongs.
    package var leavesPupilOut: Bool {
        switch self {
        case .classTellsNoYear, .schoolYearMissing, .schoolMissing: true
        default: false
        }
    }
}

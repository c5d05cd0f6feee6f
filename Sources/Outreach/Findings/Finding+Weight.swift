extension Finding.Kind {
    /// Whether the row was rejected for this.
    package var rejectsRow: Bool {
        switch self {
        case .pupilNumberMissing, .pupilNumberInvalid, .pupilNumberCheckDigit, .pupilNumberShortened, .pupilUnknown,
            .pupilNameMissing, .tooManyCells, .repeatedField(of: .pupil), .registerNumbersDiffer:
            true
        default: false
        }
    }

    /// Whether it is only told, and nobody needs to do anything.
    package var isNote: Bool {
        switch self {
        case .registerPostRepeated, .personsNotConcerned, .registerWithoutProtectedRegistration, .recordsNotNeeded,
            .personsNotNeeded, .enrolmentsInFuture, .columnsIgnored, .schoolYearFromClass, .leaversNotMarked,
            .noProtectionColumn, .repeatedHeader, .noSchool, .noAddressFields:
            true
        default: false
        }
    }
}

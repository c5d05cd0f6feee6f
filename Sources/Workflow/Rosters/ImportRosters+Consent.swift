extension ImportRosters {
    /// Who says whether what would change is written.
    package enum Consent {
        /// Somebody is shown what would change, with what becomes of everybody, and says so. Until then nothing is written:
        /// what is shown was tried, and taken back.
        case asked((RosterImportResult) throws -> Bool)
        /// It was given before the files were read, for any change or for one that was shown. Nobody is waited for, so
        /// that what becomes of everybody is told once it has.
        case given(for: (RosterImportResult) throws -> Bool)

        /// Whether what becomes of everybody must be known before anything is written.
        var needsAccount: Bool {
            switch self {
            case .asked: true
            case .given: false
            }
        }

        func isGiven(for result: RosterImportResult) throws -> Bool {
            switch self {
            case .asked(let confirm), .given(let confirm): try confirm(result)
            }
        }
    }
}

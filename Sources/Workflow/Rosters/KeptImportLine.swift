package import Outreach

/// An import that was written, in one line.
package struct KeptImportLine: Sendable, Equatable {
    /// Its number.
    package let number: Int
    /// When it was written.
    package let at: Moment
    /// How many files.
    package let files: Int
    /// The formats they were taken for.
    package let formats: [String]
    /// Pupils who were new: at the account's schools, who are there now.
    package let newPupils: Int
    /// Changes about people who were known: at the account's schools, who are there now.
    package let changes: Int
    /// The import in figures; nil for an account of some schools alone.
    package let kept: KeptImport?

    /// The name of the account that wrote it; nil at the command line, and for an account of some schools.
    package let by: String?

    init(_ kept: KeptImport, newPupils: Int, changes: Int, by: String? = nil, showsFigures: Bool) {
        self.by = by
        number = kept.id
        at = kept.at
        files = kept.files
        formats = kept.formats
        self.newPupils = newPupils
        self.changes = changes
        self.kept = showsFigures ? kept : nil
    }
}

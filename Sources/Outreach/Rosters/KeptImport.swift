/// An import as the registry remembers it: when, from what, and what it changed in figures.
package struct KeptImport: Sendable, Equatable {
    /// Its number.
    package let id: Int
    /// When it was written.
    package let at: Moment
    /// How many files.
    package let files: Int
    /// The formats that the files were taken for, each once, in the order of the files; names of files aren't kept.
    package let formats: [String]
    /// Rows read.
    package let rowsRead: Int
    /// Rows that were used.
    package let rowsApplied: Int
    /// Of these, those in which something was found.
    package let rowsWithFindings: Int
    /// Rows that could not be used.
    package let rowsRejected: Int
    /// What it changed.
    package let difference: RosterDifference
    /// What was found that waits for a word.
    package let findings: [KeptFinding]
    /// The schools of its pupils, and the population register; in order.
    package let sources: [MarksSource]
    /// Who wrote it: an account (A3); nil at the command line.
    package let actor: String?

    /// An import from its parts.
    package init(
        id: Int = 0, at: Moment, files: Int, formats: [String], rowsRead: Int, rowsApplied: Int, rowsWithFindings: Int,
        rowsRejected: Int, difference: RosterDifference, findings: [KeptFinding] = [], sources: [MarksSource] = [],
        actor: String? = nil
    ) {
        self.id = id
        self.at = at
        self.files = files
        self.formats = formats
        self.rowsRead = rowsRead
        self.rowsApplied = rowsApplied
        self.rowsWithFindings = rowsWithFindings
        self.rowsRejected = rowsRejected
        self.difference = difference
        self.findings = findings
        self.sources = sources
        self.actor = actor
    }

    /// Whether something of it waits until somebody has seen it.
    package var isOpen: Bool { rowsRejected > 0 || !findings.isEmpty }

    /// How often something was found that waits for a word.
    package var found: Int { findings.reduce(0) { $0 + $1.count } }

    /// Whether another import read as much of the same sources, could use as little of it and found the same.
    package func isOpen(like other: KeptImport) -> Bool {
        sources == other.sources && rowsRead == other.rowsRead && rowsRejected == other.rowsRejected
            && findings == other.findings
    }
}

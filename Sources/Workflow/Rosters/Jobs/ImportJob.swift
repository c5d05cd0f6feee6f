package import Outreach

/// An import that somebody began in the browser.
package struct ImportJob: Sendable {
    /// By what it is found.
    package let id: ImportJobID
    /// The files' names.
    package let files: [String]
    /// When it was begun.
    package let begunAt: Moment
    /// How the files are to be read.
    package internal(set) var options: ImportRosters.Options
    /// Whether somebody has said how they are to be read, after they were looked at.
    package internal(set) var isAnswered = false
    /// How far it has come.
    package internal(set) var state = State.waiting

    /// How far an import can have come.
    package enum State: Sendable {
        /// Another import is read first.
        case waiting
        /// So many rows have been read, once or more often.
        case reading(rows: Int)
        /// It is known what would change, or what must be asked before.
        case shown(Shown)
        /// It is being written; what was shown is said beside it.
        case writing(Shown, rows: Int)
        /// It has been written.
        case written(Written)
        /// It couldn't be read; nothing was written, and the files are gone.
        case failed(Explanation)
    }

    /// What an import would do.
    package struct Shown: Sendable {
        /// What was found and would change; nil where something must be said before anything can be read.
        package private(set) var result: RosterImportResult?
        /// The columns that neither headers nor a mapping place, with those that were placed for this import.
        package let questions: ColumnQuestions
        /// Tables that name no school, of which must be said whom they list, with what the account said last.
        package internal(set) var listings: [ListingQuestion] = []
        /// The mapping by which the account read such files last, where these aren't read by one.
        package internal(set) var lastMapping: String?
        /// Whether something else changed the registry after it was shown, so that this is another difference.
        package internal(set) var hasChanged = false
        /// What was wrong with the last try to go on.
        package internal(set) var fault: Explanation?
        /// Whether names and findings are forgotten, because the registry has changed: it is read again to be shown again.
        private(set) var isForgotten = false
        private var changesPrint = 0

        init(
            result: RosterImportResult?, questions: ColumnQuestions, hasChanged: Bool = false,
            fault: Explanation? = nil
        ) {
            self.result = result
            self.questions = questions
            self.hasChanged = hasChanged
            self.fault = fault
            changesPrint = Self.print(of: result?.changes ?? [])
        }

        /// The same without what may name somebody.
        var forgotten: Shown {
            var shown = self
            shown.result?.changes = []
            shown.result?.findings = []
            shown.isForgotten = true
            return shown
        }

        /// Whether these are the changes that were shown.
        func showed(_ changes: [RosterChange]) -> Bool { changesPrint == Self.print(of: changes) }

        private static func print(of changes: [RosterChange]) -> Int {
            var hasher = Hasher()
            hasher.combine(changes)
            return hasher.finalize()
        }
    }

    /// A table that names no school.
    package struct ListingQuestion: Sendable, Equatable {
        /// The file's name.
        package let file: String
        /// Whom it lists, as somebody has said it now.
        package let said: RosterListing?
        /// Whom such a file listed last.
        package let proposal: RosterListing?
    }

    /// What an import did.
    package struct Written: Sendable {
        /// What was found and has changed, within what the account may see.
        package let result: RosterImportResult
        /// The names of files with rejected rows, to be mended.
        package let rejectedFiles: [String]
    }

    /// Whether its files still lie in the inbox.
    package var isOpen: Bool {
        switch state {
        case .waiting, .reading, .shown, .writing: true
        case .written, .failed: false
        }
    }
}

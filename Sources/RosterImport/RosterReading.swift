package import Outreach

/// Some roster files that belong to one import: detected, then read twice, row by row, in constant memory.
///
/// The first reading finds out who is protected; only the second gives rows to store.
package struct RosterReading: Sendable {
    private let tables: [RosterTable]
    private let context: RosterContext

    /// How many files one import takes.
    package static let mostFiles = 200

    /// How many repetitions of one file's header are told.
    private static let mostRepeatedHeaders = 50

    /// Detects what the files are.
    package init(files: [RosterFile], context: RosterContext) throws(RosterFault) {
        guard files.count <= Self.mostFiles else {
            throw RosterFault(file: files[0].name, kind: .tooManyFiles(limit: Self.mostFiles))
        }
        var tables: [RosterTable] = []
        for file in files { tables.append(try RosterTable(detecting: file)) }
        // Files that describe pupils come before files that only refer to them.
        self.tables = tables.enumerated().sorted {
            let (a, b) = (Self.refersToPupils($0.element), Self.refersToPupils($1.element))
            return a == b ? $0.offset < $1.offset : !a
        }.map(\.element)
        self.context = context
    }

    /// What each file is taken for.
    package var taken: [TakenRoster] { tables.map { TakenRoster($0) } }

    /// Reads everything once, without judging it.
    ///
    /// - Parameters:
    ///   - known: what the registry knows of protected persons.
    ///   - progress: hears now and then how many rows have been read.
    package func survey(
        known: KnownProtection, progress: (Int) -> Void = { _ in }
    ) throws(RosterFault) -> SurveyedRosters {
        var survey = ProtectionSurvey(known: known)
        var fileFindings: [Finding] = []
        var rows = 0
        for table in tables {
            let reading = RowReading(table, context: context)
            fileFindings += reading.fileFindings
            survey.beginFile(table.source.file.name)
            var rowsOfFile = 0
            var repeated = 0
            let undecodable = try forEachRow(of: table, reading) { row, _ throws(RosterFault) in
                survey.add(row)
                rowsOfFile += 1
                if rowsOfFile % 1_000 == 0 { progress(rows + rowsOfFile) }
            } repeatedHeader: { row in
                repeated += 1
                guard repeated <= Self.mostRepeatedHeaders else { return }
                fileFindings.append(
                    Finding(location: RosterLocation(file: table.source.file.name, row: row), kind: .repeatedHeader))
            }
            if undecodable > 0 {
                fileFindings.append(
                    Finding(
                        location: RosterLocation(file: table.source.file.name, row: 0),
                        kind: .undecodableBytes(undecodable)))
            }
            guard rowsOfFile > 0 else { throw table.source.file.fault(.noRows) }
            rows += rowsOfFile
        }
        survey.finish()
        return SurveyedRosters(survey: survey, rows: rows, fileFindings: fileFindings)
    }

    /// Reads everything once more and gives each row as it may be stored, or as rejected.
    ///
    /// - Parameter isKnown: whether the registry knows a pupil to whom a file refers by number only.
    package func forEachRow(
        _ surveyed: SurveyedRosters, isKnown: (IdentityKey) throws -> Bool,
        _ body: (RowOutcome) throws -> Void
    ) throws {
        for table in tables {
            let reading = RowReading(table, context: context)
            var failure: (any Error)?
            _ = try table.source.forEachRecord { record throws(RosterFault) in
                guard record.row > table.headerRow, !reading.isHeader(record) else { return true }
                var row = reading.read(record)
                do {
                    if row.refersToPupil, !row.isRejected, let identity = row.pupil.identity,
                        try !surveyed.survey.describedPupils.contains(identity) && !isKnown(identity)
                    {
                        row.findings.append(Finding(location: row.location, kind: .pupilUnknown))
                    }
                    try body(outcome(of: row, record, table, reading, surveyed.survey))
                } catch {
                    failure = error
                    return false
                }
                return true
            }
            if let failure { throw failure }
        }
    }

    private func outcome(
        of row: ReadRow, _ record: DelimitedRecord, _ table: RosterTable, _ reading: RowReading,
        _ survey: ProtectionSurvey
    ) -> RowOutcome {
        if let judged = survey.judged(row, carriesGuardians: reading.carriesGuardians, key: context.key) {
            return .applied(judged, row.findings + judged.findings)
        }
        let mayBeWrittenOut = survey.mayBeWrittenOut(row, cells: record.cells, context: context)
        var findings = row.findings
        if row.pupil.protection == .protected {
            findings.append(Finding(location: row.location, kind: .rejectedRowOfProtectedPerson))
        }
        return .rejected(
            RejectedRow(
                location: row.location, headers: table.columns.headers, hasHeader: table.headerRow > 0,
                cells: mayBeWrittenOut ? record.rawCells : nil,
                protectedContacts: survey.protectedContacts(ofRejected: row, key: context.key),
                heldBack: survey.heldBack(ofRejected: row)),
            findings)
    }

    private func forEachRow(
        of table: RosterTable, _ reading: RowReading,
        _ body: (ReadRow, DelimitedRecord) throws(RosterFault) -> Void, repeatedHeader: (Int) -> Void
    ) throws(RosterFault) -> Int {
        try table.source.forEachRecord { record throws(RosterFault) in
            guard record.row > table.headerRow else { return true }
            guard !reading.isHeader(record) else {
                repeatedHeader(record.row)
                return true
            }
            try body(reading.read(record), record)
            return true
        }
    }

    private static func refersToPupils(_ table: RosterTable) -> Bool {
        table.columns.index(of: .pupil(.givenName)) == nil && table.columns.index(of: .pupil(.familyName)) == nil
            && table.columns.index(of: .pupil(.fullName)) == nil
    }
}

/// What became of one row.
package enum RowOutcome: Sendable {
    /// It can be stored; with what was found in it.
    case applied(JudgedRow, [Finding])
    /// Its pupil can't be identified; with why.
    case rejected(RejectedRow, [Finding])
}

/// A row whose pupil can't be identified.
package struct RejectedRow: Sendable {
    /// Where it stands.
    package let location: RosterLocation
    /// The headers of its file.
    package let headers: [String]
    /// Whether the file has a header row.
    package let hasHeader: Bool
    /// Its cells, for mending; nil where the row may concern somebody protected.
    package let cells: [String]?
    /// Contacts of protected persons that stood in it.
    package let protectedContacts: [OwnedContacts]
    /// Persons in it who are protected by it, whether or not another row tells of them.
    package let heldBack: [IdentityKey]
}

/// An import after its first reading.
package struct SurveyedRosters {
    let survey: ProtectionSurvey
    /// How many rows were read.
    package let rows: Int
    /// What was found about files as a whole.
    package let fileFindings: [Finding]

    /// Everybody who is or becomes protected.
    package var protected: Set<IdentityKey> { survey.protected }
    /// Classes with rejected rows.
    package var incompleteClasses: Set<SchoolClass> { survey.incompleteClasses }
    /// The marks of each file.
    package var marks: [RosterMarks] {
        survey.files.map {
            RosterMarks(file: $0.file, persons: $0.persons, marked: $0.marked, unknownMarks: $0.unknownMarks)
        }
    }
}

/// How many persons of a file carry a protection mark.
package struct RosterMarks: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// Persons with a cell for the mark; one who stands in several rows counts in each.
    package let persons: Int
    /// Of these, how many count as protected.
    package let marked: Int
    /// Words in these cells that aren't known, the most frequent first; "…" stands for what could be somebody's data.
    package let unknownMarks: [String]
}

/// What a file is taken for, to be said before anything is done with it.
package struct TakenRoster: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// Its form.
    package let shape: Words
    /// Its encoding.
    package let encoding: TextEncoding
    /// Its delimiter, in words.
    package let delimiter: Words
    /// The row of the header; nil where there is none.
    package let headerRow: Int?
    /// Each column's header with what it is taken for; nil for columns that aren't used.
    package let columns: [TakenColumn]

    init(_ table: RosterTable) {
        file = table.source.file.name
        shape = table.shape
        encoding = table.source.encoding
        delimiter =
            switch table.source.delimiter {
            case 0x3B: Words(sv: "semikolon", en: "semicolon")
            case 0x2C: Words(sv: "komma", en: "comma")
            case 0x09: Words(sv: "tabb", en: "tab")
            default: Words(String(UnicodeScalar(table.source.delimiter)))
            }
        headerRow = table.headerRow > 0 ? table.headerRow : nil
        columns = zip(table.columns.headers, table.columns.meanings).map { TakenColumn(header: $0, meaning: $1) }
    }
}

/// A column with what it is taken for.
package struct TakenColumn: Sendable, Equatable {
    /// The header as it stands.
    package let header: String
    /// What it means; nil where it isn't used.
    package let meaning: ColumnMeaning?
}

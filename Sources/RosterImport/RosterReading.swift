package import Outreach

/// Some roster files that belong to one import: detected, then read more than once, row by row, in constant memory.
///
/// The first readings find out who is protected; only the last gives rows to store.
package struct RosterReading: Sendable {
    private let forms: [any RosterForm]
    private let context: RosterContext

    /// How many files one import takes.
    package static let mostFiles = 200

    /// Detects what the files are.
    package init(files: [RosterFile], context: RosterContext) throws(RosterFault) {
        let forms = try FormDetection(context).forms(of: files)
        // Files that describe pupils come before files that only refer to them.
        self.forms = forms.filter { !$0.refersToPupils } + forms.filter(\.refersToPupils)
        self.context = context
    }

    /// What the files are taken for.
    package var taken: [TakenRoster] { forms.map(\.taken) }

    /// The names of tables that list pupils and name no school, of which nobody has said whom they list.
    package var silentFiles: [String] { forms.filter(\.isSilentOfSchool).flatMap(\.taken.files) }

    /// Reads everything until it is known who is protected, without judging it.
    ///
    /// - Parameters:
    ///   - known: what the registry knows of protected persons.
    ///   - progress: hears now and then how many rows have been read.
    ///   - isCancelled: whether to stop; what has been found out by then is of no use.
    package func survey(
        known: KnownProtection, progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) throws(RosterFault) -> SurveyedRosters {
        var survey = ProtectionSurvey(known: known, publicContacts: context.publicContacts)
        var numbers = NumberSurvey()
        var findings = context.schools.repairedCodes.map { code in
            Finding(location: RosterLocation(file: "schools.csv", row: 0), kind: .schoolListCodeRepaired(code.digits))
        }
        var rows = 0
        var isFirst = true
        var mustReadAgain = false
        repeat {
            survey.beginReading(isFirst: isFirst)
            for form in forms {
                if isFirst { findings += form.findings }
                survey.beginFile(form.taken.files[0])
                var rowsOfForm = 0
                let late = try form.forEachRow(
                    needingContacts: { survey.concerns($0.underOneIdentity(known.same)) }
                ) { row, _ throws(RosterFault) in
                    let renamed = row.underOneIdentity(known.same)
                    survey.add(renamed)
                    numbers.add(renamed, isFirstReading: isFirst)
                    if form.isPartial { survey.addPartly(row) }
                    rowsOfForm += 1
                    if rowsOfForm % 1_000 == 0 { progress(rows + rowsOfForm) }
                    return rowsOfForm % 64 > 0 || !isCancelled()
                }
                guard isFirst else { continue }
                findings += late
                guard rowsOfForm > 0 else {
                    throw RosterFault(file: form.taken.files[0], kind: .noRows)
                }
                rows += rowsOfForm
            }
            isFirst = false
            mustReadAgain = survey.mustReadAgain || numbers.mustReadAgain
            if numbers.mustReadAgain { numbers.beginCollecting() }
        } while mustReadAgain && !isCancelled()
        survey.finish()
        findings += survey.sizes.findings
        numbers.finish(context.key, same: known.same, different: known.different)
        return SurveyedRosters(survey: survey, numbers: numbers, rows: rows, fileFindings: findings)
    }

    /// Reads everything once more and gives each row as it may be stored, or as rejected.
    ///
    /// - Parameters:
    ///   - isKnown: whether the registry knows a pupil to whom a file refers by number only.
    ///   - wantsCells: whether the cells of a rejected row are wanted; it is asked for each.
    package func forEachRow(
        _ surveyed: SurveyedRosters, isKnown: (IdentityKey) throws -> Bool, wantsCells: () -> Bool = { true },
        _ body: (RowOutcome) throws -> Void
    ) throws {
        for form in forms {
            var failure: (any Error)?
            let taken = form.taken
            _ = try form.forEachRow { row, record throws(RosterFault) in
                var row = row.underOneIdentity(surveyed.survey.known.same)
                do {
                    if row.refersToPupil, !row.isRejected, let identity = row.pupil?.identity,
                        try !surveyed.survey.describedPupils.contains(identity) && !isKnown(identity)
                    {
                        row.findings.append(Finding(location: row.location, kind: .pupilUnknown))
                    }
                    try body(outcome(of: row, wantsCells() ? record : nil, taken, surveyed))
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
        of row: ReadRow, _ record: TableRecord?, _ taken: TakenRoster, _ surveyed: SurveyedRosters
    ) -> RowOutcome {
        let survey = surveyed.survey
        if let judged = survey.judged(row, key: context.key) {
            let judged = surveyed.numbers.parted(judged, context.key)
            return .applied(judged, row.findings + judged.findings)
        }
        var findings = row.findings
        if row.pupil?.protection == .protected {
            findings.append(Finding(location: row.location, kind: .rejectedRowOfProtectedPerson))
        }
        var cells: [String]?
        if let record, survey.mayBeWrittenOut(row, cells: record.cells, context: context) { cells = record.rawCells }
        return .rejected(
            RejectedRow(
                location: row.location, headers: taken.columns.map(\.header), hasHeader: taken.headerRow != nil,
                cells: cells, protectedContacts: survey.protectedContacts(ofRejected: row, key: context.key),
                heldBack: survey.heldBack(ofRejected: row)),
            findings)
    }
}

package import Outreach
import Registry
import RosterImport
import Workspace

/// Brings rosters into the registry: read, judge, compare, ask, write.
package struct ImportRosters {
    /// What the coordinator allows beforehand.
    package struct Options: Sendable {
        /// The school of files that name none.
        package var school: String?
        /// Files that name no school list everybody in the municipality, as the population register does.
        package var listsEverybody = false
        /// Whom single files list, by their names, where they name no school; goes before what is said of all.
        package var listings: [String: RosterListing] = [:]
        /// The format that the files are said to have, as `RosterFormat` names it; nil where they are looked at.
        package var format: String?
        /// The name of the mapping that says what columns mean.
        package var mapping: String?
        /// What columns mean, besides.
        package var placements: [Placement] = []
        /// The name of the mapping in which the placements are kept, once somebody has said yes; a new one holds what
        /// `mapping` says too. Nil where they aren't kept.
        package var keptAs: String?
        /// Only tell what would change.
        package var isDryRun = false
        /// More than a tenth may be marked as left.
        package var allowsManyLeavers = false
        /// More than a tenth may become protected.
        package var allowsManyProtected = false
        /// Whether to stop reading.
        var isCancelled: @Sendable () -> Bool = { false }
        /// Of which schools all rows must be, and whom they may recognise.
        var scope = Scope.municipality
        /// The account for which what is new to the scope waits; nil at the command line.
        var account: AccountID?
        /// Whether the account may know of those set apart: the protected, and whoever stands beside them.
        package var seesSetApart = true
        /// Whether what is new is let in at once.
        var letsIn = false
        /// The folder in `Output/import` for files of rejected rows; nil for that folder itself.
        var rejectedFolder: String?

        /// Nothing special.
        package init() {}

        /// A column and what it means, in words.
        package struct Placement: Sendable, Equatable {
            /// The column's header or number.
            package let column: String
            /// Its meaning, or that it isn't used.
            package let meaning: String

            /// A placement of a column.
            package init(column: String, meaning: String) {
                self.column = column
                self.meaning = meaning
            }
        }
    }

    /// The words that name formats.
    package static var formats: [String] { RosterFormat.allCases.map(\.rawValue) }

    /// What should be asked about columns before the files are brought in.
    package static func questions(
        about paths: [String], _ office: Office, _ options: Options
    ) throws -> ColumnQuestions {
        let context = try context(office, options)
        try requireColumns(of: options, in: paths, office, context)
        let known = try office.registry.read { try $0.knownProtection(in: options.scope).identities }
        let found = try RosterImport.ColumnQuestions.unplaced(
            in: paths.map(RosterFile.init(path:)), context: context, isProtected: known.contains)
        return ColumnQuestions(
            questions: found.columns.map(ColumnQuestion.init),
            known: try RosterImport.ColumnQuestions.placed(in: paths.map(RosterFile.init(path:)), context: context).map
            { KnownColumn(file: $0.file, column: $0.column, meaning: $0.meaning.words) },
            mustBeAnswered: found.mustBePlaced,
            fault: found.possibleMark)
    }

    /// Brings the files in.
    ///
    /// - Parameters:
    ///   - progress: hears how many rows have been read.
    ///   - confirm: is shown what would change and says whether to write it; not asked if nothing would.
    package static func run(
        _ paths: [String], _ office: Office, _ options: Options, progress: (Int) -> Void = { _ in },
        confirm: (RosterImportResult) throws -> Bool
    ) throws -> RosterImportResult {
        try withoutActuallyEscaping(confirm) { try run(paths, office, options, progress: progress, .asked($0)) }
    }

    /// Brings the files in, with a consent that may have been given already.
    package static func run(
        _ paths: [String], _ office: Office, _ options: Options, progress: (Int) -> Void = { _ in },
        _ consent: Consent
    ) throws -> RosterImportResult {
        try requireOwnRosters(paths, office)
        let context = try context(office, options)
        if let name = options.mapping, name != options.keptAs, try !RosterMappings.exists(named: name, office) {
            throw WorkflowFault.mappingMissing(name)
        }
        if let name = options.keptAs { try requireKeeping(as: name, office, options) }
        try requireColumns(of: options, in: paths, office, context)
        let reading = try RosterReading(files: paths.map(RosterFile.init(path:)), context: context)
        let protection = try knownProtection(office, options.scope)
        try requireListings(of: reading, paths, office, options)
        let surveyed = try reading.survey(known: protection, progress: progress, isCancelled: options.isCancelled)
        guard !options.isCancelled() else { throw ImportCancelled() }
        let doubts = doubts(about: surveyed)
        if !options.allowsManyProtected, let doubt = doubts.first(where: \.mustBeAllowed) { throw WorkflowFault(doubt) }
        let kits = try office.kitsOfLetters()

        var result = RosterImportResult(taken: reading.taken, findings: surveyed.fileFindings)
        try office.registry.stage {
            try stage(reading, surveyed, office.schools, on: office.today, in: $0, options, into: &result, progress)
            try keep(within: options.scope, office.schools, in: $0, &result)
        }
        let difference = result.difference
        let headers = try headerPrints(paths, office, options)
        result.lastTime = try lastTime(headers, office, options)
        result.doubts = doubts
        if difference.leavers * 10 > difference.coveredPupils {
            let doubt = RosterDoubt.manyLeavers(leavers: difference.leavers, of: difference.coveredPupils)
            guard options.allowsManyLeavers else { throw WorkflowFault(doubt) }
            result.doubts.append(doubt)
        }
        func reckon() throws {
            result.take(try ImportAccount.tried(difference, result.incompletePupils, options, office))
        }
        if options.isDryRun || consent.needsAccount || difference.isEmpty { try reckon() }
        guard !options.isDryRun else { return result }
        if difference.isEmpty, result.newSuspicions > 0 {
            // Nothing else would be written; asking needs no yes.
            try office.registry.write { try $0.writeStagedSuspicions() }
        }
        guard try difference.isEmpty || consent.isGiven(for: result) else {
            if result.account == nil { try reckon() }
            return result
        }

        if let name = options.keptAs { try keepPlacements(as: name, office, options) }
        if difference.isEmpty {
            let kept = kept(result, result.difference, office)
            try office.registry.write { registry in
                // What waits for a word is remembered though nothing else came of the files, once.
                if kept.isOpen, try !registry.openImports().contains(where: kept.isOpen(like:)) {
                    _ = try registry.addImport(kept)
                }
                try registry.noteMarks(ofStageOn: office.today)
            }
        } else {
            if let account = options.account, options.scope != .municipality {
                let arriving = ArrivalReading(reading, surveyed, protection, of: account, options.scope)
                try write(&result, kits, arriving, options, office)
            } else {
                try write(&result, kits, options, office)
            }
        }
        // A scrub removes the files of earlier imports; this one's name nobody who is protected now.
        result.rejectedFiles = try RejectedRowsFile.write(result.rejected, office, in: options.rejectedFolder)
        result.isWritten = true
        if result.rows.applied > 0 { try rememberChoices(paths, headers, office, options) }
        result.toPull = try office.registry.read { try $0.lettersToPull() }
        return result
    }

    /// What is known of protected people in a scope, before the files are read.
    private static func knownProtection(_ office: Office, _ scope: Scope) throws -> KnownProtection {
        try office.registry.read { registry in
            let known = try registry.knownProtection(in: scope)
            var protection = KnownProtection(
                identities: known.identities, contacts: known.contacts, names: known.names,
                same: try registry.sameIdentities(in: scope), cleared: try registry.clearedPairs(in: scope))
            protection.different = try registry.differentIdentities(in: scope)
            protection.isPartial = scope != .municipality
            return protection
        }
    }

    static func context(_ office: Office, _ options: Options) throws -> RosterContext {
        RosterContext(
            schools: office.schools, defaultSchool: try options.school.map { try office.school(named: $0).code },
            key: office.key, referenceDate: office.today, format: options.format.flatMap(RosterFormat.init),
            mapping: try mapping(office, options.mapping, options.placements),
            publicContacts: office.publicContacts, listings: options.listings, listsEverybody: options.listsEverybody)
    }

    private static func write(
        _ result: inout RosterImportResult, _ kits: [CampaignKit], _ options: Options, _ office: Office
    ) throws {
        let rows = result.rows
        let kept = kept(result, result.difference, office)
        let knowsMoreContacts = result.difference.newProtectedContacts > 0
        let account: ImportAccount?
        (result.scrub, result.judgements, account) = try office.registry.write { registry in
            let id = try registry.addImport(kept)
            let scrub = try registry.applyStage(on: office.today, asImport: id)
            try registry.audit("import", "\(rows.read) rows", at: office.now)
            try office.markOutputPending(scrub, registry)
            // Somebody whose row was rejected, then as now, may stand in the rejected rows of an earlier file.
            if knowsMoreContacts { try office.markScrubPending(registry) }
            let judgements = try office.judgeEveryPile(kits, registry)
            return (scrub, judgements, try accountIfDue(result, options, office, registry))
        }
        if let account { result.take(account) }
        try office.finishPendingOutput()
        office.readWaitingImportsAnew()
    }

    /// Writes what concerns people of the scope, and keeps everybody else until they are let in.
    private static func write(
        _ result: inout RosterImportResult, _ kits: [CampaignKit], _ arriving: ArrivalReading, _ options: Options,
        _ office: Office
    ) throws {
        let rows = result.rows
        let waiting: Set<IdentityKey>
        var atOnce: RosterDifference
        (waiting, atOnce) = try office.registry.stage { (try $0.partStage(), try $0.difference()) }
        // What a mark does to people elsewhere is told nowhere.
        atOnce.newlyProtected = result.difference.newlyProtected
        atOnce.newProtectedContacts = result.difference.newProtectedContacts
        let arrived = try arriving.read(waitingContacts: waiting, office)
        let kept = kept(result, atOnce, office)
        let knowsMoreContacts = result.difference.newProtectedContacts > 0
        let arrival: ArrivalID?
        let account: ImportAccount?
        (result.scrub, result.judgements, arrival, account) = try office.registry.write { registry in
            let protected = try registry.protectedPersons()
            let id = try registry.addImport(kept)
            let scrub = try registry.applyStage(on: office.today, asImport: id)
            try registry.audit("import", "\(rows.read) rows", at: office.now)
            try registry.auditIfAny("import-barred", arrived.barred, "persons", at: office.now)
            let arrival = try registry.keepArrival(
                arrived.rows, barring: arrived.contacts, of: arriving.account, at: office.now, on: office.today,
                // What the rows were compared with lacks whom this very file protects.
                isStale: arrived.protected != protected || scrub.newlyProtected > 0)
            try registry.noteWritten(result.look(of: arriving.account, at: office.now))
            try office.markOutputPending(scrub, registry)
            if knowsMoreContacts { try office.markScrubPending(registry) }
            let judgements = try office.judgeEveryPile(kits, registry)
            return (scrub, judgements, arrival, try accountIfDue(result, options, office, registry))
        }
        if let account { result.take(account) }
        // Nobody outside the scope has a part in what is told.
        result.scrub.newlyProtected = result.difference.newlyProtected
        result.waits = arrival != nil
        try office.finishPendingOutput()
        office.readWaitingImportsAnew()
        guard options.letsIn, let arrival else { return }
        _ = try LetIn.run(arrival, office)
        result.waits = false
    }

    /// What becomes of everybody, where nobody was shown it before it was written.
    private static func accountIfDue(
        _ result: RosterImportResult, _ options: Options, _ office: Office, _ registry: RegistryTransaction
    ) throws -> ImportAccount? {
        guard result.account == nil else { return nil }
        return try ImportAccount(options, result.incompletePupils, office, registry)
    }

    private static func kept(
        _ result: RosterImportResult, _ difference: RosterDifference, _ office: Office
    ) -> KeptImport {
        var formats: [String] = []
        for taken in result.taken where !formats.contains(taken.format) { formats.append(taken.format) }
        let rows = result.rows
        return KeptImport(
            at: office.now, files: result.taken.reduce(0) { $0 + $1.names.count }, formats: formats,
            rowsRead: rows.read, rowsApplied: rows.applied,
            rowsWithFindings: rows.withFindings, rowsRejected: rows.rejected, difference: difference,
            findings: KeptFinding.kept(of: result.findings, leftOut: result.findingsLeftOut), sources: result.sources)
    }

    /// A demo's workspace takes its own sample rosters only.
    static func requireOwnRosters(_ paths: [String], _ office: Office) throws(WorkflowFault) {
        guard office.workspace.isDemo, !paths.allSatisfy({ office.workspace.ownsSample($0) }) else { return }
        throw .demoTakesOwnRostersOnly
    }

    private static func doubts(about surveyed: SurveyedRosters) -> [RosterDoubt] {
        zip(surveyed.marks, surveyed.shares).compactMap { marks, share in
            if marks.marked * 10 > marks.persons {
                return .manyProtected(
                    file: marks.file, marked: marks.marked, persons: marks.persons, unknownMarks: marks.unknownMarks)
            }
            guard share.isMuch else { return nil }
            return .manyProtectedByWords(file: share.file, protected: share.protected, of: share.everybody)
        }
    }

    /// Refuses rows of other schools than a scope's. Of who isn't there any more, nothing that only the registry knows is
    /// told.
    private static func keep(
        within scope: Scope, _ schools: SchoolDirectory, in registry: RegistryTransaction,
        _ result: inout RosterImportResult
    ) throws {
        guard case .schools(let codes) = scope else { return }
        let reach = try registry.stagedReach()
        guard reach.isWithin(scope) else {
            let outside = reach.namedOutside(scope).map { schools[$0]?.name ?? $0.digits }
            throw outside.isEmpty ? RosterUploadFault.forMunicipality : RosterUploadFault.otherSchools(outside)
        }
        result.changes = try result.changes.map { change in
            let isThere = try registry.isAtSchool(change.person, of: codes)
            // The number that somebody new will get tells how many people there are elsewhere.
            let other = try change.other.flatMap { try registry.isAtSchool($0, of: codes) ? $0 : nil }
            return RosterChange(
                person: change.person, kind: change.kind, field: change.field, other: other,
                before: isThere ? change.before : nil, after: change.after, name: isThere ? change.name : nil)
        }
    }

    private static func stage(
        _ reading: RosterReading, _ surveyed: SurveyedRosters, _ schools: SchoolDirectory,
        on date: CalendarDate, in registry: RegistryTransaction, _ options: Options,
        into result: inout RosterImportResult,
        _ progress: (Int) -> Void
    ) throws {
        let scope = options.scope
        var stage = try registry.makeStage(in: scope)
        var incompleteClasses = surveyed.incompleteClasses
        let mended = Set(result.taken.filter(\.holdsRejectedRows).flatMap(\.names))
        // What is only looked at writes no rejected rows.
        try reading.forEachRow(
            surveyed, isKnown: stage.knowsPupil,
            wantsCells: { !options.isDryRun && result.hasRoomForRejected }
        ) { outcome in
            result.rows.read += 1
            if result.rows.read % 64 == 0, options.isCancelled() { throw ImportCancelled() }
            if result.rows.read % 1_000 == 0 { progress(result.rows.read) }
            switch outcome {
            case .applied(let row, let findings):
                result.rows.applied += 1
                result.barred += row.barred
                if !findings.isEmpty { result.rows.withFindings += 1 }
                result.add(findings)
                try stage.add(row)
                if mended.contains(row.location.file), let pupil = row.pupil {
                    incompleteClasses.insert(SchoolClass(school: pupil.school, className: pupil.className))
                }
            case .rejected(let row, let findings):
                result.rows.rejected += 1
                result.add(findings)
                if !options.isDryRun { result.keep(scope == .municipality ? row : row.withoutCells) }
                for contacts in row.protectedContacts { try stage.add(protected: contacts) }
                for person in row.heldBack { try stage.add(heldBack: person) }
            }
        }
        for missing in incompleteClasses.sorted() {
            guard let school = missing.school, let className = missing.className else { continue }
            let location = RosterLocation(file: schools[school]?.name ?? school.digits, row: 0)
            result.add([Finding(location: location, kind: .leaversNotMarked(className: className))])
        }
        for conflict in stage.addressConflicts {
            result.add([Finding(location: conflict.second, kind: .addressConflict(with: conflict.first))])
        }
        let keptByHand = try registry.settleStage(incompleteClasses: incompleteClasses, on: date, in: scope)
        try registry.setElsewhereApart(from: scope)
        result.difference = try registry.difference()
        result.newSuspicions = try registry.newSuspicions()
        result.difference.keptByHand = keptByHand
        result.changes = try registry.changes()
        result.incompletePupils = stage.incompletePupils
        result.sources = try registry.stagedSources()
    }
}

/// Whoever began an import doesn't want it any more.
struct ImportCancelled: Error {}

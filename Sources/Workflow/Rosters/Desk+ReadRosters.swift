import Outreach
import Registry
import RosterImport

extension Desk {
    /// Reads the imports that wait, whosever they are, one after another, until none waits; returns at once if another
    /// thread reads.
    ///
    /// It goes through a connection of its own, so that it keeps nobody waiting.
    package func readWaitingImports() {
        while let next = office.imports.next() { next.reader.read(next.entry) }
        try? office.registry.finishPendingScrub()
    }

    /// Writes an import that was shown, if it still is what was shown; else the new difference is shown.
    ///
    /// Nothing else may change people meanwhile.
    package func writeImport(_ id: ImportJobID) throws {
        let entry = try entry(id)
        guard case .writing(let shown, _) = entry.job.state, let preview = shown.result else {
            throw DeskFault.notThere
        }
        do {
            var options = entry.job.options
            options.scope = scope
            options.account = account
            options.letsIn = letsIn
            options.seesSetApart = view.withSetApart
            options.rejectedFolder = id.text
            var hasChanged = false
            let result = try ImportRosters.run(
                entry.paths, try officeApart, options,
                progress: { rows in office.imports.change(id) { $0.job.state = .writing(shown, rows: rows) } },
                .given { now in
                    hasChanged = now.difference != preview.difference || !shown.showed(hidden(now.changes))
                    return !hasChanged
                })
            if result.isWritten {
                let written = ImportJob.Written(result: try visible(result), rejectedFiles: result.rejectedFiles)
                finish(id, .written(written))
            } else {
                var other = ImportJob.Shown(
                    result: try visible(result), questions: shown.questions, hasChanged: hasChanged)
                (other.listings, other.lastMapping) = (shown.listings, shown.lastMapping)
                office.imports.change(id) { $0.job.state = .shown(other) }
            }
        } catch let fault as WorkflowFault where fault.isDoubt {
            show(id, shown.failing(fault))
        } catch {
            finish(id, .failed(Explanation(error, on: .page)))
        }
    }

    /// Says that an import that was shown is to be written; `writeImport` then does it.
    package func confirmImport(
        _ id: ImportJobID, allowsManyLeavers: Bool, allowsManyProtected: Bool
    ) throws {
        _ = try entry(id)
        try office.imports.change(id) { entry in
            guard case .shown(var shown) = entry.job.state, let result = shown.result else { throw DeskFault.notThere }
            let isAllowed = result.doubts.allSatisfy { doubt in
                switch doubt {
                case .manyLeavers: allowsManyLeavers
                case .manyProtected, .manyProtectedByWords: allowsManyProtected
                }
            }
            shown.fault = isAllowed ? nil : Explanation(RosterUploadFault.notAllowed, on: .page)
            guard isAllowed else {
                entry.job.state = .shown(shown)
                return
            }
            entry.job.options.allowsManyLeavers = allowsManyLeavers
            entry.job.options.allowsManyProtected = allowsManyProtected
            entry.job.state = .writing(shown, rows: 0)
        }
    }

    private var officeApart: Office { get throws { try office.apart(actor: account.description) } }

    private func read(_ entry: ImportJobs.Entry) {
        let id = entry.job.id
        do {
            let office = try officeApart
            var options = entry.job.options
            // Columns that were placed for this import are asked about again, so that the answer can be another.
            options.placements = []
            options.scope = scope
            options.seesSetApart = view.withSetApart
            if !entry.isCounted { try requireRoomForLooks() }
            let questions = try ImportRosters.questions(about: entry.paths, office, options)
            options.placements = entry.job.options.placements
            let open = try ImportRosters.questions(about: entry.paths, office, options)
            guard !open.mustBeAnswered || questions.questions.isEmpty else {
                var shown = ImportJob.Shown(result: nil, questions: questions)
                let choices = try ImportRosters.choices(for: entry.paths, office, options, as: account)
                shown.lastMapping = lastMapping(in: choices, entry.job)
                if let fault = open.fault {
                    shown.fault = Explanation(fault, on: .page)
                } else if !entry.job.options.placements.isEmpty {
                    shown.fault = Explanation(
                        RosterFault(file: entry.job.files[0], kind: .noPupilNumberColumn), on: .page)
                }
                return show(id, shown)
            }
            let unsaid = try ImportRosters.unsaid(of: entry.paths, office, options.withoutListings, as: account)
            let listings = unsaid.files.map { file in
                ImportJob.ListingQuestion(
                    file: file, said: ImportRosters.listing(of: file, office, options),
                    proposal: unsaid.choices[file]?.listing)
            }
            let lastMapping = lastMapping(in: unsaid.choices, entry.job)
            guard listings.allSatisfy({ $0.said != nil }) else {
                var shown = ImportJob.Shown(result: nil, questions: questions)
                (shown.listings, shown.lastMapping) = (listings, lastMapping)
                if scope != .municipality { shown.fault = Explanation(RosterUploadFault.forMunicipality, on: .page) }
                return show(id, shown)
            }
            options.account = account
            options.isDryRun = true
            options.isCancelled = { [office, account] in office.imports.entry(id, of: account) == nil }
            options.allowsManyLeavers = true
            options.allowsManyProtected = true
            let result = try ImportRosters.run(entry.paths, office, options) { rows in
                office.imports.change(id) { $0.job.state = .reading(rows: rows) }
            } confirm: { _ in
                false
            }
            // What is read anew for somebody else's sake isn't a look of the account's.
            if !entry.isCounted {
                try noteBarred(result)
                try noteLook(result)
            }
            var shown = ImportJob.Shown(result: try visible(result), questions: questions)
            (shown.listings, shown.lastMapping) = (listings, lastMapping)
            show(id, shown)
        } catch RosterUploadFault.forMunicipality where entry.job.options.school == nil {
            // The school can still be chosen, so the files wait.
            var shown = ImportJob.Shown(result: nil, questions: ColumnQuestions(questions: [], mustBeAnswered: false))
            shown.fault = Explanation(RosterUploadFault.forMunicipality, on: .page)
            show(id, shown)
        } catch {
            finish(id, .failed(Explanation(error, on: .page)))
        }
    }

    /// The mapping by which the account read such files last; nil once somebody has said how these are to be read.
    private func lastMapping(in choices: [String: RosterChoice], _ job: ImportJob) -> String? {
        guard job.options.mapping == nil, !job.isAnswered else { return nil }
        return choices.sorted { $0.key < $1.key }.lazy.compactMap(\.value.mapping).first
    }

    /// Whoever fills a list with addresses learns which of them vanish, so that leaves a trace, as `correct` does.
    private func noteBarred(_ result: RosterImportResult) throws {
        guard result.barred > 0, scope != .municipality else { return }
        try office.registry.write { try $0.audit("import-barred", "\(result.barred) persons", at: now) }
    }

    /// Notes how many people were new, also where it is never written.
    private func noteLook(_ result: RosterImportResult) throws {
        guard scope != .municipality else { return }
        try office.registry.write { try $0.note(result.look(of: account, at: now)) }
        try requireRoomForLooks()
    }

    /// Refuses an account that has looked at more people than a school has.
    private func requireRoomForLooks() throws {
        guard scope != .municipality else { return }
        try office.registry.read { registry in
            for limit in Look.limits {
                let since = now.adding(seconds: -86_400 * limit.days)
                guard try registry.personsLookedAt(by: account, since: since) <= limit.persons else {
                    throw RosterUploadFault.tooManyNewPeople
                }
            }
            guard try registry.personsLookedAt(since: now.adding(seconds: -86_400 * 7)) <= Look.mostOfAll else {
                throw RosterUploadFault.tooManyNewPeople
            }
        }
    }

    private func show(_ id: ImportJobID, _ shown: ImportJob.Shown) {
        office.imports.change(id) {
            $0.job.state = .shown($0.isOutdated ? shown.forgotten : shown)
            $0.isOutdated = false
            $0.isCounted = shown.result != nil
        }
    }

    /// Ends an import; its files go, however it ends.
    private func finish(_ id: ImportJobID, _ state: ImportJob.State) {
        let upload = office.imports.change(id) { entry in
            entry.job.state = state
            defer { entry.upload = nil }
            return entry.upload
        }
        upload??.discard()
    }

    /// What the account may see of a result: rejected rows only in their file, letters of its schools, and who became
    /// protected only if it may know.
    private func visible(_ result: RosterImportResult) throws -> RosterImportResult {
        var result = result
        result.forgetRejected()
        result.changes = hidden(result.changes)
        guard case .schools(let schools) = scope else { return result }
        result.judgements = []
        result.toPull = result.toPull.filter { scope.contains($0.school) }
        let scrub = result.scrub
        try office.registry.read { registry in
            result.scrub.mustBePulled = try registry.letters(scrub.mustBePulled, at: schools)
            result.scrub.alreadyOut = try registry.letters(scrub.alreadyOut, at: schools)
        }
        return result
    }

    /// Changes without those that say who became protected, where the account may not know.
    func hidden(_ changes: [RosterChange]) -> [RosterChange] {
        seesByHand ? changes : changes.filter { $0.kind != .becameProtected }
    }
}

extension ImportJob.Shown {
    fileprivate func failing(_ error: any Error) -> ImportJob.Shown {
        var shown = self
        shown.fault = Explanation(error, on: .page)
        return shown
    }
}

extension WorkflowFault {
    fileprivate var isDoubt: Bool {
        switch self {
        case .tooManyLeavers, .tooManyProtected, .tooManyProtectedByWords: true
        default: false
        }
    }
}

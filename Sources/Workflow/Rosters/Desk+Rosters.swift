import Foundation
package import Outreach
import Registry
import Workspace

extension Desk {
    /// Whether the workspace is the demo's, where only its own sample rosters can be brought in.
    package var takesSamplesOnly: Bool { office.workspace.isDemo }

    /// The names of the sample rosters that a demo's workspace has; none in any other.
    package func sampleRosters() -> [String] {
        guard takesSamplesOnly else { return [] }
        let folder = office.workspace.rosters.appending(path: "sample")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { name in
            !name.hasPrefix(".") && !name.lowercased().hasPrefix("readme") && name != "schools.csv"
                && (try? folder.appending(path: name).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile)
                    == true
        }
    }

    /// The names of the mappings that are kept, in order.
    package func mappings() -> [String] { RosterMappings.names(office) }

    /// Why answers about columns can't be kept under a name; nil where they can.
    package func fault(ofKeepingMapping name: String) -> WorkflowFault? {
        guard RosterMappings.isName(name) else { return .mappingName(name) }
        return scope != .municipality && mappings().contains(name) ? .mappingTaken(name) : nil
    }

    /// Begins to receive rosters. Whoever lets go of the upload before an import has begun discards it.
    package func receiveRosters() throws -> RosterUpload {
        guard !takesSamplesOnly else { throw WorkflowFault.demoTakesOwnRostersOnly }
        office.forgetOldImports()
        try office.imports.requireRoom(for: account)
        return try RosterUpload(in: office.workspace, of: account, office.imports.room)
    }

    /// Begins an import of rosters that have been received; `readWaitingImports` then reads it.
    package func beginImport(
        of upload: RosterUpload, _ options: ImportRosters.Options
    ) throws -> ImportJobID {
        try upload.finish()
        try begin(upload.id, files: upload.names, paths: upload.paths, upload, options)
        return upload.id
    }

    /// Begins an import of the demo's own sample rosters.
    package func beginImport(ofSamples names: [String], _ options: ImportRosters.Options) throws -> ImportJobID {
        let samples = sampleRosters().filter(names.contains)
        guard !samples.isEmpty else { throw RosterUploadFault.noFiles }
        let folder = office.workspace.rosters.appending(path: "sample")
        let id = ImportJobID()
        try begin(id, files: samples, paths: samples.map { folder.appending(path: $0).path }, nil, options)
        return id
    }

    /// The imports that this account has begun, the latest first.
    package func imports() -> [ImportJob] {
        office.forgetOldImports()
        return office.imports.entries(of: account).filter { $0.scope == scope }.map(\.job)
    }

    /// An import that this account has begun.
    package func importJob(_ id: ImportJobID) throws -> ImportJob {
        var job = try entry(id).job
        if case .shown(let shown) = job.state, shown.isForgotten {
            job.state = .waiting
            office.imports.change(id) { entry in
                guard case .shown(let shown) = entry.job.state, shown.isForgotten else { return }
                entry.job.state = .waiting
                entry.reader = self
            }
        }
        // Whoever sees what an import has written is told which letters it concerns.
        if case .written(let written) = job.state { try office.markTold(written.result.scrub.lettersToTell) }
        return job
    }

    /// What an import was shown to do, to be answered; nil where it isn't shown. Names and findings may be forgotten.
    package func shown(_ id: ImportJobID) throws -> ImportJob.Shown? {
        guard case .shown(let shown) = try entry(id).job.state else { return nil }
        return shown
    }

    /// Has an import that was shown read once more, in another way.
    package func readAgain(_ id: ImportJobID, _ options: ImportRosters.Options) throws {
        _ = try entry(id)
        if let fault = options.keptAs.flatMap(fault(ofKeepingMapping:)) { throw fault }
        try office.imports.change(id) { entry in
            guard case .shown = entry.job.state else { throw DeskFault.notThere }
            entry.job.options = options
            entry.job.isAnswered = true
            entry.job.state = .waiting
            entry.isCounted = false
            entry.reader = self
        }
    }

    /// Cancels an import that hasn't been written, and removes its files.
    package func cancelImport(_ id: ImportJobID) throws {
        _ = try entry(id)
        guard let entry = office.imports.remove(id, of: account) else { throw DeskFault.notThere }
        entry.upload?.discard()
    }

    /// The bytes of a file of rejected rows that an import has written; nil when it is no longer there.
    package func rejectedRows(of id: ImportJobID, named name: String) throws -> [UInt8]? {
        guard case .written(let written) = try entry(id).job.state, written.rejectedFiles.contains(name) else {
            throw DeskFault.notThere
        }
        return try RejectedRowsFile.read(name, in: id.text, office.workspace)
    }

    func entry(_ id: ImportJobID) throws(DeskFault) -> ImportJobs.Entry {
        guard let entry = office.imports.entry(id, of: account), entry.scope == scope else { throw .notThere }
        return entry
    }

    private func begin(
        _ id: ImportJobID, files: [String], paths: [String], _ upload: RosterUpload?, _ options: ImportRosters.Options
    ) throws {
        try ImportRosters.requireOwnRosters(paths, office)
        office.forgetOldImports()
        let job = ImportJob(id: id, files: files, begunAt: now, options: options)
        let entry = ImportJobs.Entry(
            job: job, account: account, scope: scope, reader: self, paths: paths, upload: upload)
        for forgotten in try office.imports.add(entry) {
            try? RejectedRowsFile.remove(own: forgotten.text, office.workspace)
        }
    }
}

extension Office {
    /// Does what nobody asks for: forgets what is a day old, and wipes what couldn't be wiped while somebody was reading.
    package func keepHouse() throws {
        forgetOldImports()
        try registry.finishPendingScrub()
    }

    /// Has imports that wait for a yes read once more before they are shown again: what was shown of them may hold a
    /// contact that nobody may have now, or lack one that has been given free.
    func readWaitingImportsAnew() { imports.forgetShown() }

    /// Forgets imports that were begun in the browser a day ago, with their files.
    package func forgetOldImports() { forgetImports(begunBefore: now.adding(seconds: -ImportJobs.seconds)) }

    /// Forgets imports that were begun in the browser and not written, with their files.
    ///
    /// - Parameter moment: those begun before it; nil for all, because somebody who stands in them is protected now.
    package func forgetImports(begunBefore moment: Moment?) {
        for entry in moment.map(imports.removeAll(begunBefore:)) ?? imports.removeAll() {
            entry.upload?.discard()
            try? RejectedRowsFile.remove(own: entry.job.id.text, workspace)
        }
    }
}

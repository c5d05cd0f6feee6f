import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Report
import Workflow

/// One import: what the files were taken for, what would change, and the question whether to write it.
enum ImportPages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, id(visit))
    }

    @Sendable static func readAgain(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        let form = try await visit.form()
        guard let shown = try await visit.desk({ try $0.shown(id) }) else { return visit.seeOther(path(id)) }
        let refused: RefusedAnswers? = try await visit.desk { desk in
            var options = ImportOptions(form).options(desk)
            let listings = ListingAnswers(form, shown.listings, desk, besides: options)
            let columns = ColumnAnswers(form, shown.questions)
            let fault = columns.name.flatMap(desk.fault(ofKeepingMapping:))
            guard fault == nil, listings.faults.isEmpty else {
                return RefusedAnswers(
                    columns: columns, nameFault: fault, listings: listings, options: ImportOptions(form))
            }
            options.listings = listings.listings
            options.placements = columns.placements
            if !options.placements.isEmpty, let name = columns.name {
                options.keptAs = name
                if options.mapping == nil, desk.mappings().contains(name) { options.mapping = name }
            }
            try desk.readAgain(id, options)
            return nil
        }
        if let refused { return try await page(visit, id, refused: refused, status: .unprocessableContent) }
        visit.later { $0.readWaitingImports() }
        return visit.seeOther(path(id))
    }

    @Sendable static func write(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        let form = try await visit.form()
        let isConfirmed = try await visit.desk { desk in
            guard try desk.shown(id) != nil else { return false }
            try desk.confirmImport(
                id, allowsManyLeavers: form.has("leavers"), allowsManyProtected: form.has("protected"))
            if case .writing = try desk.importJob(id).state { return true }
            return false
        }
        // Whoever presses the button twice is shown how far the first has come.
        if isConfirmed { visit.changeLater { try? $0.writeImport(id) } }
        return visit.seeOther(path(id))
    }

    @Sendable static func cancel(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        try await visit.desk { try $0.cancelImport(id) }
        return visit.seeOther("/rosters", saying: "rosters.cancelled")
    }

    /// Everything that was found, as a table for a spreadsheet.
    @Sendable static func findings(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        let job = try await visit.desk { try $0.importJob(id) }
        guard let result = job.result else { throw DeskFault.notThere }
        var table = ListTable(
            name: visit.text(RosterWords.findingsFile),
            headers: [RosterWords.file, RosterWords.row, RosterWords.column, RosterWords.weight, RosterWords.what]
                .map(visit.text))
        for finding in result.findings {
            table.add([
                finding.location.file, finding.location.row > 0 ? String(finding.location.row) : "",
                finding.column ?? "", visit.text(FindingWeight(finding.kind).words),
                visit.text(finding.kind.words(on: .page)),
            ])
        }
        return try table.response(as: .text)
    }

    @Sendable static func rejected(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        let number = Int(visit.parameter("file")) ?? 0
        let bytes = try await visit.desk { desk in
            guard case .written(let written) = try desk.importJob(id).state,
                (1...RosterUpload.mostFiles).contains(number), written.rejectedFiles.indices.contains(number - 1)
            else { throw DeskFault.notThere }
            return try desk.rejectedRows(of: id, named: written.rejectedFiles[number - 1])
        }
        guard let bytes else { throw RosterUploadFault.gone }
        return download(bytes, named: "\(visit.text(RosterWords.rejectedFile))-\(number).csv")
    }

    private static func page(
        _ visit: DeskVisit, _ id: ImportJobID, refused: RefusedAnswers? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let text = visit.text
        let (template, model) = try await visit.desk { desk in
            let job: ImportJob
            do { job = try desk.importJob(id) } catch DeskFault.notThere { throw RosterUploadFault.gone }
            var model: Model = ["id": job.id.text, "files": RosterWords.names(of: job.files, text)]
            let view = ImportView(desk, text)
            switch job.state {
            case .waiting: model["progress"] = text(RosterWords.waiting)
            case .reading(let rows): model["progress"] = text(RosterWords.reading(rows))
            case .writing(_, let rows): model["progress"] = text(RosterWords.writing(rows))
            case .shown(let shown):
                model.merge(view.shown(shown, job, refused)) { _, new in new }
                return ("rosters-import", model)
            case .written(let written):
                model.merge(try view.written(written)) { _, new in new }
                return ("rosters-written", model)
            case .failed(let explanation):
                model["sentences"] = explanation.words.map(text)
                return ("rosters-failed", model)
            }
            return ("rosters-reading", model)
        }
        // What was shown may have been forgotten, because something else has changed.
        if template == "rosters-reading" { visit.later { $0.readWaitingImports() } }
        return try visit.page(template, title: RosterWords.importTitle, status: status, model)
    }

    private static func id(_ visit: DeskVisit) throws -> ImportJobID {
        guard let id = ImportJobID(visit.parameter("job")) else { throw DeskFault.notThere }
        return id
    }

    private static func path(_ id: ImportJobID) -> String { "/rosters/imports/\(id)" }

    private static func download(_ bytes: [UInt8], named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension ImportJob {
    /// What is known of the files, if they have been read.
    fileprivate var result: RosterImportResult? {
        switch state {
        case .shown(let shown), .writing(let shown, _): shown.result
        case .written(let written): written.result
        case .waiting, .reading, .failed: nil
        }
    }
}

import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// The page on which rosters are brought in.
enum RosterPages {
    static let templates: [String: [UInt8]] = [
        "rosters": PackageResources.rosters_mustache,
        "rosters-reading": PackageResources.rosters_reading_mustache,
        "rosters-import": PackageResources.rosters_import_mustache,
        "rosters-import-listings": PackageResources.rosters_import_listings_mustache,
        "rosters-import-known": PackageResources.rosters_import_known_mustache,
        "rosters-import-columns": PackageResources.rosters_import_columns_mustache,
        "rosters-import-options": PackageResources.rosters_import_options_mustache,
        "rosters-import-taken": PackageResources.rosters_import_taken_mustache,
        "rosters-import-findings": PackageResources.rosters_import_findings_mustache,
        "rosters-difference": PackageResources.rosters_difference_mustache,
        "rosters-written": PackageResources.rosters_written_mustache,
        "rosters-failed": PackageResources.rosters_failed_mustache,
        "rosters-kept": PackageResources.rosters_kept_mustache,
    ]

    @Sendable static func list(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, error: nil)
    }

    /// Receives files. A script that shows how far they have come gets a line of text instead of a page.
    @Sendable static func receive(_ visit: DeskVisit) async throws -> Response {
        let wantsText = visit.request.headers[.accept] == "text/plain"
        do {
            let (upload, form) = try await RosterReception.receive(visit)
            let options = try await ImportOptions(form).options(visit)
            let id = try await visit.desk { try $0.beginImport(of: upload, options) }
            visit.later { $0.readWaitingImports() }
            let path = "/rosters/imports/\(id)"
            return wantsText ? text(path, .created) : visit.seeOther(path)
        } catch {
            guard let (status, words) = trouble(error) else { throw error }
            return wantsText
                ? text(visit.text(words), status) : try await page(visit, error: words, status: status)
        }
    }

    @Sendable static func importSamples(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        do {
            let id = try await visit.desk { try $0.beginImport(ofSamples: form.all("sample"), .init()) }
            visit.later { $0.readWaitingImports() }
            return visit.seeOther("/rosters/imports/\(id)")
        } catch let fault as RosterUploadFault {
            return try await page(visit, error: fault.words, status: .unprocessableContent)
        }
    }

    /// What is said on the page itself of what went wrong; nil of what has a page of its own.
    private static func trouble(_ error: any Error) -> (HTTPResponse.Status, Words)? {
        switch error {
        case let fault as MultipartFault:
            if case .tooLarge = fault { return (.contentTooLarge, fault.words) }
            return (.badRequest, fault.words)
        case let fault as RosterUploadFault:
            return (fault == .cannotKeep ? .init(code: 507) : .unprocessableContent, fault.words)
        case let fault as WorkflowFault: return (.unprocessableContent, fault.words(on: .page))
        default: return nil
        }
    }

    private static func text(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private static func page(
        _ visit: DeskVisit, error: Words?, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let text = visit.text
        var model = try await visit.desk { desk in
            let jobs = desk.imports()
            let kept = try desk.keptImports()
            var model: Model = [
                "takesSamples": desk.takesSamplesOnly, "samples": desk.sampleRosters(), "hasJobs": !jobs.isEmpty,
                "jobs": jobs.map { Self.row(of: $0, text) }, "hasKept": !kept.isEmpty,
                "kept": kept.prefix(Self.mostKept).map { Self.row(of: $0, desk, text) },
                "schoolRows": try desk.rosterSchools().map { Self.row(of: $0.school, $0.counts, text) },
            ]
            model.merge(ImportOptions().model(desk, text)) { own, _ in own }
            return model
        }
        if let error { model["error"] = text(error) }
        model["isMunicipality"] = visit.account.scope == .municipality
        return try visit.page("rosters", title: RosterWords.title, status: status, model)
    }

    /// How many earlier imports are listed.
    private static let mostKept = 30

    private static func row(of job: ImportJob, _ text: (Words) -> String) -> Model {
        [
            "id": job.id.text, "files": RosterWords.names(of: job.files, text), "at": RosterWords.time(job.begunAt),
            "state": text(RosterWords.name(of: job.state)), "isOpen": job.isOpen,
        ]
    }

    private static func row(of line: KeptImportLine, _ desk: Desk, _ text: (Words) -> String) -> Model {
        let sources = (line.kept?.sources ?? []).map { text(desk.name(of: $0, inSentence: true)) }
        return [
            "number": line.number, "at": RosterWords.time(line.at), "files": line.files,
            "formats": line.formats.map { text(RosterWords.format($0)) }.joined(separator: ", "),
            "sources": sources.joined(separator: ", "), "by": line.by ?? "",
            "rows": line.kept.map { String($0.rowsRead) } ?? "", "newPupils": line.newPupils, "changes": line.changes,
        ]
    }

    private static func row(of school: School, _ counts: SchoolCounts?, _ text: (Words) -> String) -> Model {
        [
            "name": school.name, "isKnown": counts != nil, "pupils": counts?.pupils ?? 0,
            "classes": counts?.classes ?? 0, "guardians": counts?.guardians ?? 0,
            "at": counts?.changedAt.map { $0.swedishDate.description } ?? "",
        ]
    }
}

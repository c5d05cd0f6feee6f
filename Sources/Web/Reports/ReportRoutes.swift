import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// How far the promise is kept, campaign by campaign.
enum ReportRoutes {
    static let routes: [Route] = [
        .desk(.get, "/reports", Reports.list),
        .desk(.get, "/reports/{campaign}/{file}", Reports.file),
    ]
}

/// The figures on a page, and the reports as files.
enum Reports {
    @Sendable static func list(_ visit: DeskVisit) async throws -> Response {
        let followUps = try await visit.desk { try $0.followUps() }
        let isMunicipality = visit.account.scope == .municipality
        return try visit.page(
            "reports", title: ReportWords.title,
            [
                "campaigns": followUps.map { ReportView($0, isMunicipality: isMunicipality).model(visit.language) },
                "isEmpty": followUps.isEmpty, "isOfSchools": !isMunicipality,
            ])
    }

    /// A report under the name that it has in `Output`: `report.html`, `public-report.csv`.
    @Sendable static func file(_ visit: DeskVisit) async throws -> Response {
        let campaign = visit.parameter("campaign")
        let file = visit.parameter("file")
        let isPublic = file.hasPrefix("public-")
        guard
            let form = FollowUpForm.allCases.first(where: {
                file == "\(isPublic ? "public-" : "")report.\($0.rawValue)"
            })
        else { throw DeskFault.notThere }
        let bytes = try await visit.desk { desk in
            try (isPublic ? desk.publicReport(of: campaign) : desk.report(of: campaign)).bytes(form)
        }
        switch form {
        case .html: return visit.document(bytes)
        case .csv: return download(bytes, "text/csv; charset=utf-8", "\(campaign)-\(file)")
        case .xml: return download(bytes, "application/xml", "\(campaign)-\(file)")
        }
    }

    private static func download(_ bytes: [UInt8], _ type: String, _ name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

enum ReportPages {
    static let templates: [String: [UInt8]] = ["reports": PackageResources.reports_mustache]
}

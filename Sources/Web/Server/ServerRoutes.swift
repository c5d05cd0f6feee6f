import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// What the server itself answers: its health, its files, its language.
enum ServerRoutes {
    static let routes: [Route] = [
        .open(.get, "/health", health),
        .open(.get, "/assets/{file}", asset),
        .open(.post, "/language", chooseLanguage),
    ]

    /// Whether the registry answers; nothing about what is in it.
    @Sendable private static func health(_ visit: OpenVisit) async throws -> Response {
        let office = visit.office()
        do {
            _ = try await visit.site.work { try SignIn.needsAdministrator(office) }
            return plain("ok\n", .ok)
        } catch {
            return plain("the registry doesn't answer\n", .serviceUnavailable)
        }
    }

    @Sendable private static func asset(_ visit: OpenVisit) async throws -> Response {
        guard let asset = Asset.all[visit.parameter("file")] else { throw DeskFault.notThere }
        // Pages name them with the fingerprint of their bytes, so a browser may keep them.
        return Response(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }

    @Sendable private static func chooseLanguage(_ visit: OpenVisit) async throws -> Response {
        let form = try await visit.form()
        var response = visit.seeOther(LocalPath(form["back"]).text)
        if let language = form["language"].flatMap({ ToolLanguage(rawValue: $0) }) {
            response.setCookie(
                Cookie(
                    name: PageLanguage.cookie, value: language.rawValue, maxAge: 31_536_000, path: "/",
                    secure: visit.site.settings.isSecure, httpOnly: true, sameSite: .lax))
        }
        return response
    }

    private static func plain(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// A path on this server that somebody asks to be led to; anything else leads home.
struct LocalPath {
    let text: String

    init(_ asked: String?) {
        let isLocal =
            asked.map { path in
                path.first == "/" && path.dropFirst().first != "/" && path.utf8.count < 300
                    && path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C }
            } ?? false
        text = isLocal ? asked ?? "/" : "/"
    }
}

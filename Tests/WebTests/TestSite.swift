import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Outreach
import TestSupport
import TestTerm
import Web
import Workflow

/// The site of a school's term, with an account of each kind, on a day of that term.
struct TestSite {
    let term: SchoolTerm
    let site: Site
    let office: Office
    private let tokens: [Who: Token]

    /// Who asks.
    enum Who: String, CaseIterable {
        /// Nobody who is signed in.
        case nobody
        /// The municipality's administrator, who may see who is written to by hand.
        case administrator
        /// The coordinator of the fictional school.
        case coordinator
        /// The coordinator of the other school.
        case other
        /// A coordinator of the fictional school who may see who is written to by hand.
        case trusted
    }

    /// - Parameters:
    ///   - day: a day, at noon.
    ///   - prepare: what happened before the server was started.
    init(
        on day: String = "2020-02-24", settings: ServerSettings = ServerSettings(),
        _ prepare: (SchoolTerm) throws -> Void = { _ in }
    ) throws {
        let term = try SchoolTerm()
        try prepare(term)
        guard let date = CalendarDate(day), let noon = LocalDateTime(date: date, hour: 12, minute: 0),
            let school = SchoolCode(FictionalSchool.code), let other = SchoolCode(FictionalSchool.otherCode)
        else { preconditionFailure("\(day) is a day.") }
        let now = SwedishTime.moment(local: noon)
        let office = try Office(opening: term.folder, now: now, language: .sv)
        var settings = settings
        settings.fixedNow = now
        let roles: [Who: AccountRole] = [
            .administrator: .administrator, .coordinator: .coordinator([school]), .other: .coordinator([other]),
            .trusted: .coordinator([school]),
        ]
        var tokens: [Who: Token] = [:]
        for (index, who) in [Who.administrator, .coordinator, .other, .trusted].enumerated() {
            guard let role = roles[who] else { continue }
            let link = Token(bytes: [UInt8](repeating: UInt8(index + 1), count: Token.byteCount))
            let session = Token(bytes: [UInt8](repeating: UInt8(index + 101), count: Token.byteCount))
            let account = try Self.account(who.rawValue, role, link, office)
            try SignIn.begin(session, of: account, office)
            tokens[who] = session
        }
        term.openOffice = office
        self.term = term
        self.office = office
        self.tokens = tokens
        site = try Site(office, settings)
    }

    private static func account(_ name: String, _ role: AccountRole, _ link: Token, _ office: Office) throws -> Account
    {
        if role == .administrator {
            try SignIn.linkFirstAdministrator(link, office)
        } else {
            guard let first = try SignIn.account(named: TestSite.Who.administrator.rawValue, office),
                let administration = Administration(by: first.account, in: office)
            else { throw DeskFault.notThere }
            _ = try administration.make(named: name, role: role, seesByHand: name == Who.trusted.rawValue, link: link)
        }
        return try SignIn.choosePassword(by: link, name: name, record: "scrypt$", office)
    }

    /// Serves while the body asks.
    func serving(
        loggingTo lines: LogLines? = nil, _ body: @escaping @Sendable (Browser) async throws -> Void
    ) async throws {
        try await body(Browser(client: TestClient(site, loggingTo: lines), tokens: tokens))
    }

    /// What asks as a browser does.
    struct Browser: Sendable {
        let client: TestClient
        fileprivate let tokens: [Who: Token]

        func get(_ path: String, as who: Who = .nobody, language: String = "sv") async throws -> Answer {
            try await send(.get, path, as: who, headers: [.acceptLanguage: language])
        }

        func post(
            _ path: String, _ fields: [(String, String)] = [], as who: Who = .nobody, language: String = "sv"
        ) async throws -> Answer {
            let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
            return try await send(
                .post, path, as: who,
                headers: [
                    .acceptLanguage: language, .contentType: "application/x-www-form-urlencoded",
                    Self.fetchSite: "same-origin",
                ], body: ByteBuffer(string: body))
        }

        /// Sends whatever is asked for; nothing is added but the session.
        func send(
            _ method: HTTPRequest.Method, _ path: String, as who: Who = .nobody, headers: HTTPFields = [:],
            body: ByteBuffer? = nil
        ) async throws -> Answer {
            var headers = headers
            if let token = tokens[who] {
                let cookies = [headers[.cookie], "utskick=\(token.text)"].compactMap(\.self)
                headers[.cookie] = cookies.joined(separator: "; ")
            }
            let (response, bytes) = try await client.send(method, path, headers: headers, body: body)
            return Answer(status: response.status.code, headers: response.headerFields, bytes: bytes)
        }

        static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin

        private static func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
    }

    /// What the server answered.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var location: String? { headers[.location] }
    }
}

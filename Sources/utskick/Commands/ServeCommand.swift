import ArgumentParser
import Foundation
import Logging
import Outreach
import Web
import Workflow

/// The whole job in a browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the pages: the coordinators' desk, the parents' reply, the door.",
        discussion: """
            Open the address that it prints. The first start prints a link that works once: whoever opens it becomes \
            the administrator, and makes the other accounts in the browser. Stop it with Ctrl-C.

            It listens to this machine alone, unless --host says otherwise. Where others reach it, let a proxy speak \
            TLS before it and give --public-url: docs/running.md.
            """)

    @OptionGroup var globals: Globals

    @Option(name: .long, help: ArgumentHelp("The port.", valueName: "number")) var port = 8080

    @Option(name: .long, help: ArgumentHelp("The address to listen at.", valueName: "address")) var host = "127.0.0.1"

    @Option(
        name: .long, help: ArgumentHelp("How browsers reach it, such as https://utskick.example.se.", valueName: "url"))
    var publicURL: String?

    @Flag(name: .long, help: "A proxy stands before it and tells the browsers' addresses.")
    var behindProxy = false

    @Flag(name: .long, help: "Print a link for one more administrator, where nobody can sign in any longer.")
    var newAdministrator = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
        if let publicURL {
            let url = URL(string: publicURL)
            guard ["http", "https"].contains(url?.scheme), url?.host?.isEmpty == false,
                ["", "/"].contains(url?.path ?? "")
            else { throw ValidationError("--public-url is http or https and a host, without a path.") }
        }
    }

    func run() async throws {
        do {
            let office = try Office(opening: globals.folder, now: globals.moment, language: globals.language)
            let site = try Site(office, settings)
            let console = Console(language: globals.language, isJSON: globals.json)
            let greeting = try Greeting(site, office, console, newAdministrator: newAdministrator)
            try await WebApplication.serve(site, logger: Self.logger) { port in greeting.say(port) }
        } catch {
            throw Failure(error, language: globals.language, isJSON: globals.json)
        }
    }

    private var settings: ServerSettings {
        ServerSettings(
            host: host, port: port,
            publicURL: publicURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }, isBehindProxy: behindProxy,
            fixedNow: globals.now == nil ? nil : globals.moment)
    }

    /// Lines on standard error, for the service manager to keep.
    private static var logger: Logger {
        var logger = Logger(label: "utskick") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .info
        return logger
    }
}

/// What is said when the server is there.
private struct Greeting: Sendable {
    private let console: Console
    private let site: Site
    private let link: String?
    private let hasReplyHost: Bool
    private let settingsFile: String

    init(_ site: Site, _ office: Office, _ console: Console, newAdministrator: Bool) throws {
        hasReplyHost = try office.hasReplyLink
        settingsFile = office.settingsFile
        self.site = site
        self.console = console
        link = try site.linkForAdministrator(evenIfThereIsOne: newAdministrator)
    }

    func say(_ port: Int) {
        let base = site.settings.base(listeningAt: port)
        console.sayAtOnce(
            Words(
                sv: "Utskick finns på \(base)  (avsluta med Ctrl-C)", en: "Utskick is at \(base)  (stop with Ctrl-C)"))
        if let link {
            console.sayAtOnce(
                Words(
                    sv: """
                        Öppna den här länken för att bli administratör; den fungerar en gång:
                          \(base)\(link)
                        """,
                    en: """
                        Open this link to become an administrator; it works once:
                          \(base)\(link)
                        """))
        }
        if !hasReplyHost {
            console.sayAtOnce(
                Words(
                    sv:
                        "Breven har ingen länk att svara på: \(settingsFile) saknar <reply host=\"…\"/>. Se docs/running.md.",
                    en:
                        "Letters carry no link to reply to: \(settingsFile) has no <reply host=\"…\"/>. See docs/running.md."
                ))
        }
        if !site.settings.isReachedSafely {
            console.sayAtOnce(
                Words(
                    sv:
                        "Varning: andra datorer når servern utan TLS, så lösenord går oskyddade över nätet. Se docs/running.md.",
                    en:
                        "Warning: other machines reach the server without TLS, so passwords cross the network unprotected. See docs/running.md."
                ))
        }
    }
}

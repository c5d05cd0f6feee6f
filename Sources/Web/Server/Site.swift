import Dispatch
import Foundation
import NIOPosix
import Outreach
import Synchronization
package import Workflow

/// What all requests share: the office, the clock, the pages, and whose turn it is.
package final class Site: Sendable {
    let office: Office
    package let settings: ServerSettings
    let pages: PageLibrary
    let doorTurns: DoorTurns
    let signInThrottle = SignInThrottle()
    /// Wrong codes of letters; nothing else is closed by them.
    let codeThrottle = Throttle(mostFailures: 30, within: 600)
    /// Wrong links to a door.
    let doorThrottle = Throttle(mostFailures: 30, within: 600)
    /// Wrong links for choosing a password.
    let linkThrottle = Throttle(mostFailures: 30, within: 600)
    let connections: Connections
    private let turns = DispatchQueue(label: "utskick.turns")
    private let slow = DispatchQueue(label: "utskick.slow")
    private let passwords = DispatchQueue(label: "utskick.passwords")
    private let waitingPasswords = Mutex(0)
    private static let mostWaitingPasswords = 30

    /// A site on an office; the pages are compiled here, once.
    package init(_ office: Office, _ settings: ServerSettings) throws {
        self.office = office
        self.settings = settings
        connections = Connections(settings.limits, isBehindProxy: settings.isBehindProxy)
        doorTurns = DoorTurns(office)
        pages = try PageLibrary()
    }

    /// The path of a link for an administrator, where nobody can sign in yet.
    ///
    /// - Parameter isForced: also where somebody can: who starts the server has the whole folder anyway.
    package func linkForAdministrator(evenIfThereIsOne isForced: Bool = false) throws -> String? {
        let office = office.at(now, language: office.language, actor: nil)
        guard try isForced || SignIn.needsAdministrator(office) else { return nil }
        let token = newToken()
        try SignIn.linkFirstAdministrator(token, office)
        return "/welcome/\(token.text)"
    }

    /// The moment of a request.
    var now: Moment {
        settings.fixedNow ?? Moment(secondsSince1970: Int(Date().timeIntervalSince1970))
    }

    /// A new secret, from the system.
    func newToken() -> Token { Token(bytes: Office.randomBytes()) }

    /// Runs what reads or quickly writes, on a thread that may wait for the disk.
    func work<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(body)
    }

    /// Runs what changes people, letters or files: one at a time, in the order of asking.
    func turn<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await run(on: turns, body)
    }

    /// Runs what only reads and takes long, after the page has been answered: one at a time.
    func later(_ body: @escaping @Sendable () -> Void) { slow.async(execute: body) }

    /// Runs what changes people, letters or files and takes long, after the page has been answered, in its turn.
    func turnLater(_ body: @escaping @Sendable () -> Void) { turns.async(execute: body) }

    /// Does what nobody asks for, again and again until it is cancelled; some pages do so too, but nobody may ask for one
    /// for weeks.
    func keepHouse(every interval: Duration = .seconds(3_600)) async throws {
        while true {
            try await Task.sleep(for: interval)
            let office = office.at(now, language: office.language, actor: nil)
            try? await work { try office.keepHouse() }
        }
    }

    /// What is kept of a password that somebody has chosen, under a salt of its own.
    func passwordRecord(of password: String) async throws -> String {
        let salt = Array(newToken().hash.prefix(16))
        return try await passwordWork { try PasswordRecord(of: password, salt: salt).text }
    }

    /// Runs what takes much memory to be slow: one at a time, and not many waiting.
    func passwordWork<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let hasRoom = waitingPasswords.withLock { waiting in
            guard waiting < Self.mostWaitingPasswords else { return false }
            waiting += 1
            return true
        }
        guard hasRoom else { throw RequestFault.tooMany }
        defer { waitingPasswords.withLock { $0 -= 1 } }
        return try await run(on: passwords, body)
    }

    private func run<Value: Sendable>(
        on queue: DispatchQueue, _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}

import Outreach
import Synchronization

/// The imports that were begun in the browser: in memory, few, each of one account.
///
/// They end with the server. Nothing is lost then, for the registry changes in one transaction.
final class ImportJobs: Sendable {
    /// One import with what it needs.
    struct Entry: Sendable {
        var job: ImportJob
        /// Whose it is.
        let account: AccountID
        /// Of which schools its rows may be.
        let scope: Scope
        /// The desk that is to read it; nil when it has begun to. The desk's office has the imports, so that it would
        /// never end if one kept it.
        var reader: Desk?
        /// The files.
        let paths: [String]
        /// What keeps them; nil of sample rosters, and when they are gone.
        var upload: RosterUpload?
        /// Whether the account has been counted as having looked at it.
        var isCounted = false
        /// Whether something has changed since its reading began.
        var isOutdated = false
    }

    /// The most imports of one account that may wait.
    static let mostOpen = 5
    /// The most imports that are remembered of one account.
    static let mostRemembered = 20
    /// How long an import is remembered: a day.
    static let seconds = 86_400

    /// How much of the inbox is taken.
    let room: InboxRoom
    private let entries = Mutex<[Entry]>([])

    /// No imports yet.
    init(_ room: InboxRoom = InboxRoom()) { self.room = room }

    /// Remembers an import; gives those that are forgotten for its sake.
    func add(_ entry: Entry) throws -> [ImportJobID] {
        try entries.withLock { entries in
            let own = entries.filter { $0.account == entry.account }
            try Self.requireRoom(own)
            let forgotten = own.filter { !$0.job.isOpen }.map(\.job.id).prefix(
                max(0, own.count + 1 - Self.mostRemembered))
            entries.removeAll { forgotten.contains($0.job.id) }
            entries.append(entry)
            return Array(forgotten)
        }
    }

    /// Refuses an account of which as many imports wait as may.
    func requireRoom(for account: AccountID) throws {
        try entries.withLock { try Self.requireRoom($0.filter { $0.account == account }) }
    }

    private static func requireRoom(_ own: [Entry]) throws(RosterUploadFault) {
        guard own.count(where: { $0.job.isOpen }) < mostOpen else { throw .tooManyWaiting(limit: mostOpen) }
    }

    /// Those of an account, the latest first.
    func entries(of account: AccountID) -> [Entry] {
        entries.withLock { $0.filter { $0.account == account }.reversed() }
    }

    /// One of an account.
    func entry(_ id: ImportJobID, of account: AccountID) -> Entry? {
        entries.withLock { $0.first { $0.job.id == id && $0.account == account } }
    }

    /// The next that is to be read, and who reads it; nil while another is read.
    func next() -> (entry: Entry, reader: Desk)? {
        entries.withLock { entries in
            let isBusy = entries.contains { if case .reading = $0.job.state { true } else { false } }
            guard !isBusy,
                let index = entries.firstIndex(where: { $0.reader != nil }), let reader = entries[index].reader
            else { return nil }
            entries[index].job.state = .reading(rows: 0)
            entries[index].isOutdated = false
            entries[index].reader = nil
            return (entries[index], reader)
        }
    }

    /// Forgets what was shown of those that wait for a yes: they are read once more when somebody looks at them.
    func forgetShown() {
        entries.withLock { entries in
            for index in entries.indices {
                switch entries[index].job.state {
                case .shown(let shown): entries[index].job.state = .shown(shown.forgotten)
                case .reading: entries[index].isOutdated = true
                case .waiting, .writing, .written, .failed: break
                }
            }
        }
    }

    /// Changes one, if it is still there.
    @discardableResult
    func change<Value: Sendable>(_ id: ImportJobID, _ body: (inout Entry) throws -> Value) rethrows -> Value? {
        try entries.withLock { entries in
            guard let index = entries.firstIndex(where: { $0.job.id == id }) else { return nil }
            return try body(&entries[index])
        }
    }

    /// Forgets one of an account, unless it is being written; gives it back.
    func remove(_ id: ImportJobID, of account: AccountID) -> Entry? {
        entries.withLock { entries in
            guard
                let index = entries.firstIndex(where: { $0.job.id == id && $0.account == account }),
                !entries[index].isWriting
            else { return nil }
            return entries.remove(at: index)
        }
    }

    /// Forgets all that aren't being written; gives them back.
    func removeAll() -> [Entry] {
        entries.withLock { entries in
            let all = entries.filter { !$0.isWriting }
            entries.removeAll { !$0.isWriting }
            return all
        }
    }

    /// Forgets those that were begun before a moment; gives them back.
    func removeAll(begunBefore moment: Moment) -> [Entry] {
        entries.withLock { entries in
            let old = entries.filter { $0.job.begunAt < moment && !$0.isWriting }
            entries.removeAll { $0.job.begunAt < moment && !$0.isWriting }
            return old
        }
    }
}

extension ImportJobs.Entry {
    /// Whether it is being written.
    fileprivate var isWriting: Bool { if case .writing = job.state { true } else { false } }
}

import Outreach
import Synchronization

/// How much of the inbox is taken, by rosters that arrive and by those that wait, counted byte by byte.
///
/// One account can't fill the disk, nor can many together.
final class InboxRoom: Sendable {
    /// The most bytes of all accounts: 8 GB.
    static let mostBytes = 8 << 30
    /// The most bytes of one account: 4 GB.
    static let mostBytesOfAccount = 4 << 30

    private let most: Int
    private let mostOfAccount: Int
    private let taken = Mutex<[AccountID: Taken]>([:])

    private struct Taken {
        var uploads = 0
        var bytes = 0
    }

    /// Room for so many bytes.
    init(_ most: Int = InboxRoom.mostBytes, ofAccount mostOfAccount: Int = InboxRoom.mostBytesOfAccount) {
        self.most = most
        self.mostOfAccount = mostOfAccount
    }

    /// Takes a place for one more upload of an account, arriving or waiting.
    func begin(_ account: AccountID) throws(RosterUploadFault) {
        let hasRoom = taken.withLock { taken in
            guard taken[account, default: Taken()].uploads < ImportJobs.mostOpen else { return false }
            taken[account, default: Taken()].uploads += 1
            return true
        }
        guard hasRoom else { throw .tooManyWaiting(limit: ImportJobs.mostOpen) }
    }

    /// Takes bytes before they are written.
    func take(_ bytes: Int, for account: AccountID) throws(RosterUploadFault) {
        let hasRoom = taken.withLock { taken in
            let own = taken[account, default: Taken()].bytes + bytes
            guard own <= mostOfAccount, taken.values.reduce(bytes, { $0 + $1.bytes }) <= most else { return false }
            taken[account, default: Taken()].bytes = own
            return true
        }
        guard hasRoom else { throw .inboxFull }
    }

    /// Gives back the place and the bytes of an upload that is gone.
    func end(_ account: AccountID, bytes: Int) {
        taken.withLock { taken in
            guard var own = taken[account] else { return }
            own.uploads -= 1
            own.bytes -= bytes
            taken[account] = own.uploads > 0 ? own : nil
        }
    }
}

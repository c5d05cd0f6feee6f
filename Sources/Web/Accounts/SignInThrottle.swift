import Outreach

/// Who may try a password again.
///
/// Few tries at one name from one place; more from one place, for a whole school may stand behind one address; and more
/// at one name from everywhere. A device on which the name's owner has signed in before is counted by itself, so that
/// nobody keeps somebody else from signing in by guessing wrongly.
final class SignInThrottle: Sendable {
    private let both = Throttle(mostFailures: 8, within: 900)
    private let device = Throttle(mostFailures: 8, within: 900)
    private let place = Throttle(mostFailures: 40, within: 900)
    private let name = Throttle(mostFailures: 100, within: 3_600)

    /// Counts an attempt as a failure until it succeeds; false where there were too many.
    ///
    /// - Parameter mark: that of a device on which this name has signed in.
    func begins(_ typed: String, from client: String, device mark: String?, at now: Moment) -> Bool {
        if let mark { return device.begins(mark, at: now) }
        let (key, name) = Self.keys(typed, client)
        guard !self.name.isClosed(to: name, at: now), !place.isClosed(to: client, at: now), both.begins(key, at: now)
        else { return false }
        place.fail(client, at: now)
        self.name.fail(name, at: now)
        return true
    }

    /// Takes back an attempt that was right. Who has an account doesn't get more tries at others' by it.
    func succeeded(_ typed: String, from client: String, device mark: String?) {
        if let mark { return device.forgive(mark) }
        let (key, name) = Self.keys(typed, client)
        both.forgive(key)
        place.takeBack(client)
        self.name.takeBack(name)
    }

    private static func keys(_ typed: String, _ client: String) -> (both: String, name: String) {
        let name = Account.key(ofName: String(typed.prefix(100)))
        return ("\(client) \(name)", name)
    }
}

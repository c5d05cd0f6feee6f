import Foundation

/// Somebody who works in the browser.
package struct Account: Hashable, Sendable {
    /// The row; others see it as `A3`.
    package let id: AccountID
    /// The name that is typed to sign in.
    package let name: String
    /// What they may do.
    package let role: AccountRole
    /// Whether they may see who is written to by hand.
    package let seesByHand: Bool
    /// Whether what their own rosters bring new is let in without the municipality.
    package let letsIn: Bool
    /// Whether a password has been chosen.
    package let hasPassword: Bool
    /// Whether the account has been closed.
    package let isClosed: Bool

    /// An account from its parts.
    package init(
        id: AccountID, name: String, role: AccountRole, seesByHand: Bool, letsIn: Bool = false, hasPassword: Bool,
        isClosed: Bool
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.seesByHand = seesByHand
        self.letsIn = letsIn
        self.hasPassword = hasPassword
        self.isClosed = isClosed
    }

    /// What two names share that are one and the same to whoever types them: å and Å, however they are composed.
    package static func key(ofName name: String) -> String {
        name.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// Whose families they may see.
    package var scope: Scope {
        switch role {
        case .administrator: .municipality
        case .coordinator(let schools): .schools(schools)
        }
    }
}

/// An account's row in the registry; the audit log names it as `A3`.
package struct AccountID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The row's number.
    package let number: Int64

    /// The id with this number.
    package init(_ number: Int64) { self.number = number }

    package var description: String { "A\(number)" }

    package static func < (a: AccountID, b: AccountID) -> Bool { a.number < b.number }
}

/// What an account may do.
package enum AccountRole: Hashable, Sendable {
    /// Everything in the municipality, accounts included.
    case administrator
    /// Everything at these schools.
    case coordinator(Set<SchoolCode>)
}

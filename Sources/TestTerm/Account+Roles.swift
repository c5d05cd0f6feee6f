package import Outreach
import TestSupport

extension Account {
    /// Somebody who works for the municipality.
    package static let administrator = account(1, .administrator)
    /// The coordinator of the fictional school.
    package static let coordinator = coordinator(2, of: FictionalSchool.code)
    /// The coordinator of the other school.
    package static let otherCoordinator = coordinator(3, of: FictionalSchool.otherCode)

    /// The same account with the right to see who is written to by hand.
    package var seeingByHand: Account {
        Account(
            id: id, name: name, role: role, seesByHand: true, hasPassword: hasPassword, isClosed: isClosed)
    }

    /// The same account with the right to let in what its own rosters bring new.
    package var lettingIn: Account {
        Account(
            id: id, name: name, role: role, seesByHand: seesByHand, letsIn: true, hasPassword: hasPassword,
            isClosed: isClosed)
    }

    private static func coordinator(_ id: Int64, of school: String) -> Account {
        guard let code = SchoolCode(school) else { preconditionFailure("Fictional schools have codes.") }
        return account(id, .coordinator([code]))
    }

    private static func account(_ id: Int64, _ role: AccountRole) -> Account {
        Account(
            id: AccountID(id), name: "konto \(id)", role: role, seesByHand: false, hasPassword: true, isClosed: false)
    }
}

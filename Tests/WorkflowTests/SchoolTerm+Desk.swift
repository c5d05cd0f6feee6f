import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

extension Account {
    /// Somebody who may do everything.
    static let administrator = account(.administrator)
    /// The coordinator of the fictional school.
    static var coordinator: Account { coordinator(FictionalSchool.code) }
    /// The coordinator of the other school.
    static var otherCoordinator: Account { coordinator(FictionalSchool.otherCode) }

    private static func coordinator(_ code: String) -> Account {
        account(.coordinator(Set([SchoolCode(code)].compactMap { $0 })))
    }

    private static func account(_ role: AccountRole) -> Account {
        Account(
            id: AccountID(1), name: "kim", role: role, seesByHand: false, hasPassword: true, isClosed: false)
    }
}

extension SchoolTerm {
    /// Does something at a desk on a day, at noon.
    @discardableResult
    func desk<Value>(
        _ account: Account = .coordinator, on day: String = "2020-02-24", _ body: (Desk) throws -> Value
    ) throws -> Value {
        try on(day) { try body(Desk(of: account, in: $0)) }
    }
}

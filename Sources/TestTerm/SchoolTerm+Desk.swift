package import Outreach
package import Workflow

extension SchoolTerm {
    /// Does something at an account's desk on a day, at noon.
    @discardableResult
    package func desk<Value>(
        _ account: Account = .coordinator, on day: String = "2020-02-24", _ body: (Desk) throws -> Value
    ) throws -> Value {
        try on(day) { office in
            try body(Desk(of: account, in: office.at(office.now, language: .en, actor: account.id.description)))
        }
    }
}

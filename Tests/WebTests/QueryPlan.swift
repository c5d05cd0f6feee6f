import GRDB

/// What SQLite would do for a statement, as it tells it.
struct QueryPlan {
    private struct Step {
        let id: Int
        let parent: Int
        let detail: String

        var isScan: Bool { detail.hasPrefix("SCAN ") }
        var isSearch: Bool { detail.hasPrefix("SEARCH ") }
        /// Whether a table is sorted first, for this statement alone.
        var isSorting: Bool { isSearch && detail.contains("USING AUTOMATIC ") }
        /// What is gone through, by the name that the statement gives it, and the index by which.
        var table: String { String(detail.drop { $0 != " " }.dropFirst()) }
    }

    private let steps: [Step]

    init(of sql: String, in db: Database) throws {
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
        // What it is asked about doesn't change the plan.
        statement.setUncheckedArguments(StatementArguments())
        steps = try Row.fetchAll(statement).map { Step(id: $0["id"], parent: $0["parent"], detail: $0["detail"]) }
    }

    /// What is gone through whole, once.
    var scans: [String] { steps.filter { $0.isScan && !isRepeated($0) }.map(\.table) }

    /// What is gone through whole for each row of something else: the time grows with the product of both.
    var scansInLoops: [String] {
        steps.filter { $0.isScan && isRepeated($0) || $0.isSorting && isWholeRepeated($0) }.map(\.table)
    }

    /// Whether a step is done for each row of another: one of the same join comes before it, or what it is part of is.
    private func isRepeated(_ step: Step) -> Bool {
        let before = steps.filter { $0.parent == step.parent && $0.id < step.id }
        return before.contains { $0.isScan || $0.isSearch } || isWholeRepeated(step)
    }

    /// Whether what a step is part of is done for each row of something else.
    private func isWholeRepeated(_ step: Step) -> Bool {
        guard let whole = steps.first(where: { $0.id == step.parent }) else { return false }
        if whole.detail.hasPrefix("CORRELATED ") { return true }
        let isDoneOnce = ["LIST SUBQUERY ", "SCALAR SUBQUERY ", "MATERIALIZE "].contains(where: whole.detail.hasPrefix)
        return !isDoneOnce && isRepeated(whole)
    }
}

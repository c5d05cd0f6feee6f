import GRDB
import Outreach

/// A row that waits, as much of it as is let in at once.
struct WaitingRow {
    /// The row of `arrivingRow`.
    let row: Row
    /// Whether its pupil is let in with it; without, it tells of its guardians alone.
    var hasPupil: Bool
    /// The guardians that are let in.
    var guardians: [Guardian]
    /// Whether somebody of it is left waiting, so that it doesn't tell all the pupil's guardians.
    var lacksSomebody: Bool

    /// A row of `arrivingGuardian`.
    struct Guardian {
        let row: Row
        let identity: IdentityKey
        /// Whether new to the scope of whoever brought it.
        let isNew: Bool
    }
}

extension RegistryTransaction {
    /// The rows of an import that waits, in order, without some people.
    ///
    /// A pupil who is left stays with the whole row; a guardian in it comes in only with another row. Whoever no row of
    /// those that are let in ties to a pupil stays too.
    ///
    /// - Parameter leaving: provisional numbers of those who are left.
    func waitingRows(of id: ArrivalID, _ leaving: Set<Int>) throws -> [WaitingRow] {
        var guardians: [Int: [(guardian: WaitingRow.Guardian, number: Int?)]] = [:]
        let all = try Row.fetchAll(
            db, sql: "SELECT * FROM arrivingGuardian WHERE arrival = ? ORDER BY place, position",
            arguments: [id.number])
        for row in all {
            guard let identity = IdentityKey(blob: row["identity"]) else { throw RegistryFault.corrupt }
            let number: Int? = row["number"]
            guardians[row["place"], default: []].append(
                (WaitingRow.Guardian(row: row, identity: identity, isNew: number != nil), number))
        }
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM arrivingRow WHERE arrival = ? ORDER BY place", arguments: [id.number])
        var waiting = rows.map { row in
            let isLeft = (row["number"] as Int?).map(leaving.contains) ?? false
            let all = guardians[row["place"]] ?? []
            let staying = all.filter { $0.number.map(leaving.contains) ?? false }
            return WaitingRow(
                row: row, hasPupil: row["identity"] != nil && !isLeft,
                guardians: all.filter { !($0.number.map(leaving.contains) ?? false) }.map(\.guardian),
                lacksSomebody: isLeft || !staying.isEmpty)
        }
        guard !leaving.isEmpty else { return waiting }
        let tied = Set(waiting.filter(\.hasPupil).flatMap { $0.guardians.map(\.identity) })
        for index in waiting.indices where !waiting[index].hasPupil {
            waiting[index].guardians.removeAll { $0.isNew && !tied.contains($0.identity) }
        }
        return waiting.filter { $0.hasPupil || !$0.guardians.isEmpty }
    }
}

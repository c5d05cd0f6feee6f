package import Outreach
import Registry

/// Imports of schools that wait, and letting them in.
package struct LetIn {
    /// An import that waits, with what a person should see of it.
    package struct Waiting: Sendable {
        /// The import.
        package let arrival: Arrival
        /// Who did it: the account's name; nil where it is gone.
        package let account: String?
        /// Whom the registry knows elsewhere.
        package let doubts: [ArrivalDoubt]
        /// Whether it has waited for long.
        package let isOld: Bool
    }

    /// What letting in has done.
    package struct Result: Sendable {
        /// What it changed.
        package var difference = RosterDifference()
        /// What becoming protected took away.
        package var scrub = Scrub()
        /// Codes of letters that must be taken out of the pile.
        package var toPull: [LetterToPull] = []
    }

    /// All imports that wait, the oldest first.
    package static func waiting(_ office: Office) throws -> [Waiting] {
        try office.registry.read { try waiting($0, at: office.now) }
    }

    static func waiting(_ registry: RegistryTransaction, at now: Moment) throws -> [Waiting] {
        let old = now.adding(seconds: -86_400 * Arrival.oldDays)
        return try registry.arrivals(in: .municipality).map { arrival in
            Waiting(
                arrival: arrival, account: try registry.account(arrival.account)?.name,
                doubts: try registry.doubts(about: arrival.id), isOld: arrival.at < old)
        }
    }

    /// Lets an import in: compares it with what the registry knows now, and writes it in one transaction.
    ///
    /// - Parameters:
    ///   - seen: when its latest rows came, as it was looked at; rows that have come since are no part of it.
    ///   - leaving: provisional numbers of people who are left waiting.
    package static func run(
        _ id: ArrivalID, seen: Moment? = nil, leaving: Set<Int> = [], _ office: Office
    ) throws -> Result {
        let kits = try office.kitsOfLetters()
        var result = Result()
        try office.registry.write { registry in
            let arrival = try arrival(id, seen: seen, registry)
            try require(leaving, in: try registry.arrivingNumbers(of: id))
            let rows = try registry.arrivingRows(of: id, leaving: leaving)
            guard !rows.isEmpty else { return }
            result.difference = try stage(rows, of: id, on: office.today, registry)
            let kept = KeptImport(
                at: office.now, files: 0, formats: ["let-in"], rowsRead: rows.count, rowsApplied: rows.count,
                rowsWithFindings: 0, rowsRejected: 0, difference: result.difference)
            let number = try registry.addImport(kept)
            result.scrub = try registry.applyStage(
                on: office.today, asImport: number, toldOn: try registry.oldestDay(of: id))
            try registry.forgetLetIn(id, leaving: leaving)
            let left = leaving.isEmpty ? "" : ", \(leaving.count) left waiting"
            try registry.audit(
                "let-in \(arrival.account)", "\(arrival.pupils) pupils, \(arrival.guardians) guardians\(left)",
                at: office.now)
            try office.markOutputPending(result.scrub, registry)
            if result.difference.newProtectedContacts > 0 { try office.markScrubPending(registry) }
            _ = try office.judgeEveryPile(kits, registry)
        }
        try office.finishPendingOutput()
        office.readWaitingImportsAnew()
        result.toPull = try office.registry.read { try $0.lettersToPull() }
        return result
    }

    /// What schools' accounts have had read within a week, the latest first.
    package static func looks(_ office: Office) throws -> [Look] {
        try office.registry.read { try $0.looks(since: office.now.adding(seconds: -86_400 * 7), limit: 200) }
    }

    /// Refuses an import, or some of its people: nothing of them is kept.
    ///
    /// - Parameters:
    ///   - numbers: their provisional numbers; empty for all.
    ///   - seen: when its latest rows came, as it was looked at.
    package static func refuse(
        _ id: ArrivalID, only numbers: Set<Int> = [], seen: Moment? = nil, _ office: Office
    ) throws {
        try office.registry.write { registry in
            _ = try arrival(id, seen: seen, registry)
            if numbers.isEmpty {
                _ = try registry.forgetArrival(id)
                return try registry.audit("refuse-arrival", id.description, at: office.now)
            }
            try require(numbers, in: try registry.arrivingNumbers(of: id))
            try registry.refuse(numbers, of: id)
            try registry.audit("refuse-arrival \(id)", "\(numbers.count) persons", at: office.now)
        }
    }

    /// Refuses numbers of people who don't wait.
    private static func require(_ numbers: Set<Int>, in waiting: Set<Int>) throws(WorkflowFault) {
        let unknown = numbers.subtracting(waiting).sorted()
        guard unknown.isEmpty else {
            throw .nothingWaits(unknown.map(ArrivingPerson.text).joined(separator: " "))
        }
    }

    private static func arrival(
        _ id: ArrivalID, seen: Moment?, _ registry: RegistryTransaction
    ) throws -> Arrival {
        guard let arrival = try registry.arrivals(in: .municipality).first(where: { $0.id == id }),
            seen == nil || seen == arrival.at
        else { throw WorkflowFault.nothingWaits(id.description) }
        return arrival
    }

    private static func stage(
        _ rows: [JudgedRow], of id: ArrivalID, on date: CalendarDate, _ registry: RegistryTransaction
    ) throws -> RosterDifference {
        var stage = try registry.makeStage()
        for row in rows { try stage.add(row) }
        try registry.stageBarredContacts(of: id)
        // It is a part of a roster: nobody has left because they aren't in it.
        let keptByHand = try registry.settleStage(incompleteClasses: [], findsLeavers: false, on: date)
        var difference = try registry.difference()
        difference.keptByHand = keptByHand
        return difference
    }
}

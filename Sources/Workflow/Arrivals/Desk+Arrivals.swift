package import Outreach
import Registry

extension Desk {
    /// How many arriving people are shown one by one.
    package static let mostArriving = 500

    /// The imports that wait at the account's schools.
    package func arrivals() throws -> [Arrival] { try office.registry.read { try $0.arrivals(in: scope) } }

    /// People who wait at the account's schools, as the files tell of them.
    package func arrivingPersons() throws -> [ArrivingPerson] {
        try office.registry.read {
            try $0.arrivingPersons(in: scope, showsMarked: seesByHand, limit: Self.mostArriving)
        }
    }

    /// The imports that wait with what should be seen of them, for the municipality.
    package func waitingArrivals() throws -> [LetIn.Waiting] {
        try requireMunicipality()
        let waiting = try LetIn.waiting(office)
        guard !seesByHand else { return waiting }
        return waiting.map { $0.withoutProtected }
    }

    /// Lets an import in.
    ///
    /// - Parameters:
    ///   - seen: when its latest rows came, as it was shown.
    ///   - leaving: provisional numbers of people who are left waiting.
    package func letIn(_ id: ArrivalID, seen: Moment? = nil, leaving: Set<Int> = []) throws -> LetIn.Result {
        try requireMunicipality()
        return try LetIn.run(id, seen: seen, leaving: leaving, office)
    }

    /// Refuses an import that waits, or some of its people.
    ///
    /// - Parameters:
    ///   - numbers: their provisional numbers; empty for all.
    ///   - seen: when its latest rows came, as it was shown.
    package func refuse(_ id: ArrivalID, only numbers: Set<Int> = [], seen: Moment? = nil) throws {
        try requireMunicipality()
        try LetIn.refuse(id, only: numbers, seen: seen, office)
    }

    /// What schools' accounts have had read within a week, with the accounts' names.
    package func looks() throws -> [(look: Look, account: String)] {
        try requireMunicipality()
        return try office.registry.read { registry in
            let names = Dictionary(uniqueKeysWithValues: try registry.accounts().map { ($0.id, $0.name) })
            return try registry.looks(since: now.adding(seconds: -86_400 * 7), limit: 200).map { look in
                (look, names[look.account] ?? look.account.description)
            }
        }
    }

    private func requireMunicipality() throws(DeskFault) {
        guard scope == .municipality else { throw .forMunicipality }
    }
}

extension LetIn.Waiting {
    /// The same without what tells who is protected.
    fileprivate var withoutProtected: LetIn.Waiting {
        LetIn.Waiting(
            arrival: arrival, account: account,
            doubts: doubts.compactMap { doubt in
                guard doubt.kinds.contains(.protected) else { return doubt }
                return nil
            }, isOld: isOld)
    }
}

import GRDB
import Outreach

/// Who is who in an import: the row number that each identity has in the registry, or will have once it is written.
///
/// So the stage and the registry number people alike, and are compared by number. An identity takes about 25 bytes.
struct StagedPersons {
    private var numbers: [IdentityKey: UInt32] = [:]
    /// By number, a fingerprint of what was told first; 0 of whom nothing was told yet.
    private var told: [Int]
    private let lastKnown: Int

    /// The persons in one of the registry's tables.
    ///
    /// - Parameters:
    ///   - same: identities under which persons are known besides their own.
    ///   - scope: whom the stage may recognise; everybody else is new to it, known elsewhere or to nobody.
    init(of table: String, same: [IdentityKey: IdentityKey], in scope: Scope = .municipality, _ db: Database) throws {
        lastKnown = try RegistryTransaction.lastNumber(of: table, in: db)
        told = [Int](repeating: 0, count: lastKnown + 1)
        numbers.reserveCapacity(lastKnown)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT identity, id FROM \(table) p WHERE \(scope.recognises(table, "p"))")
        while let row = try rows.next() {
            guard let identity = IdentityKey(blob: row[0]) else { throw RegistryFault.corrupt }
            numbers[identity] = row[1]
        }
        for (identity, canonical) in same { numbers[identity] = numbers[canonical] }
    }

    /// The number of a person, given to them now if they are new.
    mutating func number(of identity: IdentityKey) -> Int {
        let next = UInt32(told.count)
        let number = numbers[identity, default: next]
        if number == next {
            numbers[identity] = next
            told.append(0)
        }
        return Int(number)
    }

    /// Whether the registry knows the person with this number.
    func isKnown(_ number: Int) -> Bool { number <= lastKnown }

    /// Whether the registry knows the person with this identity.
    func isKnown(_ identity: IdentityKey) -> Bool { numbers[identity].map { isKnown(Int($0)) } ?? false }

    /// Whether somebody has a number under this identity, known before or given now.
    func isMet(_ identity: IdentityKey) -> Bool { numbers[identity] != nil }

    /// Says that an identity is another's, who has a number.
    mutating func know(_ identity: IdentityKey, as other: IdentityKey) { numbers[identity] = numbers[other] }

    /// What the import has told of a person so far.
    func news(of number: Int, print: Int) -> News {
        switch told[number] {
        case 0: .first
        case print: .nothing
        default: .more
        }
    }

    /// Remembers what was told first.
    mutating func remember(_ print: Int, of number: Int) { told[number] = print }

    /// What a row adds to what was told of a person before.
    enum News {
        case first, more, nothing
    }
}

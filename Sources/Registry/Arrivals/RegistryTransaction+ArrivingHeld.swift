import GRDB
import Outreach

// Who in a row that waits is held once it is let in, and who is known by number and name.
extension RegistryTransaction {
    /// What rows of one import hold, by place.
    struct ArrivingHeld {
        var held: [Int: [HeldPerson]] = [:]
        var parted: [Int: [PartedPerson]] = [:]
    }

    /// Writes whom a row holds.
    func addHeld(of row: JudgedRow, to id: Int64, at place: Int) throws {
        for held in row.held {
            try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO arrivingHeld VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [
                id, place, held.kind.rawValue, held.identity.blob, held.reason.rawValue, held.about, held.row?.file,
                held.row?.row, held.row?.unit.rawValue,
            ])
        }
        for parted in row.parted {
            // A name into which somebody typed an address isn't kept for comparing.
            for name in parted.names where Contact.all(in: name.full).isEmpty {
                try db.cachedStatement(
                    sql: "INSERT OR IGNORE INTO arrivingParted VALUES (?, ?, ?, ?, ?, ?, ?)"
                ).execute(arguments: [
                    id, place, parted.kind.rawValue, parted.identity.blob, parted.number.blob, name.given, name.family,
                ])
            }
        }
    }

    /// Whom the rows of an import hold.
    func arrivingHeld(of id: ArrivalID) throws -> ArrivingHeld {
        var all = ArrivingHeld()
        for row in try Row.fetchAll(
            db, sql: "SELECT * FROM arrivingHeld WHERE arrival = ?", arguments: [id.number])
        {
            guard let identity = IdentityKey(blob: row["identity"]), let kind = PersonKind(rawValue: row["kind"]),
                let reason = HeldReason(rawValue: row["reason"])
            else { throw RegistryFault.corrupt }
            let location = (row["file"] as String?).map { file in
                RosterLocation(
                    file: file, row: row["row"] ?? 0,
                    unit: (row["unit"] as String?).flatMap(RosterLocation.Unit.init) ?? .row)
            }
            all.held[row["place"], default: []].append(
                HeldPerson(kind: kind, identity: identity, reason: reason, about: row["about"], row: location))
        }
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM arrivingParted WHERE arrival = ? ORDER BY place, kind, identity, givenName, familyName",
            arguments: [id.number])
        for row in rows {
            guard let identity = IdentityKey(blob: row["identity"]), let number = IdentityKey(blob: row["number"]),
                let kind = PersonKind(rawValue: row["kind"])
            else { throw RegistryFault.corrupt }
            let name = PersonName(given: row["givenName"], family: row["familyName"])
            var people = all.parted[row["place"]] ?? []
            let earlier = people.last.flatMap { $0.kind == kind && $0.identity == identity ? $0 : nil }
            if earlier != nil { people.removeLast() }
            people.append(
                PartedPerson(kind: kind, identity: identity, number: number, names: (earlier?.names ?? []) + [name]))
            all.parted[row["place"]] = people
        }
        return all
    }
}

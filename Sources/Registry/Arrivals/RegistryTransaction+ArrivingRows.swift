import Foundation
import GRDB
package import Outreach

// Rows that wait, written and read back as they were judged.
extension RegistryTransaction {
    /// Writes rows, and gives provisional numbers to those who are new, in the order of the rows.
    func add(_ rows: [ArrivingRow], to id: Int64, after last: Int) throws {
        var numbers = try provisionalNumbers(in: id)
        var next = (numbers.values.max() ?? 0) + 1
        func number(_ identity: IdentityKey, in row: ArrivingRow) -> Int? {
            guard row.new.contains(identity) else { return nil }
            if let number = numbers[identity] { return number }
            defer { next += 1 }
            numbers[identity] = next
            return next
        }
        let addRow = try db.makeStatement(
            sql: "INSERT INTO arrivingRow VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let addGuardian = try db.makeStatement(
            sql: """
                INSERT INTO arrivingGuardian
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (index, arriving) in rows.enumerated() {
            let (place, row) = (last + index + 1, arriving.row)
            let pupil = row.pupil
            try addRow.execute(arguments: [
                id, place, row.location.row, row.source?.rawValue, row.carriesGuardians,
                pupil.flatMap { number($0.identity, in: arriving) },
                pupil.map { arriving.marked.contains($0.identity) } ?? false, pupil?.identity.blob,
                pupil?.knownBy.rawValue, pupil?.name?.given, pupil?.name?.family, pupil?.birthYear,
                pupil?.school?.digits, pupil?.className, pupil?.schoolYear, pupil?.protection.stored,
                pupil?.standing?.rawValue, row.withheld.map(\.line).joined(separator: "\n"),
            ])
            for (position, judged) in row.guardians.enumerated() {
                let guardian = judged.guardian
                let address = guardian.address
                try addGuardian.execute(arguments: [
                    id, place, position, number(guardian.identity, in: arriving),
                    arriving.marked.contains(guardian.identity), guardian.identity.blob, guardian.knownBy.rawValue,
                    guardian.name?.given, guardian.name?.family, address?.careOf, address?.street, address?.postalCode,
                    address?.town, address?.country, guardian.email, guardian.phone, guardian.language?.tag,
                    guardian.protection.stored, guardian.standing?.rawValue, judged.custodyEndedOn?.description,
                ])
            }
        }
    }

    /// The rows of an import that waits, without contacts that have become protected since they came.
    package func arrivingRows(of id: ArrivalID) throws -> [JudgedRow] {
        let known = try knownProtection()
        var guardians: [Int: [(judged: JudgedGuardian, isNew: Bool)]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM arrivingGuardian WHERE arrival = ? ORDER BY place, position",
            arguments: [id.number])
        while let row = try rows.next() {
            guardians[row["place"], default: []].append(
                (try guardian(row, known.identities, known.contacts), (row["number"] as Int?) != nil))
        }
        return try Row.fetchAll(
            db, sql: "SELECT * FROM arrivingRow WHERE arrival = ? ORDER BY place", arguments: [id.number]
        ).flatMap { row throws -> [JudgedRow] in
            let all = guardians[row["place"]] ?? []
            let isPupilNew = (row["number"] as Int?) != nil
            let withheld = try (row["doubts"] as String).split(separator: "\n").map {
                try WithheldContact(line: String($0))
            }
            func judged(_ pupil: RosterPupil?, _ guardians: [JudgedGuardian]) -> JudgedRow {
                JudgedRow(
                    location: RosterLocation(file: "", row: row["row"]), pupil: pupil, guardians: guardians,
                    carriesGuardians: row["carriesGuardians"],
                    source: (row["source"] as String?).flatMap(GuardianshipSource.init),
                    withheld: withheld.filter { doubt in guardians.contains { $0.guardian.identity == doubt.guardian } }
                )
            }
            let tied = all.filter { isPupilNew || $0.isNew }.map(\.judged)
            // The ties of two who were known were written at once, and may have ended since.
            let alone = all.filter { !isPupilNew && !$0.isNew }.map(\.judged)
            return [judged(try pupil(row), tied)] + (alone.isEmpty ? [] : [judged(nil, alone)])
        }
    }

    /// Adds to the stage what an import that waits bars, once it is let in.
    package func stageBarredContacts(of id: ArrivalID) throws {
        let texts = try String.fetchAll(
            db, sql: "SELECT contacts FROM arrivingContact WHERE arrival = ? ORDER BY id", arguments: [id.number])
        for line in texts.flatMap({ $0.split(separator: "\n") }) {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 4, let print = Int64(parts[1]) else { throw RegistryFault.corrupt }
            try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO temp.stagedContact (kind, print, owner, holder) VALUES (?, ?, ?, ?)"
            )
            .execute(arguments: [
                String(parts[0]), print, IdentityKey(hexadecimal: String(parts[2]))?.blob ?? Data(),
                IdentityKey(hexadecimal: String(parts[3]))?.blob ?? Data(),
            ])
        }
    }

    /// Keeps contacts that nobody may have once an import is let in: one statement, however many there are.
    func bar(_ contacts: [OwnedContacts], whenLetIn id: Int64) throws {
        let lines = contacts.flatMap { owned -> [String] in
            var set = ProtectedContacts()
            set.insert(owned.contacts)
            let owners = owned.owners.isEmpty ? [""] : owned.owners.map(\.hexadecimal)
            let holder = owned.holder?.hexadecimal ?? ""
            return set.stored.flatMap { contact in
                owners.map { "\(contact.kind.rawValue) \(contact.fingerprint.stored) \($0) \(holder)" }
            }
        }
        try db.execute(
            sql: "INSERT INTO arrivingContact (arrival, contacts) VALUES (?, ?)",
            arguments: [id, Set(lines).sorted().joined(separator: "\n")])
    }

    private func provisionalNumbers(in id: Int64) throws -> [IdentityKey: Int] {
        var numbers: [IdentityKey: Int] = [:]
        for table in ["arrivingRow", "arrivingGuardian"] {
            let rows = try Row.fetchCursor(
                db, sql: "SELECT identity, number FROM \(table) WHERE arrival = ? AND number IS NOT NULL",
                arguments: [id])
            while let row = try rows.next() {
                if let identity = IdentityKey(blob: row["identity"]) { numbers[identity] = row["number"] }
            }
        }
        return numbers
    }

    private func pupil(_ row: Row) throws -> RosterPupil? {
        guard let blob: Data = row["identity"] else { return nil }
        guard let identity = IdentityKey(blob: blob) else { throw RegistryFault.corrupt }
        var pupil = RosterPupil(
            identity: identity,
            name: (row["givenName"] as String?).map { PersonName(given: $0, family: row["familyName"] ?? "") },
            birthYear: row["birthYear"], school: (row["school"] as String?).flatMap { SchoolCode($0) },
            className: row["className"], schoolYear: row["schoolYear"],
            protection: Protection(stored: row["protection"] ?? 0))
        pupil.knownBy = try row.value("knownBy")
        pupil.standing = (row["standing"] as String?).flatMap(Standing.init)
        return pupil
    }

    private func guardian(
        _ row: Row, _ protected: Set<IdentityKey>, _ contacts: ProtectedContacts
    ) throws -> JudgedGuardian {
        guard let identity = IdentityKey(blob: row["identity"]) else { throw RegistryFault.corrupt }
        var guardian = RosterGuardian(
            identity: identity,
            name: (row["givenName"] as String?).map { PersonName(given: $0, family: row["familyName"] ?? "") },
            language: (row["language"] as String?).flatMap { Language(tag: $0) },
            protection: protected.contains(identity) ? .protected : Protection(stored: row["protection"]))
        guardian.knownBy = try row.value("knownBy")
        guardian.standing = (row["standing"] as String?).flatMap(Standing.init)
        if guardian.protection != .protected {
            let address = PostalAddress(row)
            if !address.isEmpty, !contacts.contains(address, hash: key.keyedHash) { guardian.address = address }
            let (email, phone): (String?, String?) = (row["email"], row["phone"])
            if !contacts.contains(email: email, hash: key.keyedHash) { guardian.email = email }
            if !contacts.contains(phone: phone, hash: key.keyedHash) { guardian.phone = phone }
        }
        return JudgedGuardian(
            guardian: guardian, custodyEndedOn: (row["endedOn"] as String?).flatMap { CalendarDate($0) })
    }
}

extension IdentityKey {
    init?(hexadecimal text: String) {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}

extension WithheldContact {
    /// The contact in one line.
    fileprivate var line: String {
        [guardian.hexadecimal, kind.rawValue, "\(pair.stored)", "\(likeness.stored)", certainty.rawValue]
            .joined(separator: " ")
    }

    fileprivate init(line: String) throws {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 5, let guardian = IdentityKey(hexadecimal: parts[0]),
            let kind = Contact.Kind(rawValue: parts[1]),
            let pair = Int64(parts[2]), let likeness = Int64(parts[3]), let certainty = Certainty(rawValue: parts[4])
        else { throw RegistryFault.corrupt }
        self.init(
            guardian: guardian, kind: kind, pair: Fingerprint(stored: pair), likeness: Fingerprint(stored: likeness),
            certainty: certainty)
    }
}

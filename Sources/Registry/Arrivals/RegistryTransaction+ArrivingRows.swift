import Foundation
import GRDB
package import Outreach

// Rows that wait, written and read back as they were judged.
extension RegistryTransaction {
    /// Writes rows, and gives provisional numbers to those who are new, in the order of the rows.
    func add(_ rows: [ArrivingRow], to id: Int64, after last: Int, on date: CalendarDate) throws {
        var numbers = try provisionalNumbers(in: id)
        var next = (numbers.values.flatMap(\.values).max() ?? 0) + 1
        func number(_ identity: IdentityKey, _ kind: PersonKind, in row: ArrivingRow) -> Int? {
            guard row.new.contains(identity) else { return nil }
            if let number = numbers[kind]?[identity] { return number }
            defer { next += 1 }
            numbers[kind, default: [:]][identity] = next
            return next
        }
        let addRow = try db.makeStatement(
            sql: "INSERT INTO arrivingRow VALUES (\(Self.questionMarks(21)))")
        let addGuardian = try db.makeStatement(
            sql: "INSERT INTO arrivingGuardian VALUES (\(Self.questionMarks(21)))")
        for (index, arriving) in rows.enumerated() {
            let (place, row) = (last + index + 1, arriving.row)
            let pupil = row.pupil
            try addRow.execute(arguments: [
                id, place, row.location.row, row.source?.rawValue, row.carriesGuardians,
                pupil.flatMap { number($0.identity, .pupil, in: arriving) },
                pupil.map { arriving.marked.contains($0.identity) } ?? false, pupil?.identity.blob,
                pupil?.knownBy.rawValue, pupil?.name?.given, pupil?.name?.family, pupil?.birthYear,
                pupil?.school?.digits, pupil?.className, pupil?.schoolYear, pupil?.protection.stored,
                pupil?.standing?.rawValue, row.withheld.map(\.line).joined(separator: "\n"), row.location.file,
                row.location.unit.rawValue, date.description,
            ])
            for (position, judged) in row.guardians.enumerated() {
                let guardian = judged.guardian
                let address = guardian.address
                try addGuardian.execute(arguments: [
                    id, place, position, number(guardian.identity, .guardian, in: arriving),
                    arriving.marked.contains(guardian.identity), guardian.identity.blob, guardian.knownBy.rawValue,
                    guardian.name?.given, guardian.name?.family, address?.careOf, address?.street, address?.postalCode,
                    address?.town, address?.country, guardian.email, guardian.phone, guardian.language?.tag,
                    guardian.protection.stored, guardian.standing?.rawValue, judged.custodyEndedOn?.description,
                    judged.isAtProtectedHome,
                ])
            }
            try addHeld(of: row, to: id, at: place)
        }
    }

    private static func questionMarks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }

    /// The rows of an import that waits as they are let in: judged by what is protected now, without those who are left
    /// waiting.
    ///
    /// - Parameter leaving: provisional numbers of those who are left.
    package func arrivingRows(of id: ArrivalID, leaving: Set<Int> = []) throws -> [JudgedRow] {
        let known = try knownProtection().identities
        let kept = try keptContacts()
        let held = try arrivingHeld(of: id)
        return try waitingRows(of: id, leaving).flatMap { waiting throws -> [JudgedRow] in
            let row = waiting.row
            let place: Int = row["place"]
            let isPupilNew = (row["number"] as Int?) != nil
            var told: [IdentityKey: ArrivingContacts] = [:]
            let withheld = try (row["doubts"] as String).split(separator: "\n").map {
                try WithheldContact(line: String($0))
            }
            func judged(_ pupil: RosterPupil?, _ guardians: [WaitingRow.Guardian]) throws -> JudgedRow {
                let all = try guardians.map { waiting in
                    try guardian(waiting.row, known, kept, into: &told)
                }
                let persons = Set([pupil?.identity].compactMap(\.self) + all.map(\.guardian.identity))
                let left = told.filter { persons.contains($0.key) }.values
                var judged = JudgedRow(
                    location: location(row), pupil: pupil, guardians: all,
                    carriesGuardians: (row["carriesGuardians"] as Bool) && !waiting.lacksSomebody,
                    source: (row["source"] as String?).flatMap(GuardianshipSource.init),
                    protectedContacts: left.compactMap(\.protected), barredContacts: left.compactMap(\.barred),
                    withheld: withheld.filter { persons.contains($0.guardian) } + left.flatMap(\.withheld))
                judged.held = (held.held[place] ?? []).filter { persons.contains($0.identity) }
                judged.parted = (held.parted[place] ?? []).filter { persons.contains($0.identity) }
                return judged
            }
            let pupil = waiting.hasPupil ? try pupil(row) : nil
            let tied = pupil == nil ? [] : waiting.guardians.filter { isPupilNew || $0.isNew }
            // The ties of two who were known were written at once, and may have ended since.
            let alone = waiting.guardians.filter { pupil == nil || !isPupilNew && !$0.isNew }
            return (pupil == nil ? [] : [try judged(pupil, tied)]) + (alone.isEmpty ? [] : [try judged(nil, alone)])
        }
    }

    /// Adds to the stage what an import that waits bars, once it is let in.
    package func stageBarredContacts(of id: ArrivalID) throws {
        let texts = try Row.fetchAll(
            db, sql: "SELECT contacts, beside FROM arrivingContact WHERE arrival = ? ORDER BY id",
            arguments: [id.number])
        let same = try sameIdentities()
        func add(_ line: Substring, _ sql: String, people: Int) throws {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2 + people, let print = Int64(parts[1]) else { throw RegistryFault.corrupt }
            let persons = parts.dropFirst(2).map { part in
                IdentityKey(hexadecimal: String(part)).map { same[$0] ?? $0 }?.blob ?? Data()
            }
            try db.cachedStatement(sql: sql).execute(
                arguments: [String(parts[0]), print] + StatementArguments(persons))
        }
        for row in texts {
            for line in (row["contacts"] as String).split(separator: "\n") {
                try add(
                    line, "INSERT OR IGNORE INTO temp.stagedContact (kind, print, owner, holder) VALUES (?, ?, ?, ?)",
                    people: 2)
            }
            for line in (row["beside"] as String).split(separator: "\n") {
                try add(
                    line, "INSERT OR IGNORE INTO temp.barredContact (kind, print, holder) VALUES (?, ?, ?)", people: 1)
            }
        }
    }

    /// Keeps contacts that nobody may have once an import is let in: one statement, however many there are.
    ///
    /// - Parameter beside: contacts that were left out, by beside whom they stood.
    func bar(_ contacts: [OwnedContacts], beside: [OwnedContacts] = [], whenLetIn id: Int64) throws {
        func lines(_ all: [OwnedContacts], _ people: (OwnedContacts) -> [String]) -> String {
            let lines = all.flatMap { owned -> [String] in
                var set = ProtectedContacts()
                set.insert(owned.contacts)
                let who = people(owned)
                return set.stored.flatMap { contact in
                    who.map { "\(contact.kind.rawValue) \(contact.fingerprint.stored) \($0)" }
                }
            }
            return Set(lines).sorted().joined(separator: "\n")
        }
        let owned = lines(contacts) { owned in
            let holder = owned.holder?.hexadecimal ?? ""
            return owned.owners.isEmpty ? [" \(holder)"] : owned.owners.map { "\($0.hexadecimal) \(holder)" }
        }
        let held = lines(beside) { $0.holder.map { [$0.hexadecimal] } ?? [] }
        try db.execute(
            sql: "INSERT INTO arrivingContact (arrival, contacts, beside) VALUES (?, ?, ?)",
            arguments: [id, owned, held])
    }

    /// The numbers that are given: a pupil and a guardian whom the file gives one number are two people.
    private func provisionalNumbers(in id: Int64) throws -> [PersonKind: [IdentityKey: Int]] {
        var numbers: [PersonKind: [IdentityKey: Int]] = [:]
        for (kind, table) in [(PersonKind.pupil, "arrivingRow"), (.guardian, "arrivingGuardian")] {
            let rows = try Row.fetchCursor(
                db, sql: "SELECT identity, number FROM \(table) WHERE arrival = ? AND number IS NOT NULL",
                arguments: [id])
            while let row = try rows.next() {
                if let identity = IdentityKey(blob: row["identity"]) {
                    numbers[kind, default: [:]][identity] = row["number"]
                }
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
        _ row: Row, _ protected: Set<IdentityKey>, _ kept: KeptContacts,
        into told: inout [IdentityKey: ArrivingContacts]
    ) throws -> JudgedGuardian {
        guard let identity = IdentityKey(blob: row["identity"]) else { throw RegistryFault.corrupt }
        var guardian = RosterGuardian(
            identity: identity,
            name: (row["givenName"] as String?).map { PersonName(given: $0, family: row["familyName"] ?? "") },
            language: (row["language"] as String?).flatMap { Language(tag: $0) },
            protection: protected.contains(identity) ? .protected : Protection(stored: row["protection"]))
        guardian.knownBy = try row.value("knownBy")
        guardian.standing = (row["standing"] as String?).flatMap(Standing.init)
        let contacts = ArrivingContacts(
            row, of: identity, owner: guardian.protection == .protected ? identity : nil, kept)
        (guardian.address, guardian.email, guardian.phone) = (contacts.address, contacts.email, contacts.phone)
        told[identity] = contacts
        var judged = JudgedGuardian(
            guardian: guardian, custodyEndedOn: (row["endedOn"] as String?).flatMap { CalendarDate($0) })
        judged.isAtProtectedHome = contacts.isAtProtectedHome
        return judged
    }

    private func location(_ row: Row) -> RosterLocation {
        RosterLocation(
            file: row["file"], row: row["row"], unit: RosterLocation.Unit(rawValue: row["unit"]) ?? .row)
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
    var line: String {
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

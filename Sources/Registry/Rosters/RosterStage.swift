import Foundation
import GRDB
package import Outreach

/// A roster in temporary tables, beside the registry: it can be compared with what is known before anything is written.
///
/// SQLite keeps the tables in a file without a name, which is gone when the program ends, however it ends. Contacts of
/// protected persons have been dropped before, so that they are not even there.
package struct RosterStage {
    /// Guardians for whom the roster has two addresses; at most `mostAddressConflicts`, the difference has the number.
    package private(set) var addressConflicts: [AddressConflict] = []

    /// Where pupils stand of whom a row lacks the school, the year of school or the guardians; the first row of each.
    package private(set) var incompletePupils: [PupilID: RosterLocation] = [:]

    /// The most address conflicts that are kept one by one.
    package static let mostAddressConflicts = 200

    private let db: Database
    private let same: [IdentityKey: IdentityKey]
    private var pupils: StagedPersons
    private var guardians: StagedPersons
    private var pupilStatement: BulkStatement
    private var guardianStatement: BulkStatement
    private var tieStatement: BulkStatement
    private let contactStatement: Statement
    private let barredStatement: Statement
    private let withheldStatement: Statement
    private var files: [RosterLocation] = []
    private let pupilNumbers: StagedNumbers
    private let guardianNumbers: StagedNumbers
    /// Whether somebody who is new may be a protected person known before, so that rows of new persons are noted.
    private let knowsProtected: Bool

    /// - Parameters:
    ///   - same: identities under which persons are known besides their own, with their own.
    ///   - scope: whom it may recognise.
    init(_ db: Database, same: [IdentityKey: IdentityKey], in scope: Scope) throws {
        self.db = db
        self.same = same
        try db.execute(
            sql: Self.tables + RegistryTransaction.stagedHeldTable(isWhole: scope == .municipality)
                + StagedNumbers.tables + RegistryTransaction.askedTables(in: scope))
        // A part of the municipality is told nothing that only the rest of it knows.
        knowsProtected = try scope == .municipality && RegistryTransaction.knowsProtectedPersons(db)
        pupilNumbers = try StagedNumbers(of: "pupil", in: scope, db)
        guardianNumbers = try StagedNumbers(of: "guardian", in: scope, db)
        pupils = try StagedPersons(of: "pupil", same: same, in: scope, db)
        guardians = try StagedPersons(of: "guardian", same: same, in: scope, db)
        pupilStatement = try BulkStatement(db, sql: Self.addPupil)
        guardianStatement = try BulkStatement(db, sql: Self.addGuardian)
        tieStatement = try BulkStatement(db, sql: Self.addTie)
        contactStatement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO temp.stagedContact (kind, print, owner, holder) VALUES (?, ?, ?, ?)")
        barredStatement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO temp.barredContact (kind, print, holder) VALUES (?, ?, ?)")
        withheldStatement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO temp.stagedSuspicion VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    }

    /// Adds a row. Of two rows about one person the first to tell something is believed, and a mark always.
    package mutating func add(_ row: JudgedRow) throws {
        let source = TieSource(of: row)
        for parted in row.parted { try meet(parted) }
        let pupil = try row.pupil.map { try add($0, guardiansToldBy: row.carriesGuardians ? source : nil) }
        if let pupil, let told = row.pupil, told.name != nil,
            told.school == nil || told.schoolYear == nil || row.guardians.isEmpty
        {
            let id = PupilID(Int64(pupil))
            if incompletePupils[id] == nil { incompletePupils[id] = row.location }
        }
        for judged in row.guardians {
            let guardian = try add(judged.guardian, at: row.location)
            if judged.isAtProtectedHome {
                try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.stagedAtHome VALUES (?)").execute(
                    arguments: [guardian])
            }
            if knowsProtected, !guardians.isKnown(guardian) { try note("G\(guardian)", at: row.location) }
            guard let pupil else {
                let address = judged.guardian.addressBits
                if address > 0 {
                    try db.cachedStatement(sql: Self.addAlone).execute(arguments: [guardian, address])
                }
                continue
            }
            tieStatement.removeValues()
            tieStatement.add(pupil)
            tieStatement.add(guardian)
            tieStatement.add(source.rawValue)
            tieStatement.add(judged.custodyEndedOn?.description)
            tieStatement.add(judged.guardian.addressBits)
            try tieStatement.run()
        }
        for contacts in row.protectedContacts { try add(protected: contacts) }
        for contacts in row.barredContacts { try add(barred: contacts) }
        for contact in row.withheld { try add(withheld: contact, of: pupil, at: row.location) }
        if knowsProtected, let pupil, !pupils.isKnown(pupil) { try note("P\(pupil)", at: row.location) }
        for held in row.held { try add(held, at: held.row ?? row.location) }
    }

    /// Whoever the registry knows by a number alone is meant by a row that tells it with a name like theirs.
    private mutating func meet(_ parted: PartedPerson) throws {
        switch parted.kind {
        case .pupil:
            guard !pupils.isKnown(parted.identity),
                try pupilNumbers.isKnown(parted.number, under: parted.names)
            else { return }
            pupils.know(parted.identity, as: parted.number)
        case .guardian:
            guard !guardians.isKnown(parted.identity),
                try guardianNumbers.isKnown(parted.number, under: parted.names)
            else { return }
            guardians.know(parted.identity, as: parted.number)
        }
    }

    /// Notes where somebody new stands.
    private func note(_ person: String, at location: RosterLocation) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO temp.stagedRow VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET file = excluded.file, row = excluded.row, unit = excluded.unit
                WHERE (excluded.file, excluded.row) < (file, row)
                """
        ).execute(arguments: [person, location.file, location.row, location.unit.rawValue])
    }

    /// Notes who is held; of several rows the first is told.
    private mutating func add(_ held: HeldPerson, at location: RosterLocation) throws {
        let person: PersonID =
            switch held.kind {
            case .pupil: .pupil(PupilID(Int64(pupils.number(of: held.identity))))
            case .guardian: .guardian(GuardianID(Int64(guardians.number(of: held.identity))))
            }
        try db.cachedStatement(
            sql: """
                INSERT INTO temp.stagedHeld VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET file = excluded.file, row = excluded.row, unit = excluded.unit
                WHERE (excluded.file, excluded.row) < (file, row)
                """
        ).execute(arguments: [
            person.description, held.reason.rawValue, held.about, location.file, location.row, location.unit.rawValue,
        ])
    }

    /// Adds a contact that was left out because it may be a protected person's.
    private mutating func add(withheld contact: WithheldContact, of pupil: Int?, at location: RosterLocation) throws {
        try withheldStatement.execute(arguments: [
            contact.pair.stored, guardians.number(of: contact.guardian), pupil ?? 0, contact.kind.rawValue,
            contact.likeness.stored, contact.certainty.rawValue, location.file, location.row,
        ])
    }

    /// Adds contacts that no row may bring in, now or later: a row for each reason.
    package func add(protected owned: OwnedContacts) throws {
        var set = ProtectedContacts()
        set.insert(owned.contacts)
        let holder = owned.holder.map(canonical)?.blob ?? Data()
        let owners = owned.owners.isEmpty ? [Data()] : owned.owners.map { canonical($0).blob }
        for (kind, fingerprint) in set.stored {
            for owner in owners {
                try contactStatement.execute(arguments: [kind.rawValue, fingerprint.stored, owner, holder])
            }
        }
    }

    /// Adds contacts that were left out beside somebody who isn't protected: should they become so, they are theirs too.
    private func add(barred owned: OwnedContacts) throws {
        guard let holder = owned.holder.map(canonical)?.blob else { return }
        var set = ProtectedContacts()
        set.insert(owned.contacts)
        for (kind, fingerprint) in set.stored {
            try barredStatement.execute(arguments: [kind.rawValue, fingerprint.stored, holder])
        }
    }

    /// Adds somebody whom a rejected row protects: now if the registry knows them, or as soon as a file tells of them.
    package func add(heldBack person: IdentityKey) throws {
        try contactStatement.execute(arguments: [ProtectedPersons.heldBackKind, 0, canonical(person).blob, Data()])
    }

    private func canonical(_ identity: IdentityKey) -> IdentityKey { same[identity] ?? identity }

    /// Whether the registry knew a pupil before this import, as far as the stage may recognise anybody.
    package func knowsPupil(_ identity: IdentityKey) -> Bool { pupils.isKnown(identity) }

    private mutating func add(_ pupil: RosterPupil, guardiansToldBy source: TieSource?) throws -> Int {
        if pupil.knownBy == .number, !pupils.isMet(pupil.identity),
            let holder = try pupilNumbers.holder(of: pupil.identity, named: pupil.name)
        {
            pupils.know(pupil.identity, as: holder)
        }
        let number = pupils.number(of: pupil.identity)
        pupilStatement.removeValues()
        pupilStatement.add(number)
        pupilStatement.add(pupils.isKnown(number) ? nil : pupil.identity)
        pupilStatement.add(pupil.knownBy.rawValue)
        pupilStatement.add(pupil.name?.given)
        pupilStatement.add(pupil.name?.family)
        pupilStatement.add(pupil.birthYear)
        pupilStatement.add(pupil.school?.digits)
        pupilStatement.add(pupil.className)
        pupilStatement.add(pupil.schoolYear)
        pupilStatement.add(pupil.protection.stored)
        pupilStatement.add(pupil.standing?.rawValue)
        pupilStatement.add(source?.bit ?? 0)
        let print = pupilStatement.print
        let news = pupils.news(of: number, print: print)
        if news == .first { pupils.remember(print, of: number) }
        if news != .nothing { try pupilStatement.run() }
        return number
    }

    private mutating func add(_ guardian: RosterGuardian, at location: RosterLocation) throws -> Int {
        if guardian.knownBy == .number, !guardians.isMet(guardian.identity),
            let holder = try guardianNumbers.holder(of: guardian.identity, named: guardian.name)
        {
            guardians.know(guardian.identity, as: holder)
        }
        let number = guardians.number(of: guardian.identity)
        guardianStatement.removeValues()
        guardianStatement.add(number)
        guardianStatement.add(guardians.isKnown(number) ? nil : guardian.identity)
        guardianStatement.add(guardian.knownBy.rawValue)
        guardianStatement.add(guardian.name?.given)
        guardianStatement.add(guardian.name?.family)
        guardianStatement.add(guardian.address?.careOf)
        guardianStatement.add(guardian.address?.street)
        guardianStatement.add(guardian.address?.postalCode)
        guardianStatement.add(guardian.address?.town)
        guardianStatement.add(guardian.address?.country)
        guardianStatement.add(guardian.email)
        guardianStatement.add(guardian.phone)
        guardianStatement.add(guardian.language?.tag)
        guardianStatement.add(guardian.protection.stored)
        guardianStatement.add(guardian.standing?.rawValue)
        let print = guardianStatement.print
        let news = guardians.news(of: number, print: print)
        if news == .first { guardians.remember(print, of: number) }
        guard news != .nothing else { return number }
        if news == .more, let address = guardian.address {
            try noteConflict(of: number, address, at: location)
        }
        guardianStatement.add(fileNumber(of: location))
        guardianStatement.add(location.row)
        try guardianStatement.run()
        return number
    }

    /// Notes if a guardian has got another address from an earlier row.
    private mutating func noteConflict(
        of number: Int, _ address: PostalAddress, at location: RosterLocation
    ) throws {
        let statement = try db.cachedStatement(sql: Self.stagedAddress)
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return }
        let earlier = PostalAddress(row)
        guard earlier != address,
            let one = AddressFingerprints(earlier, hash: ProcessHash.fingerprint),
            let other = AddressFingerprints(address, hash: ProcessHash.fingerprint), one.whole != other.whole
        else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.addressConflict (guardian) VALUES (?)")
            .execute(arguments: [number])
        guard db.changesCount > 0, addressConflicts.count < Self.mostAddressConflicts else { return }
        let file = files[row["file"]]
        addressConflicts.append(
            AddressConflict(
                first: RosterLocation(file: file.file, row: row["row"], unit: file.unit), second: location))
    }

    /// The number under which the stage knows a file; rows of one file come one after another.
    private mutating func fileNumber(of location: RosterLocation) -> Int {
        let isIt: (RosterLocation) -> Bool = { $0.file == location.file && $0.unit == location.unit }
        if let number = files.lastIndex(where: isIt) { return number }
        files.append(location)
        return files.count - 1
    }
}

extension RegistryTransaction {
    /// Begins a stage; one that was there before is gone.
    ///
    /// - Parameter scope: whom it may recognise: everybody else is new to it, known elsewhere or to nobody.
    package func makeStage(in scope: Scope = .municipality) throws -> RosterStage {
        try RosterStage(db, same: try sameIdentities(in: scope), in: scope)
    }
}

extension RosterGuardian {
    /// Whether a row has an address (1), or room for one and none (2).
    fileprivate var addressBits: Int {
        switch addressCell {
        case .unasked: address == nil ? 0 : 1
        case .filled: 1
        case .blank: 2
        }
    }
}

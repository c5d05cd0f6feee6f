package import Outreach

/// The first reading of an import: who is protected, and which contacts are theirs.
///
/// Rows are judged when all of them have been seen, because a mark in the last row protects an address in the first. To
/// keep no contacts but those of protected persons, everything is read again where a mark concerns somebody who stood
/// in an earlier row.
struct ProtectionSurvey {
    /// Everybody who is protected, by the registry or by a mark in these files.
    private(set) var protected: Set<IdentityKey>
    /// Pupils that a row describes in full.
    private(set) var describedPupils: Set<IdentityKey> = []
    /// The classes in which a row was rejected, so that nobody in them can be said to have left.
    private(set) var incompleteClasses: Set<SchoolClass> = []
    private(set) var files: [FileMarks] = []
    /// Guardians of protected pupils, with the pupils for whose sake their contacts are dropped wherever they stand.
    private(set) var withheld: [UInt64: [IdentityKey]] = [:]
    /// Contacts of protected persons as keys that hold within this process only.
    private(set) var contacts = ProtectedContacts()
    private(set) var names: Set<String> = []
    let known: KnownProtection
    let publicContacts: PublicContacts
    let hash = ReadingHash()
    /// What was said of the last addresses.
    let addresses = JudgedAddresses()
    /// Everybody who has stood in a row so far.
    private var seen: Set<UInt64> = []
    /// Whether somebody who stood in an earlier row has turned out to be protected, so that all must be read again.
    private(set) var mustReadAgain = false
    private var isFirstReading = true
    private(set) var classes: Set<SchoolClass> = []
    /// How many rows each class has.
    private(set) var sizes = ClassSizes()
    private var shiftedCells: Set<UInt64> = []
    /// Numbers that can't be read, of pupils with a mark: the guardians' file writes them in the same way.
    private var withheldNumbers: Set<UInt64> = []

    init(known: KnownProtection, publicContacts: PublicContacts = PublicContacts()) {
        self.known = known
        self.publicContacts = publicContacts
        protected = known.identities
        for name in known.names { names.insert(Self.nameKey(name)) }
    }

    /// Begins one more reading of everything.
    mutating func beginReading(isFirst: Bool) {
        isFirstReading = isFirst
        mustReadAgain = false
    }

    mutating func beginFile(_ name: String) {
        if isFirstReading { files.append(FileMarks(file: name)) }
    }

    /// Whether somebody in a row is known to be protected, or may be, so that the row's contacts must be read.
    func concerns(_ row: ReadRow) -> Bool {
        func concerns(_ person: ReadPerson) -> Bool {
            guard person.protection != .protected else { return true }
            return person.identity.map { protected.contains($0) || withheld[$0.low] != nil } ?? false
        }
        return row.isRejected || row.pupil.map(concerns) ?? false || row.guardians.contains(where: concerns)
            || row.others.contains(where: concerns)
    }

    mutating func add(_ row: ReadRow) {
        if row.isRejected {
            if row.shiftedCells.isEmpty {
                incompleteClasses.insert(SchoolClass(school: row.school, className: row.className))
            }
        } else if !row.refersToPupil, let identity = row.pupil?.identity {
            describedPupils.insert(identity)
            let schoolClass = SchoolClass(school: row.school, className: row.className)
            classes.insert(schoolClass)
            if isFirstReading { sizes.count(schoolClass, of: identity, in: row.location) }
        }
        // A rejected row of a protected pupil can't protect the pupil; its guardians are held back instead.
        let isMarked = row.isRejected && row.pupil?.protection == .protected
        if isMarked, let number = row.unreadNumber { withheldNumbers.insert(hash.number(number)) }
        let holdsBack = isMarked || isWithheld(row)
        if let pupil = row.pupil { add(pupil, in: row, holdBack: false, of: nil) }
        let protectedPupil = row.pupil?.identity.flatMap { protected.contains($0) ? $0 : nil }
        for guardian in row.guardians { add(guardian, in: row, holdBack: holdsBack, of: protectedPupil) }
        for other in row.others { add(other, in: row, holdBack: false, of: nil) }
        if holdsBack { insert(row.contacts(of: nil)) }
        if let identity = row.pupil?.identity { seen.insert(identity.low) }
        for guardian in row.guardians {
            if let identity = guardian.identity { seen.insert(identity.low) }
        }
        guard !row.shiftedCells.isEmpty else { return }
        // Nobody can tell whose a cell is.
        let mayBeProtected = holdsBack || row.persons.contains(where: isProtected)
        for cell in row.shiftedCells {
            shiftedCells.insert(hash.key(cell.utf8))
            if mayBeProtected { insert(Contact.all(in: cell)) }
        }
    }

    /// Whether a person is protected by a mark of their own or for being known so.
    func isProtected(_ person: ReadPerson) -> Bool {
        person.protection == .protected || person.identity.map(protected.contains) ?? false
    }

    /// Notes of a row of an export that holds only what has changed that nobody at its school can be said to have left.
    mutating func addPartly(_ row: ReadRow) {
        if let school = row.school { incompleteClasses.insert(SchoolClass(school: school, className: nil)) }
    }

    /// Whether a row's number can't be read and is that of a marked pupil.
    func isWithheld(_ row: ReadRow) -> Bool {
        row.unreadNumber.map { withheldNumbers.contains(hash.number($0)) } ?? false
    }

    /// Ends the last reading: from now on contacts can be asked about.
    mutating func finish() {
        seen = []
        for found in classes where shiftedCells.contains(hash.key((found.className ?? "").utf8)) {
            incompleteClasses.insert(found)
        }
    }

    /// - Parameters:
    ///   - holdBack: whether the person is protected for what else stands in the row.
    ///   - pupil: the protected pupil whose guardian the person is.
    private mutating func add(_ person: ReadPerson, in row: ReadRow, holdBack: Bool, of pupil: IdentityKey?) {
        let isMarked = person.protection == .protected
        if isFirstReading, person.identity != nil || person.name != nil { files[files.count - 1].count(person) }
        if isMarked || holdBack, let name = person.name { names.insert(Self.nameKey(name)) }
        guard let identity = person.identity else {
            if isMarked || holdBack || pupil != nil { insert(person, in: row) }
            return
        }
        if isMarked || holdBack, protected.insert(identity).inserted { noteLate(identity) }
        if let pupil {
            let pupils = withheld[identity.low] ?? []
            if pupils.isEmpty { noteLate(identity) }
            if !pupils.contains(pupil) { withheld[identity.low] = pupils + [pupil] }
        }
        if protected.contains(identity) || withheld[identity.low] != nil { insert(person, in: row) }
    }

    /// Keeps from everybody what a person has, and whatever looks like it in the row.
    private mutating func insert(_ person: ReadPerson, in row: ReadRow) {
        for prints in person.fingerprints(except: publicContacts, hash: ProcessHash.fingerprint) {
            contacts.insert(prints)
        }
        insert(row.contacts(of: person.textOwner == .pupil ? nil : person))
    }

    private mutating func insert(_ found: [Contact]) {
        let secret = found.filter { !publicContacts.contains($0) }
        if !secret.isEmpty { contacts.insert(ContactFingerprints(secret, hash: ProcessHash.fingerprint)) }
    }

    private mutating func noteLate(_ identity: IdentityKey) {
        if seen.contains(identity.low) { mustReadAgain = true }
    }

    /// A name in whatever order it is written.
    static func nameKey(_ name: PersonName) -> String {
        name.comparisonKey.split(separator: " ").sorted().joined(separator: " ")
    }
}

/// What the registry knows of protected persons before an import.
package struct KnownProtection: Sendable {
    /// Who is protected.
    package var identities: Set<IdentityKey>
    /// Their contacts, and those of earlier imports.
    package var contacts: ProtectedContacts
    /// Their names; only ever compared with rows that are to be written out for mending.
    package var names: [PersonName]
    /// Whether it is a part of what the registry knows, so that a text in a column of names or classes that is a contact
    /// is dropped, whosever it may be.
    package var isPartial = false
    /// Identities under which persons are known besides their own, with their own.
    package var same: [IdentityKey: IdentityKey]
    /// Pairs of which the municipality has said that they are not the same contact.
    package var cleared: Set<Fingerprint>
    /// Identities of whom a person has said that they are others than those with whom they share a number.
    package var different: Set<IdentityKey> = []

    /// Knowledge from its parts.
    package init(
        identities: Set<IdentityKey> = [], contacts: ProtectedContacts = ProtectedContacts(), names: [PersonName] = [],
        same: [IdentityKey: IdentityKey] = [:], cleared: Set<Fingerprint> = []
    ) {
        self.cleared = cleared
        self.same = same
        self.identities = identities
        self.contacts = contacts
        self.names = names
    }
}

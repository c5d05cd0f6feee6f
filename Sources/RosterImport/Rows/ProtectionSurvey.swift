package import Outreach

/// The first reading of an import: who is protected, and which contacts are theirs.
///
/// Rows are judged when all of them have been seen, because a mark in the last row protects an address in the first.
struct ProtectionSurvey {
    /// Everybody who is protected, by the registry or by a mark in these files.
    private(set) var protected: Set<IdentityKey>
    /// Pupils that a row describes in full.
    private(set) var describedPupils: Set<IdentityKey> = []
    /// The classes in which a row was rejected, so that nobody in them can be said to have left.
    private(set) var incompleteClasses: Set<SchoolClass> = []
    private(set) var files: [FileMarks] = []
    /// Guardians of protected pupils, with the pupil for whose sake their contacts are dropped wherever they stand.
    private(set) var withheld: [UInt64: IdentityKey] = [:]
    private(set) var contacts = ProtectedKeys()
    private(set) var names: Set<String> = []
    let known: KnownProtection
    let hash = ProcessHash()
    private var seen: [SeenContact] = []
    private var classes: Set<SchoolClass> = []
    private var shiftedCells: Set<UInt64> = []
    /// Numbers that can't be read, of pupils with a mark: the guardians' file writes them in the same way.
    private var withheldNumbers: Set<UInt64> = []

    private struct SeenContact {
        let person: UInt64
        /// The pupil beside a guardian: a guardian's home may be a protected pupil's.
        let pupil: UInt64?
        let contacts: ContactKeys
    }

    init(known: KnownProtection) {
        self.known = known
        protected = known.identities
        for name in known.names { names.insert(Self.nameKey(name)) }
    }

    mutating func beginFile(_ name: String) { files.append(FileMarks(file: name)) }

    mutating func add(_ row: ReadRow) {
        if row.isRejected {
            if row.shiftedCells.isEmpty {
                incompleteClasses.insert(SchoolClass(school: row.school, className: row.className))
            }
        } else if !row.refersToPupil, let identity = row.pupil.identity {
            describedPupils.insert(identity)
            classes.insert(SchoolClass(school: row.school, className: row.className))
        }
        // A rejected row of a protected pupil can't protect the pupil; its guardians are held back instead.
        let isMarked = row.isRejected && row.pupil.protection == .protected
        if isMarked, let number = row.unreadNumber { withheldNumbers.insert(hash.number(number)) }
        let holdsBack = isMarked || isWithheld(row)
        add(row.pupil, of: nil, holdBack: false)
        for guardian in row.guardians { add(guardian, of: row.pupil.identity, holdBack: holdsBack) }
        for cell in row.shiftedCells {
            shiftedCells.insert(hash.key(cell.utf8))
            guard holdsBack else { continue }
            // Nobody can tell whose they are.
            if ContactCells.email(cell) != nil { contacts.insert(way: hash.email(cell)) }
            if ContactCells.phone(cell) != nil { contacts.insert(way: hash.phone(cell)) }
        }
    }

    /// Whether a row's number can't be read and is that of a marked pupil.
    func isWithheld(_ row: ReadRow) -> Bool {
        row.unreadNumber.map { withheldNumbers.contains(hash.number($0)) } ?? false
    }

    /// Ends the reading: from now on contacts can be asked about.
    mutating func finish() {
        let numbers = Dictionary(protected.map { ($0.low, $0) }, uniquingKeysWith: { first, _ in first })
        for contact in seen {
            if let pupil = contact.pupil.flatMap({ numbers[$0] }) { withheld[contact.person] = pupil }
        }
        for contact in seen where numbers[contact.person] != nil || withheld[contact.person] != nil {
            contacts.insert(contact.contacts)
        }
        seen = []
        for found in classes where shiftedCells.contains(hash.key((found.className ?? "").utf8)) {
            incompleteClasses.insert(found)
        }
    }

    private mutating func add(_ person: ReadPerson, of pupil: IdentityKey?, holdBack: Bool) {
        let isMarked = person.protection == .protected
        if person.identity != nil || person.name != nil, person.protection != .unknown {
            files[files.count - 1].count(person)
        }
        if (isMarked || holdBack), let identity = person.identity { protected.insert(identity) }
        let found = ContactKeys(of: person, hash: hash)
        if isMarked || holdBack {
            contacts.insert(found)
            if let name = person.name { names.insert(Self.nameKey(name)) }
        }
        if let identity = person.identity {
            seen.append(SeenContact(person: identity.low, pupil: pupil?.low, contacts: found))
        }
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

    /// Knowledge from its parts.
    package init(
        identities: Set<IdentityKey> = [], contacts: ProtectedContacts = ProtectedContacts(), names: [PersonName] = []
    ) {
        self.identities = identities
        self.contacts = contacts
        self.names = names
    }
}

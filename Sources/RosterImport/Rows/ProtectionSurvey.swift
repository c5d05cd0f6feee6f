package import Outreach

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

/// The first reading of an import: who is protected, and which contacts are theirs.
///
/// Rows are judged only when all of them have been seen, because a mark in the last row protects an address in the first.
struct ProtectionSurvey {
    /// Everybody who is protected, by the registry or by a mark in these files.
    private(set) var protected: Set<IdentityKey>
    /// Pupils that a row describes in full.
    private(set) var describedPupils: Set<IdentityKey> = []
    /// The classes in which a row was rejected, so that nobody in them can be said to have left.
    private(set) var incompleteClasses: Set<SchoolClass> = []
    private(set) var files: [FileMarks] = []
    private var contacts = ProtectedContacts()
    private var seen: [SeenContact] = []
    private var streets: Set<Fingerprint> = []
    private var names: Set<String> = []
    private let known: KnownProtection
    private let hash = ProcessHash()

    /// Marks that one file carries.
    struct FileMarks {
        let file: String
        var persons = 0
        var marked = 0
        var unknownMarks: [String: Int] = [:]
    }

    private struct SeenContact {
        let person: UInt64
        /// The pupil beside a guardian: a guardian's home may be a protected pupil's.
        let pupil: UInt64?
        let contacts: ContactFingerprints
    }

    init(known: KnownProtection) {
        self.known = known
        protected = known.identities
        for name in known.names { names.insert(name.comparisonKey) }
    }

    mutating func beginFile(_ name: String) { files.append(FileMarks(file: name)) }

    mutating func add(_ row: ReadRow) {
        if row.isRejected {
            incompleteClasses.insert(SchoolClass(school: row.school, className: row.className))
        } else if !row.refersToPupil, let identity = row.pupil.identity {
            describedPupils.insert(identity)
        }
        // A rejected row of a protected pupil can't protect the pupil; its guardians are held back instead.
        let holdsBack = row.isRejected && row.pupil.protection == .protected
        add(row.pupil, of: nil, holdBack: false)
        for guardian in row.guardians { add(guardian, of: row.pupil.identity, holdBack: holdsBack) }
    }

    /// Ends the reading: from now on contacts can be asked about.
    mutating func finish() {
        let numbers = Set(protected.map(\.low))
        for contact in seen
        where numbers.contains(contact.person) || contact.pupil.map(numbers.contains) ?? false {
            contacts.insert(contact.contacts)
        }
        seen = []
    }

    /// The row as it may be used: protected persons' contacts are gone, and everybody else's that equal them.
    func judged(_ row: ReadRow, carriesGuardians: Bool, key: RegistryKey) -> JudgedRow? {
        guard !row.isRejected, let identity = row.pupil.identity else { return nil }
        var findings: [Finding] = []
        func protection(_ person: ReadPerson) -> Protection {
            guard let identity = person.identity, protected.contains(identity) else { return person.protection }
            if person.protection == .none {
                findings.append(Finding(location: row.location, kind: .protectionSourcesDisagree))
            }
            return .protected
        }
        let pupil = RosterPupil(
            identity: identity, name: row.refersToPupil ? nil : row.pupil.name, birthYear: row.birthYear,
            school: row.school, className: row.className, schoolYear: row.schoolYear,
            protection: protection(row.pupil))
        var guardians: [JudgedGuardian] = []
        var newContacts: [ContactFingerprints] = []
        for person in row.guardians {
            guard let identity = person.identity, let name = person.name else { continue }
            let protection = protection(person)
            let contacts = ContactFingerprints(
                address: person.address, email: person.email, phone: person.phone, hash: key.keyedHash)
            var guardian = RosterGuardian(
                identity: identity, name: name, language: person.language, protection: protection)
            if protection == .protected || pupil.protection == .protected {
                newContacts.append(contacts)
                guardians.append(JudgedGuardian(guardian: guardian, contacts: .none))
                continue
            }
            let inProcess = self.hash.contacts(of: person)
            let keepsAddress = !isProtected(inProcess.address, contacts.address)
            let keepsEmail = !isProtected(inProcess.email, contacts.email)
            let keepsPhone = !isProtected(inProcess.phone, contacts.phone)
            guardian.address = keepsAddress ? person.address : nil
            guardian.email = keepsEmail ? person.email : nil
            guardian.phone = keepsPhone ? person.phone : nil
            guardians.append(
                JudgedGuardian(
                    guardian: guardian,
                    contacts: ContactFingerprints(
                        address: keepsAddress ? contacts.address : nil, email: keepsEmail ? contacts.email : nil,
                        phone: keepsPhone ? contacts.phone : nil)))
        }
        if pupil.protection == .protected {
            newContacts.append(
                ContactFingerprints(
                    address: row.pupil.address, email: row.pupil.email, phone: row.pupil.phone, hash: key.keyedHash))
        }
        return JudgedRow(
            location: row.location, pupil: pupil, guardians: guardians, carriesGuardians: carriesGuardians,
            protectedContacts: newContacts, findings: findings)
    }

    /// Contacts that a rejected row gives away, to be remembered as protected.
    func protectedContacts(ofRejected row: ReadRow, key: RegistryKey) -> [ContactFingerprints] {
        row.persons.filter { person in
            person.protection == .protected || person.identity.map(protected.contains) ?? false
        }.map {
            ContactFingerprints(address: $0.address, email: $0.email, phone: $0.phone, hash: key.keyedHash)
        }
    }

    /// Whether a rejected row may be written out: nobody in it, and nothing in its cells, is a protected person's.
    func mayBeWrittenOut(_ row: ReadRow, cells: [String], key: RegistryKey) -> Bool {
        for person in row.persons {
            if person.protection == .protected { return false }
            if let identity = person.identity, protected.contains(identity) { return false }
            let stored = ContactFingerprints(
                address: person.address, email: person.email, phone: person.phone, hash: key.keyedHash)
            let inProcess = hash.contacts(of: person)
            if isProtected(inProcess.address, stored.address) || isProtected(inProcess.email, stored.email)
                || isProtected(inProcess.phone, stored.phone)
            {
                return false
            }
        }
        // Cells may stand in the wrong columns: any one, or two neighbours, may be a name or a contact.
        for index in cells.indices {
            let cell = cells[index]
            guard !cell.isEmpty else { continue }
            let next = index + 1 < cells.count ? cells[index + 1] : ""
            let texts = [NameCell.name(cell), PersonName(given: cell, family: next), PersonName(given: next, family: cell)]
            if texts.contains(where: { names.contains($0.comparisonKey) }) { return false }
            let stored = ContactFingerprints(address: nil, email: cell, phone: cell, hash: key.keyedHash)
            let inProcess = ContactFingerprints(address: nil, email: cell, phone: cell, hash: hash.hash)
            if isProtected(inProcess.email, stored.email) || isProtected(inProcess.phone, stored.phone)
                || streets.contains(hash.street(cell))
            {
                return false
            }
        }
        return true
    }

    private mutating func add(_ person: ReadPerson, of pupil: IdentityKey?, holdBack: Bool) {
        guard person.identity != nil || person.name != nil else { return }
        if person.protection != .unknown { files[files.count - 1].persons += 1 }
        let isMarked = person.protection == .protected
        if isMarked {
            files[files.count - 1].marked += 1
            if let mark = person.unknownMark { files[files.count - 1].unknownMarks[Self.showable(mark), default: 0] += 1 }
        }
        if (isMarked || holdBack), let identity = person.identity { protected.insert(identity) }
        let found = hash.contacts(of: person)
        if let street = person.address?.street, isMarked { streets.insert(hash.street(street)) }
        if isMarked || holdBack {
            contacts.insert(found)
            if let name = person.name { names.insert(name.comparisonKey) }
        } else if let identity = person.identity {
            if found != .none { seen.append(SeenContact(person: identity.low, pupil: pupil?.low, contacts: found)) }
        }
    }

    private func isProtected(_ inProcess: AddressFingerprints?, _ stored: AddressFingerprints?) -> Bool {
        inProcess.map(contacts.contains) ?? false || stored.map(known.contacts.contains) ?? false
    }

    private func isProtected(_ inProcess: Fingerprint?, _ stored: Fingerprint?) -> Bool {
        inProcess.map { contacts.contains($0) } ?? false || stored.map { known.contacts.contains($0) } ?? false
    }

    /// A mark that may be shown: one short word. Anything longer could be somebody's data in the wrong column.
    private static func showable(_ mark: String) -> String {
        mark.count <= 12 && !mark.contains(" ") && mark.count(where: \.isNumber) <= 2 ? mark : "…"
    }
}

/// Fingerprints that hold within this process only: quick, and never stored.
struct ProcessHash {
    func hash(_ use: RegistryKey.Use, _ text: String) -> Fingerprint {
        var hasher = Hasher()
        hasher.combine(use)
        hasher.combine(text)
        return Fingerprint(bits: UInt64(bitPattern: Int64(hasher.finalize())))
    }

    func contacts(of person: ReadPerson) -> ContactFingerprints {
        ContactFingerprints(address: person.address, email: person.email, phone: person.phone, hash: hash)
    }

    func street(_ street: String) -> Fingerprint {
        hash(.addressBase, street.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

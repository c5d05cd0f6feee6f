import Outreach

/// Turns the posts of a population register into rows; for one reading of one file.
struct RegisterRowReading {
    private let context: RosterContext
    private let file: String
    private let tellsMarks: Bool
    private var claims = GuardianshipClaims()
    /// The numbers of those whose posts have given rows.
    private(set) var told: Set<UInt64> = []
    /// The numbers of those who have posts of their own, as far as an earlier reading has told.
    private let known: Set<UInt64>
    private var notConcerned = 0
    private(set) var hasRows = false

    /// How many one-sided guardianships are told one by one.
    private static let mostOneSided = 200

    /// - Parameters:
    ///   - tellsMarks: whether the file has the field for the mark.
    ///   - known: who has a post of their own, as an earlier reading has told.
    init(file: String, tellsMarks: Bool, known: Set<UInt64>, context: RosterContext) {
        self.known = known
        self.file = file
        self.tellsMarks = tellsMarks
        self.context = context
    }

    /// The rows that a post gives: as a child and as a guardian, or only for protection.
    ///
    /// A child has a guardian, or had, or is younger than 18. Only V and VF tell of guardians, and of the two V, on the
    /// child's post, decides: MO, FA and F are parents, who may have no custody.
    mutating func rows(of post: RegisterPost) -> [ReadRow] {
        let isPupil = post.relations.contains { $0.kind == .guardian } || mayBeChild(post)
        let isGuardian = post.relations.contains { $0.kind == .child }
        let marked = post.relations.filter { $0.isProtected && $0.kind != .guardian }
        guard isPupil || isGuardian || post.isProtected || !marked.isEmpty else {
            notConcerned += 1
            return []
        }
        hasRows = true
        var person = RegisterPerson(post, tellsMarks: tellsMarks, context: context)
        person.ownsTexts()
        var findings = person.findings
        if post.number.other.isEmpty, let key = key(post.number.text, in: post), !told.insert(key).inserted {
            findings.append(.registerPostRepeated)
        }
        if post.hasMoreRelations { findings.append(.tooManyGuardianships(limit: RegisterPost.mostRelations)) }
        note(post, isPupil: isPupil)
        var rows: [ReadRow] = []
        if isPupil { rows.append(pupil(person, post, findings)) }
        if isGuardian { rows.append(guardian(person, post, isPupil ? [] : findings)) }
        if rows.isEmpty {
            var row = row(post, nil)
            if post.isProtected { row.others = [person.read] }
            row.findings = located(findings, row)
            rows = [row]
        }
        rows[0].others += (person.other.map { [$0] } ?? []) + marked.map { reference($0, post).person }
        return rows
    }

    /// What is known only at the end of the file.
    mutating func lateFindings() -> [Finding] {
        let oneSided = claims.oneSided()
        var findings = oneSided.prefix(Self.mostOneSided).map { row in
            Finding(location: RosterLocation(file: file, row: row, unit: .record), kind: .guardianshipOneSided)
        }
        var kinds: [Finding.Kind] = []
        if oneSided.count > Self.mostOneSided {
            kinds.append(.guardianshipsOneSided(oneSided.count - Self.mostOneSided))
        }
        if notConcerned > 0 { kinds.append(.personsNotConcerned(notConcerned)) }
        findings += kinds.map { Finding(location: RosterLocation(file: file, row: 0), kind: $0) }
        return findings
    }

    private func pupil(_ person: RegisterPerson, _ post: RegisterPost, _ findings: [Finding.Kind]) -> ReadRow {
        var findings = findings
        var row = row(post, person.read)
        row.carriesGuardians = !post.hasMoreRelations
        row.birthYear = person.number?.birthYear ?? RegisterDate(post.bytes(post.birthDate))?.year
        for relation in post.relations where relation.kind == .guardian {
            var guardian = reference(relation, post, of: person.read.identity)
            // Their own post tells the name that they go by; a relation has all their names.
            if let number = key(relation.number.text, in: post), known.contains(number) { guardian.dropName() }
            if let finding = guardian.finding { findings.append(finding) }
            guardian.join(&row.guardians)
        }
        var rejection: Finding.Kind?
        if let fault = person.numberFault {
            rejection = fault.finding(of: .pupil)
            row.unreadNumber = post.number.text.isEmpty ? nil : post.string(post.number.text)
        } else {
            if person.read.name == nil { rejection = .pupilNameMissing }
            if row.birthYear == nil { findings.append(.birthYearUnknown) }
        }
        if !post.number.other.isEmpty { rejection = .registerNumbersDiffer }
        row.findings = located(findings + (rejection.map { [$0] } ?? []), row)
        return row
    }

    private func guardian(_ person: RegisterPerson, _ post: RegisterPost, _ findings: [Finding.Kind]) -> ReadRow {
        var findings = findings
        var row = row(post, nil, isGuardian: true)
        var guardian = person.read
        guardian.textOwner = .guardian(1)
        row.guardians = [guardian]
        if person.read.name == nil { findings.append(.guardianNameMissing) }
        if person.numberFault != nil { findings.append(.guardianPostUnusable) }
        if !post.number.other.isEmpty { findings.append(.registerNumbersDiffer) }
        row.findings = located(findings, row)
        return row
    }

    private mutating func note(_ post: RegisterPost, isPupil: Bool) {
        guard let person = key(post.number.text, in: post), post.number.other.isEmpty else { return }
        if isPupil { claims.add(pupil: person) }
        for relation in post.relations {
            guard let other = key(relation.number.text, in: post) else { continue }
            switch relation.kind {
            case .guardian?: claims.add(tieOf: person, to: other)
            case .child?:
                guard !post.isDeregistered, !relation.isDeregistered,
                    post.end(of: relation, on: context.referenceDate) == nil
                else { continue }
                claims.add(claimOf: person, on: other, row: post.ordinal)
            case nil: continue
            }
        }
    }

    private func reference(
        _ relation: RegisterPost.Relation, _ post: RegisterPost, of pupil: IdentityKey? = nil
    ) -> RegisterReference {
        RegisterReference(relation, in: post, of: pupil, context: context)
    }

    /// Where nothing tells the age, somebody may be a child.
    private func mayBeChild(_ post: RegisterPost) -> Bool {
        let number = RegisterDate(number: post.bytes(post.number.text))
        if let number, number.isComplete { return number.mayBeChild(on: context.referenceDate) }
        let birth = RegisterDate(post.bytes(post.birthDate)) ?? number
        return birth?.mayBeChild(on: context.referenceDate) ?? true
    }

    /// Twelve digits as a number, by which posts are compared within one file.
    private func key(_ text: RegisterPost.Text, in post: RegisterPost) -> UInt64? {
        let digits = post.bytes(text)
        guard digits.count == 12 else { return nil }
        var number: UInt64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + UInt64(digit - 0x30)
        }
        return number
    }

    private func row(_ post: RegisterPost, _ pupil: ReadPerson?, isGuardian: Bool = false) -> ReadRow {
        let location = RosterLocation(file: file, row: post.ordinal, unit: .record)
        var row = ReadRow(location: location, pupil: pupil, guardians: [])
        row.source = .population
        let owner: RowTexts.Owner = isGuardian ? .guardian(1) : .pupil
        let source = post.contactTexts
        row.texts = RowTexts(of: owner) { source.texts }
        return row
    }

    private func located(_ kinds: [Finding.Kind], _ row: ReadRow) -> [Finding] {
        kinds.map { Finding(location: row.location, kind: $0) }
    }
}

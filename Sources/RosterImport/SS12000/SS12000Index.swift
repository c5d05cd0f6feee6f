import Outreach

/// What some pages say of who is who: small tables, without names and addresses, that a first reading makes.
struct SS12000Index {
    private(set) var people = SS12000People()
    private(set) var schools = SS12000Schools()
    private(set) var classes: SS12000Classes
    private(set) var version = SS12000Version()
    private(set) var tallies: [SS12000Tally] = []
    /// How many members of classes aren't among the people.
    private(set) var missingMembers = 0
    /// Ties between a pupil and a guardian: those to somebody in the pages, and those to nobody.
    private(set) var guardianLinks = (found: 0, missing: 0)
    /// How many person elements there are.
    private(set) var personCount = 0
    private var ties: [Tie] = []
    private var heldBackFor: [SS12000ID: UInt32] = [:]
    private let context: RosterContext

    private struct Tie {
        let guardian: SS12000ID
        /// The pupil's element.
        let pupil: UInt32
    }

    /// Reads some pages once.
    init(_ files: [RosterFile], context: RosterContext) throws(RosterFault) {
        self.context = context
        classes = SS12000Classes(on: context.referenceDate)
        var kinds: [SS12000Record.Kind?] = []
        for file in files {
            tallies.append(SS12000Tally(file: file.name))
            var kind: SS12000Record.Kind?
            let morePages = try SS12000File(file).forEachRecord { record, element throws(RosterFault) in
                kind = kind ?? record.kind
                try add(record, element, file)
                return true
            }
            tallies[tallies.count - 1].tellsOfMorePages = morePages
            kinds.append(kind)
        }
        forgetPagesThatAreHere(kinds)
        finish()
    }

    /// Where a kind's last page is among the files, the pages that others tell of are most likely there too.
    private mutating func forgetPagesThatAreHere(_ kinds: [SS12000Record.Kind?]) {
        let last = tallies.indices.filter { !tallies[$0].tellsOfMorePages }.map { kinds[$0] }
        for index in tallies.indices where last.contains(kinds[index]) { tallies[index].tellsOfMorePages = false }
    }

    /// Whether somebody's contacts are a protected person's too, who isn't a pupil with a row of their own; with that
    /// person's identity key where it is known.
    func isHeldBack(_ id: SS12000ID) -> (isHeldBack: Bool, owner: IdentityKey?) {
        guard let place = heldBackFor[id] else { return (false, nil) }
        let owner = people[place: Int(place)]
        return (true, owner.flags.contains(.identified) ? owner.identity : nil)
    }

    private mutating func add(
        _ record: SS12000Record, _ element: JSONElement, _ file: RosterFile
    ) throws(RosterFault) {
        switch record {
        case .person(let person):
            guard !people.isFull else { throw file.fault(.jsonTooManyRecords(limit: SS12000People.most)) }
            tallies[tallies.count - 1].count(person, on: context.referenceDate)
            version.note(person)
            add(person, element)
            guard heldBackFor.count <= SS12000People.most else {
                throw file.fault(.jsonTooManyRecords(limit: SS12000People.most))
            }
            personCount += 1
        case .organisation(let organisation):
            guard !schools.isFull else { throw file.fault(.jsonTooManyRecords(limit: SS12000Schools.most)) }
            schools.add(organisation)
        case .group(let group):
            guard !classes.isFull else { throw file.fault(.jsonTooManyRecords(limit: SS12000Classes.most)) }
            classes.add(group)
        case .other: tallies[tallies.count - 1].notNeeded += 1
        }
    }

    private mutating func add(_ person: SS12000Person, _ element: JSONElement) {
        let sequence = UInt32(personCount)
        // Nobody can refer to a person without an id.
        let id = person.id ?? SS12000ID("\u{1F}\(sequence)")
        var flags: SS12000People.Flags = []
        let isProtected = person.protection.protection == .protected || element.repeatsKey
        if isProtected { flags.insert(.protected) }
        if element.repeatsKey { flags.insert(.unusable) }
        if person.name != nil { flags.insert(.named) }
        let isPupil = SS12000Enrolment.current(of: person.enrolments, on: context.referenceDate) != nil
        if isPupil { flags.insert(.pupil) }
        var identity = IdentityKey(high: 0, low: 0)
        let written = person.civicNo?.value
        if let written, let number = try? PersonalNumber(parsing: written, referenceDate: context.referenceDate) {
            identity = number.identityKey(context.key)
            flags.formUnion([.identified, .numbered])
        } else if let id = person.writtenID {
            // A guardian whose number can't be read is known by the id too; such a pupil's record is rejected.
            identity = context.key.identityKey(ofSource: SS12000Form.source, id: id)
            if !isPupil || written == nil { flags.insert(.identified) }
        }
        people.append(SS12000People.Entry(id: id, identity: identity, sequence: sequence, flags: flags))
        let givesRow = isPupil && flags.contains(.identified) && !element.repeatsKey
        for responsible in person.responsibles ?? [] {
            guard let guardian = responsible.person else { continue }
            if givesRow, responsible.isGuardian {
                ties.append(Tie(guardian: guardian, pupil: sequence))
            } else if isProtected {
                heldBackFor[guardian] = sequence
            }
        }
        if element.repeatsKey {
            // Nobody can say which of the values are meant, so all ids in the element count.
            for text in JSONTexts.all(in: element.bytes) where text.utf8.count <= 64 {
                heldBackFor[SS12000ID(text)] = sequence
            }
        }
    }

    private mutating func finish() {
        let places = people.finish()
        heldBackFor = heldBackFor.filter { people.place(of: $0.key) != nil }.mapValues { sequence in
            let place = places[Int(sequence)]
            return UInt32(place < 0 ? ~place : place)
        }
        for tie in ties { finish(tie, at: Int(places[Int(tie.pupil)])) }
        ties = []
        missingMembers = classes.finish(people)
    }

    private mutating func finish(_ tie: Tie, at pupilPlace: Int) {
        guard pupilPlace >= 0 else {
            // An element that doesn't count tells of no ties, but whose contacts a protected pupil's may be.
            if people[place: ~pupilPlace].flags.contains(.protected), people.place(of: tie.guardian) != nil {
                heldBackFor[tie.guardian] = UInt32(~pupilPlace)
            }
            return
        }
        guard let place = people.place(of: tie.guardian) else {
            guardianLinks.missing += 1
            return
        }
        guardianLinks.found += 1
        let guardian = people[place: place]
        guard !guardian.flags.contains(.unusable) else { return }
        people.insert(.guardian, at: place)
    }
}

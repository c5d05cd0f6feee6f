import Outreach
import Registry

/// Settles something that waits for a person; it stays settled until the facts change.
package struct SettleReview {
    /// Carries an answer out, in the words of `review --decide`.
    package static func run(_ words: [String], _ office: Office) throws -> ChangePerson.Result {
        switch try ReviewAnswer(words) {
        case .birthYear(let pupil, let year): try ChangePerson.setBirthYear(year, of: pupil, office)
        case .schoolYear(let pupil, let year): try ChangePerson.setSchoolYear(year, of: pupil, office)
        case .school(let pupil, let name):
            try ChangePerson.setSchool(office.school(named: name).code, of: pupil, office)
        case .ruling(let guardian, let ruling): try ChangePerson.decide(guardian, ruling, office)
        case .same(let one, let other): try sameHeld([one, other], office) ?? makeOne(one, other, office)
        case .different(let one, let other):
            try differentHeld([one, other], office) ?? keepApart(one, other, office)
        case .allDifferent(let persons):
            try differentHeld(persons, office) ?? { throw WorkflowFault.nothingWaits(persons[0].description) }()
        case .heldProtected(let person):
            try sameHeld([person], office) ?? { throw WorkflowFault.nothingWaits(person.description) }()
        case .held(let person, let place): try release(person, place, office)
        case .seen(let kind, let person): try settle(kind, person, office)
        case .suspected(let guardian, let kind, let isTheirs):
            try answer(guardian, kind, isTheirs: isTheirs, office)
        case .gone(let guardian, let said): try answer(guardian, said, office)
        case .importSeen(let id): try seeImport(id, office)
        case .told: try settleTold(office)
        }
    }

    /// A no lets the contact in with the next reading; an upload that waits is read again before it is shown. A yes wipes
    /// it from letters.
    private static func answer(
        _ guardian: GuardianID, _ kind: Contact.Kind?, isTheirs: Bool, _ office: Office
    ) throws -> ChangePerson.Result {
        defer { office.readWaitingImportsAnew() }
        return try ChangePerson.change(office, kits: try office.readableKitsOfLetters()) { registry in
            try ChangePerson.requireExistence(.guardian(guardian), registry)
            let scrub = try registry.answerSuspicions(about: guardian, kind, isTheirs: isTheirs, at: office.now)
            guard let scrub else { throw WorkflowFault.nothingWaits(guardian.description) }
            try registry.audit("suspected \(isTheirs ? "yes" : "no")", guardian.description, at: office.now)
            try office.markOutputPending(scrub, registry)
            return scrub
        }
    }

    /// Post goes again where the address is known, and nowhere where they have moved.
    private static func answer(
        _ guardian: GuardianID, _ said: GoneAddressAnswer, _ office: Office
    ) throws -> ChangePerson.Result {
        if said == .protected {
            let isAsked = try office.registry.read { registry in
                try registry.matters(of: .goneAddress).contains { $0.persons == [.guardian(guardian)] }
            }
            guard isAsked else { throw WorkflowFault.nothingWaits(guardian.description) }
            return try ChangePerson.protect(.guardian(guardian), office)
        }
        return try ChangePerson.change(office) { registry in
            try ChangePerson.requireExistence(.guardian(guardian), registry)
            guard try registry.answerGoneAddress(of: guardian, isDropped: said == .moved) else {
                throw WorkflowFault.nothingWaits(guardian.description)
            }
            try registry.audit("gone \(said.rawValue)", guardian.description, at: office.now)
            return Scrub()
        }
    }

    private static func seeImport(_ id: Int, _ office: Office) throws -> ChangePerson.Result {
        try office.registry.write { registry in
            guard try registry.seeImport(id, at: office.now) else { throw WorkflowFault.nothingWaits("import \(id)") }
            try registry.audit("import seen", String(id), at: office.now)
        }
        return ChangePerson.Result()
    }

    private static func settleTold(_ office: Office) throws -> ChangePerson.Result {
        let codes = try office.untoldLetters().map(\.code)
        try office.registry.write { registry in
            try registry.markTold(codes)
            try registry.audit("told", "\(codes.count) letters", at: office.now)
        }
        return ChangePerson.Result()
    }

    static func makeOne(_ one: PersonID, _ other: PersonID, _ office: Office) throws -> ChangePerson.Result {
        // Protection never waits until a template is mended, and two that become one may protect each other.
        try ChangePerson.change(office, kits: try office.readableKitsOfLetters()) { registry in
            let (one, other) = (try present(one, registry), try present(other, registry))
            // Said again, it is done already.
            guard one != other else { return Scrub() }
            guard let pair = try registry.staying(one, other) else { throw WorkflowFault.bothKnownByNumber }
            let merger = try registry.merge(pair.goes, into: pair.stays)
            try registry.audit("same \(pair.goes)", pair.stays.description, at: office.now)
            try office.markOutputPending(merger.scrub, registry)
            try office.markOutputPending(merger.campaigns, registry)
            return merger.scrub
        }
    }

    /// The person, or who took their place.
    private static func present(_ person: PersonID, _ registry: RegistryTransaction) throws -> PersonID {
        if let successor = try registry.successor(of: person) { return successor }
        try ChangePerson.requireExistence(person, registry)
        return person
    }

    private static func keepApart(_ one: PersonID, _ other: PersonID, _ office: Office) throws -> ChangePerson.Result {
        try ChangePerson.change(office) { registry in
            try ChangePerson.requireExistence(one, registry)
            try ChangePerson.requireExistence(other, registry)
            try registry.settleDifferent(one, other, at: office.now)
            try registry.audit("different \(max(one, other))", min(one, other).description, at: office.now)
            return Scrub()
        }
    }

    private static func settle(
        _ kind: ReviewMatter.Kind, _ person: PersonID, _ office: Office
    ) throws -> ChangePerson.Result {
        try ChangePerson.change(office, kits: [], changesPeople: false) { registry in
            try ChangePerson.requireExistence(person, registry)
            guard let matter = try registry.matters(of: kind).first(where: { $0.persons == [person] }) else {
                throw WorkflowFault.nothingWaits(person.description)
            }
            try registry.settle(matter, at: office.now)
            try registry.audit("settle \(kind.rawValue)", person.description, at: office.now)
            return Scrub()
        }
    }
}

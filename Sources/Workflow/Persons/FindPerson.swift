package import Outreach
import Registry

/// A person with those they belong to, as a coordinator may see them.
package struct PersonCard: Sendable, Equatable {
    /// Who.
    package let id: PersonID
    /// Whether their data are protected; then nothing below is filled in.
    package let isProtected: Bool
    /// The guardian's data.
    package var guardian: GuardianRecord?
    /// The pupil's data.
    package var pupil: PupilRecord?
    /// Fields that were set by hand.
    package var handSet: [HandSetField] = []
    /// The pupils of a guardian, or the guardians of a pupil.
    package var family: [Relative] = []
    /// Their letters, oldest first.
    package var letters: [LetterLine] = []

    /// Somebody of the family; without a name where protected.
    package struct Relative: Sendable, Equatable {
        /// Who.
        package let id: PersonID
        /// The name; nil where protected.
        package let name: PersonName?
        /// Whether custody has ended.
        package let isEnded: Bool
    }

    /// A letter and what happened to it.
    package struct LetterLine: Sendable, Equatable {
        /// Its facts.
        package let facts: LetterFacts
        /// The events, in order.
        package let events: [StoredEvent]
        /// The reply.
        package let reply: Reply?
    }
}

/// Finds people and shows them.
package struct FindPerson {
    /// Those whom somebody means by a number (`G12`), a letter's code or a name; protected persons not by name.
    package static func find(_ text: String, _ office: Office) throws -> [PersonID] {
        try office.registry.read { registry in
            if let id = PersonID(text) {
                if try exists(id, registry) { return [id] }
                // Somebody who turned out to be another is found under either number.
                guard let other = try registry.successor(of: id) else { throw WorkflowFault.personUnknown(text) }
                return [other]
            }
            if let code = try? LetterCode(parsing: text), let facts = try registry.letterFacts(code) {
                return facts.recipients.map { .guardian($0) }
            }
            let found = try registry.persons(named: text, limit: most).persons
            guard !found.isEmpty else { throw WorkflowFault.personUnknown(text) }
            return found
        }
    }

    /// How many people a name may find.
    private static let most = 40

    /// A person's card.
    package static func card(_ id: PersonID, _ office: Office) throws -> PersonCard {
        try office.registry.read { registry in
            switch id {
            case .guardian(let guardian): try card(of: guardian, registry)
            case .pupil(let pupil): try card(of: pupil, registry)
            }
        }
    }

    private static func exists(_ id: PersonID, _ registry: RegistryTransaction) throws -> Bool {
        switch id {
        case .guardian(let guardian): try registry.guardian(guardian) != nil
        case .pupil(let pupil): try registry.pupil(pupil) != nil
        }
    }

    private static func card(of id: GuardianID, _ registry: RegistryTransaction) throws -> PersonCard {
        guard let record = try registry.guardian(id) else { throw WorkflowFault.personUnknown(id.description) }
        guard record.protection != .protected else { return PersonCard(id: .guardian(id), isProtected: true) }
        var card = PersonCard(id: .guardian(id), isProtected: false, guardian: record)
        card.handSet = try registry.handSetFields(of: .guardian(id))
        card.family = try registry.pupils(of: id).map { tie in
            let pupil = try registry.pupil(tie.pupil)
            return PersonCard.Relative(
                id: .pupil(tie.pupil), name: pupil?.protection == .protected ? nil : pupil?.name, isEnded: tie.isEnded)
        }
        card.letters = try letters(of: .guardian(id), registry)
        return card
    }

    private static func card(of id: PupilID, _ registry: RegistryTransaction) throws -> PersonCard {
        guard let record = try registry.pupil(id) else { throw WorkflowFault.personUnknown(id.description) }
        guard record.protection != .protected else { return PersonCard(id: .pupil(id), isProtected: true) }
        var card = PersonCard(id: .pupil(id), isProtected: false, pupil: record)
        card.family = try registry.guardians(of: id).map { tie in
            let guardian = try registry.guardian(tie.guardian)
            return PersonCard.Relative(
                id: .guardian(tie.guardian), name: guardian?.protection == .protected ? nil : guardian?.name,
                isEnded: tie.isEnded)
        }
        card.letters = try letters(of: .pupil(id), registry)
        return card
    }

    private static func letters(of id: PersonID, _ registry: RegistryTransaction) throws -> [PersonCard.LetterLine] {
        try registry.letters(of: id).compactMap { code in
            guard let facts = try registry.letterFacts(code) else { return nil }
            return PersonCard.LetterLine(
                facts: facts, events: try registry.events(of: code), reply: try registry.reply(to: code))
        }
    }
}

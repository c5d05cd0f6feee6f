import Outreach
import Registry

// What every ability of a desk asks first.
extension Desk {
    /// Lets through who belongs to the scope; nobody else is there.
    func require(_ person: PersonID, _ registry: RegistryTransaction) throws {
        guard try registry.isInScope(person, scope) else { throw DeskFault.notThere }
    }

    /// Lets through who belongs to the scope; nobody else is there.
    func require(_ persons: [PersonID]) throws {
        try office.registry.read { registry in for person in persons { try require(person, registry) } }
    }

    /// A letter that belongs to the scope; no other is there. One by hand is for those who may see these.
    func letter(_ code: LetterCode, _ registry: RegistryTransaction) throws -> LetterFacts {
        guard try registry.isInScope(code, scope), let facts = try registry.letterFacts(code) else {
            throw DeskFault.notThere
        }
        if facts.channel == .byHand { try requireByHand() }
        return facts
    }

    /// Lets through who may see who is written to by hand.
    func requireByHand() throws(DeskFault) {
        guard seesByHand else { throw .forByHand }
    }
}

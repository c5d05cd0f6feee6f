import Outreach
import Registry

// Who is held is held for a fact that a file told, so the answer is kept beside that fact.
extension SettleReview {
    /// Says that two who are held for one thing are one; nil where they aren't held.
    ///
    /// Of two of whom one may be the other under another number, nothing is linked: both are protected from now on.
    static func sameHeld(_ persons: [PersonID], _ office: Office) throws -> ChangePerson.Result? {
        guard let matter = try office.registry.read({ try $0.heldMatter(about: persons) }) else { return nil }
        // A protected pupil's guardian isn't protected: who is the same as they is simply one with them.
        let isOfProtected = try office.registry.read { registry in
            try matter.persons.count == 1 || registry.protectedPersonIDs().contains(matter.persons[0])
        }
        guard matter.reason == .perhapsProtected, isOfProtected else {
            guard persons.count == 2, matter.reason != .pupilsNumber else { return nil }
            var result = try makeOne(persons[0], persons[1], office)
            let later = try ChangePerson.change(office) { registry in
                for person in persons {
                    try registry.holdNoLonger(
                        try registry.successor(of: person) ?? person, for: matter.reason, "same")
                }
                return Scrub()
            }
            result.toPull = later.toPull
            return result
        }
        return try ChangePerson.change(office, kits: try office.readableKitsOfLetters()) { registry in
            let before = try registry.protectedPersons()
            for person in matter.persons {
                try registry.setProtection(.protected, of: person)
                try registry.holdNoLonger(person, for: .perhapsProtected, "same")
            }
            let scrub = try registry.scrub(since: before)
            try registry.audit("protect", matter.persons[matter.persons.count - 1].description, at: office.now)
            try office.markOutputPending(scrub, registry)
            return scrub
        }
    }

    /// Says that those who are held for one thing are different people; nil where they aren't held.
    static func differentHeld(_ persons: [PersonID], _ office: Office) throws -> ChangePerson.Result? {
        guard let matter = try office.registry.read({ try $0.heldMatter(about: persons) }) else { return nil }
        return try ChangePerson.change(office) { registry in
            try registry.decide(matter, "different")
            if matter.reason == .perhapsProtected {
                for person in matter.persons { try registry.freeContacts(ofDecided: person) }
            }
            for (index, one) in matter.persons.enumerated() {
                for other in matter.persons[(index + 1)...] where other.kind == one.kind {
                    try registry.settleDifferent(one, other, at: office.now)
                }
            }
            try registry.audit(
                "different \(matter.persons[matter.persons.count - 1])", matter.persons[0].description, at: office.now)
            return Scrub()
        }
    }

    /// Says that somebody is right as they stand, or at which of several places.
    static func release(_ person: PersonID, _ place: Int?, _ office: Office) throws -> ChangePerson.Result {
        try ChangePerson.change(office) { registry in
            try ChangePerson.requireExistence(person, registry)
            guard let matter = try registry.heldMatter(about: [person]) else {
                throw WorkflowFault.nothingWaits(person.description)
            }
            if matter.reason == .twoPlaces, case .pupil(let pupil) = person {
                guard let place, matter.places.indices.contains(place - 1) else {
                    throw WorkflowFault.answerNotUnderstood("held \(person)")
                }
                try registry.choose(matter.places[place - 1], of: pupil)
            } else {
                guard place == nil else { throw WorkflowFault.answerNotUnderstood("held \(person)") }
                try registry.holdNoLonger(person, for: matter.reason, "known")
            }
            try registry.audit("held", person.description, at: office.now)
            return Scrub()
        }
    }
}

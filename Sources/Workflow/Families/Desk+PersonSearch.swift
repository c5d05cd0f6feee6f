package import Outreach
import Registry

/// Who was found.
package struct FoundPeople: Sendable, Equatable {
    /// The first of them, in order.
    package var people: [PersonLine] = []
    /// Those who wait to be let in, as the files tell of them.
    package var arriving: [ArrivingPerson] = []
    /// Whether there are more.
    package var hasMore = false
    /// The letter whose code was searched for.
    package var letter: LetterCode?
}

extension Desk {
    /// How many people a search shows.
    package static let mostFound = 50

    /// Those of the scope whom somebody means by a number (`G12`), a letter's code, or the beginnings of a name's words;
    /// protected persons not by name. Who isn't found and who may not be seen look alike.
    package func find(_ typed: String) throws -> FoundPeople {
        try office.registry.read { registry in
            var found = FoundPeople()
            if let id = PersonID(typed.filter { !$0.isWhitespace }) {
                let here = try registry.successor(of: id) ?? id
                if try registry.isInScope(here, scope) { found.people = [try line(here, registry)] }
                return found
            }
            if let code = try? LetterCode(parsing: typed), let letter = try visibleLetter(code, registry) {
                found.letter = code
                found.people = try letter.recipients.map { .guardian($0) }
                    .filter { try registry.isInScope($0, scope) }.map { try line($0, registry) }
                return found
            }
            let named = try registry.persons(named: typed, in: scope, limit: Self.mostFound)
            // Who has no name here isn't found by one.
            found.people = try named.persons.map { try line($0, registry) }.filter { $0.name != nil }
            found.hasMore = named.hasMore
            found.arriving = try arriving(named: typed, registry)
            return found
        }
    }

    private func arriving(named typed: String, _ registry: RegistryTransaction) throws -> [ArrivingPerson] {
        func words(_ text: String) -> [Substring] {
            PersonName(given: text, family: "").comparisonKey.split(separator: " ")
        }
        let asked = words(typed)
        guard !asked.isEmpty else { return [] }
        let waiting = try registry.arrivingPersons(in: scope, showsMarked: false, limit: 20_000)
        return Array(
            waiting.filter { person in
                guard let name = person.name else { return false }
                let own = words(name.full)
                return asked.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
            }.prefix(Self.mostFound))
    }

    /// A letter with this code that may be seen here; nil where there is none.
    ///
    /// One that goes by hand, or whose text was wiped for somebody's protection, is for those who may see who is
    /// protected: beside a family it would tell that somebody in it is.
    func visibleLetter(_ code: LetterCode, _ registry: RegistryTransaction) throws -> LetterFacts? {
        guard try registry.isInScope(code, scope), try seesByHand || registry.mayBeNamed(code) else { return nil }
        return try registry.letterFacts(code)
    }

    /// To whom a letter is; numbers alone where nobody of it may be named here.
    func recipients(of letter: LetterFacts, _ registry: RegistryTransaction) throws -> [PersonLine] {
        let isNamed = try seesByHand || registry.mayBeNamed(letter.code)
        return try letter.recipients.map { id in
            isNamed ? try line(.guardian(id), registry) : PersonLine(id: .guardian(id), name: nil)
        }
    }
}

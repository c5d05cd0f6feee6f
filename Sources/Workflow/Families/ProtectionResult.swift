package import Outreach
import Registry

/// What protecting somebody means for paper, as far as a desk may see it.
package struct ProtectionResult: Sendable, Equatable {
    /// Letters that may lie on paper and must be taken out now, by where they lie.
    package var toPull: [LetterPlace] = []
    /// How many such letters lie at schools that the desk may not see.
    package var toPullElsewhere = 0
    /// Letters that have left and tell of them.
    package var alreadyOut: [LetterCode] = []
}

extension Desk {
    /// What protecting a person would mean; nothing is changed.
    package func foreseeProtecting(_ id: PersonID) throws -> ProtectionResult {
        try require([id])
        let places = try places()
        return try result(of: ChangePerson.foreseeProtecting(id, office), places)
    }

    /// Protects a person: every copy of their contacts, and of the same at others, is wiped in one step.
    package func protect(_ id: PersonID) throws -> ProtectionResult {
        try require([id])
        // Drafts are gone afterwards, though they may lie on paper: where is asked before.
        let places = try places()
        let scrub = try ChangePerson.protect(id, office).scrub
        try office.markTold(scrub.lettersToTell)
        return result(of: scrub, places)
    }

    private func places() throws -> [LetterCode: LetterPlace] {
        try office.registry.read { registry in
            Dictionary(uniqueKeysWithValues: try registry.places().map { ($0.code, $0) })
        }
    }

    private func result(of scrub: Scrub, _ places: [LetterCode: LetterPlace]) -> ProtectionResult {
        let visible = { (code: LetterCode) in places[code].flatMap { scope.contains($0.school) ? $0 : nil } }
        var result = ProtectionResult()
        result.toPull = scrub.mustBePulled.compactMap(visible)
        result.toPullElsewhere = scrub.mustBePulled.count - result.toPull.count
        result.alreadyOut = scrub.alreadyOut.compactMap(visible).map(\.code)
        return result
    }
}

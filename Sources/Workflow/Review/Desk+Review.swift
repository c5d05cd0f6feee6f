import Letters
package import Outreach
import Registry
import Workspace

/// Something to be settled, with enough about those it concerns to settle it.
package struct ReviewTask: Sendable {
    /// What it is.
    package let matter: ReviewMatter
    /// Whom it is about; without names where one of them is protected, or has a protected child.
    package let people: [PersonLine]
}

extension Desk {
    /// What waits for a person in the scope.
    ///
    /// Who is protected or reached by hand, and who waits for a ruling, is for those who may see it.
    package func review() throws -> Review {
        var review = try Review.gather(office, in: scope, withSetApart: seesByHand)
        // What may be a protected person's home is asked of the municipality alone.
        if scope != .municipality {
            review.items.removeAll { $0.matter.kind == .suspectedHome }
            review.imports = try office.registry.read(ownOpenImports)
        }
        guard !seesByHand else { return review }
        review.untold = []
        let people = try office.registry.read { try $0.persons(scope, withSetApart: false) }
        review.items.removeAll { !isShown($0.matter, among: people) }
        review.waiting.removeAll {
            $0.decision.reason.isByHandOrUndecided || !people.contains(.guardian($0.decision.guardian))
        }
        return review
    }

    /// Imports that wait: all of them in the municipality's hands, else what the account itself
    /// brought, because nobody else's rows are its business.
    func ownOpenImports(_ registry: RegistryTransaction) throws -> [KeptImport] {
        try registry.openImports().filter { scope == .municipality || $0.actor == account.description }
    }

    /// Whether a matter is told here, by the people who may be seen.
    func isShown(_ matter: ReviewMatter, among people: Set<PersonID>) -> Bool {
        let isOpen =
            switch matter {
            case .ruling: seesByHand
            case .suspected: seesByHand && scope == .municipality
            case .held(let held): seesByHand || !held.reason.tellsOfProtection
            case .same, .birthYear, .deregistered, .unreachable, .schoolYear, .noSchool, .schoolYearUnknown,
                .noGuardian, .goneAddress:
                true
            }
        return isOpen && matter.persons.allSatisfy(people.contains)
    }

    /// The first of what waits to be settled of one kind, as a page shows it.
    package func tasks(_ kind: ReviewMatter.Kind, of review: Review, limit: Int) throws -> [ReviewTask] {
        try office.registry.read { registry in
            try review.items(of: kind).prefix(limit).map { try task($0, registry) }
        }
    }

    /// Two who may be one, so that it can be asked once more; anybody else isn't there.
    package func pair(_ persons: [PersonID]) throws -> ReviewTask {
        try office.registry.read { registry in
            let people = try registry.persons(scope, withSetApart: seesByHand)
            let matter = try registry.matters().first {
                ($0.kind == .same && Set($0.persons) == Set(persons)
                    || $0.kind == .held && Set(persons).isSubset(of: $0.persons)) && isShown($0, among: people)
            }
            guard let matter else { throw DeskFault.notThere }
            return try task(Review.Item(matter, registry), registry)
        }
    }

    private func task(_ item: Review.Item, _ registry: RegistryTransaction) throws -> ReviewTask {
        let isNamed = !item.names.isEmpty
        return ReviewTask(
            matter: item.matter,
            people: try item.matter.persons.map {
                isNamed ? try line($0, registry) : PersonLine(id: $0, name: nil)
            })
    }

    /// The title of a campaign.
    package func title(ofCampaign id: String) -> Words {
        (try? office.workspace.campaign(id))?.titleWords ?? Words(id)
    }

    /// What a letter lacks, as a list inside a sentence.
    package static func words(of missing: [MissingDetail]) -> Words {
        Words(
            sv: missing.map(\.words.sv).joined(separator: ", "), en: missing.map(\.words.en).joined(separator: ", "))
    }

    /// Settles something, in the words of `ReviewMatter.answers`; everybody it is about must belong to the scope.
    package func settle(_ words: [String]) throws {
        let answer = try ReviewAnswer(words)
        try require(answer.persons)
        switch answer {
        case .ruling: try requireByHand()
        case .same(let one, let other), .different(let one, let other):
            // Only of those whom the registry asks about; said a second time, it is done already.
            if try !isSettled([one, other]) { _ = try pair([one, other]) }
        case .suspected:
            guard scope == .municipality else { throw DeskFault.notThere }
            try requireByHand()
        case .told:
            try requireByHand()
            return try office.markTold(try review().untold.map(\.code))
        case .held(let person, _), .heldProtected(let person): try requireHeld([person])
        case .allDifferent(let persons): try requireHeld(persons)
        case .importSeen(let id):
            guard try office.registry.read(ownOpenImports).contains(where: { $0.id == id }) else {
                throw DeskFault.notThere
            }
        case .birthYear, .schoolYear, .seen, .gone: break
        case .school(_, let name):
            guard scope.contains(try office.school(named: name).code) else { throw DeskFault.notThere }
        }
        _ = try SettleReview.run(words, office)
    }

    /// Those who are held, as far as they may be seen; anybody else isn't there.
    private func requireHeld(_ persons: [PersonID]) throws {
        let isThere = try office.registry.read { registry in
            let people = try registry.persons(scope, withSetApart: seesByHand)
            return try registry.matters(of: .held).contains {
                Set(persons).isSubset(of: $0.persons) && isShown($0, among: people)
            }
        }
        guard isThere else { throw DeskFault.notThere }
    }

    private func isSettled(_ persons: [PersonID]) throws -> Bool {
        try office.registry.read { registry in
            try persons.contains { try registry.successor(of: $0) != nil }
        }
    }
}

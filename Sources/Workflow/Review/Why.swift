package import Outreach
import Registry
import Workspace

/// Every decision of a campaign's latest run, with its reason.
package struct Why: Sendable {
    /// The decisions in figures; they add up.
    package let counts: [DecisionCount]
    /// Decisions one by one, where somebody was asked about.
    package let lines: [Line]
    /// All guardians of the registry.
    package let guardians: Int

    /// One decision.
    package struct Line: Sendable {
        /// The decision.
        package let decision: Decision
        /// The guardian's name; nil where protected, or beside a protected pupil.
        package let name: PersonName?
        /// The letter, where there is one.
        package let letter: LetterCode?
        /// Those who share it.
        package let together: [GuardianID]
    }

    /// Asks why; about everybody in figures, or about those whom a text means, one by one.
    package static func ask(_ campaign: String, about text: String?, isComplete: Bool, _ office: Office) throws -> Why {
        _ = try office.workspace.campaign(campaign)
        let wanted = try text.map { try guardians(of: FindPerson.find($0, office), office) }
        return try office.registry.read { registry in
            let counts = try registry.decisionCounts(ofCampaign: campaign)
            guard !counts.isEmpty else { throw WorkflowFault.noLettersYet(campaign) }
            let lines = wanted != nil || isComplete ? try lines(of: wanted, in: campaign, registry) : []
            return Why(counts: counts, lines: lines, guardians: try registry.headCount().guardians)
        }
    }

    /// The decisions of a campaign's latest run for these guardians, or for all, one by one.
    static func lines(
        of guardians: [GuardianID]?, in campaign: String, _ registry: RegistryTransaction
    ) throws -> [Line] {
        try registry.decisions(ofCampaign: campaign, for: guardians).map { try line($0, campaign, registry) }
    }

    private static func guardians(of persons: [PersonID], _ office: Office) throws -> [GuardianID] {
        try office.registry.read { registry in
            var found: Set<GuardianID> = []
            for person in persons {
                switch person {
                case .guardian(let id): found.insert(id)
                case .pupil(let id): found.formUnion(try registry.guardians(of: id).map(\.guardian))
                }
            }
            return found.sorted()
        }
    }

    private static func line(_ decision: Decision, _ campaign: String, _ registry: RegistryTransaction) throws -> Line {
        // What the latest run decided may be older than the protection.
        let name =
            decision.reason.isByHandOrUndecided ? nil : try registry.shownName(of: .guardian(decision.guardian))
        let letters = try registry.letters(of: .guardian(decision.guardian)).compactMap { try registry.letterFacts($0) }
        let letter = letters.last {
            $0.occasion.campaign == campaign && $0.occasion.meeting == decision.meeting
                && $0.liveRecipients.contains(decision.guardian)
        }
        return Line(
            decision: decision, name: name, letter: letter?.code,
            together: letter?.recipients.filter { $0 != decision.guardian } ?? [])
    }
}

package import Outreach
import Registry
import Workspace

/// Every decision of a campaign, with its reason, as they are now.
package struct Why: Sendable {
    /// The account of everybody: each in one state.
    package let reckoning: Reckoning
    /// Pupils who were asked about, by themselves.
    package let pupils: [PupilLine]
    /// The decisions in figures; they add up.
    package let counts: [DecisionCount]
    /// Decisions one by one, where somebody was asked about.
    package let lines: [Line]
    /// All guardians of the registry.
    package let guardians: Int

    /// Where a pupil stands.
    package struct PupilLine: Sendable {
        /// The places in the audience, or the reason why there is none.
        package let decisions: [PupilDecision]
        /// Who.
        package let pupil: PupilID
        /// The name; nil where protected.
        package let name: PersonName?

        /// The reasons, each once.
        package var reasons: [PupilReason] {
            PupilReason.allCases.filter { reason in decisions.contains { $0.reason == reason } }
        }
    }

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
        let definition = try office.workspace.campaign(campaign)
        let persons = try text.map { try FindPerson.find($0, office) }
        try office.decideWhereNeeded()
        let wanted = try persons.map { try guardians(of: $0, office) }
        return try office.registry.read { registry in
            Why(
                reckoning: try registry.reckoning(of: definition, AudienceView(.municipality, withSetApart: true)),
                pupils: try (persons ?? []).compactMap { try pupilLine($0, campaign, registry) },
                counts: try registry.decisionCounts(ofCampaign: campaign),
                lines: wanted != nil || isComplete ? try lines(of: wanted, in: campaign, registry) : [],
                guardians: try registry.headCount().guardians)
        }
    }

    private static func pupilLine(
        _ person: PersonID, _ campaign: String, _ registry: RegistryTransaction
    ) throws -> PupilLine? {
        guard case .pupil(let pupil) = person else { return nil }
        return PupilLine(
            decisions: try registry.decisions(ofCampaign: campaign, about: pupil), pupil: pupil,
            name: try registry.shownName(of: person))
    }

    /// The decisions of a campaign for these guardians, or for all, one by one.
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

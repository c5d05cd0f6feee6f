import Outreach
import Registry

/// Who is on a campaign's by-hand list, by the latest decisions, and whoever became protected since.
enum ByHandRows {
    /// - Parameter isShown: whether the row of a decision is read.
    static func read(
        _ campaign: String, _ registry: RegistryTransaction, where isShown: (Decision) throws -> Bool = { _ in true }
    ) throws -> [ByHandRow] {
        var rows: [ByHandRow] = []
        let byHand = try registry.byHandLetters(ofCampaign: campaign)
        let setApart = try registry.guardiansSetApart()
        for decision in try registry.decisions(ofCampaign: campaign) where try isShown(decision) {
            guard let guardian = try guardian(of: decision, setApart, registry) else { continue }
            let letter = byHand.first { $0.guardian == decision.guardian && $0.meeting == decision.meeting }
            let task: ByHandTask
            switch decision.reason {
            case .undecided: task = .decide
            case .incomplete where guardian.protection == .protected && !decision.missing.allSatisfy(\.isOfAddress):
                task = .complete(decision.missing)
            case .byHand where letter == nil:
                // Decided since the letters were made.
                guard let since = try taskSince(decision, campaign, guardian, nil, registry) else { continue }
                task = since
            case .byHand, .alreadyWrittenTo:
                guard let letter else { continue }
                task = try handingOver(letter.code, registry)
            default:
                // The run was before somebody became protected.
                guard let since = try taskSince(decision, campaign, guardian, letter?.code, registry) else { continue }
                task = since
            }
            rows.append(
                ByHandRow(guardian: decision.guardian, name: guardian.name, mailing: letter?.mailing, task: task))
        }
        return rows
    }

    /// The guardian of a decision that may be on the list; nil of others, so that nobody else is read.
    private static func guardian(
        of decision: Decision, _ setApart: Set<GuardianID>, _ registry: RegistryTransaction
    ) throws -> GuardianRecord? {
        switch decision.reason {
        case .undecided, .byHand, .alreadyWrittenTo: try registry.guardian(decision.guardian)
        case .writtenTo, .returned, .possiblySame, .incomplete, .noAddress, .addressGone, .protectionUnknown, .marksOld:
            setApart.contains(decision.guardian) ? try registry.guardian(decision.guardian) : nil
        case .held, .withheld, .doNotContact, .custodyEnded, .deregistered, .birthYearUnknown, .noSchool,
            .schoolYearUnknown, .meetingNotPlanned, .meetingOver, .notInAudience:
            nil
        }
    }

    /// What the next run will find is to be done, without making a letter.
    private static func taskSince(
        _ decision: Decision, _ campaign: String, _ guardian: GuardianRecord, _ letter: LetterCode?,
        _ registry: RegistryTransaction
    ) throws -> ByHandTask? {
        guard guardian.standing != .deregistered, !guardian.doNotContact, guardian.ruling != .withhold else {
            return nil
        }
        if let letter { return try handingOver(letter, registry) }
        let isOut = try registry.letters(of: .guardian(guardian.id)).compactMap { try registry.letterFacts($0) }
            .contains {
                $0.occasion.campaign == campaign && $0.occasion.meeting == decision.meeting && $0.state == .out
                    && $0.liveRecipients.contains(guardian.id)
            }
        guard !isOut else { return nil }
        let isBeside = try ChangePerson.hasProtectedPupil(guardian.id, registry)
        return isBeside && guardian.ruling != .write ? .decide : .remake
    }

    private static func handingOver(_ letter: LetterCode, _ registry: RegistryTransaction) throws -> ByHandTask {
        let handedOver = try registry.events(of: letter).last { $0.kind == .handedOut }
        return handedOver.map { .handedOver(letter, on: $0.date) } ?? .handOver(letter)
    }
}

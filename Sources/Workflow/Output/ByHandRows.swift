import Outreach
import Registry

/// Who is on a campaign's by-hand list, by the latest decisions.
enum ByHandRows {
    /// - Parameter isShown: whether the row of a decision is read.
    static func read(
        _ campaign: String, _ registry: RegistryTransaction, where isShown: (Decision) throws -> Bool = { _ in true }
    ) throws -> [ByHandRow] {
        var rows: [ByHandRow] = []
        let byHand = try registry.byHandLetters(ofCampaign: campaign)
        for decision in try registry.decisions(ofCampaign: campaign) where try isShown(decision) {
            guard let guardian = try registry.guardian(decision.guardian) else { continue }
            let letter = byHand.first { $0.guardian == decision.guardian && $0.meeting == decision.meeting }
            let task: ByHandTask
            switch decision.reason {
            case .undecided: task = .decide
            case .byHand, .alreadyWrittenTo:
                guard let letter else { continue }
                let handedOver = try registry.events(of: letter.code).last { $0.kind == .handedOut }
                task = handedOver.map { .handedOver(letter.code, on: $0.date) } ?? .handOver(letter.code)
            case .incomplete where guardian.protection == .protected: task = .complete(decision.missing)
            default: continue
            }
            rows.append(
                ByHandRow(guardian: decision.guardian, name: guardian.name, mailing: letter?.mailing, task: task))
        }
        return rows
    }
}

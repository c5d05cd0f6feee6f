import Outreach
import Registry
import Workspace

extension Office {
    /// Lets letters by post through of which it was told lately enough that nobody there is protected.
    func requireMarks(of letters: [LetterCode], _ registry: RegistryTransaction) throws {
        guard !letters.isEmpty else { return }
        let settings = try workspace.settings().settings
        let since = settings.marksSince(today)
        let seen = try letters.map { (code: $0, seenOn: try registry.marksSeenOn(letter: $0)) }
        let old = seen.filter { $0.seenOn.map { $0 < since } ?? true }
        guard !old.isEmpty else { return }
        let oldest = old.contains { $0.seenOn == nil } ? nil : old.compactMap(\.seenOn).min()
        throw WorkflowFault.marksOld(old.map(\.code), seenOn: oldest, days: settings.marksDays)
    }

    /// Whether all letters of a pack may be printed today, as far as protection marks are concerned.
    func hasMarks(of pack: StoredPack, _ registry: RegistryTransaction) throws -> Bool {
        guard pack.channel == .post else { return true }
        do {
            try requireMarks(of: try registry.entries(ofPack: pack.code).map(\.letter), registry)
            return true
        } catch WorkflowFault.marksOld {
            return false
        }
    }
}

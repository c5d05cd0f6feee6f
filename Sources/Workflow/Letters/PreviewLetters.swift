import Foundation
import Letters
import Outreach
import Registry
import Workspace
import XML

/// Shows a few telling letters of a campaign, without making any: `Output/<campaign>/preview.html`.
package struct PreviewLetters {
    /// Writes the preview and returns its path, relative to the workspace.
    package static func run(_ campaign: String, _ office: Office) throws -> String {
        let kit = try CampaignKit(campaign, office)
        let folder = office.workspace.output.appending(path: campaign, directoryHint: .isDirectory)
        try office.workspace.makeFolder(folder)
        let url = folder.appending(path: "preview.html")
        let document = try document(kit, in: .municipality, office)
        try MarkupFile.write(to: url, .html) { $0.markup = document }
        return office.workspace.relative(url)
    }

    /// The preview of letters that go through schools of a scope.
    static func document(_ kit: CampaignKit, in scope: Scope, _ office: Office) throws -> MarkupWriter {
        let writer = PreviewWriter(
            campaign: kit.campaign, settings: kit.settings, templates: kit.templates,
            stylesheet: try office.workspace.letterStylesheet(), language: office.language)
        let chosen = try choose(kit, in: scope, office)
        var markup = MarkupWriter(.html)
        writer.begin(into: &markup)
        for (letter, caption) in chosen.letters { writer.letter(letter, caption: caption, into: &markup) }
        if let incomplete = chosen.incomplete {
            writer.incomplete(
                to: incomplete.names, mailing: incomplete.mailing, missing: incomplete.missing, into: &markup)
        }
        writer.end(into: &markup)
        return markup
    }

    /// What is shown.
    private struct Choice {
        var letters: [(PrintableLetter, PreviewCaption)] = []
        var incomplete: (names: [PersonName], mailing: String, missing: [MissingDetail])?
    }

    private static func choose(_ kit: CampaignKit, in scope: Scope, _ office: Office) throws -> Choice {
        try office.registry.read { registry in
            let meetings = try registry.meetings(ofCampaign: kit.campaign.id)
            let composer = LetterComposer(kit, registry, office, meetings: meetings)
            let reconciliation = try LetterReconciliation(composer, registry, campaign: kit.campaign)
            let plan = reconciliation.plan(try registry.population(), meetings: meetings)
            var best: [String: (PlannedLetter, PreviewCaption)] = [:]
            var longest = 0
            var choice = Choice()
            for letter in plan.letters where letter.channel != .byHand && scope.contains(letter.school) {
                let composed = try composer.compose(letter)
                let missing = composer.missingDetails(composed, code: LetterCode(bits: 0), plan: letter)
                guard missing.isEmpty else {
                    if choice.incomplete == nil {
                        choice.incomplete = (composed.content.recipients, letter.occasion.mailing, missing)
                    }
                    continue
                }
                func suggest(_ key: String, _ caption: PreviewCaption) {
                    if best[key] == nil { best[key] = (letter, caption) }
                }
                if letter.recipients.count > 1 { suggest("1", .household) } else { suggest("2", .singleGuardian) }
                if letter.pupils.count > 1 { suggest("3", .siblings) }
                if letter.channel == .post { suggest("4", .post) }
                let length = composed.content.recipients.reduce(0) { $0 + $1.full.count }
                if length > longest {
                    longest = length
                    best["5"] = (letter, .longestName)
                }
                suggest("6\(composed.content.language)", .language(composed.content.language))
            }
            for (_, (letter, caption)) in best.sorted(by: { $0.key < $1.key }) {
                let composed = try composer.compose(letter)
                let code = composer.code(letter, composed.identities, generation: 1, attempt: 1)
                choice.letters.append(
                    (
                        PrintableLetter(
                            code: code, mailing: letter.occasion.mailing, channel: letter.channel,
                            content: composed.content, replaces: nil), caption
                    ))
            }
            if choice.incomplete == nil { choice.incomplete = try incomplete(plan, kit, in: scope, registry) }
            return choice
        }
    }

    /// Somebody of a scope whose address lacks a part; never somebody protected.
    private static func incomplete(
        _ plan: OutreachPlan, _ kit: CampaignKit, in scope: Scope, _ registry: RegistryTransaction
    ) throws -> (names: [PersonName], mailing: String, missing: [MissingDetail])? {
        let seen = try registry.persons(scope, withSetApart: false)
        let decision = plan.decisions.first { $0.reason == .incomplete && seen.contains(.guardian($0.guardian)) }
        guard let decision, let guardian = try registry.guardian(decision.guardian) else { return nil }
        return ([guardian.name], kit.campaign.mailings.first?.id ?? "", decision.missing)
    }
}

import Outreach
import Registry

/// Brings a campaign's letters in line with today's registry: drafts are remade, printed ones kept or pulled, and what
/// is out stays as it is.
struct LetterReconciliation {
    private let composer: LetterComposer
    private let registry: RegistryTransaction
    private let campaign: Campaign
    private let facts: [LetterFacts]
    /// Meetings that were held: their letters stay as they are, so that what left can still be recorded.
    private let held: Set<MeetingID>
    /// Letters that have not left, by whom they are to.
    private let waiting: [Addressees: LetterFacts]
    /// What has gone out.
    private let earlier: EarlierLetters
    /// The last generation of letters that are more than drafts.
    private let lastGeneration: [Addressees: Int]
    private(set) var judgement: PileJudgement
    /// The same for letters that go through schools of a scope, those by hand apart.
    private(set) var judgementInScope: PileJudgement
    private let scope: Scope

    init(
        _ composer: LetterComposer, _ registry: RegistryTransaction, campaign: Campaign, scope: Scope = .municipality
    ) throws {
        self.composer = composer
        self.registry = registry
        self.campaign = campaign
        self.scope = scope
        judgement = PileJudgement(campaign: campaign.id)
        judgementInScope = judgement
        facts = try registry.letterFacts(ofCampaign: campaign.id)
        held = Set(try registry.meetings(ofCampaign: campaign.id).filter { $0.status == .held }.map(\.id))
        var waiting: [Addressees: LetterFacts] = [:]
        var lastGeneration: [Addressees: Int] = [:]
        for fact in facts {
            if fact.state != .draft {
                lastGeneration[Addressees(fact)] = max(lastGeneration[Addressees(fact)] ?? 0, fact.generation)
            }
            if fact.isLive, fact.state == .draft || fact.state == .printed { waiting[Addressees(fact)] = fact }
        }
        self.waiting = waiting
        earlier = try EarlierLetters(facts, registry, composer.key)
        self.lastGeneration = lastGeneration
    }

    /// The plan for today, given what has gone out.
    func plan(_ population: Population, meetings: [Meeting]) -> OutreachPlan {
        OutreachPlanner(
            campaign: campaign, meetings: meetings, population: population, marksSince: composer.marksSince,
            earlier: earlier.letter(_:to:)
        ).plan()
    }

    /// Carries a plan out.
    ///
    /// - Parameter makesLetters: false only re-judges the letters that are there.
    /// - Returns: for letters that lack something, whom they are to and what they lack.
    mutating func carryOut(
        _ plan: OutreachPlan, makesLetters: Bool
    ) throws -> [(letter: PlannedLetter, missing: [MissingDetail])] {
        var incomplete: [(letter: PlannedLetter, missing: [MissingDetail])] = []
        var fresh: [PlannedLetter] = []
        var kept: Set<LetterCode> = []
        for letter in plan.letters {
            guard let fact = waiting[Addressees(letter)] else {
                if !letter.waitsForMarks { fresh.append(letter) }
                continue
            }
            // A draft that may not be printed isn't kept; what is on paper waits in the pile for newer marks.
            if letter.waitsForMarks, fact.state == .draft { continue }
            let composed = try composer.compose(letter)
            let missing = composer.missingDetails(composed, code: fact.code, plan: letter)
            if !missing.isEmpty {
                incomplete.append((letter, missing))
            } else if try saysTheSame(fact, composed, letter) {
                kept.insert(fact.code)
                note(\.unchanged, letter.school, letter.channel)
            } else if fact.state == .draft {
                kept.insert(fact.code)
                try remake(fact, letter, composed)
            } else if !letter.waitsForMarks {
                fresh.append(letter)
            }
        }
        // Who gets no letter any more loses theirs first: nobody may have two.
        try withdrawAll(but: kept, decisions: plan.decisions)
        guard makesLetters else { return incomplete }
        for letter in fresh {
            let composed = try composer.compose(letter)
            let missing = composer.missingDetails(composed, code: LetterCode(bits: 0), plan: letter)
            guard missing.isEmpty else {
                incomplete.append((letter, missing))
                continue
            }
            try make(letter, composed)
        }
        return incomplete
    }

    private mutating func withdrawAll(but kept: Set<LetterCode>, decisions: [Decision]) throws {
        let reasons = Dictionary(
            decisions.map { (Recipient(place: $0.meeting?.text ?? "", guardian: $0.guardian), $0.reason) },
            uniquingKeysWith: { first, _ in first })
        for fact in facts where fact.isLive && !kept.contains(fact.code) {
            if let meeting = fact.occasion.meeting, held.contains(meeting) { continue }
            switch fact.state {
            case .draft:
                try registry.withdrawLetter(fact.code, pull: .outdated)
                note(\.removed, fact.school, fact.channel)
            case .printed:
                let isForbidden = fact.recipients.contains { guardian in
                    let recipient = Recipient(place: fact.occasion.meeting?.text ?? "", guardian: guardian)
                    return reasons[recipient].map { $0 != .writtenTo && $0 != .incomplete } ?? true
                }
                try registry.withdrawLetter(fact.code, pull: isForbidden ? .mustNotBeSent : .outdated)
                note(\.pulled, fact.school, fact.channel)
            case .out, .returned, .withdrawn: continue
            }
        }
    }

    private mutating func note(
        _ figure: WritableKeyPath<PileJudgement, Int>, _ school: SchoolCode?, _ channel: Channel
    ) {
        judgement[keyPath: figure] += 1
        if scope.contains(school), channel != .byHand { judgementInScope[keyPath: figure] += 1 }
    }

    /// Whether a letter would say today what it says already. A printed one is compared under its own template.
    private func saysTheSame(
        _ fact: LetterFacts, _ composed: LetterComposer.Composed, _ letter: PlannedLetter
    ) throws -> Bool {
        let isDraft = fact.state == .draft
        let print = try composer.print(
            of: composed.content, channel: letter.channel, template: isDraft ? composed.template : fact.template,
            settings: isDraft ? composed.settings : fact.settings)
        return print == fact.contentPrint && fact.channel == letter.channel
    }

    private mutating func remake(
        _ fact: LetterFacts, _ letter: PlannedLetter, _ composed: LetterComposer.Composed
    ) throws {
        try registry.updateDraft(
            try toStore(fact.code, letter, composed, generation: fact.generation, replaces: fact.replaces))
        note(\.remade, letter.school, letter.channel)
    }

    private mutating func make(_ letter: PlannedLetter, _ composed: LetterComposer.Composed) throws {
        let generation = (lastGeneration[Addressees(letter)] ?? 0) + 1
        let returned = letter.recipients
            .compactMap { earlier.left[Recipient(place: letter.occasion.text, guardian: $0)] }
            .first { $0.state == .returned }
        var attempt = 1
        var code = composer.code(letter, composed.identities, generation: generation, attempt: attempt)
        while try registry.letterFacts(code) != nil {
            attempt += 1
            code = composer.code(letter, composed.identities, generation: generation, attempt: attempt)
        }
        try registry.insertDraft(
            try toStore(code, letter, composed, generation: generation, replaces: returned?.code))
        note(\.made, letter.school, letter.channel)
    }

    private func toStore(
        _ code: LetterCode, _ letter: PlannedLetter, _ composed: LetterComposer.Composed, generation: Int,
        replaces: LetterCode?
    ) throws -> LetterToStore {
        let print = try composer.print(
            of: composed.content, channel: letter.channel, template: composed.template, settings: composed.settings)
        return LetterToStore(
            code: code, plan: letter, generation: generation, replaces: replaces, packOrder: composed.packOrder,
            content: composed.content, contentPrint: print, addressPrint: composed.addressPrint,
            template: composed.template, settings: composed.settings)
    }

    private typealias Recipient = EarlierLetters.Recipient

    private struct Addressees: Hashable {
        let occasion: Occasion
        let recipients: [GuardianID]

        init(_ fact: LetterFacts) {
            occasion = fact.occasion
            recipients = fact.recipients
        }

        init(_ letter: PlannedLetter) {
            occasion = letter.occasion
            recipients = letter.recipients
        }
    }
}

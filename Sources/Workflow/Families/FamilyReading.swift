import Outreach
import Registry
import Workspace

/// Puts a family together from the registry, as far as a desk may see it.
///
/// It reaches from a guardian to the children and from these to their other guardians, and from a pupil by the guardians
/// to the siblings. It never goes on through somebody protected: who is beyond them would be a hint.
struct FamilyReading {
    let desk: Desk
    let registry: RegistryTransaction

    /// How many lines of history are told.
    private static let mostHistory = 50

    func family(of person: PersonID) throws -> Family {
        var family = Family(person: person)
        switch person {
        case .guardian(let id): try gather(around: id, &family)
        case .pupil(let id): try gather(around: id, &family)
        }
        family.history = try history(of: family)
        // Of somebody protected nothing else is told.
        guard !family.isProtected else { return family }
        let campaigns = CampaignTitles(desk.office)
        family.letters = try letters(of: family, campaigns)
        family.decisions = try decisions(about: family, campaigns)
        return family
    }

    private func gather(around id: GuardianID, _ family: inout Family) throws {
        family.guardians = [try guardian(id)]
        guard family.guardians[0].isProtected == false else { return }
        let ties = try registry.pupils(of: id).filter { try isTold($0.pupil) }
        let visible = try ties.filter { try registry.isInScope(.pupil($0.pupil), desk.scope) }
        family.childrenElsewhere = ties.count { !$0.isEnded } - visible.count { !$0.isEnded }
        for tie in visible {
            let pupil = try pupil(tie.pupil)
            family.pupils.append(pupil)
            family.ties.append(Family.Tie(guardian: id, pupil: tie.pupil, isEnded: tie.isEnded))
            if pupil.record != nil, !tie.isEnded { try addGuardians(of: tie.pupil, &family) }
        }
    }

    private func gather(around id: PupilID, _ family: inout Family) throws {
        family.pupils = [try pupil(id)]
        guard family.pupils[0].record != nil else { return }
        try addGuardians(of: id, &family)
        let present = family.ties.filter { !$0.isEnded }.map(\.guardian)
        for guardian in present where family.guardian(guardian)?.isProtected == false {
            for tie in try registry.pupils(of: guardian) where tie.pupil != id && !tie.isEnded {
                guard try isTold(tie.pupil), try registry.isInScope(.pupil(tie.pupil), desk.scope) else { continue }
                if family.pupil(tie.pupil) == nil { family.pupils.append(try pupil(tie.pupil)) }
                family.ties.append(Family.Tie(guardian: guardian, pupil: tie.pupil, isEnded: false))
            }
        }
    }

    private func addGuardians(of pupil: PupilID, _ family: inout Family) throws {
        for tie in try registry.guardians(of: pupil) {
            if family.guardian(tie.guardian) == nil { family.guardians.append(try guardian(tie.guardian)) }
            let tie = Family.Tie(guardian: tie.guardian, pupil: pupil, isEnded: tie.isEnded)
            if !family.ties.contains(tie) { family.ties.append(tie) }
        }
    }

    private func guardian(_ id: GuardianID) throws -> Family.Guardian {
        guard let record = try registry.guardian(id) else { throw DeskFault.notThere }
        let isProtected = try desk.isHidden(record, id, registry)
        let isOpen = try registry.isInScope(.guardian(id), desk.scope)
        let hasProtectedChild = try registry.pupils(of: id).contains { tie in
            try !tie.isEnded && isTold(tie.pupil) && registry.isInScope(.pupil(tie.pupil), desk.scope)
                && registry.pupil(tie.pupil)?.protection == .protected
        }
        return Family.Guardian(
            id: id, isProtected: isProtected, name: isProtected ? nil : record.name,
            record: isProtected || !isOpen ? nil : record, isOpen: isOpen,
            ruling: desk.seesByHand ? record.ruling : nil,
            doNotContact: record.doNotContact, hasProtectedChild: !isProtected && hasProtectedChild,
            handSet: isProtected || !isOpen ? [] : try registry.handSetFields(of: .guardian(id)))
    }

    /// Whether a desk may learn that somebody has this child: that a child is protected is for those who see who is
    /// reached by hand.
    private func isTold(_ pupil: PupilID) throws -> Bool {
        try desk.seesByHand || registry.pupil(pupil)?.protection != .protected
    }

    private func pupil(_ id: PupilID) throws -> Family.Pupil {
        guard let record = try registry.pupil(id) else { throw DeskFault.notThere }
        guard record.protection != .protected else { return Family.Pupil(id: id, record: nil, school: nil) }
        return Family.Pupil(id: id, record: record, school: record.school.map(desk.name(of:)))
    }

    private func letters(of family: Family, _ campaigns: CampaignTitles) throws -> [Family.Letter] {
        let people =
            family.guardians.filter { $0.record != nil }.map { PersonID.guardian($0.id) }
            + family.pupils.filter { $0.record != nil }.map { PersonID.pupil($0.id) }
        var seen: Set<LetterCode> = []
        var letters: [Family.Letter] = []
        for code in try people.flatMap({ try registry.letters(of: $0) }) where seen.insert(code).inserted {
            guard let facts = try desk.visibleLetter(code, registry) else { continue }
            letters.append(
                Family.Letter(
                    facts: facts, campaign: campaigns.title(of: facts.occasion.campaign),
                    mailing: campaigns.title(of: facts.occasion),
                    recipients: try desk.recipients(of: facts, registry),
                    events: try registry.events(of: code), reply: try registry.reply(to: code),
                    adultsWhoCame: try facts.occasion.meeting.flatMap {
                        try registry.attendance(of: code, at: $0)?.adults
                    }))
        }
        return letters.sorted { Self.order($0) > Self.order($1) }
    }

    /// What is latest in a letter's life comes last; a draft after all that happened.
    private static func order(_ letter: Family.Letter) -> (String, Int, LetterCode) {
        (letter.events.last?.date.description ?? "~", letter.facts.generation, letter.facts.code)
    }

    private func decisions(about family: Family, _ campaigns: CampaignTitles) throws -> [FamilyDecision] {
        let guardians = family.guardians.filter { $0.record != nil }
        let schools = Dictionary(uniqueKeysWithValues: try registry.meetings().map { ($0.id, $0.school) })
        return try registry.campaignsWithDecisions().flatMap { campaign in
            try Why.lines(of: guardians.map(\.id), in: campaign, registry)
                .filter { line in
                    line.decision.reason != .notInAudience
                        && (desk.seesByHand || !line.decision.reason.isByHandOrUndecided)
                        && line.decision.meeting.map { desk.scope.contains(schools[$0]) } ?? true
                }
                .map { line in
                    FamilyDecision(
                        campaign: campaigns.title(of: campaign), decision: line.decision,
                        name: family.guardian(line.decision.guardian)?.name, letter: line.letter)
                }
        }
    }

    private func history(of family: Family) throws -> [HistoryLine] {
        let people =
            family.guardians.filter(\.isOpen).map { PersonID.guardian($0.id) } + family.pupils.map { .pupil($0.id) }
        return try registry.auditTrail(of: people.map(\.description), limit: Self.mostHistory)
            .compactMap { try HistoryLine($0, registry) }
    }
}

/// The titles of campaigns; of one that is no longer in `Templates`, its id.
struct CampaignTitles {
    private var campaigns: [String: Campaign] = [:]

    init(_ office: Office) {
        for id in office.workspace.campaignIDs() { campaigns[id] = try? office.workspace.campaign(id) }
    }

    func title(of campaign: String) -> Words { campaigns[campaign]?.titleWords ?? Words(campaign) }

    func title(of occasion: Occasion) -> Words {
        campaigns[occasion.campaign]?.titleWords(ofMailing: occasion.mailing) ?? Words(occasion.mailing)
    }
}

/// Turns a campaign and a population into letters and decisions: audience, then reasons, then households.
package struct OutreachPlanner {
    private let campaign: Campaign
    private let meetings: [Meeting]
    private let population: Population
    private let marksSince: CalendarDate?
    private let earlier: (Occasion, GuardianID) -> EarlierLetter?

    /// A planner for one campaign.
    ///
    /// - Parameters:
    ///   - meetings: the campaign's meetings, whatever has become of them.
    ///   - marksSince: from which day on protection marks let a letter go by post; nil where age doesn't matter.
    ///   - earlier: what has gone out to a guardian on an occasion.
    package init(
        campaign: Campaign, meetings: [Meeting], population: Population, marksSince: CalendarDate? = nil,
        earlier: @escaping (Occasion, GuardianID) -> EarlierLetter?
    ) {
        self.campaign = campaign
        self.meetings = meetings.sorted { $0.id < $1.id }
        self.population = population
        self.marksSince = marksSince
        self.earlier = earlier
    }

    /// The plan for today.
    package func plan() -> OutreachPlan {
        var decisions: [Decision] = []
        var candidates: [Candidate] = []
        for index in population.guardians.indices {
            let (decided, writable) = decide(guardianAt: index)
            decisions += decided
            candidates += writable
        }
        var letters = households(of: candidates)
        decisions = waiting(decisions, letters.filter(\.waitsForMarks))
        letters.sort { ($0.occasion, $0.recipients[0]) < ($1.occasion, $1.recipients[0]) }
        decisions.sort { ($0.guardian, $0.meeting?.text ?? "") < ($1.guardian, $1.meeting?.text ?? "") }
        return OutreachPlan(letters: letters, decisions: decisions)
    }

    /// The decisions where whoever shares a letter with somebody whose marks are too old waits as well.
    private func waiting(_ decisions: [Decision], _ letters: [PlannedLetter]) -> [Decision] {
        guard !letters.isEmpty else { return decisions }
        let waiting = Set(
            letters.flatMap { letter in letter.recipients.map { [$0.description, letter.occasion.meeting?.text] } })
        return decisions.map { decision in
            guard decision.reason == .writtenTo,
                waiting.contains([decision.guardian.description, decision.meeting?.text])
            else { return decision }
            return Decision(guardian: decision.guardian, meeting: decision.meeting, reason: .marksOld)
        }
    }

    /// A guardian who is to be written to on one occasion.
    private struct Candidate {
        let occasion: Occasion
        let guardian: GuardianFacts
        let pupils: [Int]
        let channel: Channel
        let waitsForMarks: Bool
    }

    /// Where a pupil stands towards the campaign.
    fileprivate enum Place: Hashable {
        case occasion(Occasion)
        /// The pupil stands at two schools or in two classes.
        case disputed
        case meetingNotPlanned
        case meetingOver(MeetingID)
        case birthYearUnknown
        case outside
    }

    private func places(of pupil: PupilFacts) -> [Place] {
        guard pupil.standing != .deregistered else { return [.outside] }
        switch campaign.audience {
        case .born(let year):
            guard let birthYear = pupil.birthYear else { return [.birthYearUnknown] }
            guard birthYear == year else { return [.outside] }
            return occasions(of: pupil)
        case .schoolYears(let years):
            if pupil.standing == .active, population.held(.pupil(pupil.id)).contains(.twoPlaces) { return [.disputed] }
            guard pupil.standing == .active, pupil.school != nil, let year = pupil.schoolYear, years.contains(year)
            else { return [.outside] }
            return occasions(of: pupil)
        }
    }

    private func occasions(of pupil: PupilFacts) -> [Place] {
        var places: [Place] = []
        for mailing in campaign.mailings where mailing.due == .always {
            places.append(.occasion(Occasion(campaign: campaign.id, mailing: mailing.id, meeting: nil)))
        }
        guard campaign.hasMeetings else { return places }
        let own = meetings.filter { meeting in
            meeting.school == pupil.school && pupil.schoolYear.map(meeting.years.contains) ?? false
        }
        for meeting in own {
            let due: MailingDue? =
                switch meeting.status {
                case .planned: .meetingPlanned
                case .replaced: .meetingReplaced
                case .held, .cancelled: nil
                }
            let mailings = campaign.mailings.filter { $0.due == due }
            if mailings.isEmpty { places.append(.meetingOver(meeting.id)) }
            for mailing in mailings {
                places.append(.occasion(Occasion(campaign: campaign.id, mailing: mailing.id, meeting: meeting.id)))
            }
        }
        return places.isEmpty ? [.meetingNotPlanned] : places
    }

    private func decide(guardianAt index: Int) -> ([Decision], [Candidate]) {
        let guardian = population.guardians[index]
        let custodies = population.custodies(ofGuardianAt: index)
        var current: [Place: [Int]] = [:]
        var ended: Set<Place> = []
        for custody in custodies {
            for place in places(of: population.pupils[custody.pupil]) {
                if custody.isEnded { ended.insert(place) } else { current[place, default: []].append(custody.pupil) }
            }
        }
        current[.outside] = nil
        ended.remove(.outside)
        let hasProtectedPupil = custodies.contains {
            !$0.isEnded && population.pupils[$0.pupil].protection == .protected
        }
        let hasPupilWhoMayBe = custodies.contains {
            !$0.isEnded && population.held(.pupil(population.pupils[$0.pupil].id)).contains(.perhapsProtected)
        }
        var decisions: [Decision] = []
        var candidates: [Candidate] = []
        func note(_ reason: DecisionReason, _ meeting: MeetingID?, missing: [MissingDetail] = []) {
            decisions.append(Decision(guardian: guardian.id, meeting: meeting, reason: reason, missing: missing))
        }
        // A child whose birth year isn't known stands on the review list; the guardian is told of once.
        if current.count > 1 { current[.birthYearUnknown] = nil }
        for (place, pupils) in current.sorted(by: { $0.key.order < $1.key.order }) {
            switch place {
            case .outside: continue
            case .disputed: note(.held, nil)
            case .meetingNotPlanned: note(.meetingNotPlanned, nil)
            case .meetingOver(let meeting): note(.meetingOver, meeting)
            case .birthYearUnknown: note(guardian.standing == .deregistered ? .deregistered : .birthYearUnknown, nil)
            case .occasion(let occasion):
                let verdict = verdict(
                    on: guardian, pupils: pupils, occasion: occasion, hasProtectedPupil: hasProtectedPupil,
                    hasPupilWhoMayBe: hasPupilWhoMayBe)
                note(verdict.reason, occasion.meeting, missing: verdict.missing)
                if let channel = verdict.channel {
                    candidates.append(
                        Candidate(
                            occasion: occasion, guardian: guardian,
                            pupils: pupils.filter { population.pupils[$0].protection != .protected }, channel: channel,
                            waitsForMarks: verdict.reason == .marksOld))
                }
            }
        }
        if current.isEmpty {
            if ended.isEmpty {
                note(.notInAudience, nil)
            } else {
                for place in ended.sorted(by: { $0.order < $1.order }) { note(.custodyEnded, place.meeting) }
            }
        }
        return (decisions, candidates)
    }

    private struct Verdict {
        let reason: DecisionReason
        var channel: Channel?
        var missing: [MissingDetail] = []
    }

    /// The first reason that applies, the weightiest first.
    private func verdict(
        on guardian: GuardianFacts, pupils: [Int], occasion: Occasion, hasProtectedPupil: Bool, hasPupilWhoMayBe: Bool
    ) -> Verdict {
        let earlier = earlier(occasion, guardian.id)
        if earlier == .out { return Verdict(reason: .alreadyWrittenTo) }
        if guardian.standing == .deregistered { return Verdict(reason: .deregistered) }
        if guardian.doNotContact { return Verdict(reason: .doNotContact) }
        if guardian.ruling == .withhold { return Verdict(reason: .withheld) }
        if mayBeProtected(guardian, hasPupilWhoMayBe: hasPupilWhoMayBe) { return Verdict(reason: .undecided) }
        if isHeld(guardian, pupils) { return Verdict(reason: .held) }
        if hasProtectedPupil && guardian.ruling != .write { return Verdict(reason: .undecided) }
        if mayHaveItAlready(guardian, occasion) { return Verdict(reason: .possiblySame) }
        if hasProtectedPupil || guardian.protection == .protected {
            return Verdict(reason: .byHand, channel: .byHand)
        }
        if earlier == .returned { return Verdict(reason: .returned) }
        switch campaign.channel {
        case .handOut:
            let posts = guardian.canBePosted && (earlier != nil || livesApart(guardian, pupils: pupils))
            return posts ? post(guardian, pupils) : Verdict(reason: .writtenTo, channel: .handOut)
        case .post:
            guard guardian.protection == .none else { return Verdict(reason: .protectionUnknown) }
            guard guardian.hasAddress else { return Verdict(reason: .noAddress) }
            guard guardian.missingAddressParts.isEmpty else {
                return Verdict(reason: .incomplete, missing: guardian.missingAddressParts.map { .address($0) })
            }
            return post(guardian, pupils)
        }
    }

    /// Whether a guardian or a child of theirs may be somebody protected who was known before.
    private func mayBeProtected(_ guardian: GuardianFacts, hasPupilWhoMayBe: Bool) -> Bool {
        hasPupilWhoMayBe || population.held(.guardian(guardian.id)).contains(.perhapsProtected)
    }

    /// Whether a guardian or one of the pupils whom the letter is about is held.
    private func isHeld(_ guardian: GuardianFacts, _ pupils: [Int]) -> Bool {
        !population.held(.guardian(guardian.id)).isEmpty
            || pupils.contains { !population.held(.pupil(population.pupils[$0].id)).isEmpty }
    }

    /// A letter by post, which waits where what says that nobody is protected may no longer be so.
    private func post(_ guardian: GuardianFacts, _ pupils: [Int]) -> Verdict {
        guard let marksSince else { return Verdict(reason: .writtenTo, channel: .post) }
        func isOld(_ seenOn: CalendarDate?) -> Bool { seenOn.map { $0 < marksSince } ?? true }
        let isChildOld = pupils.contains {
            population.pupils[$0].protection == .none && isOld(population.pupils[$0].marksSeenOn)
        }
        let reason: DecisionReason = isOld(guardian.marksSeenOn) || isChildOld ? .marksOld : .writtenTo
        return Verdict(reason: reason, channel: .post)
    }

    /// Whether somebody who may be the same person has got the letter, or is the one to get it.
    private func mayHaveItAlready(_ guardian: GuardianFacts, _ occasion: Occasion) -> Bool {
        population.rivals(of: guardian.id).contains { $0.isWrittenTo || earlier(occasion, $0.guardian) == .out }
    }

    /// Whether another guardian of one of these pupils is known to live elsewhere.
    private func livesApart(_ guardian: GuardianFacts, pupils: [Int]) -> Bool {
        guard let home = guardian.address else { return false }
        return pupils.contains { pupil in
            population.guardians(ofPupilAt: pupil).contains { other in
                other.id != guardian.id && other.standing == .active
                    && other.address.map { !$0.mayShareHome(with: home) } ?? false
            }
        }
    }

    private struct Household: Hashable {
        let occasion: Occasion
        let address: Fingerprint?
        /// Tells apart those who share a letter with nobody.
        let alone: GuardianID?
        let pupils: [Int]
        let channel: Channel
    }

    private func households(of candidates: [Candidate]) -> [PlannedLetter] {
        var members: [Household: [GuardianID]] = [:]
        var waiting: Set<Household> = []
        for candidate in candidates {
            let shares =
                campaign.recipientPolicy == .household && candidate.channel != .byHand
                && candidate.guardian.address != nil
            let household = Household(
                occasion: candidate.occasion, address: shares ? candidate.guardian.address?.whole : nil,
                alone: shares ? nil : candidate.guardian.id, pupils: candidate.pupils.sorted(),
                channel: candidate.channel)
            members[household, default: []].append(candidate.guardian.id)
            if candidate.waitsForMarks { waiting.insert(household) }
        }
        return members.map { household, guardians in
            letter(for: household, to: guardians.sorted(), waitsForMarks: waiting.contains(household))
        }
    }

    private func letter(
        for household: Household, to guardians: [GuardianID], waitsForMarks: Bool
    ) -> PlannedLetter {
        let pupils = household.pupils.map { population.pupils[$0] }
        let eldest = pupils.filter { $0.standing == .active && $0.school != nil }.min(by: Self.isElder)
        return PlannedLetter(
            occasion: household.occasion, recipients: guardians, pupils: pupils.map(\.id), channel: household.channel,
            school: eldest?.school, className: eldest?.className, eldest: (eldest ?? pupils.min(by: Self.isElder))?.id,
            waitsForMarks: waitsForMarks)
    }

    private static func isElder(_ a: PupilFacts, _ b: PupilFacts) -> Bool {
        (a.birthYear ?? .max, -(a.schoolYear ?? 0), a.id) < (b.birthYear ?? .max, -(b.schoolYear ?? 0), b.id)
    }
}

extension OutreachPlanner.Place {
    fileprivate var order: String {
        switch self {
        case .occasion(let occasion): "0\(occasion.text)"
        case .disputed: "1"
        case .meetingNotPlanned: "1\u{1F}"
        case .meetingOver(let id): "2\(id)"
        case .birthYearUnknown: "3"
        case .outside: "4"
        }
    }

    fileprivate var meeting: MeetingID? {
        switch self {
        case .occasion(let occasion): occasion.meeting
        case .meetingOver(let id): id
        case .disputed, .meetingNotPlanned, .birthYearUnknown, .outside: nil
        }
    }
}

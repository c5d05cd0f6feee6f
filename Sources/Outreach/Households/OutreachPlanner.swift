/// Turns a campaign and a population into letters and decisions: audience, then reasons, then households.
package struct OutreachPlanner {
    private let campaign: Campaign
    private let meetings: [SchoolCode: [Meeting]]
    private let population: Population
    /// Where each pupil stands, by index.
    private var places: [[Place]] = []
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
        self.meetings = Dictionary(grouping: meetings.sorted { $0.id < $1.id }, by: \.school)
        self.population = population
        self.marksSince = marksSince
        self.earlier = earlier
        places = population.pupils.map(places(of:))
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
        return OutreachPlan(letters: letters, decisions: decisions, pupils: pupilDecisions())
    }

    private func pupilDecisions() -> [PupilDecision] {
        population.pupils.indices.flatMap { index -> [PupilDecision] in
            let hasGuardian = !population.guardians(ofPupilAt: index).isEmpty
            var decisions: [PupilDecision] = []
            for place in places[index] {
                let decision = PupilDecision(
                    pupil: population.pupils[index].id, meeting: place.meeting,
                    reason: place.reason == .inAudience && !hasGuardian ? .noGuardian : place.reason)
                // A mailing each is one place in the audience.
                if !decisions.contains(decision) { decisions.append(decision) }
            }
            return decisions.sorted { ($0.meeting?.text ?? "") < ($1.meeting?.text ?? "") }
        }
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
        case meetingNotPlanned
        case meetingOver(MeetingID)
        /// Something must be told, or decided, before it is known where.
        case unknown(PupilReason)
        /// Nowhere, because of what was told.
        case outside(PupilReason)
    }

    private func places(of pupil: PupilFacts) -> [Place] {
        guard pupil.standing != .deregistered else { return [.outside(.deregistered)] }
        switch campaign.audience {
        case .born(let year):
            guard let birthYear = pupil.birthYear else { return [.unknown(.birthYearUnknown)] }
            guard birthYear == year else { return [.outside(.otherBirthYear)] }
            return occasions(of: pupil)
        case .schoolYears(let years):
            guard pupil.standing == .active else { return [.outside(.hasLeft)] }
            if population.held(.pupil(pupil.id)).contains(.twoPlaces) { return [.unknown(.held)] }
            if let year = pupil.schoolYear, !years.contains(year) { return [.outside(.otherSchoolYear)] }
            guard pupil.isInRoster || pupil.school != nil else { return [.outside(.inNoRoster)] }
            guard pupil.school != nil else { return [.unknown(.noSchool)] }
            guard pupil.schoolYear != nil else { return [.unknown(.schoolYearUnknown)] }
            return occasions(of: pupil)
        }
    }

    private func occasions(of pupil: PupilFacts) -> [Place] {
        var places: [Place] = []
        for mailing in campaign.mailings where mailing.due == .always {
            places.append(.occasion(Occasion(campaign: campaign.id, mailing: mailing.id, meeting: nil)))
        }
        guard campaign.hasMeetings else { return places }
        let own = (pupil.school.flatMap { meetings[$0] } ?? []).filter { meeting in
            pupil.schoolYear.map(meeting.years.contains) ?? false
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
            for place in places[custody.pupil] where !place.isOutside {
                if custody.isEnded { ended.insert(place) } else { current[place, default: []].append(custody.pupil) }
            }
        }
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
        // A child of whom something isn't known stands on the review list; the guardian is told of once.
        let unknown = current.keys.filter(\.lacksFact).sorted { $0.order < $1.order }
        for place in unknown where current.count > 1 { current[place] = nil }
        for (place, pupils) in current.sorted(by: { $0.key.order < $1.key.order }) {
            switch place {
            case .outside: continue
            case .meetingNotPlanned: note(.meetingNotPlanned, nil)
            case .meetingOver(let meeting): note(.meetingOver, meeting)
            case .unknown(.held): note(.held, nil)
            case .unknown(let reason):
                note(guardian.standing == .deregistered ? .deregistered : reason.ofGuardian, nil)
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
            guard !guardian.isAddressGone else { return Verdict(reason: .addressGone) }
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
        case .unknown(.held): "1"
        case .meetingNotPlanned: "1\u{1F}"
        case .meetingOver(let id): "2\(id)"
        case .unknown(let reason): "3\(reason.rawValue)"
        case .outside: "4"
        }
    }

    fileprivate var meeting: MeetingID? {
        switch self {
        case .occasion(let occasion): occasion.meeting
        case .meetingOver(let id): id
        case .meetingNotPlanned, .unknown, .outside: nil
        }
    }

    fileprivate var reason: PupilReason {
        switch self {
        case .occasion, .meetingNotPlanned, .meetingOver: .inAudience
        case .unknown(let reason), .outside(let reason): reason
        }
    }

    fileprivate var isOutside: Bool {
        guard case .outside = self else { return false }
        return true
    }

    /// Whether something that a source could tell isn't known; who is held waits for a person's decision.
    fileprivate var lacksFact: Bool {
        guard case .unknown(let reason) = self else { return false }
        return reason != .held
    }
}

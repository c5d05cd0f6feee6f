import Outreach
import Registry

extension Desk {
    /// The steps of a campaign within the scope, in order.
    func steps(of campaign: Campaign, _ facts: StepFacts) -> [DeskStep] {
        var steps: [DeskStep] = []
        func add(
            _ kind: DeskStep.Kind, _ state: DeskStep.State, _ done: Int, of total: Int, blocked: [DecisionCount] = []
        ) {
            // A tick is a promise: nothing is done while somebody in it is kept from it.
            let state = state == .done && !blocked.isEmpty ? .blocked : state
            steps.append(
                DeskStep(
                    kind: kind, campaign: campaign.id, state: state, done: done, total: total, blocked: blocked))
        }
        let hasPupils = !facts.years.isEmpty
        if campaign.hasMeetings, case .schoolYears(let audience) = campaign.audience {
            let schools = facts.years.compactMapValues { years in
                let own = years.filter(audience.contains)
                return own.isEmpty ? nil : own
            }
            let planned = schools.count { school, years in
                years.isSubset(of: Set(facts.meetings.filter { $0.school == school }.flatMap(\.years)))
            }
            add(
                .planMeetings, !hasPupils || schools.isEmpty ? .later : planned == schools.count ? .done : .due,
                planned,
                of: schools.count)
        }
        // A held meeting's letters that never left stay as they are, and nobody waits for them.
        let over = Set(facts.meetings.filter { $0.status == .held }.map(\.id))
        let letters = facts.letters.filter { count in
            ![.draft, .printed].contains(count.state) || !(count.meeting.map(over.contains) ?? false)
        }
        func sum(_ states: [LetterState]) -> Int {
            letters.filter { states.contains($0.state) }.reduce(0) { $0 + $1.letters }
        }
        let all = sum(LetterState.allCases)
        let due = occasionsDue(campaign, facts)
        let isMade = facts.followsRosters && due.allSatisfy { facts.occasionsWithLetters.contains($0) }
        let isOver = campaign.hasMeetings && due.isEmpty
        let isNobodys = !hasPupils || facts.isDecidedWithoutAudience && all == 0
        add(
            .makeLetters, isOver ? (all > 0 ? .done : .later) : isNobodys ? .later : isMade ? .done : .due, all,
            of: all, blocked: facts.blocked(by: Self.keepsFromLetters))
        let (drafts, waiting) = (sum([.draft]), sum([.draft, .printed]))
        add(.printLetters, all == 0 ? .later : drafts == 0 ? .done : .due, all - drafts, of: all)
        add(
            .sendLetters, all == 0 ? .later : waiting == 0 ? .done : .due, all - waiting, of: all,
            blocked: facts.blocked(by: [.byHand, .returned]))
        if campaign.hasMeetings {
            let meetings = facts.meetings.filter { $0.status == .planned || $0.status == .held }
            let open = meetings.filter { $0.status == .planned }
            let isPast = open.contains { $0.starts.map { $0.date < today } ?? false }
            add(
                .holdMeetings, isPast ? .due : open.isEmpty && !facts.meetings.isEmpty ? .done : .later,
                meetings.count - open.count, of: meetings.count)
        }
        return steps
    }

    /// Why somebody of the audience has no letter yet though all that are due were made.
    private static let keepsFromLetters: Set<DecisionReason> = [
        .undecided, .held, .possiblySame, .protectionUnknown, .marksOld, .incomplete, .noAddress,
    ]

    /// What the steps of a campaign follow from.
    struct StepFacts {
        let years: [SchoolCode: Set<Int>]
        let meetings: [Meeting]
        let letters: [LetterStateCount]
        /// Whether letters were made after the last roster was read in.
        let followsRosters: Bool
        /// Where everybody of the audience is.
        let reckoning: Reckoning

        init(
            _ campaign: Campaign, years: [SchoolCode: Set<Int>], _ view: AudienceView, _ registry: RegistryTransaction
        ) throws {
            let scope = view.scope
            self.years = years
            reckoning = try registry.reckoning(of: campaign, view)
            meetings = try registry.meetings(ofCampaign: campaign.id).filter { scope.contains($0.school) }
            letters = try registry.letterStates(ofCampaign: campaign.id, in: scope)
            let run = try registry.runs()[campaign.id]
            let latest = try registry.latestImport()
            followsRosters = run.map { run in latest.map { $0 <= run } ?? true } ?? false
        }

        /// Whether everybody was decided about, and nobody belongs to the audience.
        var isDecidedWithoutAudience: Bool {
            reckoning.decidedOn != nil && reckoning.pupilsInAudience + reckoning.guardiansInAudience == 0
        }

        /// The guardians whom these reasons keep from being reached, the most first.
        func blocked(by reasons: Set<DecisionReason>) -> [DecisionCount] {
            [OutreachState.toDo, .waits].flatMap(reckoning.reasons(in:)).filter { reasons.contains($0.reason) }
                .sorted { $0.guardians > $1.guardians }
        }

        var occasionsWithLetters: Set<Occasion> {
            Set(letters.map { Occasion(campaign: "", mailing: $0.mailing, meeting: $0.meeting) })
        }
    }

    /// The occasions for which letters are due: a meeting's mailing, as long as the meeting is planned or replaced.
    private func occasionsDue(_ campaign: Campaign, _ facts: StepFacts) -> [Occasion] {
        facts.meetings.flatMap { meeting -> [Occasion] in
            let due: MailingDue? =
                switch meeting.status {
                case .planned: .meetingPlanned
                case .replaced: .meetingReplaced
                case .held, .cancelled: nil
                }
            return campaign.mailings.filter { $0.due == due }.map {
                Occasion(campaign: "", mailing: $0.id, meeting: meeting.id)
            }
        }
    }
}

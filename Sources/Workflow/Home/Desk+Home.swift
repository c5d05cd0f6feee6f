import Outreach
import Registry
import Workspace

extension Desk {
    /// What is seen when sitting down.
    package func home() throws -> DeskHome {
        // A campaign whose file is broken shows that on its own page, and keeps nobody from the others.
        let campaigns = office.workspace.campaignIDs().compactMap { try? office.workspace.campaign($0) }
        try office.decideWhereNeeded()
        return try office.registry.read { registry in
            var home = DeskHome()
            let years = try registry.schoolYears(in: scope)
            let people = try registry.persons(scope, withSetApart: seesByHand)
            let pupils = try registry.pupilCount(scope, withSetApart: view.withSetApart)
            home.steps = [
                DeskStep(
                    kind: .importRosters, campaign: nil, state: pupils > 0 ? .done : .due, done: pupils, total: pupils)
            ]
            for campaign in campaigns {
                home.titles[campaign.id] = campaign.title(in: language.language)
                let facts = try StepFacts(campaign, years: years, view, registry)
                home.reckonings[campaign.id] = facts.reckoning
                home.steps += steps(of: campaign, facts)
                let reach = try reach(of: campaign, registry)
                if !reach.schools.isEmpty { home.reach.append(reach) }
            }
            home.waiting = try waiting(people, registry)
            // Nothing is green while somebody is left out of whom something must be told first.
            if let first = home.steps.first, home.waiting.leftOut + home.waiting.rejectedRows + home.waiting.found > 0 {
                home.steps[0] = DeskStep(
                    kind: first.kind, campaign: nil, state: pupils > 0 ? .blocked : .due,
                    done: first.done - home.waiting.leftOut, total: first.total, leftOut: home.waiting.leftOut,
                    rejectedRows: home.waiting.rejectedRows, found: home.waiting.found)
            }
            home.meetings = try nextMeetings(registry)
            return home
        }
    }

    private func reach(of campaign: Campaign, _ registry: RegistryTransaction) throws -> DeskHome.CampaignReach {
        let schools = try registry.reach(ofCampaign: campaign.id, in: scope).map { reach in
            DeskHome.NamedReach(name: reach.school.map(name(of:)), reach: reach)
        }
        return DeskHome.CampaignReach(
            campaign: campaign.id, title: campaign.title(in: language.language), hasMeetings: campaign.hasMeetings,
            schools: schools.sorted { Self.order($0) < Self.order($1) })
    }

    private static func order(_ reach: DeskHome.NamedReach) -> String {
        reach.name.map { "0\(SwedishOrder.key($0))" } ?? "1"
    }

    private func waiting(_ people: Set<PersonID>, _ registry: RegistryTransaction) throws -> DeskHome.Waiting {
        var waiting = DeskHome.Waiting()
        let matters = try registry.matters().filter { $0.waits && isShown($0, among: people) }
        waiting.matters = matters.count
        waiting.leftOut = matters.count { [.noSchool, .schoolYearUnknown, .noGuardian].contains($0.kind) }
        let imports = try ownOpenImports(registry)
        waiting.rejectedRows = imports.reduce(0) { $0 + $1.rowsRejected }
        waiting.found = imports.reduce(0) { $0 + $1.found }
        let kept = try registry.guardiansByReason(
            [.incomplete, .noAddress, .protectionUnknown], in: scope, withSetApart: seesByHand)
        waiting.unknownMarks = kept[.protectionUnknown] ?? 0
        waiting.incomplete = kept.values.reduce(0, +) - waiting.unknownMarks
        let returned = try returnedLetters(registry)
        waiting.returned = returned.waiting.count
        waiting.replacements = returned.ready.count
        if seesByHand { waiting.byHand = try registry.lettersByHand(in: scope) }
        waiting.toPull = try registry.lettersToPull().count { scope.contains($0.school) }
        let arrivals = try registry.arrivals(in: scope)
        waiting.arrivalsAreOwn = scope != .municipality && !arrivals.isEmpty
        waiting.arrivals = waiting.arrivalsAreOwn ? arrivals.reduce(0) { $0 + $1.pupils } : arrivals.count
        waiting.noticesDue = try registry.noticesDue(noticeView)
        waiting.oldMarks = try registry.postWaitingForMarks(
            since: try office.marksSince, in: scope, withSetApart: seesByHand)
        return waiting
    }

    /// The letters that came back: those that wait for a new address, and those of which there is one.
    private func returnedLetters(
        _ registry: RegistryTransaction
    ) throws -> (waiting: Set<LetterCode>, ready: Set<LetterCode>) {
        var (all, ready): (Set<LetterCode>, Set<LetterCode>) = ([], [])
        for letter in try registry.addressesOfReturned(in: scope) {
            all.insert(letter.code)
            let print = letter.address.flatMap { AddressFingerprints($0, hash: office.key.keyedHash)?.whole }
            if print != nil, print != letter.addressPrint { ready.insert(letter.code) }
        }
        return (all.subtracting(ready), ready)
    }

    private func nextMeetings(_ registry: RegistryTransaction) throws -> [DeskHome.NextMeeting] {
        let replies = try invitationReplies(registry)
        return try registry.meetings().filter { meeting in
            scope.contains(meeting.school) && meeting.status == .planned && meeting.starts != nil
        }
        .sorted { ($0.starts?.description ?? "", $0.id) < ($1.starts?.description ?? "", $1.id) }
        .map { meeting in
            DeskHome.NextMeeting(
                meeting: meeting, school: name(of: meeting.school), replies: replies[meeting.id] ?? MeetingReplies(),
                day: meeting.starts.map { DeskHome.MeetingDay($0.date, today: today) } ?? .later)
        }
    }
}

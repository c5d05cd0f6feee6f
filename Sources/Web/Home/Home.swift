import Hummingbird
import Outreach
import Workflow

/// What is to be done first, what waits, the next meetings, and how far the promise is kept.
enum Home {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let (home, names) = try await visit.desk { desk in (try desk.home(), desk.schools.map(\.name)) }
        return try visit.page(
            "home", title: HomeWords.title,
            [
                "schools": names.joined(separator: ", "),
                "isMunicipality": visit.account.role == .administrator,
                "plans": plans(home, visit), "waiting": waiting(home.waiting, visit),
                "meetings": home.meetings.map { meeting($0, visit) }, "reach": home.reach.map { reach($0, visit) },
            ])
    }

    /// The steps, campaign by campaign; those that come before all campaigns stand first in each.
    private static func plans(_ home: DeskHome, _ visit: DeskVisit) -> [Model] {
        let first = home.steps.filter { $0.campaign == nil }
        var campaigns: [String] = []
        for step in home.steps {
            if let campaign = step.campaign, !campaigns.contains(campaign) { campaigns.append(campaign) }
        }
        return campaigns.map { campaign in
            // What comes before all campaigns is told once, when it is done.
            let before = first.filter { $0.state != .done || campaign == campaigns.first }
            let steps = before + home.steps.filter { $0.campaign == campaign }
            let next = steps.firstIndex { $0.state == .due }
            return [
                "title": home.titles[campaign] ?? campaign, "campaign": campaign,
                "isDone": next == nil,
                "reckoning": home.reckonings[campaign].map {
                    $0.model(home.titles[campaign] ?? campaign, visit.text)
                } ?? [:],
                "steps": steps.enumerated().map { index, step in
                    self.step(step, campaign, isNext: index == next, visit)
                },
            ]
        }
    }

    private static func step(_ step: DeskStep, _ campaign: String, isNext: Bool, _ visit: DeskVisit) -> Model {
        step.model(isNext: isNext, path: HomeWords.path(step.kind, campaign: campaign), campaign, visit.text)
    }

    private static func waiting(_ waiting: DeskHome.Waiting, _ visit: DeskVisit) -> [Model] {
        let lines = HomeWords.waiting(waiting).filter { $0.count > 0 }
        return (lines.filter(\.isUrgent) + lines.filter { !$0.isUrgent }).map { line in
            [
                "count": line.count, "says": visit.text(line.says), "path": line.path, "isUrgent": line.isUrgent,
            ]
        }
    }

    private static func meeting(_ next: DeskHome.NextMeeting, _ visit: DeskVisit) -> Model {
        let language = PageDates(visit.language)
        return [
            "path": next.meeting.id.path, "isToday": next.day == .today, "isPast": next.day == .past,
            "school": next.school, "when": next.meeting.starts.map(language.time) ?? "",
            "place": next.meeting.place ?? "", "coming": next.replies.coming, "notComing": next.replies.notComing,
            "adults": next.replies.adults, "sent": next.replies.sent,
        ]
    }

    private static func reach(_ campaign: DeskHome.CampaignReach, _ visit: DeskVisit) -> Model {
        func row(_ name: String, _ counts: StageCounts) -> Model {
            [
                "name": name, "invited": counts.invited, "sent": counts.sent, "confirmed": counts.confirmed,
                "came": counts.came, "share": counts.invited > 0 ? counts.sent * 100 / counts.invited : 0,
            ]
        }
        let rows = campaign.schools.map { school in
            row(school.name ?? visit.text(HomeWords.withoutSchool), school.reach.adults)
        }
        let sum = campaign.schools.reduce(StageCounts()) { $0 + $1.reach.adults }
        return [
            "title": campaign.title, "campaign": campaign.campaign, "hasMeetings": campaign.hasMeetings, "rows": rows,
            "total": row(visit.text(HomeWords.all), sum), "isSeveral": rows.count > 1,
        ]
    }
}

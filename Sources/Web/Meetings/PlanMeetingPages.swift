import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Planning a meeting.
enum PlanMeetingPages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let query = visit.request.uri.queryParameters
        var chosen = Chosen()
        chosen.campaign = query["campaign"].map(String.init)
        chosen.school = query["school"].flatMap { SchoolCode(String($0)) }
        return try await page(chosen, MeetingTime(), status: .ok, visit)
    }

    @Sendable static func plan(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        let time = MeetingTime(form)
        var chosen = Chosen()
        chosen.campaign = form["campaign"]
        chosen.school = form["school"].flatMap { SchoolCode($0) }
        chosen.years = form.all("year").compactMap { Int($0) }.sorted()
        chosen.isChecked = true
        guard let campaign = chosen.campaign, let school = chosen.school, let starts = time.starts,
            let place = time.place, !chosen.years.isEmpty
        else { return try await page(chosen, time.checked(), status: .unprocessableContent, visit) }
        let wish = PlanMeeting.Wish(school: school, years: chosen.years, starts: starts, place: place)
        do {
            let change = try await visit.change { try $0.plan(wish, campaign: campaign) }
            return visit.seeOther(change.meeting.id.path, saying: "meeting.planned")
        } catch let fault as WorkflowFault {
            return try await page(chosen, time.failing(fault.words(on: .page)), status: .unprocessableContent, visit)
        }
    }

    /// For whom the meeting is.
    private struct Chosen: Sendable {
        var campaign: String?
        var school: SchoolCode?
        var years: [Int] = []
        var isChecked = false
    }

    private static func page(
        _ chosen: Chosen, _ time: MeetingTime, status: HTTPResponse.Status, _ visit: DeskVisit
    ) async throws -> Response {
        let (campaigns, schools) = try await visit.desk { (try $0.campaignsWithMeetings(), $0.schools) }
        var model = time.model(visit.text)
        model["campaigns"] = campaigns.map { campaign, _ -> Model in
            [
                "id": campaign.id, "title": campaign.title(in: visit.language.language),
                "isChosen": campaign.id == chosen.campaign,
            ]
        }
        model["schools"] = schools.map { school -> Model in
            ["code": school.code.digits, "name": school.name, "isChosen": school.code == chosen.school]
        }
        let asked = campaigns.filter { chosen.campaign == nil || $0.campaign.id == chosen.campaign }
        let years = Set(asked.flatMap { Array($0.years) }).sorted()
        // A meeting is for all of the campaign's years, unless somebody says otherwise.
        model["years"] = years.map { year -> Model in
            ["year": String(year), "isChosen": !chosen.isChecked || chosen.years.contains(year)]
        }
        if chosen.isChecked {
            if chosen.years.isEmpty { model["yearError"] = visit.text(MeetingWords.yearError) }
            if chosen.school == nil { model["schoolError"] = visit.text(MeetingWords.schoolError) }
        }
        model["hasCampaigns"] = !campaigns.isEmpty
        return try visit.page("meeting-plan", title: MeetingWords.plan, status: status, model)
    }
}

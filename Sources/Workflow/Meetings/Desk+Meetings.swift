package import Outreach
import Registry
import Workspace

/// A meeting as its page shows it.
package struct MeetingLine: Sendable, Equatable {
    /// The meeting.
    package let meeting: Meeting
    /// The school's name.
    package let school: String
    /// The campaign's title.
    package let campaign: String
    /// What families have answered.
    package let replies: MeetingReplies
    /// Letters that are out and say what is no longer so.
    package let noticesDue: Int
    /// Letters on paper that invite to it and must be taken out.
    package let toPull: Int
    /// Whether somebody may have come, so that attendance can be entered.
    package let takesAttendance: Bool
}

/// What a change of a meeting meant for the letters of its school.
package struct MeetingChange: Sendable, Equatable {
    /// The meeting as it is now.
    package let meeting: Meeting
    /// Whether anything changed.
    package let isChanged: Bool
    /// Letters on paper that must be taken out.
    package let toPull: [LetterToPull]
    /// For how many letters that are out a notice is due.
    package let noticesDue: Int
}

extension Desk {
    /// The meetings of the scope, by campaign, school and time.
    package func meetings() throws -> [MeetingLine] {
        try office.registry.read { try meetingLines(ofCampaign: nil, $0) }
    }

    /// A meeting; one of another school isn't there.
    package func meeting(_ id: MeetingID) throws -> MeetingLine {
        guard let line = try meetings().first(where: { $0.meeting.id == id }) else { throw DeskFault.notThere }
        return line
    }

    /// The campaigns that have meetings, with the years of school that these are for.
    package func campaignsWithMeetings() throws -> [(campaign: Campaign, years: ClosedRange<Int>)] {
        office.workspace.campaignIDs().compactMap { id in
            guard let campaign = try? office.workspace.campaign(id), campaign.hasMeetings,
                case .schoolYears(let years) = campaign.audience
            else { return nil }
            return (campaign, years)
        }
    }

    /// Plans a meeting at one of the schools; a planned one for the same years is moved.
    package func plan(_ wish: PlanMeeting.Wish, campaign id: String) throws -> MeetingChange {
        _ = try campaign(id)
        _ = try school(wish.school)
        return try change(try PlanMeeting.plan([wish], campaign: id, office))
    }

    /// Moves a planned meeting to another time or place.
    package func move(_ id: MeetingID, to starts: LocalDateTime, place: String) throws -> MeetingChange {
        let meeting = try meeting(id).meeting
        guard meeting.status == .planned else {
            throw WorkflowFault.meetingNotPlanned(school: name(of: meeting.school))
        }
        let wish = PlanMeeting.Wish(school: meeting.school, years: meeting.years, starts: starts, place: place)
        return try plan(wish, campaign: meeting.campaign)
    }

    /// Says that a meeting was held, is cancelled, or is replaced by a letter; or that it wasn't held after all.
    package func settle(_ status: MeetingStatus, _ id: MeetingID) throws -> MeetingChange {
        let meeting = try meeting(id).meeting
        return try change(try PlanMeeting.settle(status, meeting, office))
    }

    /// The letters that say what is no longer so of a meeting, with those who are to be told.
    package func noticesDue(of id: MeetingID) throws -> [NoticeDue] {
        _ = try meeting(id)
        return try office.registry.read { try $0.noticesDue(of: id, noticeView) }
    }

    /// Says that the families have been told of a meeting's change.
    package func noticesAreGiven(of id: MeetingID) throws {
        _ = try meeting(id)
        try office.registry.write { registry in
            let letters = try registry.clearNotices(of: id, noticeView)
            try registry.audit("notices given", "\(id) \(letters) letters", at: now)
        }
    }

    /// Who of those to be told may be seen: the set apart by those alone who may see the by-hand list.
    var noticeView: AudienceView { AudienceView(scope, withSetApart: seesByHand) }

    /// What families have answered to invitations, by meeting; the letter that replaces a meeting invites nobody.
    func invitationReplies(_ registry: RegistryTransaction) throws -> [MeetingID: MeetingReplies] {
        var invitations: [String: Set<String>] = [:]
        for id in office.workspace.campaignIDs() {
            guard let campaign = try? office.workspace.campaign(id) else { continue }
            invitations[id] = Set(campaign.mailings.filter { $0.due == .meetingPlanned }.map(\.id))
        }
        return try registry.replies(toMeetingsIn: scope) { campaign, mailing in
            invitations[campaign]?.contains(mailing) ?? true
        }
    }

    /// Replaces the meeting of a school that never planned one by a letter.
    package func replaceByLetter(campaign id: String, school code: SchoolCode) throws -> MeetingChange {
        _ = try campaign(id)
        return try change(
            try PlanMeeting.settle(.replaced, campaign: id, school: try school(code), date: nil, office))
    }

    /// The schools with pupils in the audience for some of whose years there is no meeting.
    func schoolsWithoutMeeting(_ campaign: Campaign, _ facts: StepFacts) -> [School] {
        guard campaign.hasMeetings, case .schoolYears(let audience) = campaign.audience else { return [] }
        return schools.filter { school in
            let planned = Set(facts.meetings.filter { $0.school == school.code }.flatMap(\.years))
            return !(facts.years[school.code] ?? []).filter(audience.contains).isSubset(of: planned)
        }
    }

    func meetingLines(ofCampaign id: String?, _ registry: RegistryTransaction) throws -> [MeetingLine] {
        let replies = try invitationReplies(registry)
        let toPull = try registry.lettersToPullByMeeting(in: scope)
        var titles: [String: String] = [:]
        for campaign in office.workspace.campaignIDs() {
            titles[campaign] = (try? office.workspace.campaign(campaign))?.title(in: language.language)
        }
        return try registry.meetings(ofCampaign: id).filter { scope.contains($0.school) }.map { meeting in
            MeetingLine(
                meeting: meeting, school: name(of: meeting.school),
                campaign: titles[meeting.campaign] ?? meeting.campaign,
                replies: replies[meeting.id] ?? MeetingReplies(),
                noticesDue: try registry.noticesDue(of: meeting.id, noticeView).count,
                toPull: toPull[meeting.id] ?? 0, takesAttendance: takesAttendance(meeting))
        }.sorted { Self.order($0) < Self.order($1) }
    }

    private func change(_ result: PlanMeeting.Result) throws -> MeetingChange {
        guard let meeting = result.meetings.first else { preconditionFailure("A change is of a meeting.") }
        let notices =
            result.noticesDue == 0
            ? 0 : try office.registry.read { try $0.noticesDue(of: meeting.id, noticeView).count }
        return MeetingChange(
            meeting: meeting, isChanged: result.changed > 0,
            toPull: result.toPull.filter { scope.contains($0.school) }, noticesDue: notices)
    }

    private static func order(_ line: MeetingLine) -> String {
        [
            line.meeting.campaign, SwedishOrder.key(line.school), line.meeting.starts?.description ?? "",
            line.meeting.id.text,
        ]
        .joined(separator: "\u{1F}")
    }
}

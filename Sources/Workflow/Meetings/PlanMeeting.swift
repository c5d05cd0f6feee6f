package import Outreach
import Registry
import Workspace

/// Plans meetings, moves them, and says what has become of them.
package struct PlanMeeting {
    /// What a change of a meeting meant.
    package struct Result: Sendable {
        /// The meetings, as they are now.
        package var meetings: [Meeting] = []
        /// How many of them are new, moved, or otherwise changed.
        package var changed = 0
        /// Codes of printed letters that must be taken out of the pile.
        package var toPull: [LetterToPull] = []
        /// How many letters are out that say another time or place, so that a notice is due.
        package var noticesDue = 0
    }

    /// A meeting to be planned.
    package struct Wish: Sendable {
        let school: SchoolCode
        let years: [Int]?
        let starts: LocalDateTime
        let place: String

        /// A wish from its parts; without years the meeting is for all of the campaign's.
        package init(school: SchoolCode, years: [Int]?, starts: LocalDateTime, place: String) {
            self.school = school
            self.years = years
            self.starts = starts
            self.place = place
        }
    }

    /// Plans meetings. A planned one for the same years at the same school is moved.
    package static func plan(_ wishes: [Wish], campaign id: String, _ office: Office) throws -> Result {
        let campaign = try campaignWithMeetings(id, office)
        guard case .schoolYears(let audience) = campaign.audience else {
            throw WorkflowFault.campaignWithoutMeetings(id)
        }
        return try change(campaign, office) { registry, result in
            for wish in wishes {
                let years = (wish.years ?? Array(audience)).sorted()
                guard !years.isEmpty, years.allSatisfy(audience.contains) else {
                    throw WorkflowFault.meetingYearsOutside(campaign: id)
                }
                let all = try registry.meetings(ofCampaign: id).filter { $0.school == wish.school }
                let planned = all.filter { $0.status == .planned }
                if let clash = planned.first(where: { $0.years != years && !Set($0.years).isDisjoint(with: years) }) {
                    throw WorkflowFault.meetingAmbiguous(
                        school: office.name(of: wish.school), dates: [clash.starts?.date.description ?? ""])
                }
                let existing = planned.first { $0.years == years }
                let meeting = Meeting(
                    id: existing?.id ?? MeetingID("\(id)/\(wish.school)/\(all.count + 1)"), campaign: id,
                    school: wish.school, years: years, starts: wish.starts, place: wish.place, status: .planned)
                try save(meeting, before: existing, registry, &result)
            }
        }
    }

    /// Says that a meeting was held, is cancelled, or is replaced by a letter.
    ///
    /// - Parameter date: tells apart a school's meetings; not needed where there is one.
    package static func settle(
        _ status: MeetingStatus, campaign id: String, school: School, date: CalendarDate?, _ office: Office
    ) throws -> Result {
        let campaign = try campaignWithMeetings(id, office)
        return try change(campaign, office) { registry, result in
            let all = try registry.meetings(ofCampaign: id).filter { $0.school == school.code }
            if all.isEmpty, status == .replaced, case .schoolYears(let audience) = campaign.audience {
                // A meeting that was never planned can still be replaced by a letter.
                let meeting = Meeting(
                    id: MeetingID("\(id)/\(school.code)/1"), campaign: id, school: school.code, years: Array(audience),
                    starts: nil, place: nil, status: .replaced)
                return try save(meeting, before: nil, registry, &result)
            }
            let meeting = try one(of: all.filter { date == nil || $0.starts?.date == date }, status, school, id)
            try settle(status, meeting, school.name, registry, &result)
        }
    }

    /// Says what has become of this very meeting; one that was held by mistake is planned again.
    package static func settle(_ status: MeetingStatus, _ meeting: Meeting, _ office: Office) throws -> Result {
        let campaign = try campaignWithMeetings(meeting.campaign, office)
        return try change(campaign, office) { registry, result in
            let known = try registry.meetings(ofCampaign: campaign.id).first { $0.id == meeting.id }
            try settle(status, known ?? meeting, office.name(of: meeting.school), registry, &result)
        }
    }

    private static func settle(
        _ status: MeetingStatus, _ meeting: Meeting, _ school: String, _ registry: RegistryTransaction,
        _ result: inout Result
    ) throws {
        let allowed: [MeetingStatus] =
            switch status {
            case .planned: [.planned, .held]
            case .replaced: [.planned, .cancelled, .replaced]
            case .held, .cancelled: [.planned, status]
            }
        guard allowed.contains(meeting.status) else { throw WorkflowFault.meetingNotPlanned(school: school) }
        let clash = try registry.meetings(ofCampaign: meeting.campaign).first {
            $0.school == meeting.school && $0.id != meeting.id && $0.status == .planned
                && !Set($0.years).isDisjoint(with: meeting.years)
        }
        if status == .planned, let clash {
            throw WorkflowFault.meetingAmbiguous(school: school, dates: [clash.starts?.date.description ?? "–"])
        }
        let settled = Meeting(
            id: meeting.id, campaign: meeting.campaign, school: meeting.school, years: meeting.years,
            starts: meeting.starts, place: meeting.place, status: status)
        try save(settled, before: meeting, registry, &result)
    }

    /// The meetings of a campaign, or of all, by school and time.
    package static func list(campaign: String?, _ office: Office) throws -> [Meeting] {
        try office.registry.read { try $0.meetings(ofCampaign: campaign) }.sorted {
            (SwedishOrder.key(office.name(of: $0.school)), $0.starts?.description ?? "", $0.id)
                < (SwedishOrder.key(office.name(of: $1.school)), $1.starts?.description ?? "", $1.id)
        }
    }

    private static func one(
        of meetings: [Meeting], _ status: MeetingStatus, _ school: School, _ campaign: String
    ) throws(WorkflowFault) -> Meeting {
        guard let first = meetings.first else { throw .meetingUnknown(school: school.name, campaign: campaign) }
        // The same command again means the meeting that it settled.
        let open = meetings.filter { $0.status == .planned }
        if open.count == 1 { return open[0] }
        if meetings.count == 1 { return first }
        if open.isEmpty, let settled = meetings.last(where: { $0.status == status }) { return settled }
        throw .meetingAmbiguous(
            school: school.name, dates: meetings.map { $0.starts?.date.description ?? "–" })
    }

    private static func campaignWithMeetings(_ id: String, _ office: Office) throws -> Campaign {
        let campaign = try office.workspace.campaign(id)
        guard campaign.hasMeetings else { throw WorkflowFault.campaignWithoutMeetings(id) }
        return campaign
    }

    private static func change(
        _ campaign: Campaign, _ office: Office, _ body: (RegistryTransaction, inout Result) throws -> Void
    ) throws -> Result {
        var result = Result()
        let kits = try office.kitsOfLetters()
        try office.registry.write { registry in
            try body(registry, &result)
            if result.changed > 0 { _ = try office.judgeEveryPile(kits, registry) }
        }
        if result.changed > 0 {
            try office.finishPendingOutput()
            result.toPull = try office.registry.read { try $0.lettersToPull(campaign: campaign.id) }
        }
        return result
    }

    private static func save(
        _ meeting: Meeting, before: Meeting?, _ registry: RegistryTransaction, _ result: inout Result
    ) throws {
        result.meetings.append(meeting)
        guard meeting != before else { return }
        try registry.save(meeting)
        result.changed += 1
        if meeting.status != .planned {
            try registry.endDoorLinks(to: meeting.id)
        } else if let end = Door.end(of: meeting) {
            try registry.setEnd(ofDoorLinksTo: meeting.id, end)
        }
        guard let before,
            before.starts != meeting.starts || before.place != meeting.place || meeting.status == .cancelled
        else { return }
        result.noticesDue += try registry.markNoticesDue(meeting.id, saying: meeting)
    }
}

extension Office {
    /// A school's name, or its code where the name isn't known.
    package func name(of school: SchoolCode) -> String { schools[school]?.name ?? school.digits }
}

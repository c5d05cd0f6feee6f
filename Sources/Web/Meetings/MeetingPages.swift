import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The meetings, and one of them.
enum MeetingPages {
    @Sendable static func list(_ visit: DeskVisit) async throws -> Response {
        let (lines, canPlan) = try await visit.desk { (try $0.meetings(), try !$0.campaignsWithMeetings().isEmpty) }
        let campaigns = Dictionary(grouping: lines) { $0.meeting.campaign }.sorted { $0.key < $1.key }
        return try visit.page(
            "meetings", title: MeetingWords.meetings,
            [
                "campaigns": campaigns.map { id, lines -> Model in
                    [
                        "id": id.percentEncoded, "title": lines[0].campaign,
                        "meetings": lines.map { $0.model(visit.text) },
                    ]
                }, "canPlan": canPlan,
            ])
    }

    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let line = try await line(visit)
        return try await page(line, MeetingTime(line.meeting), status: .ok, visit)
    }

    @Sendable static func move(_ visit: DeskVisit) async throws -> Response {
        let line = try await line(visit)
        let time = MeetingTime(try await visit.form())
        guard let starts = time.starts, let place = time.place else {
            return try await page(line, time.checked(), status: .unprocessableContent, visit)
        }
        let id = line.meeting.id
        do {
            _ = try await visit.change { try $0.move(id, to: starts, place: place) }
        } catch let fault as WorkflowFault {
            return try await page(line, time.failing(fault.words(on: .page)), status: .unprocessableContent, visit)
        }
        return visit.seeOther(id.path, saying: "meeting.moved")
    }

    @Sendable static func settle(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        guard let status = try await visit.form()["status"].flatMap(MeetingStatus.init) else {
            throw DeskFault.notThere
        }
        _ = try await visit.change { try $0.settle(status, id) }
        return visit.seeOther(id.path, saying: "meeting.\(status.rawValue)")
    }

    /// Says that the families have been told.
    @Sendable static func tell(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        try await visit.change { try $0.noticesAreGiven(of: id) }
        return visit.seeOther(id.path, saying: "meeting.told")
    }

    private static func model(of notice: NoticeDue, _ visit: DeskVisit) -> Model {
        [
            "code": notice.code.printed, "class": notice.className ?? "",
            "recipients": notice.recipients.map { recipient -> Model in
                [
                    "family": "/families/\(recipient.guardian)", "name": recipient.name.full,
                    "contacts": [recipient.phone, recipient.email].compactMap(\.self).joined(separator: ", "),
                ]
            },
        ]
    }

    /// Replaces by a letter the meeting of a school that never planned one.
    @Sendable static func replaceSchool(_ visit: DeskVisit) async throws -> Response {
        guard let school = SchoolCode(visit.parameter("school")) else { throw DeskFault.notThere }
        let campaign = visit.parameter("campaign")
        let change = try await visit.change { try $0.replaceByLetter(campaign: campaign, school: school) }
        return visit.seeOther(change.meeting.id.path, saying: "meeting.replaced")
    }

    /// The meeting that a path names.
    static func id(_ visit: DeskVisit) throws -> MeetingID {
        MeetingID(
            [visit.parameter("campaign"), visit.parameter("school"), visit.parameter("meeting")].joined(separator: "/"))
    }

    private static func line(_ visit: DeskVisit) async throws -> MeetingLine {
        let id = try id(visit)
        return try await visit.desk { try $0.meeting(id) }
    }

    private static func page(
        _ line: MeetingLine, _ time: MeetingTime, status: HTTPResponse.Status, _ visit: DeskVisit
    ) async throws -> Response {
        var model = line.model(visit.text)
        model.merge(time.model(visit.text)) { _, own in own }
        let meeting = line.meeting
        model["campaign"] = meeting.campaign.percentEncoded
        let step = MeetingStep(line, now: visit.now)
        model["step"] = step.map { $0.model(line, visit.text) }
        model["canBeHeld"] = line.takesAttendance && step != .wasItHeld
        let unsent = line.replies.letters - line.replies.sent
        if unsent > 0 { model["unsent"] = visit.text(MeetingWords.unsent(unsent)) }
        model["canReplace"] = meeting.status == .planned || meeting.status == .cancelled
        model["takesAttendance"] = line.takesAttendance && step != .attendance
        model["isOpen"] = meeting.status == .planned || meeting.status == .held
        model["hasDoor"] = step != .door
        model["hasList"] = step != .list
        model["hasReplies"] = line.replies.letters > 0
        if line.noticesDue > 0 {
            let notices = try await visit.desk { try $0.noticesDue(of: meeting.id) }
            model["noticeLines"] = notices.map { Self.model(of: $0, visit) }
        }
        return try visit.page("meeting", title: Words(line.school), status: status, model)
    }
}

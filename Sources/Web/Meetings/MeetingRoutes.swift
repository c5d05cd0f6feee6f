import HTTPTypes

/// Meetings: planned, moved, and what became of them.
enum MeetingRoutes {
    static let routes: [Route] = [
        .desk(.get, "/meetings", MeetingPages.list),
        .desk(.get, "/meetings/plan", PlanMeetingPages.show),
        .desk(.post, "/meetings/plan", PlanMeetingPages.plan),
        .desk(.get, "/meetings/{campaign}/{school}/{meeting}", MeetingPages.show),
        .desk(.get, "/meetings/{campaign}/{school}/{meeting}/list", AttendancePages.list),
        .desk(.get, "/meetings/{campaign}/{school}/{meeting}/attendance", AttendancePages.show),
        .desk(.post, "/meetings/{campaign}/{school}/{meeting}/attendance", AttendancePages.enter),
        .desk(.post, "/meetings/{campaign}/{school}/{meeting}/move", MeetingPages.move),
        .desk(.post, "/meetings/{campaign}/{school}/{meeting}/told", MeetingPages.tell),
        .desk(.post, "/meetings/{campaign}/{school}/{meeting}/settle", MeetingPages.settle),
    ]
}

enum MeetingTemplates {
    static let templates: [String: [UInt8]] = [
        "meetings": PackageResources.meetings_mustache, "meeting": PackageResources.meeting_mustache,
        "meeting-attendance": PackageResources.meeting_attendance_mustache,
        "meeting-list": PackageResources.meeting_list_mustache,
        "meeting-plan": PackageResources.meeting_plan_mustache,
        "meeting-time": PackageResources.meeting_time_mustache,
    ]
}

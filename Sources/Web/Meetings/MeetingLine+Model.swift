import Outreach
import Workflow

extension MeetingID {
    /// The path of the meeting's page.
    var path: String {
        "/meetings/\(text.split(separator: "/").map { String($0).percentEncoded }.joined(separator: "/"))"
    }
}

extension MeetingLine {
    /// The meeting as a list shows it.
    func model(_ text: (Words) -> String) -> Model {
        [
            "id": meeting.id.text, "path": meeting.id.path, "school": school, "campaignTitle": campaign,
            "years": Self.shown(meeting.years), "when": text(meeting.starts?.words ?? MeetingWords.noTime),
            "place": meeting.place ?? "–", "status": text(meeting.status.words),
            "isPlanned": meeting.status == .planned, "isHeld": meeting.status == .held,
            "isCancelled": meeting.status == .cancelled, "isReplaced": meeting.status == .replaced,
            "letters": String(replies.letters), "sent": String(replies.sent), "coming": String(replies.coming),
            "notComing": String(replies.notComing), "adults": String(replies.adults),
            "notices": noticesDue > 0 ? text(MeetingWords.notices(noticesDue)) : "", "hasNotices": noticesDue > 0,
            "pull": toPull > 0 ? text(MeetingWords.pull(toPull)) : "", "hasPull": toPull > 0,
            "hasWork": noticesDue + toPull > 0,
        ]
    }

    /// "7–8", or "7, 9".
    static func shown(_ years: [Int]) -> String {
        guard let first = years.first, let last = years.last, years.count > 1, last - first == years.count - 1 else {
            return years.map(String.init).joined(separator: ", ")
        }
        return "\(first)–\(last)"
    }
}

import ArgumentParser
import Outreach
import Workflow

/// What a change of meetings meant.
struct MeetingReport {
    private let result: PlanMeeting.Result
    private let office: Office
    private let console: Console

    init(_ result: PlanMeeting.Result, _ office: Office, _ console: Console) {
        self.result = result
        self.office = office
        self.console = console
    }

    func say() throws {
        for meeting in result.meetings { Self.say(meeting, office, console) }
        if result.changed == 0 { console.say(Words(sv: "Inget ändrades.", en: "Nothing changed.")) }
        if result.noticesDue > 0 {
            console.say(
                Words(
                    sv: "\(result.noticesDue) brev är ute med andra uppgifter. Meddela familjerna: utskick review",
                    en: "\(result.noticesDue) letters are out that say otherwise. Tell the families: utskick review"))
        }
        PileReport(scrub: Scrub(), toPull: result.toPull, office, console).say()
        console.result([
            "meetings": .array(result.meetings.map(Self.json)), "changed": .number(result.changed),
            "noticesDue": .number(result.noticesDue), "pull": .array(result.toPull.map { .string($0.code.text) }),
        ])
        if !result.toPull.isEmpty || result.noticesDue > 0 { throw ExitCode(1) }
    }

    static func say(_ meeting: Meeting, _ office: Office, _ console: Console) {
        let years = meeting.years.map(String.init).joined(separator: ", ")
        let when = meeting.starts.map { "\($0.date) \($0.hour.padded(to: 2)):\($0.minute.padded(to: 2))" } ?? "–"
        let status = meeting.status.words
        console.say(
            Words(
                sv: "\(office.name(of: meeting.school)), åk \(years): \(when), \(meeting.place ?? "–") – \(status.sv)",
                en: "\(office.name(of: meeting.school)), year \(years): \(when), \(meeting.place ?? "–") – \(status.en)"
            ))
    }

    static func json(_ meeting: Meeting) -> JSON {
        [
            "id": .string(meeting.id.text), "campaign": .string(meeting.campaign),
            "school": .string(meeting.school.digits),
            "years": .array(meeting.years.map { .number($0) }), "starts": .text(meeting.starts?.description),
            "place": .text(meeting.place), "status": .string(meeting.status.rawValue),
        ]
    }
}

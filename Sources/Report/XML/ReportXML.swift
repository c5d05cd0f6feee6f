package import Outreach
import XML

/// A follow-up as XML that is valid against `Templates/report.rng`: figures only, never names of people.
package enum ReportXML {
    /// The exact figures.
    package static func document(_ followUp: FollowUp) -> [UInt8] {
        let stages = Stage.of(campaignWithMeetings: followUp.hasMeetings)
        let head = Head(followUp.campaign, followUp.titles, followUp.made, isPublic: false)
        return document(head) { writer in
            counts(followUp.totals, Counted.allCases, stages, &writer)
            for school in followUp.schools {
                self.school(school.school, &writer) { writer in
                    for item in school.meetings { meeting(item.meeting, walkIns: item.walkIns, &writer) }
                    counts(school.counts, Counted.allCases, stages, &writer)
                    for item in school.classes {
                        writer.element("class", ["name": nonBlank(item.className)]) { writer in
                            writer.line()
                            counts(item.counts, Counted.allCases, stages, &writer)
                        }
                        writer.line()
                    }
                }
            }
            for item in followUp.returns {
                writer.empty("returns", ["reason": item.reason.rawValue, "value": String(item.letters)])
                writer.line()
            }
            for item in followUp.decisions {
                let waits = String(item.reason.waitsForPerson)
                writer.empty(
                    "decision",
                    ["reason": item.reason.rawValue, "waitsForPerson": waits, "value": String(item.guardians)])
                writer.line()
            }
            if let count = followUp.byHandOrUndecided {
                writer.empty("byHandOrUndecided", ["value": String(count)])
                writer.line()
            }
            if followUp.pupilsWithoutGuardian > 0 {
                writer.empty("pupilsWithoutGuardian", ["value": String(followUp.pupilsWithoutGuardian)])
                writer.line()
            }
        }
    }

    /// The rounded figures.
    package static func document(_ followUp: PublicFollowUp) -> [UInt8] {
        let stages = Stage.of(campaignWithMeetings: followUp.hasMeetings)
        let head = Head(followUp.campaign, followUp.titles, followUp.made, isPublic: true)
        return document(head) { writer in
            writer.empty("audience", ["value": String(followUp.audience)])
            writer.line()
            counts(ReachCounts(adults: followUp.totals), [.adults], stages, &writer)
            for school in followUp.schools {
                self.school(school.school, &writer) { writer in
                    for item in school.meetings { meeting(item, walkIns: nil, &writer) }
                    counts(ReachCounts(adults: school.guardians), [.adults], stages, &writer)
                }
            }
        }
    }

    private struct Head {
        let campaign: String
        let titles: [Language: String]
        let made: CalendarDate
        let isPublic: Bool

        init(_ campaign: String, _ titles: [Language: String], _ made: CalendarDate, isPublic: Bool) {
            self.campaign = campaign
            self.titles = titles
            self.made = made
            self.isPublic = isPublic
        }
    }

    private static func document(_ head: Head, _ content: (inout MarkupWriter) -> Void) -> [UInt8] {
        var writer = MarkupWriter(.xml)
        writer.xmlDeclaration()
        writer.element(
            "report",
            [
                "xmlns": "urn:utskick:report:1", "campaign": head.campaign, "made": head.made.description,
                "public": String(head.isPublic),
            ]
        ) { writer in
            writer.line()
            for (language, title) in head.titles.sorted(by: { $0.key < $1.key }) {
                writer.element("title", ["xml:lang": language.tag], text: title)
                writer.line()
            }
            content(&writer)
        }
        writer.line()
        return writer.takeBytes()
    }

    private static func school(
        _ school: School?, _ writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
    ) {
        let name = school.map { nonBlank($0.name) ?? $0.code.digits }
        writer.element("school", ["code": school?.code.digits, "name": name]) { writer in
            writer.line()
            content(&writer)
        }
        writer.line()
    }

    private static func meeting(_ meeting: Meeting, walkIns: Int?, _ writer: inout MarkupWriter) {
        writer.empty(
            "meeting",
            [
                "years": meeting.years.map(String.init).joined(separator: " "), "status": meeting.status.rawValue,
                "starts": meeting.starts?.xmlDateTime, "place": nonBlank(meeting.place),
                "walkIns": walkIns.map(String.init),
            ])
        writer.line()
    }

    private static func counts(
        _ counts: ReachCounts, _ things: [Counted], _ stages: [Stage], _ writer: inout MarkupWriter
    ) {
        for thing in things {
            for stage in stages {
                writer.empty(
                    "count",
                    ["of": thing.rawValue, "stage": stage.rawValue, "value": String(counts[thing][stage])])
                writer.line()
            }
        }
    }

    private static func nonBlank(_ text: String?) -> String? {
        text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
}

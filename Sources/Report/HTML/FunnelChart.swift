import Outreach
import XML

/// The steps of reach at one school as bars: each is a share of the school's recipients, its figure written out.
struct FunnelChart {
    let language: ReportLanguage
    let number: Int
    let name: String
    let meetings: [Meeting]
    let counts: StageCounts
    let hasMeetings: Bool

    private static let width = 320
    private static let rowHeight = 22
    private static let barStart = 88
    private static let barLength = 136

    func write(into writer: inout MarkupWriter) {
        let id = "chart-\(number)"
        writer.element("figure") { writer in
            writer.element("figcaption") { writer in
                writer.element("bdi", text: name)
                if hasMeetings { writer.element("span", ["class": "note"], text: " \(meetingsInWords)") }
            }
            let height = stages.count * Self.rowHeight + 2
            writer.element(
                "svg",
                [
                    "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Self.width) \(height)", "role": "img",
                    "aria-labelledby": "\(id)-title \(id)-desc",
                ]
            ) { writer in
                writer.element("title", ["id": "\(id)-title"], text: name)
                writer.element("desc", ["id": "\(id)-desc"], text: description)
                for (index, stage) in stages.enumerated() {
                    bar(stage, top: index * Self.rowHeight, &writer)
                }
            }
        }
    }

    private var stages: [Stage] { Stage.of(campaignWithMeetings: hasMeetings) }

    /// What has become of the meetings: `möten: 1 hållet, 1 inställt`.
    private var meetingsInWords: String {
        guard let first = meetings.first else { return language.text(sv: "inget möte än", en: "no meeting yet") }
        guard meetings.count > 1 else {
            let day = first.starts.map { " \(language.day($0.date))" } ?? ""
            return language.text(sv: "möte", en: "meeting") + "\(day): \(language.text(first.status.words))"
        }
        let parts = MeetingStatus.allCases.compactMap { status in
            let count = meetings.count { $0.status == status }
            return count > 0 ? "\(count) \(language.text(status.words))" : nil
        }
        return language.text(sv: "möten: ", en: "meetings: ") + parts.joined(separator: ", ")
    }

    private var description: String {
        stages.map { stage in
            "\(language.text(stage.label(withMeetings: hasMeetings))): \(language.number(counts[stage]))"
        }.joined(separator: ", ") + "."
    }

    private func bar(_ stage: Stage, top: Int, _ writer: inout MarkupWriter) {
        let value = counts[stage]
        let baseline = String(top + 16)
        writer.line()
        writer.element(
            "text", ["class": "label", "x": "0", "y": baseline],
            text: language.text(stage.label(withMeetings: hasMeetings)))
        let box = (x: String(Self.barStart), y: String(top + 4), height: "15")
        writer.empty(
            "rect",
            ["class": "whole", "x": box.x, "y": box.y, "width": String(Self.barLength), "height": box.height])
        if value > 0 {
            writer.empty(
                "rect", ["class": "part", "x": box.x, "y": box.y, "width": length(of: value), "height": box.height])
        }
        writer.element("text", ["class": "figure", "x": "270", "y": baseline], text: language.number(value))
        if let share = language.share(value, of: counts.invited) {
            writer.element("text", ["class": "share", "x": String(Self.width), "y": baseline], text: share)
        }
    }

    /// A width with one decimal, computed in whole numbers so that it's the same everywhere.
    private func length(of value: Int) -> String {
        let whole = max(counts.invited, 1)
        let tenths = min(value, whole) * Self.barLength * 10 / whole
        return "\(tenths / 10).\(tenths % 10)"
    }
}

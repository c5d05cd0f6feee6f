package import Outreach
import XML

/// A follow-up as one page that stands alone: to be read on a screen and to be printed on A4, landscape.
package struct ReportHTML: Sendable {
    let language: ReportLanguage
    private let stylesheet: [UInt8]
    private let publisher: String?

    /// A writer in one of the tool's languages.
    ///
    /// The stylesheet (`Templates/report.css`) is embedded; the publisher is the municipality that stands over the title.
    package init(language: ToolLanguage, stylesheet: [UInt8], publisher: String? = nil) {
        self.language = ReportLanguage(tool: language)
        self.stylesheet = stylesheet
        self.publisher = publisher
    }

    /// The page for the coordinators: exact figures, classes, and the families to talk to.
    package func page(_ followUp: FollowUp) -> [UInt8] {
        let head = PageHead(
            title: followUp.title(in: language.tool.language), made: followUp.made,
            notice: Words(sv: "Internt: innehåller namn", en: "Internal: contains names"),
            schools: followUp.isOfSomeSchools ? followUp.schools.compactMap(\.school) : [])
        return page(head) { writer in
            summary(followUp).write(into: &writer)
            let charts = followUp.schools.map { ($0.school, $0.meetings.map(\.meeting), $0.counts.adults) }
            self.charts(charts, followUp.hasMeetings, &writer)
            reachTable(followUp).write(into: &writer)
            let meetings = followUp.schools.flatMap { school in
                school.meetings.map {
                    MeetingRow(
                        school: school.school, meeting: $0.meeting, walkIns: $0.walkIns, interpreters: $0.interpreters)
                }
            }
            MeetingTable(language: language, rows: meetings, showsWalkIns: true).write(into: &writer)
            writer.element("div", ["class": "pair"]) { writer in
                DecisionTable(language: language, followUp: followUp).write(into: &writer)
                ReturnTable(language: language, returns: followUp.returns).write(into: &writer)
            }
            Explanations(
                language: language, hasMeetings: followUp.hasMeetings, things: Counted.allCases, isRounded: false
            )
            .write(into: &writer)
            for school in followUp.schools {
                SchoolSection(language: language, school: school, hasMeetings: followUp.hasMeetings)
                    .write(into: &writer)
            }
        }
    }

    /// The page for everybody: rounded figures per school.
    package func page(_ followUp: PublicFollowUp) -> [UInt8] {
        let head = PageHead(title: followUp.title(in: language.tool.language), made: followUp.made, notice: nil)
        return page(head) { writer in
            summary(followUp).write(into: &writer)
            let charts = followUp.schools.map { ($0.school, $0.meetings, $0.guardians) }
            self.charts(charts, followUp.hasMeetings, &writer)
            reachTable(followUp).write(into: &writer)
            let meetings = followUp.schools.flatMap { school in
                school.meetings.map { MeetingRow(school: school.school, meeting: $0, walkIns: nil) }
            }
            MeetingTable(language: language, rows: meetings, showsWalkIns: false).write(into: &writer)
            Explanations(language: language, hasMeetings: followUp.hasMeetings, things: [.adults], isRounded: true)
                .write(into: &writer)
        }
    }

    private struct PageHead {
        let title: String
        let made: CalendarDate
        let notice: Words?
        /// The schools that the page is of, where it isn't of all.
        var schools: [School] = []
    }

    private func page(_ head: PageHead, _ content: (inout MarkupWriter) -> Void) -> [UInt8] {
        let tag = language.tool.rawValue
        let kind = language.text(sv: "Uppföljning", en: "Follow-up")
        var writer = MarkupWriter(.html)
        writer.doctypeHTML()
        writer.element("html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": tag, "xml:lang": tag]) { writer in
            writer.element("head") { writer in
                writer.empty("meta", ["charset": "UTF-8"])
                writer.empty("meta", ["http-equiv": "Content-Security-Policy", "content": DocumentPolicy.text])
                writer.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                writer.element("title", text: "\(head.title) – \(kind) \(head.made)")
                writer.element("style") { $0.unsafeRaw(embeddable) }
            }
            writer.line()
            writer.element("body") { writer in
                writer.element("header") { writer in
                    writer.element("p", ["class": "over"]) { writer in
                        if let publisher {
                            writer.element("bdi", text: publisher)
                            writer.text(" · ")
                        }
                        writer.text("\(kind) · \(language.day(head.made))")
                        if let notice = head.notice {
                            writer.element("strong", ["class": "notice"], text: language.text(notice))
                        }
                    }
                    writer.element("h1", text: head.title)
                    if !head.schools.isEmpty {
                        writer.element("p", ["class": "schools"]) { writer in
                            for (index, school) in head.schools.enumerated() {
                                if index > 0 { writer.text(", ") }
                                writer.element("bdi", text: school.name)
                            }
                        }
                    }
                }
                writer.line()
                writer.element("main") { writer in
                    writer.line()
                    content(&writer)
                }
            }
        }
        writer.line()
        return writer.takeBytes()
    }

    /// The stylesheet with `<` and `&` as CSS escapes, so that it can't end its element and means the same in XML.
    private var embeddable: [UInt8] {
        stylesheet.flatMap { byte in
            switch byte {
            case UInt8(ascii: "<"): Array("\\3C ".utf8)
            case UInt8(ascii: "&"): Array("\\26 ".utf8)
            default: [byte]
            }
        }
    }

    private func charts(
        _ schools: [(school: School?, meetings: [Meeting], guardians: StageCounts)], _ hasMeetings: Bool,
        _ writer: inout MarkupWriter
    ) {
        guard !schools.isEmpty else { return }
        writer.element("section", ["class": "charts"]) { writer in
            writer.element(
                "h2",
                text: language.text(
                    sv: "Så långt har vi nått, skola för skola", en: "How far we have reached, school by school"))
            writer.element(
                "p", ["class": "note"],
                text: language.text(
                    sv: "Vårdnadshavare. Hela stapeln är skolans alla mottagare; det mörka är de som har nått steget.",
                    en: "Guardians. The whole bar is all recipients of the school; the dark part has reached the step.")
            )
            writer.element("div", ["class": "multiples"]) { writer in
                for (index, school) in schools.enumerated() {
                    writer.line()
                    FunnelChart(
                        language: language, number: index + 1, name: language.name(of: school.school),
                        meetings: school.meetings, counts: school.guardians, hasMeetings: hasMeetings
                    ).write(into: &writer)
                }
            }
        }
        writer.line()
    }

    private func reachTable(_ followUp: FollowUp) -> ReachTable {
        ReachTable(
            language: language,
            caption: followUp.isOfSomeSchools
                ? Words(sv: "Skola för skola i siffror", en: "School by school in figures")
                : Words(sv: "Alla skolor i siffror", en: "All schools in figures"),
            rowHead: Words(sv: "Skola", en: "School"), things: Counted.allCases, hasMeetings: followUp.hasMeetings,
            rows: followUp.schools.map { ReachRow(name: language.name(of: $0.school), counts: $0.counts) },
            total: ReachRow(name: language.text(sv: "Alla", en: "All"), counts: followUp.totals))
    }

    private func reachTable(_ followUp: PublicFollowUp) -> ReachTable {
        ReachTable(
            language: language,
            caption: Words(sv: "Vårdnadshavare, avrundat till närmaste 5", en: "Guardians, rounded to the nearest 5"),
            rowHead: Words(sv: "Skola", en: "School"), things: [.adults], hasMeetings: followUp.hasMeetings,
            rows: followUp.schools.map {
                ReachRow(name: language.name(of: $0.school), counts: ReachCounts(adults: $0.guardians))
            },
            total: ReachRow(name: language.text(sv: "Alla", en: "All"), counts: ReachCounts(adults: followUp.totals)))
    }
}

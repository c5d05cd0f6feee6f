import Outreach
import XML

/// One school by itself: its classes in figures, and the families to talk to.
struct SchoolSection {
    let language: ReportLanguage
    let school: SchoolFollowUp
    let hasMeetings: Bool

    func write(into writer: inout MarkupWriter) {
        let hasFamilies = hasMeetings && !(school.silent.isEmpty && school.absent.isEmpty)
        guard hasFamilies || !school.classes.isEmpty else { return }
        writer.element("section", ["class": hasFamilies ? "school on-its-own" : "school"]) { writer in
            writer.element("h2") { $0.element("bdi", text: language.name(of: school.school)) }
            writer.line()
            if !school.classes.isEmpty { classTable.write(into: &writer) }
            // Nobody is asked to reply where there is no meeting, so there silence says nothing.
            if hasMeetings {
                families(
                    school.absent, Words(sv: "Sa ja men kom inte", en: "Said yes but did not come"),
                    Words(sv: "De svarade ja och kom inte.", en: "They replied yes and did not come."), &writer)
                families(
                    school.silent, Words(sv: "Har inte hörts av", en: "Not heard from"),
                    Words(
                        sv: "Brevet är ute och har inte kommit tillbaka, men ingen har svarat eller kommit.",
                        en: "The letter is out and has not come back, but nobody has replied or come."),
                    &writer)
            }
        }
        writer.line()
    }

    private var classTable: ReachTable {
        ReachTable(
            language: language, caption: Words(sv: "Klass för klass", en: "Class by class"),
            rowHead: Words(sv: "Klass", en: "Class"), things: Counted.allCases, hasMeetings: hasMeetings,
            rows: school.classes.map { ReachRow(name: language.name(ofClass: $0.className), counts: $0.counts) },
            total: ReachRow(name: language.text(sv: "Alla", en: "All"), counts: school.counts))
    }

    private func families(
        _ families: [FamilyToFollowUp], _ title: Words, _ meaning: Words, _ writer: inout MarkupWriter
    ) {
        guard !families.isEmpty else { return }
        writer.element("h3", text: "\(language.text(title)) (\(language.number(families.count)))")
        writer.element("p", ["class": "note"], text: language.text(meaning))
        writer.element("div", ["class": "families"]) { writer in
            for group in byClass(families) {
                writer.line()
                writer.element("h4") { $0.element("bdi", text: group.name) }
                writer.element("ul") { writer in
                    for family in group.families {
                        writer.line()
                        writer.element("li") { self.family(family, &$0) }
                    }
                }
            }
        }
        writer.line()
    }

    private func family(_ family: FamilyToFollowUp, _ writer: inout MarkupWriter) {
        writer.element("span", ["class": "names"]) { writer in
            for (index, name) in family.recipients.enumerated() {
                if index > 0 {
                    let isLast = index == family.recipients.count - 1
                    writer.text(isLast ? language.text(sv: " och ", en: " and ") : ", ")
                }
                writer.element("bdi", text: name.full)
            }
        }
        writer.text(" ")
        writer.element("span", ["class": "code"], text: family.code.printed)
    }

    /// The families in the order given, gathered by class in the order in which the classes first occur.
    private func byClass(_ families: [FamilyToFollowUp]) -> [(name: String, families: [FamilyToFollowUp])] {
        var order: [String?] = []
        var groups: [String?: [FamilyToFollowUp]] = [:]
        for family in families {
            if groups[family.className] == nil { order.append(family.className) }
            groups[family.className, default: []].append(family)
        }
        return order.map { (language.name(ofClass: $0), groups[$0] ?? []) }
    }
}

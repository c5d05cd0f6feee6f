package import Outreach

/// A follow-up as a table that a Swedish Excel opens right: UTF-8 with a byte order mark, `;` and CRLF.
///
/// Columns: `school;code;class;of;invited;sent;notReturned;confirmed;came`, the last two only where there are meetings.
/// Sums stand under the word for "all" in the columns school and class. Where pupils of the audience have no guardian whom
/// anybody knows, a last column `withoutGuardian` has their number in the row of all pupils.
package struct ReportCSV: Sendable {
    private let language: ReportLanguage

    /// A writer in one of the tool's languages.
    package init(language: ToolLanguage) {
        self.language = ReportLanguage(tool: language)
    }

    /// The exact figures, school by school and class by class.
    package func table(_ followUp: FollowUp) -> [UInt8] {
        let stages = Stage.of(campaignWithMeetings: followUp.hasMeetings)
        var table = header(stages)
        for school in followUp.schools {
            for item in school.classes {
                let className = language.name(ofClass: item.className)
                table.append(contentsOf: rows(school.school, className, item.counts, Counted.allCases, stages))
            }
            table.append(contentsOf: rows(school.school, all, school.counts, Counted.allCases, stages))
        }
        table.append(contentsOf: rows(name: all, code: "", all, followUp.totals, Counted.allCases, stages))
        guard followUp.pupilsWithoutGuardian > 0 else { return bytes(table) }
        let ofAllPupils = table.lastIndex { $0[3] == Counted.pupils.rawValue }
        return bytes(
            table.enumerated().map { index, row in
                let isHere = index == ofAllPupils
                return row
                    + [index == 0 ? "withoutGuardian" : isHere ? String(followUp.pupilsWithoutGuardian) : ""]
            })
    }

    /// The rounded figures, school by school.
    package func table(_ followUp: PublicFollowUp) -> [UInt8] {
        let stages = Stage.of(campaignWithMeetings: followUp.hasMeetings)
        var table = header(stages)
        for school in followUp.schools {
            let counts = ReachCounts(adults: school.guardians)
            table.append(contentsOf: rows(school.school, all, counts, [.adults], stages))
        }
        let totals = ReachCounts(adults: followUp.totals)
        table.append(contentsOf: rows(name: all, code: "", all, totals, [.adults], stages))
        return bytes(table)
    }

    private var all: String { language.text(sv: "alla", en: "all") }

    private func header(_ stages: [Stage]) -> [[String]] {
        [["school", "code", "class", "of"] + stages.map(\.rawValue)]
    }

    private func rows(
        _ school: School?, _ className: String, _ counts: ReachCounts, _ things: [Counted], _ stages: [Stage]
    ) -> [[String]] {
        rows(name: language.name(of: school), code: school?.code.digits ?? "", className, counts, things, stages)
    }

    private func rows(
        name: String, code: String, _ className: String, _ counts: ReachCounts, _ things: [Counted], _ stages: [Stage]
    ) -> [[String]] {
        things.map { thing in
            [CSVCell.text(name), code, CSVCell.text(className), thing.rawValue]
                + stages.map { String(counts[thing][$0]) }
        }
    }

    private func bytes(_ table: [[String]]) -> [UInt8] {
        let lines = table.map { $0.joined(separator: ";") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }
}

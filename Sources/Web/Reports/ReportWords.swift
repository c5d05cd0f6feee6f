import Outreach

/// The texts of the page of reports.
enum ReportWords {
    static let title = Words(sv: "Uppföljning", en: "Reports")
    static let withoutSchool = Words(sv: "Utan skola", en: "Without a school")

    static let table: [String: Words] = [
        "reports.title": title,
        "reports.intro": Words(
            sv: "Hur många vårdnadshavare som har nåtts, steg för steg. Andelen är av alla som ett brev är gjort till.",
            en: "How many guardians have been reached, step by step. Shares are of all for whom a letter has been made."
        ),
        "reports.ofSchools": Words(
            sv: "Bara era skolor räknas här. Kommunens administratörer ser alla.",
            en: "Only your schools are counted here. The municipality's administrators see all."),
        "reports.empty": Words(
            sv: "Det finns inget att följa upp än: inga brev är gjorda.",
            en: "There is nothing to follow up yet: no letters have been made."),
        "reports.guardians": Words(sv: "Vårdnadshavare, skola för skola", en: "Guardians, school by school"),
        "reports.school": Words(sv: "Skola", en: "School"),
        "reports.all": Words(sv: "Alla", en: "All"),
        "reports.open": Words(sv: "Öppna rapporten", en: "Open the report"),
        "reports.openHint": Words(
            sv: "Diagram, klasser och familjer att prata med. Innehåller namn: skriv ut och förvara den inlåst.",
            en: "Charts, classes and families to talk to. It contains names: print it and keep it locked up."),
        "reports.figures": Words(sv: "Siffrorna som", en: "The figures as"),
        "reports.public": Words(sv: "Rapport som får publiceras", en: "Report that may be published"),
        "reports.publicHint": Words(
            sv: "Bara skolornas summor, avrundade till närmaste 5, så att ingen kan pekas ut.",
            en: "The schools' totals alone, rounded to the nearest 5, so that nobody can be made out."),
        "reports.openPublic": Words(sv: "Öppna den publika rapporten", en: "Open the public report"),
    ]

    /// The steps that a campaign has.
    static func stages(withMeetings hasMeetings: Bool) -> [Words] {
        let first = hasMeetings ? Words(sv: "Inbjudna", en: "Invited") : Words(sv: "Mottagare", en: "Addressed")
        let sent = [Words(sv: "Utskickat", en: "Sent"), Words(sv: "Ej i retur", en: "Not returned")]
        let met = [Words(sv: "Bekräftat", en: "Confirmed"), Words(sv: "Kom", en: "Came")]
        return [first] + sent + (hasMeetings ? met : [])
    }

    static func returned(_ letters: Int, _ returns: [ReturnCount]) -> Words {
        func list(_ text: (Words) -> String) -> String {
            returns.map { "\(text($0.reason.words)) \($0.letters)" }.joined(separator: ", ")
        }
        return Words(
            sv: "\(letters) brev har kommit i retur: \(list(\.sv)).",
            en: "\(letters) \(letters == 1 ? "letter has" : "letters have") come back: \(list(\.en)).")
    }

    /// A number in groups of three.
    static func number(_ value: Int, _ language: ToolLanguage) -> String {
        let digits = Array(String(value))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += language == .sv ? "\u{A0}" : "," }
            grouped.append(digit)
        }
        return grouped
    }

    /// A share in whole per cent; only all is 100 and only none is 0.
    static func share(_ part: Int, of whole: Int, _ language: ToolLanguage) -> String? {
        guard whole > 0 else { return nil }
        let percent =
            switch part {
            case 0: 0
            case whole...: 100
            default: min(99, max(1, (part * 200 + whole) / (whole * 2)))
            }
        return language == .sv ? "\(percent)\u{A0}%" : "\(percent)%"
    }
}

import Outreach

/// A guardian as a roster tells of them.
struct RosterParent {
    var number: String
    var given: String
    var family = "Åkesson"
    var street = "Ekgatan 1"
    var postalCode = "449 31"
    var town = "Ekbacka"
    var email = ""
    var phone = ""
    var language = ""
    var protection = "Nej"
}

/// A pupil as a roster tells of them, with the guardians.
struct RosterChild {
    var number: String
    var given: String
    var family = "Åkesson"
    var school = "Ekbackaskolan"
    var className = "7A"
    var year = "7"
    var protection = "Nej"
    var parents: [RosterParent]
}

/// Rosters as text, in the shapes that schools send.
enum RosterText {
    private static let parentHeaders = [
        "Personnummer", "Förnamn", "Efternamn", "Adress", "Postnr", "Postort", "E-post", "Mobil", "Språk", "Skyddad",
    ]

    /// One row per pupil, with columns for two guardians.
    static func wide(_ children: [RosterChild]) -> String {
        let header =
            ["Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn", "Skyddade personuppgifter"]
            + (1...2).flatMap { number in parentHeaders.map { "Vårdnadshavare \(number) \($0)" } }
        let rows = children.map { child in
            cells(child) + (0..<2).flatMap { index in cells(index < child.parents.count ? child.parents[index] : nil) }
        }
        return text([header] + rows)
    }

    /// One row per pupil and guardian.
    static func long(_ children: [RosterChild]) -> String {
        let header =
            ["Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn", "Skyddade personuppgifter"]
            + parentHeaders.map { "Vårdnadshavare \($0)" }
        let rows = children.flatMap { child -> [[String]] in
            child.parents.isEmpty
                ? [cells(child) + cells(nil)] : child.parents.map { cells(child) + cells($0) }
        }
        return text([header] + rows)
    }

    static func text(_ rows: [[String]]) -> String {
        rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
    }

    private static func cells(_ child: RosterChild) -> [String] {
        [child.school, child.className, child.year, child.number, child.family, child.given, child.protection]
    }

    private static func cells(_ parent: RosterParent?) -> [String] {
        guard let parent else { return parentHeaders.map { _ in "" } }
        return [
            parent.number, parent.given, parent.family, parent.street, parent.postalCode, parent.town, parent.email,
            parent.phone, parent.language, parent.protection,
        ]
    }
}

/// Identity numbers that the tax agency has set aside for tests: those with the birth numbers 238 and 239.
enum TestNumber {
    /// The number of somebody born some days after a year began, in the form `YYYYMMDD-NNNC`.
    static func born(_ year: Int, day: Int, serial: Int = 238) -> String {
        guard let first = CalendarDate(year: year, month: 1, day: 1) else { preconditionFailure("Years begin.") }
        let date = CalendarDate(daysSince1970: first.daysSince1970 + day)
        let eight = date.description.filter { $0 != "-" }
        let digits = Array((eight + String(serial)).utf8.dropFirst(2)).map { $0 - 48 }
        return "\(eight)-\(serial)\(CheckDigit.modulus10(of: digits))"
    }
}

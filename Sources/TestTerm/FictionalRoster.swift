import Outreach

/// A guardian as a roster tells of them.
package struct RosterParent {
    package var number: String
    package var given: String
    package var family: String
    package var street: String
    package var postalCode: String
    package var town: String
    package var email: String
    package var phone: String
    package var language: String
    package var protection: String

    package init(
        number: String, given: String, family: String = "Åkesson", street: String = "Ekgatan 1",
        postalCode: String = "449 31", town: String = "Ekbacka", email: String = "", phone: String = "",
        language: String = "", protection: String = "Nej"
    ) {
        self.number = number
        self.given = given
        self.family = family
        self.street = street
        self.postalCode = postalCode
        self.town = town
        self.email = email
        self.phone = phone
        self.language = language
        self.protection = protection
    }
}

/// A pupil as a roster tells of them, with the guardians.
package struct RosterChild {
    package var number: String
    package var given: String
    package var family: String
    package var school: String
    package var className: String
    package var year: String
    package var protection: String
    package var parents: [RosterParent]

    package init(
        number: String, given: String, family: String = "Åkesson", school: String = "Ekbackaskolan",
        className: String = "7A", year: String = "7", protection: String = "Nej", parents: [RosterParent]
    ) {
        self.number = number
        self.given = given
        self.family = family
        self.school = school
        self.className = className
        self.year = year
        self.protection = protection
        self.parents = parents
    }
}

/// Rosters as text, in the shapes that schools send.
package enum RosterText {
    private static let parentHeaders = [
        "Personnummer", "Förnamn", "Efternamn", "Adress", "Postnr", "Postort", "E-post", "Mobil", "Språk", "Skyddad",
    ]

    /// One row per pupil, with columns for two guardians.
    package static func wide(_ children: [RosterChild]) -> String {
        let header =
            ["Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn", "Skyddade personuppgifter"]
            + (1...2).flatMap { number in parentHeaders.map { "Vårdnadshavare \(number) \($0)" } }
        let rows = children.map { child in
            cells(child) + (0..<2).flatMap { index in cells(index < child.parents.count ? child.parents[index] : nil) }
        }
        return text([header] + rows)
    }

    /// One row per pupil and guardian.
    package static func long(_ children: [RosterChild]) -> String {
        let header =
            ["Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn", "Skyddade personuppgifter"]
            + parentHeaders.map { "Vårdnadshavare \($0)" }
        let rows = children.flatMap { child -> [[String]] in
            child.parents.isEmpty
                ? [cells(child) + cells(nil)] : child.parents.map { cells(child) + cells($0) }
        }
        return text([header] + rows)
    }

    package static func text(_ rows: [[String]]) -> String {
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
package enum TestNumber {
    /// The number of somebody born some days after a year began, in the form `YYYYMMDD-NNNC`.
    package static func born(_ year: Int, day: Int, serial: Int = 238) -> String {
        guard let first = CalendarDate(year: year, month: 1, day: 1) else { preconditionFailure("Years begin.") }
        let date = CalendarDate(daysSince1970: first.daysSince1970 + day)
        let eight = date.description.filter { $0 != "-" }
        let digits = Array((eight + String(serial)).utf8.dropFirst(2)).map { $0 - 48 }
        return "\(eight)-\(serial)\(CheckDigit.modulus10(of: digits))"
    }
}

/// Some people who are held for one thing, as `review` tells of them.
package struct HeldMatter: Hashable, Sendable {
    /// Why.
    package let reason: HeldReason
    /// Whom it is about; of somebody who may be protected, the one known before comes first.
    package let persons: [PersonID]
    /// Where they stand in the files, in the order of persons; places of a pupil who stands in two.
    package let rows: [RosterLocation]
    /// The schools and classes among which a person chooses, where a pupil stands in several.
    package let places: [SchoolPlace]

    /// A matter from its parts.
    package init(reason: HeldReason, persons: [PersonID], rows: [RosterLocation], places: [SchoolPlace] = []) {
        self.reason = reason
        self.persons = persons
        self.rows = rows
        self.places = places
    }
}

/// Where a pupil goes to school, as a row tells it.
package struct SchoolPlace: Hashable, Sendable, Comparable {
    /// The school.
    package let school: SchoolCode?
    /// The class.
    package let className: String?
    /// The year of school.
    package let schoolYear: Int?

    /// A place from its parts.
    package init(school: SchoolCode?, className: String?, schoolYear: Int?) {
        self.school = school
        self.className = className
        self.schoolYear = schoolYear
    }

    /// The place in one writing, for storage: `11043800|7A|7`.
    package var text: String {
        [school?.digits ?? "", className ?? "", schoolYear.map(String.init) ?? ""].joined(separator: "|")
    }

    /// The place that was stored as this text.
    package init?(text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3 else { return nil }
        school = SchoolCode(parts[0])
        let name = parts[1..<(parts.count - 1)].joined(separator: "|")
        className = name.isEmpty ? nil : name
        schoolYear = Int(parts[parts.count - 1])
    }

    package static func < (a: SchoolPlace, b: SchoolPlace) -> Bool { a.text < b.text }
}

import Outreach

/// How many pupils each class of the files has, to ask about one that is spelt nearly like another: 77A beside 7A.
struct ClassSizes {
    private var classes: [SchoolClass: (pupils: Int, last: IdentityKey, first: RosterLocation)] = [:]

    /// A class of so few pupils may be a misspelt one.
    private static let few = 2
    /// A class of so many pupils is surely one.
    private static let many = 5
    /// No roster has so many classes.
    private static let most = 2_000

    mutating func count(_ schoolClass: SchoolClass, of pupil: IdentityKey, in location: RosterLocation) {
        guard schoolClass.className != nil else { return }
        if let known = classes[schoolClass] {
            // Rows about one pupil follow each other.
            guard known.last != pupil else { return }
            classes[schoolClass] = (known.pupils + 1, pupil, known.first)
        } else if classes.count < Self.most {
            classes[schoolClass] = (1, pupil, location)
        }
    }

    /// Small classes whose names are nearly those of larger ones at the same school.
    var findings: [Finding] {
        let large = classes.filter { $0.value.pupils >= Self.many }
        var findings: [Finding] = []
        for (small, size) in classes.sorted(by: { $0.key < $1.key }) where size.pupils <= Self.few {
            guard let name = small.className, name.count <= 20 else { continue }
            let like = large.keys.filter { $0.school == small.school }.compactMap(\.className).sorted()
                .first { Self.isMisspelt(name, for: $0) }
            guard let like else { continue }
            findings.append(Finding(location: size.first, kind: .classPerhapsMisspelt(name, like: like)))
        }
        return findings
    }

    /// Classes of one year differ in their last sign, and no school has a year 77; so only a sign too many or too few
    /// counts, or a name that tells no year.
    private static func isMisspelt(_ name: String, for other: String) -> Bool {
        guard Spelling.distance(name, other) == 1 else { return false }
        let (year, otherYear) = (ClassName.year(of: name), ClassName.year(of: other))
        if name.count == other.count { return year == nil && otherYear != nil }
        return year == nil || year == otherYear
    }
}

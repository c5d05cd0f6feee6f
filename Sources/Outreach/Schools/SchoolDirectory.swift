/// The schools that the workspace knows, found by code, name or alias.
package struct SchoolDirectory: Sendable {
    /// The schools in Swedish order of names.
    package let schools: [School]
    /// Codes of which the list had lost the zero.
    package let repairedCodes: [SchoolCode]
    private let byName: [String: School]
    private let byCode: [SchoolCode: School]

    /// A directory of these schools; a name that two schools share finds neither.
    package init(_ schools: [School], repairedCodes: [SchoolCode] = []) {
        self.repairedCodes = repairedCodes
        self.schools = schools.sorted {
            (SwedishOrder.key($0.name), $0.code) < (SwedishOrder.key($1.name), $1.code)
        }
        var byName: [String: School] = [:]
        var shared: Set<String> = []
        for school in self.schools {
            for name in Set(([school.name] + school.aliases).map(Self.key)) {
                if byName.updateValue(school, forKey: name) != nil { shared.insert(name) }
            }
        }
        for name in shared { byName[name] = nil }
        self.byName = byName
        byCode = Dictionary(self.schools.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The school with this code.
    package subscript(code: SchoolCode) -> School? { byCode[code] }

    /// The school with this code; one that isn't known is named by it.
    package func school(_ code: SchoolCode) -> School { self[code] ?? School(code: code, name: code.digits) }

    /// The school that somebody means by a code, a name or an alias.
    package func school(named text: String) -> School? {
        if text.utf8.count <= Self.longest, let code = SchoolCode(text.filter { !$0.isWhitespace }),
            let school = byCode[code]
        {
            return school
        }
        return text.utf8.count <= Self.longest ? byName[Self.key(text)] : nil
    }

    /// The school whose code a spreadsheet has shortened by its zero: 1234567 for 01234567.
    package func school(withoutZero text: String) -> School? {
        guard text.utf8.count <= Self.longest else { return nil }
        let digits = text.filter { !$0.isWhitespace }
        return digits.utf8.count == 7 ? SchoolCode("0" + digits).flatMap { byCode[$0] } : nil
    }

    /// The known name that is nearest to an unknown one, if one is near.
    package func suggestion(for text: String) -> School? {
        guard text.utf8.count <= Self.longest else { return nil }
        let wanted = Self.key(text)
        let most = max(2, wanted.count / 3)
        let near = byName.compactMap { name, school in
            Spelling.distance(wanted, name, within: most).map { (distance: $0, school: school) }
        }
        return near.min { ($0.distance, $0.school.code) < ($1.distance, $1.school.code) }?.school
    }

    /// No school has a longer name, in bytes.
    private static let longest = 200

    private static func key(_ name: String) -> String {
        LatinFolding.folded(name)
            .split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}

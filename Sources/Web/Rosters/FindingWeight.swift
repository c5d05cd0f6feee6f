import Outreach

/// How much a finding matters.
enum FindingWeight: Int, Comparable {
    case rejectsRow, needsLook, note

    init(_ kind: Finding.Kind) { self = kind.rejectsRow ? .rejectsRow : kind.isNote ? .note : .needsLook }

    var words: Words {
        switch self {
        case .rejectsRow: Words(sv: "Raden används inte", en: "Row not used")
        case .needsLook: Words(sv: "Se över", en: "Look at this")
        case .note: Words(sv: "Upplysning", en: "For information")
        }
    }

    /// The class of its tag.
    var tag: String {
        switch self {
        case .rejectsRow: "bad"
        case .needsLook: "warn"
        case .note: ""
        }
    }

    static func < (a: FindingWeight, b: FindingWeight) -> Bool { a.rawValue < b.rawValue }
}

/// Findings that say the same of the same column, with the rows in which it is so.
struct FindingGroup {
    let file: String
    let column: String?
    let kind: Finding.Kind
    let unit: RosterLocation.Unit
    private(set) var rows: [Int]

    /// The findings put together, what matters most first, and else as they were found.
    static func groups(of findings: [Finding]) -> [FindingGroup] {
        struct Key: Hashable {
            let file: String
            let column: String?
            let kind: Finding.Kind
        }
        var places: [Key: Int] = [:]
        var groups: [FindingGroup] = []
        for finding in findings {
            let location = finding.location
            let key = Key(file: location.file, column: finding.column, kind: finding.kind)
            if let place = places[key] {
                groups[place].rows.append(location.row)
            } else {
                places[key] = groups.count
                groups.append(
                    FindingGroup(
                        file: location.file, column: finding.column, kind: finding.kind, unit: location.unit,
                        rows: [location.row]))
            }
        }
        let ordered = groups.enumerated().sorted { a, b in
            (FindingWeight(a.element.kind), a.offset) < (FindingWeight(b.element.kind), b.offset)
        }
        return ordered.map(\.element)
    }

    /// The rows, the first of them one by one: "14, 18, 22 … (31)".
    func rowsText(shown: Int) -> String {
        let rows = rows.filter { $0 > 0 }
        let first = rows.prefix(shown).map(String.init).joined(separator: ", ")
        return rows.count > shown ? "\(first) … (\(rows.count))" : first
    }
}

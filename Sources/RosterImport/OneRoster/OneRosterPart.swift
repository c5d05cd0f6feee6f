import Outreach

/// One CSV file of a OneRoster export: what it holds is told by its header, in which columns may stand in any order.
struct OneRosterPart: Sendable {
    let kind: Kind
    let source: any TableSource
    /// The name by which findings call it.
    let name: String
    private let columns: [String: Int]
    /// Columns besides the standard's that look like protection marks, such as `metadata.sekretess`.
    let marks: [(column: Int, header: String)]

    /// What a file holds.
    enum Kind: String, Sendable, CaseIterable {
        case users, roles, orgs, classes, enrollments, demographics, manifest
        /// A file of the standard that isn't needed: courses, academic sessions, results …
        case other
    }

    /// The part that a table is; nil where its header isn't OneRoster's.
    init?(_ source: any TableSource, name: String) throws(RosterFault) {
        guard let header = try source.firstRecords(1).first?.cells.map({ $0.lowercased() }) else { return nil }
        guard let kind = Self.kind(ofHeader: Set(header)) else { return nil }
        self.kind = kind
        self.source = source
        self.name = name
        marks = header.enumerated().compactMap { index, header in
            let name = HeaderSynonyms.normalised(header)
            return MarkHeader.isMark(name) || MarkHeader.mayBeMark(header) ? (index, header) : nil
        }
        columns = Dictionary(zip(header, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// Whether the part has a column, in small letters.
    func has(_ column: String) -> Bool { columns[column] != nil }

    /// Whether a record has a sourcedId.
    func hasID(_ record: TableRecord) -> Bool { !cell("sourcedid", of: record).isEmpty }

    /// The cell in a column, given in small letters; blank where there is none.
    func cell(_ column: String, of record: TableRecord) -> String { columns[column].map { record[$0] } ?? "" }

    /// The cells of a record that may hold a contact: all but ids, dates and what a school is.
    func texts(of record: TableRecord, for owner: RowTexts.Owner) -> RowTexts {
        let indices = columns.filter { !Self.holdNoContact.contains($0.key) }.values.sorted()
        return RowTexts(of: owner) { indices.map { record[$0] }.filter { !$0.isEmpty } }
    }

    private static let holdNoContact: Set<String> = [
        "sourcedid", "status", "datelastmodified", "enableduser", "orgsourcedids", "primaryorgsourcedid", "role",
        "userids", "identifier", "agentsourcedids", "grades", "password", "usermasteridentifier",
    ]

    /// Calls the body with each record that isn't to be deleted, until it returns false.
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var isHeader = true
        return try source.forEachRecord { record throws(RosterFault) in
            if isHeader {
                isHeader = false
                return true
            }
            guard cell("status", of: record).lowercased() != "tobedeleted" else { return true }
            return try body(record)
        }
    }

    /// Whether it is a manifest that calls one of the files a delta: what has changed since an export before.
    func saysItIsPartial() throws(RosterFault) -> Bool {
        guard kind == .manifest else { return false }
        var isPartial = false
        _ = try forEachRecord { record throws(RosterFault) in
            isPartial =
                cell("propertyname", of: record).lowercased().hasPrefix("file.")
                && cell("value", of: record).lowercased() == "delta"
            return !isPartial
        }
        return isPartial
    }

    private static func kind(ofHeader header: Set<String>) -> Kind? {
        if header.isSuperset(of: ["propertyname", "value"]) { return .manifest }
        guard header.contains("sourcedid") else { return nil }
        if header.isSuperset(of: ["givenname", "familyname"]) { return .users }
        if header.isSuperset(of: ["usersourcedid", "roletype"]) { return .roles }
        if header.isSuperset(of: ["classsourcedid", "usersourcedid"]) { return .enrollments }
        if header.isSuperset(of: ["birthdate"]) { return .demographics }
        if header.isSuperset(of: ["schoolsourcedid", "title"]) && !header.isDisjoint(with: ["classtype", "classcode"]) {
            return .classes
        }
        if header.isSuperset(of: ["name", "type"]) && header.contains("parentsourcedid") { return .orgs }
        return .other
    }
}

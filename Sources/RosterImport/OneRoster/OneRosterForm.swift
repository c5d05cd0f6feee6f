import Outreach

/// A OneRoster export, 1.1 or 1.2: a ZIP, or the CSV files of a folder.
///
/// It has no postal address and no field for protection: everybody's protection stays *unknown* unless another source
/// tells it. Guardians come after the pupils who refer to them, one row for each of their pupils.
struct OneRosterForm: RosterForm {
    let taken: TakenRoster
    private let users: [OneRosterPart]
    private let reading: OneRosterUserReading
    private let ties: OneRosterTies
    private let file: String
    /// Whether the export holds only what has changed, so that whoever isn't in it hasn't left.
    let isPartial: Bool

    /// How many references to nobody are told one by one.
    private static let mostTold = 50

    init(_ parts: [OneRosterPart], named names: [String], context: RosterContext) throws(RosterFault) {
        users = parts.filter { $0.kind == .users }
        guard let first = users.first else { throw RosterFault(file: names[0], kind: .oneRosterWithoutUsers) }
        guard first.has("role") || parts.contains(where: { $0.kind == .roles }) else {
            throw RosterFault(file: names[0], kind: .oneRosterWithoutRoles)
        }
        let hash = ReadingHash()
        var isPartial = false
        for part in parts where !isPartial { isPartial = try part.saysItIsPartial() }
        self.isPartial = isPartial
        reading = OneRosterUserReading(
            context: context, index: try OneRosterIndex(of: parts, context: context, hash: hash), hash: hash)
        ties = try OneRosterTies(users, reading)
        // What concerns the whole export is told of the users' file, unless all of it is one file.
        file = names.contains(first.name) ? first.name : names[0]
        let version = first.has("role") ? "1.1" : "1.2"
        let kinds = Set(parts.map(\.kind)).subtracting([.other]).map { "\($0.rawValue).csv" }.sorted()
        taken = TakenRoster(
            files: names, format: .oneRoster,
            shape: Words(sv: "OneRoster \(version)", en: "OneRoster \(version)"),
            because: Words(
                sv: "rubrikerna är de som OneRoster har: \(kinds.joined(separator: ", "))",
                en: "its headers are OneRoster's: \(kinds.joined(separator: ", "))"),
            manner: first.source.manner)
    }

    var findings: [Finding] {
        var kinds: [Finding.Kind] = [
            .noProtectionColumn(of: .pupil), .noProtectionColumn(of: .guardian), .noAddressFields,
        ]
        if ties.repeated > 0 { kinds.append(.duplicateIDs(ties.repeated)) }
        if isPartial { kinds.append(.partialExport) }
        return kinds.map { Finding(location: RosterLocation(file: file, row: 0), kind: $0) }
    }

    func forEachRow(
        _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        let schools = SchoolNames(reading.context.schools)
        var late: [Finding] = []
        var seen: Set<UInt64> = []
        var told = 0
        var untold = 0
        var leftOver = 0
        for part in users {
            let kinds = try part.forEachRecord { record throws(RosterFault) in
                let user = reading.id(of: record, part)
                guard seen.insert(user).inserted || !part.hasID(record) else { return true }
                if reading.role(of: user, record, part) == .student {
                    let missing = reading.pupilIdentity(of: record, part).map { ties.missingGuardians(of: $0.key) } ?? 0
                    var row = reading.pupilRow(record, part, schools: schools, lacksGuardians: missing > 0)
                    if missing > 0 { told += 1 }
                    if told > Self.mostTold {
                        row.findings.removeAll { $0.kind == .danglingLink(.guardian) }
                        untold += missing
                    }
                    guard try body(row, nil) else { return false }
                }
                guard part.hasID(record) else { return true }
                if ties.isLeftOver(user) {
                    leftOver += 1
                    if leftOver <= Self.mostTold {
                        late.append(
                            Finding(
                                location: RosterLocation(file: part.name, row: record.row), kind: .guardianWithoutPupil)
                        )
                    }
                }
                var isFirst = true
                return try ties.forEachTie(of: user) { tie throws(RosterFault) in
                    defer { isFirst = false }
                    return try body(reading.guardianRow(record, part, of: tie, isFirst: isFirst), nil)
                }
            }
            late += kinds.map { Finding(location: RosterLocation(file: part.name, row: 0), kind: $0) }
        }
        if untold > 0 {
            late.append(
                Finding(location: RosterLocation(file: file, row: 0), kind: .danglingLinks(.guardian, untold)))
        }
        if leftOver > Self.mostTold {
            late.append(
                Finding(
                    location: RosterLocation(file: file, row: 0),
                    kind: .guardiansWithoutPupil(leftOver - Self.mostTold)))
        }
        return late
    }
}

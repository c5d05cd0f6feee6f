import Outreach

/// What must be known of a OneRoster export before its users are read: schools, home classes, roles, birth years.
///
/// Of each person only numbers are kept, some dozen bytes; sourcedIds are known by hashes that hold within this process.
final class OneRosterIndex: Sendable {
    /// What somebody is at a school.
    enum Role: UInt8, Sendable { case student, guardian, other }

    private let schools: [UInt64: Org]
    private let classNames: [String]
    private let classOfUser: [UInt64: Int32]
    private let positions: [UInt64: Position]
    private let birthYears: [UInt64: Int16]

    /// What roles.csv tells of somebody: what they are and where, and whether they are also a guardian.
    struct Position: Sendable {
        let role: Role
        let org: UInt64
        var isGuardian: Bool
    }

    /// An organisation as a pupil's school: its code and its name.
    struct Org: Sendable {
        let identifier: String
        let name: String
    }

    init(of parts: [OneRosterPart], context: RosterContext, hash: ReadingHash) throws(RosterFault) {
        schools = try Self.schools(parts, hash)
        let (names, homes) = try Self.homeClasses(parts, hash)
        classNames = names
        classOfUser = try Self.memberships(parts, homes, context.referenceDate, hash)
        positions = try Self.positions(parts, context.referenceDate, hash)
        birthYears = try Self.birthYears(parts, hash)
    }

    /// The school that a user's organisations name first.
    func school(among orgs: [UInt64]) -> Org? { orgs.lazy.compactMap { self.schools[$0] }.first }

    func className(of user: UInt64) -> String? { classOfUser[user].map { classNames[Int($0)] } }

    func birthYear(of user: UInt64) -> Int? { birthYears[user].map(Int.init) }

    /// What roles.csv tells of a user; nil where it tells nothing.
    func position(of user: UInt64) -> Position? { positions[user] }

    /// A role by its name in either version.
    static func role(named name: String) -> Role {
        switch name.lowercased() {
        case "student": .student
        case "parent", "guardian", "relative": .guardian
        default: .other
        }
    }

    private static func schools(_ parts: [OneRosterPart], _ hash: ReadingHash) throws(RosterFault) -> [UInt64: Org] {
        var schools: [UInt64: Org] = [:]
        for part in parts where part.kind == .orgs {
            _ = try part.forEachRecord { record throws(RosterFault) in
                guard part.cell("type", of: record).lowercased() == "school" else { return true }
                schools[hash.id(part.cell("sourcedid", of: record))] = Org(
                    identifier: part.cell("identifier", of: record), name: part.cell("name", of: record))
                return true
            }
        }
        return schools
    }

    /// The names of home classes, and their places by sourcedId; other classes are groups for one subject.
    private static func homeClasses(
        _ parts: [OneRosterPart], _ hash: ReadingHash
    ) throws(RosterFault) -> ([String], [UInt64: Int32]) {
        var names: [String] = []
        var homes: [UInt64: Int32] = [:]
        for part in parts where part.kind == .classes {
            _ = try part.forEachRecord { record throws(RosterFault) in
                guard part.cell("classtype", of: record).lowercased() == "homeroom" else { return true }
                homes[hash.id(part.cell("sourcedid", of: record))] = Int32(names.count)
                let title = part.cell("title", of: record)
                names.append(title.isEmpty ? part.cell("classcode", of: record) : title)
                return true
            }
        }
        return (names, homes)
    }

    private static func memberships(
        _ parts: [OneRosterPart], _ homes: [UInt64: Int32], _ today: CalendarDate, _ hash: ReadingHash
    ) throws(RosterFault) -> [UInt64: Int32] {
        var memberships: [UInt64: Int32] = [:]
        guard !homes.isEmpty else { return memberships }
        for part in parts where part.kind == .enrollments {
            _ = try part.forEachRecord { record throws(RosterFault) in
                guard role(named: part.cell("role", of: record)) == .student,
                    let home = homes[hash.id(part.cell("classsourcedid", of: record))],
                    isCurrent(part, record, today)
                else { return true }
                memberships[hash.id(part.cell("usersourcedid", of: record))] = home
                return true
            }
        }
        return memberships
    }

    private static func positions(
        _ parts: [OneRosterPart], _ today: CalendarDate, _ hash: ReadingHash
    ) throws(RosterFault) -> [UInt64: Position] {
        var positions: [UInt64: Position] = [:]
        for part in parts where part.kind == .roles {
            _ = try part.forEachRecord { record throws(RosterFault) in
                let role = role(named: part.cell("role", of: record))
                guard role != .other, isCurrent(part, record, today) else { return true }
                let user = hash.id(part.cell("usersourcedid", of: record))
                let org = hash.id(part.cell("orgsourcedid", of: record))
                let isPrimary = part.cell("roletype", of: record).lowercased() == "primary"
                // Somebody may be a pupil at one school and a guardian at another: a pupil first, and the primary school.
                let isGuardian = role == .guardian || positions[user]?.isGuardian ?? false
                if positions[user]?.role == .student, role != .student || !isPrimary {
                    positions[user]?.isGuardian = isGuardian
                } else {
                    positions[user] = Position(role: role, org: org, isGuardian: isGuardian)
                }
                return true
            }
        }
        return positions
    }

    private static func birthYears(
        _ parts: [OneRosterPart], _ hash: ReadingHash
    ) throws(RosterFault) -> [UInt64: Int16] {
        var years: [UInt64: Int16] = [:]
        for part in parts where part.kind == .demographics {
            _ = try part.forEachRecord { record throws(RosterFault) in
                if let date = CalendarDate(part.cell("birthdate", of: record)) {
                    years[hash.id(part.cell("sourcedid", of: record))] = Int16(clamping: date.year)
                }
                return true
            }
        }
        return years
    }

    /// Whether a record counts today; its end date is the first day on which it doesn't.
    private static func isCurrent(_ part: OneRosterPart, _ record: TableRecord, _ today: CalendarDate) -> Bool {
        if let begin = CalendarDate(part.cell("begindate", of: record)), begin > today { return false }
        if let end = CalendarDate(part.cell("enddate", of: record)), end <= today { return false }
        return true
    }
}

extension ReadingHash {
    /// A key of a sourcedId.
    func id(_ text: String) -> UInt64 { key(text.utf8, salt: 4) }
}

package import Outreach
import Registry

/// Somebody in a line: who it is, and what tells them from a namesake.
package struct PersonLine: Sendable, Equatable {
    /// Who.
    package let id: PersonID
    /// The name; nil where protected, and then nothing else is told.
    package let name: PersonName?
    /// Of a pupil: the school's name.
    package var school: String?
    /// Of a pupil: the class.
    package var className: String?
    /// Of a pupil: the birth year.
    package var birthYear: Int?
    /// Whether they are still there.
    package var standing = Standing.active
    /// Of a guardian: the names of the children who may be seen.
    package var children: [PersonName] = []
}

extension Desk {
    /// Somebody in a line.
    func line(_ id: PersonID, _ registry: RegistryTransaction) throws -> PersonLine {
        switch id {
        case .pupil(let pupil):
            guard let record = try registry.pupil(pupil), record.protection != .protected else {
                return PersonLine(id: id, name: nil)
            }
            return PersonLine(
                id: id, name: record.name, school: record.school.map(name(of:)), className: record.className,
                birthYear: record.birthYear, standing: record.standing)
        case .guardian(let guardian):
            guard let record = try registry.guardian(guardian), try !isHidden(record, guardian, registry) else {
                return PersonLine(id: id, name: nil)
            }
            let children = try registry.pupils(of: guardian).filter { !$0.isEnded }.compactMap { tie in
                try registry.isInScope(.pupil(tie.pupil), scope) ? try registry.pupil(tie.pupil) : nil
            }
            return PersonLine(
                id: id, name: record.name, standing: record.standing,
                children: children.filter { $0.protection != .protected }.map(\.name))
        }
    }
    /// Whether a guardian is a number here and no more: who is protected; and, where it may not be known who is reached by
    /// hand, who has protected children only, for that would tell it.
    func isHidden(_ record: GuardianRecord, _ id: GuardianID, _ registry: RegistryTransaction) throws -> Bool {
        try record.protection == .protected || (!seesByHand && registry.hasProtectedPupilsOnly(id, in: scope))
    }
}

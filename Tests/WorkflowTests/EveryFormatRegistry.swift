import Outreach
import Registry
import SampleRosters

@testable import Workflow

/// Everybody in a registry as values by which two offices can be compared: people are named by their numbers.
struct EveryFormatRegistry: Equatable {
    struct Pupil: Equatable {
        var name: PersonName
        var birthYear: Int?
        var school: String?
        var className: String?
        var schoolYear: Int?
        var protection: Protection
        var standing = Standing.active
    }

    struct Guardian: Equatable {
        var name: PersonName
        var address: PostalAddress?
        var email: String?
        var phone: String?
        var language: String?
        var protection: Protection
        var standing = Standing.active
    }

    struct Tie: Hashable {
        var pupil: String
        var guardian: String
        var isEnded = false
    }

    var pupils: [String: Pupil] = [:]
    var guardians: [String: Guardian] = [:]
    var ties: Set<Tie> = []

    init() {}

    /// Everybody whom an office's registry holds; a guardian without a number is named by the name and the pupils.
    init(_ office: Office, of town: SampleTown) throws {
        var numbers: [IdentityKey: String] = [:]
        for number in town.pupils.map(\.number) + town.guardians.compactMap(\.number) {
            numbers[office.key.identityKey(ofNumber: number.twelveDigits)] = number.twelveDigits
        }
        self = try office.registry.read { registry in
            var found = EveryFormatRegistry()
            let population = try registry.population()
            var pupils: [PupilID: String] = [:]
            for (identity, number) in numbers {
                guard case .pupil(let id)? = try registry.person(identity) else { continue }
                pupils[id] = number
            }
            for id in population.pupils.map(\.id) {
                guard let pupil = try registry.pupil(id) else { continue }
                found.pupils[pupils[id] ?? "nobody of the town: \(id)"] = Pupil(pupil)
            }
            for id in population.guardians.map(\.id) {
                guard let guardian = try registry.guardian(id) else { continue }
                let ties = try registry.pupils(of: id).map { tie in
                    (pupil: pupils[tie.pupil] ?? "nobody of the town: \(tie.pupil)", isEnded: tie.isEnded)
                }
                let name = numbers[guardian.identity] ?? "\(guardian.name.full) of \(ties.map(\.pupil).sorted())"
                found.guardians[name] = Guardian(guardian)
                for tie in ties { found.ties.insert(Tie(pupil: tie.pupil, guardian: name, isEnded: tie.isEnded)) }
            }
            return found
        }
    }

    /// Pupils and guardians who are protected.
    var protected: Set<String> {
        Set(pupils.filter { $0.value.protection == .protected }.keys)
            .union(guardians.filter { $0.value.protection == .protected }.keys)
    }

    /// Adds what is told later, which wins; what it leaves out stays.
    mutating func join(_ later: Self) {
        ties.formUnion(later.ties)
        pupils.merge(later.pupils) { Pupil(joining: $0, with: $1) }
        guardians.merge(later.guardians) { Guardian(joining: $0, with: $1) }
    }

    /// In what somebody else's registry differs from this one, a few sentences of it.
    func differences(from other: Self) -> [String] {
        var differences: [String] = []
        for number in Set(pupils.keys).union(other.pupils.keys).sorted() where pupils[number] != other.pupils[number] {
            differences.append("\(text(pupils[number])) ≠ \(text(other.pupils[number]))")
        }
        let everyone = Set(guardians.keys).union(other.guardians.keys).sorted()
        for number in everyone where guardians[number] != other.guardians[number] {
            differences.append("\(text(guardians[number])) ≠ \(text(other.guardians[number]))")
        }
        for tie in ties.symmetricDifference(other.ties) { differences.append("one has \(tie)") }
        return differences.count > 8 ? differences.prefix(8) + ["… \(differences.count) in all"] : differences
    }

    private func text(_ person: Any?) -> String { person.map { "\($0)" } ?? "nobody" }
}

extension EveryFormatRegistry.Pupil {
    init(_ record: PupilRecord) {
        self.init(
            name: record.name, birthYear: record.birthYear, school: record.school?.digits, className: record.className,
            schoolYear: record.schoolYear, protection: record.protection, standing: record.standing)
    }

    init(joining known: Self, with told: Self) {
        self.init(
            name: told.name, birthYear: told.birthYear ?? known.birthYear, school: told.school ?? known.school,
            className: told.className ?? known.className, schoolYear: told.schoolYear ?? known.schoolYear,
            protection: known.protection.joined(with: told.protection))
    }
}

extension EveryFormatRegistry.Guardian {
    init(_ record: GuardianRecord) {
        self.init(
            name: record.name, address: record.address, email: record.email, phone: record.phone,
            language: record.language?.tag, protection: record.protection, standing: record.standing)
    }

    init(joining known: Self, with told: Self) {
        self.init(
            name: told.name, address: told.address ?? known.address, email: told.email ?? known.email,
            phone: told.phone ?? known.phone, language: told.language ?? known.language,
            protection: known.protection.joined(with: told.protection))
    }
}

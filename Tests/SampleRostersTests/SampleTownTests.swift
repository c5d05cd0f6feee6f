import Outreach
import Testing

@testable import SampleRosters

struct SampleTownTests {
    private let town = Towns.ale

    @Test func `schools have the sizes of the public register`() {
        let sizes = town.census.sizes.map { [$0.schoolYear, $0.pupils] }
        #expect(
            sizes == [
                [7, 173], [8, 131], [9, 10], [7, 77], [8, 82], [9, 10], [7, 148], [8, 142], [9, 10], [7, 22], [8, 44],
                [9, 9], [7, 6], [8, 6], [9, 3],
            ])
    }

    @Test func `classes have about 25 pupils`() {
        for school in town.schools where school != .grundsar {
            let pupils = town.pupils(at: school).filter { $0.schoolYear != 9 }
            for name in Set(pupils.map(\.className)) {
                #expect((20...30).contains(pupils.count { $0.className == name }), "\(school.name) \(name)")
            }
        }
    }

    @Test func `no two people have one number, and all are numbers that are safe in samples`() {
        let numbers = town.pupils.map(\.number) + town.guardians.compactMap(\.number)
        #expect(Set(numbers.map(\.twelveDigits)).count == numbers.count)
        #expect(numbers.allSatisfy { $0.born.year >= 1980 && ($0.serial == 238 || $0.serial == 239) })
        #expect(town.pupils.allSatisfy { ($0.sex == .female) == ($0.number.serial == 238) })
    }

    @Test func `all check digits are right but the two that are listed`() {
        let written =
            town.pupils.filter { $0.numberSlip != .scientific && $0.numberSlip != .leadingZeroLost }
            .map { $0.numberCell(.twelve) } + town.guardians.filter { $0.number != nil }.map { $0.numberCell(.twelve) }
        let wrong = written.count { digits in
            CheckDigit.modulus10(of: digits.utf8.dropFirst(2).dropLast().map { $0 - 48 })
                != digits.utf8.last.map { $0 - 48 }
        }
        #expect(wrong == 2)
    }

    @Test func `contacts reach nobody`() {
        let domains = ["@example.se", "@example.com", "@example.org"]
        for guardian in town.guardians {
            if let email = guardian.email { #expect(domains.contains { email.hasSuffix($0) }) }
            if let phone = guardian.phone {
                let last = Int(phone.suffix(2))
                #expect(phone.hasPrefix("070-174 06 ") && (5...99).contains(last ?? -1))
            }
        }
    }

    @Test func `nobody else has the phone or the e-mail address of a protected guardian`() {
        for hidden in town.guardians where hidden.protection.isProtected {
            let others = town.guardians.filter { $0.id != hidden.id }
            if let phone = hidden.phone { #expect(!others.contains { $0.phone == phone }) }
            if let email = hidden.email { #expect(!others.contains { $0.email == email }) }
        }
    }

    @Test func `a guardian is the same on every child's row, but for the mark that a school forgot`() {
        var differing = 0
        for first in town.guardians {
            for pupil in town.pupils {
                for var row in pupil.guardians where row.id == first.id {
                    if row.protection.mark != first.protection.mark { differing += 1 }
                    row.protection.mark = first.protection.mark
                    #expect(row == first)
                }
            }
        }
        #expect(differing == 1)
    }

    @Test func `protected people stand in the population list too`() {
        let list = town.populationList
        #expect(list.count(where: \.protection.isProtected) >= 2)
        #expect(list.flatMap(\.guardians).count(where: \.protection.isProtected) >= 2)
    }

    @Test func `only one family lives at one address`() {
        var familyAtHome: [SampleAddress: Int] = [:]
        for pupil in town.pupils {
            for var address in pupil.guardians.compactMap(\.address) {
                address.postalCode = ""
                address.careOf = nil
                #expect(familyAtHome.updateValue(pupil.family, forKey: address) ?? pupil.family == pupil.family)
            }
        }
    }

    @Test func `a younger sibling comes at least 300 days after the elder`() {
        for pupil in town.pupils {
            for other in town.pupils where other.family == pupil.family && other.number != pupil.number {
                let days = abs(pupil.number.born.ordinal - other.number.born.ordinal)
                #expect(days == 0 || days >= 300)
            }
        }
    }
}

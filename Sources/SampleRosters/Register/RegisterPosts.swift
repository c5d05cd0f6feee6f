/// Makes the register's posts of pupils and guardians.
struct RegisterPosts: Sendable {
    let facts: RegisterFacts
    /// Whether some get post at another place than home; large sets have no invented homes left for it.
    let hasSpecialAddresses: Bool

    func post(of pupil: SamplePupil) -> RegisterPost {
        let hasAddress = pupil.guardians.contains { $0.address != nil }
        let protection = RegisterProtection(pupil.protection, pupil.number, hasAddress: hasAddress)
        var post = RegisterPost(
            number: pupil.number,
            name: RegisterName(pupil.givenName, pupil.familyName, pupil.number, hasMiddleNames: facts.isMessy),
            protection: protection, livesThereFrom: date(pupil.number.born, of: pupil.number))
        post.deregistration = facts.deregistered[pupil.number]
        if case .hiddenHome = protection {} else { post.homes.home = home(of: pupil) }
        let born = date(pupil.number.born, of: pupil.number)
        var parents: Set<Sex> = []
        for guardian in pupil.guardians {
            let other = other(guardian)
            post.relations.append(.init(other: other, kind: Self.parent(guardian, &parents), from: born))
            post.relations.append(.init(other: other, kind: "V", from: born))
        }
        for former in facts.former where former.pupil.number == pupil.number {
            let other = RegisterPost.Other.number(former.number.twelveDigits)
            post.relations.append(.init(other: other, kind: Self.parent(former.guardian, &parents), from: born))
            post.relations.append(.init(other: other, kind: "V", from: born, until: former.until))
        }
        return post
    }

    /// The post of a guardian with registered children; nothing without a number or such children.
    func post(of adult: SampleAdult) -> RegisterPost? {
        let children = adult.children.filter(\.isRegisteredHere)
        guard let number = adult.guardian.number, !children.isEmpty else { return nil }
        let guardian = adult.guardian
        var post = RegisterPost(
            number: number,
            name: RegisterName(guardian.givenName, guardian.familyName, number, hasMiddleNames: facts.isMessy),
            protection: RegisterProtection(guardian.protection, number, hasAddress: guardian.address != nil),
            livesThereFrom: date(CalendarDay(year: number.born.year + 20, month: 6, day: 1), of: number))
        post.formerNumber = facts.formerNumbers[number]
        post.deregistration = facts.deregistered[number]
        if case .hiddenHome = post.protection {} else { post.homes = homes(of: guardian, with: children) }
        for child in children { post.relations += relations(with: child, until: nil) }
        if let spouse = children.first.flatMap({ Self.spouse(of: guardian, among: $0.guardians) }) {
            post.relations.append(.init(other: other(spouse), kind: "M", from: post.livesThereFrom))
        }
        return post
    }

    /// The posts of those whose custody has ended.
    var former: [RegisterPost] {
        facts.former.map { former in
            var post = RegisterPost(
                number: former.number,
                name: RegisterName(
                    former.guardian.givenName, former.guardian.familyName, former.number, hasMiddleNames: false),
                protection: .none, livesThereFrom: "20100000")
            post.homes.home = former.guardian.address
            post.relations = relations(with: former.pupil, until: former.until)
            return post
        }
    }

    private func relations(with child: SamplePupil, until: String?) -> [RegisterPost.Relation] {
        let other = RegisterPost.Other.number(child.number.twelveDigits)
        let born = date(child.number.born, of: child.number)
        return [
            RegisterPost.Relation(other: other, kind: "B", from: born),
            RegisterPost.Relation(other: other, kind: "VF", from: born, until: until),
        ]
    }

    /// A child lives with the first guardian who has a home in the register.
    private func home(of pupil: SamplePupil) -> SampleAddress? {
        for guardian in pupil.guardians {
            if let home = homes(of: guardian, with: [pupil]).home, home.country == nil { return home }
        }
        return nil
    }

    private func homes(of guardian: SampleGuardian, with children: [SamplePupil]) -> RegisterHomes {
        RegisterHomes(of: guardian, with: children, canHaveSpecial: hasSpecialAddresses)
    }

    private func other(_ guardian: SampleGuardian) -> RegisterPost.Other {
        if let number = guardian.number { return .number(number.twelveDigits) }
        // Birth number 000 is nobody's. The ordinals from day 1 of 1980 on keep those without a number apart.
        let born = CalendarDay(ordinal: CalendarDay(year: 1980, month: 1, day: 1).ordinal + guardian.id)
        return .bornOn(
            born.digits + "0000", givenName: guardian.givenName, familyName: guardian.familyName)
    }

    /// Of a few days the register knows the year alone.
    private func date(_ day: CalendarDay, of number: SampleNumber) -> String {
        facts.isMessy && number.key % 31 == 7 ? "\(day.year)0000" : day.digits
    }

    private static func parent(_ guardian: SampleGuardian, _ seen: inout Set<Sex>) -> StaticString {
        guard seen.insert(guardian.sex).inserted else { return "F" }
        return guardian.sex == .female ? "MO" : "FA"
    }

    private static func spouse(of guardian: SampleGuardian, among guardians: [SampleGuardian]) -> SampleGuardian? {
        guardians.first {
            $0.id != guardian.id && $0.familyName == guardian.familyName && $0.number != nil
                && $0.address == guardian.address && $0.address != nil
        }
    }
}

extension CalendarDay {
    /// YYYYMMDD
    var digits: String { year.padded(to: 4) + month.padded(to: 2) + day.padded(to: 2) }
    /// YYYY-MM-DD
    var dashed: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }
}

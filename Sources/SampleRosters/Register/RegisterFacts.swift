/// What the population register knows and no school does: who has died or left the country, and whose custody has
/// ended. A tidy town has nothing of it.
struct RegisterFacts: Sendable {
    struct Deregistration: Sendable {
        /// AV for the dead, UV for those who have left the country.
        let code: StaticString
        let date: String
    }

    /// Somebody who was a guardian once.
    struct FormerGuardian: Sendable {
        let guardian: SampleGuardian
        let number: SampleNumber
        let pupil: SamplePupil
        let until: String
    }

    /// By number.
    private(set) var deregistered: [SampleNumber: Deregistration] = [:]
    private(set) var former: [FormerGuardian] = []
    /// Numbers that people had before, by the number they have.
    private(set) var formerNumbers: [SampleNumber: String] = [:]
    /// Whether dates may lack their day, and people have middle names.
    let isMessy: Bool

    /// Nothing but the people.
    init() { isMessy = false }

    init(of town: SampleTown) {
        isMessy = !town.isTidy
        guard isMessy else { return }
        let registered = town.pupils.filter(\.isRegisteredHere)
        deregister(registered)
        var numbers = FreeNumbers(besides: town)
        let alone = registered.filter { $0.guardians.count == 1 && !$0.protection.isProtected }
        for (index, pupil) in alone.prefix(6).enumerated() {
            guard let guardian = pupil.guardians.first else { continue }
            let sex: Sex = guardian.sex == .female ? .male : .female
            let number = numbers.next(sex)
            var random = SplitMix64(seed: number.key)
            let other = SampleGuardian(
                id: 1_000_000 + index, sex: sex, number: number, givenName: NameStock.swedish.adult(sex, &random),
                familyName: pupil.familyName, address: Area.surte.house(2000 + index))
            // Of some ends the register knows the year alone.
            let until = index.isMultiple(of: 3) ? "20170000" : "201\(index)0615"
            former.append(FormerGuardian(guardian: other, number: number, pupil: pupil, until: until))
        }
        if let number = registered.last?.guardians.first?.number {
            formerNumbers[number] = numbers.next(.female).twelveDigits
        }
    }

    private mutating func deregister(_ registered: [SamplePupil]) {
        let plain = registered.filter { $0.hasGuardiansApart && !$0.protection.isProtected && $0.schoolYear == 7 }
        for index in [10, 40] where index < plain.count {
            let guardian = plain[index].guardians[1]
            guard !guardian.protection.isProtected, let number = guardian.number else { continue }
            deregistered[number] = Deregistration(code: "AV", date: "20191124")
        }
        let abroad = registered.flatMap(\.guardians).filter { $0.address?.country != nil }.compactMap(\.number)
        for number in abroad.prefix(2) {
            deregistered[number] = Deregistration(code: "UV", date: "20190601")
        }
        let outside = registered.filter { $0.schoolCode == nil }
        if outside.count > 3 { deregistered[outside[3].number] = Deregistration(code: "UV", date: "20200110") }
    }
}

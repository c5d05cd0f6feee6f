/// Makes families one by one, from a seed; what it keeps doesn't grow with their number.
struct FamilyMaker: Sendable {
    var random: SplitMix64
    private var pupilNumbers: NumberPool
    private var guardianNumbers: NumberPool
    private var homes = Homes()
    private(set) var familiesMade = 0
    private(set) var guardiansMade = 0
    private let guardianDays: ClosedRange<Int>

    init(seed: UInt64, term: SampleTerm, serials: ClosedRange<Int>, guardianYears: ClosedRange<Int>) {
        random = SplitMix64(seed: seed)
        let pupilYears = term.birthYear(ofSchoolYear: 10)...term.birthYear(ofSchoolYear: 6)
        pupilNumbers = NumberPool(years: pupilYears, serials: serials)
        guardianNumbers = NumberPool(years: guardianYears, serials: serials)
        let first = CalendarDay.ordinals(ofYear: guardianYears.lowerBound).lowerBound
        guardianDays = first...CalendarDay.ordinals(ofYear: guardianYears.upperBound).upperBound
    }

    /// A family of some form: about three in ten have parents apart.
    mutating func family(in area: Area) -> Family {
        switch random.below(1000) {
        case ..<655: family(in: area, .together)
        case ..<965: family(in: area, .apart)
        default: family(in: area, .single)
        }
    }

    mutating func family(in area: Area, _ form: Family.Form) -> Family {
        let names = NameStock.draw(&random)
        let home = homes.next(in: area, random: &random)
        let motherFirst = random.perMille(600)
        let sameSex = random.perMille(25)
        var first = guardian(motherFirst ? .female : .male, names, at: home)
        guard form != .single else { return family(form, area, names, first.familyName, [first]) }
        let secondSex: Sex = (first.sex == .female) == sameSex ? .female : .male
        var second = guardian(secondSex, names, at: form == .together ? home : otherHome(near: area))
        if random.perMille(form == .together ? 650 : 200) { second = renamed(second, first.familyName) }
        if form == .together, random.perMille(25) { first = renamed(first, "\(first.familyName) \(second.familyName)") }
        let familyName = random.perMille(600) ? first.familyName : second.familyName
        return family(form, area, names, familyName, [first, second])
    }

    /// The family of a half sibling: the first parent of `family` with a new partner, or with another parent apart.
    mutating func halfFamily(of family: Family, livingTogether: Bool) -> Family {
        let parent = family.guardians[0]
        let home = livingTogether ? parent.address : otherHome(near: family.area)
        let sex: Sex = parent.sex == .female ? .male : .female
        let other = guardian(sex, family.names, at: home)
        let familyName = random.perMille(500) ? parent.familyName : other.familyName
        return Family(
            id: family.id, form: livingTogether ? .together : .apart, area: family.area, names: family.names,
            familyName: familyName, guardians: [parent, other])
    }

    mutating func pupil(_ family: Family, born days: ClosedRange<Int>, at place: (SampleSchool, Int)?) -> SamplePupil {
        let sex: Sex = random.perMille(490) ? .female : .male
        return pupil(family, sex, number(sex, born: days), at: place)
    }

    /// A girl and a boy born on one day; same-sex twins would need a third safe number on it.
    mutating func twins(_ family: Family, born days: ClosedRange<Int>, at place: (SampleSchool, Int)?) -> [SamplePupil]
    {
        guard let numbers = pupilNumbers.takeTwins(in: days, random: &random) else {
            preconditionFailure("There is no day left for twins: the set is larger than its years can hold.")
        }
        return [pupil(family, .female, numbers.girl, at: place), pupil(family, .male, numbers.boy, at: place)]
    }

    private mutating func pupil(
        _ family: Family, _ sex: Sex, _ number: SampleNumber, at place: (SampleSchool, Int)?
    ) -> SamplePupil {
        SamplePupil(
            family: family.id, sex: sex, number: number, givenName: family.names.child(sex, &random),
            familyName: family.familyName, schoolCode: place?.0.code, schoolYear: place?.1, guardians: family.guardians)
    }

    private mutating func number(_ sex: Sex, born days: ClosedRange<Int>) -> SampleNumber {
        if let number = pupilNumbers.take(sex, in: days, random: &random) { return number }
        // A sibling's narrow span of days is full: any day of that year is better than none.
        let year = CalendarDay(ordinal: days.upperBound).year
        guard let number = pupilNumbers.take(sex, in: CalendarDay.ordinals(ofYear: year), random: &random) else {
            preconditionFailure("All numbers of \(year) are taken: the set is larger than its years can hold.")
        }
        return number
    }

    private mutating func family(
        _ form: Family.Form, _ area: Area, _ names: NameStock, _ familyName: String, _ guardians: [SampleGuardian]
    ) -> Family {
        defer { familiesMade += 1 }
        return Family(
            id: familiesMade, form: form, area: area, names: names, familyName: familyName, guardians: guardians)
    }

    private mutating func guardian(_ sex: Sex, _ names: NameStock, at home: SampleAddress?) -> SampleGuardian {
        guard let number = guardianNumbers.take(sex, in: guardianDays, random: &random) else {
            preconditionFailure("All numbers of guardians are taken: the set is larger than its years can hold.")
        }
        defer { guardiansMade += 1 }
        let givenName = names.adult(sex, &random)
        let familyName = random.element(of: names.families)
        let hasEmail = random.perMille(930)
        return SampleGuardian(
            id: guardiansMade, sex: sex, number: number, givenName: givenName, familyName: familyName, address: home,
            email: hasEmail ? Contacts.email(givenName, familyName, id: guardiansMade) : nil,
            phone: random.perMille(900) ? Contacts.phone(&random) : nil, language: language(names))
    }

    private mutating func language(_ names: NameStock) -> String? {
        if let own = names.language { return random.perMille(600) ? own : nil }
        return switch random.below(100) {
        case ..<25: "Svenska"
        case ..<27: "Engelska"
        default: nil
        }
    }

    private mutating func otherHome(near area: Area) -> SampleAddress {
        let other: Area =
            switch random.below(100) {
            case ..<40: area
            case ..<75: random.element(of: Area.ale)
            default: random.element(of: Area.elsewhere)
            }
        return homes.next(in: other, random: &random)
    }

    private func renamed(_ guardian: SampleGuardian, _ familyName: String) -> SampleGuardian {
        var renamed = guardian
        renamed.familyName = familyName
        if guardian.email != nil {
            renamed.email = Contacts.email(guardian.givenName, familyName, id: guardian.id)
        }
        return renamed
    }
}

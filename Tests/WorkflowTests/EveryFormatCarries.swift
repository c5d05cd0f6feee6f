import Outreach
import SampleRosters

/// What a form tells of a pupil and the guardians, besides names, numbers and who is whose guardian.
struct EveryFormatCarries: OptionSet {
    let rawValue: Int

    /// School, class and year of school.
    static let school = Self(rawValue: 1)
    /// Where guardians get post.
    static let addresses = Self(rawValue: 2)
    /// Guardians' e-mail addresses and phone numbers.
    static let contacts = Self(rawValue: 4)
    /// The languages of guardians.
    static let languages = Self(rawValue: 8)
    /// Pupils' protection.
    static let pupilsMarks = Self(rawValue: 16)
    /// Guardians' protection.
    static let guardiansMarks = Self(rawValue: 32)

    static let marks: Self = [.pupilsMarks, .guardiansMarks]
    static let everything: Self = [.school, .addresses, .contacts, .languages, .marks]

    /// What a form tells of a pupil of the tidy town, once for each file that does.
    static func told(of pupil: SamplePupil, by form: SampleForm) -> [Self] {
        let isAtSchool = pupil.schoolCode != nil
        switch form {
        case .delimited, .workbook:
            let isAtAhlafors = pupil.schoolCode == SampleSchool.ahlafors.code
            // Skola24's pair has neither addresses nor guardians' marks, nor languages.
            let school: Self = isAtAhlafors ? [.school, .contacts, .pupilsMarks] : .everything
            let isOnPopulationList = pupil.isRegisteredHere && pupil.number.born.year == 2005
            return (isAtSchool ? [school] : []) + (isOnPopulationList ? [[.addresses, .marks]] : [])
        case .navet, .navetOld: return pupil.isRegisteredHere ? [[.addresses, .marks]] : []
        case .ss12000, .ss12000v20: return isAtSchool ? [[.school, .addresses, .contacts, .marks]] : []
        case .oneRoster, .oneRosterZip: return isAtSchool ? [[.school, .contacts]] : []
        }
    }
}

extension EveryFormatRegistry {
    /// The registry that a form must give of a tidy town.
    init(of town: SampleTown, by form: SampleForm) {
        self.init()
        for pupil in town.pupils {
            for told in EveryFormatCarries.told(of: pupil, by: form) {
                join(EveryFormatRegistry(of: pupil, told))
            }
        }
    }

    private init(of pupil: SamplePupil, _ told: EveryFormatCarries) {
        self.init()
        let number = pupil.number.twelveDigits
        let tellsSchool = told.contains(.school)
        pupils[number] = Pupil(
            name: PersonName(given: pupil.givenName, family: pupil.familyName), birthYear: pupil.number.born.year,
            school: tellsSchool ? pupil.schoolCode : nil, className: tellsSchool ? pupil.className : nil,
            schoolYear: tellsSchool ? pupil.schoolYear : nil,
            protection: Self.protection(pupil.protection, told.contains(.pupilsMarks)))
        for guardian in pupil.guardians {
            guard let name = guardian.number?.twelveDigits else { continue }
            let home = told.contains(.addresses) ? guardian.address : nil
            let hasContacts = told.contains(.contacts)
            guardians[name] = Guardian(
                name: PersonName(given: guardian.givenName, family: guardian.familyName),
                address: home.map { home in
                    PostalAddress(
                        careOf: home.careOf, street: home.streetCell, postalCode: home.postalCode, town: home.town,
                        country: home.country)
                },
                email: hasContacts ? guardian.email : nil, phone: hasContacts ? guardian.phone : nil,
                language: told.contains(.languages) ? guardian.language.flatMap { Self.languages[$0] } : nil,
                protection: Self.protection(guardian.protection, told.contains(.guardiansMarks)))
            ties.insert(Tie(pupil: number, guardian: name))
        }
    }

    private static func protection(_ protection: SampleProtection, _ isTold: Bool) -> Protection {
        guard isTold else { return .unknown }
        return protection.isProtected ? .protected : .none
    }

    private static let languages = ["Svenska": "sv", "Engelska": "en", "Arabiska": "ar", "Somaliska": "so"]
}

import Outreach
import TestSupport
import Testing

/// The families of a small school, added one by one; ids are given in the order of adding, from 1.
struct FictionalTown {
    static let school = SchoolCode(FictionalSchool.code)
    static let otherSchool = SchoolCode(FictionalSchool.otherCode)

    private(set) var pupils: [PupilFacts] = []
    private(set) var guardians: [GuardianFacts] = []
    private(set) var ties: [GuardianshipFacts] = []

    var population: Population { Population(pupils: pupils, guardians: guardians, guardianships: ties) }

    mutating func pupil(
        year: Int? = 7, className: String? = "7A", born: Int? = 2006, school: SchoolCode? = Self.school,
        protection: Protection = .none, standing: Standing = .active, isInRoster: Bool = true
    ) -> PupilID {
        let id = PupilID(Int64(pupils.count + 1))
        pupils.append(
            PupilFacts(
                id: id, school: school, className: className, schoolYear: year, birthYear: born,
                protection: protection, standing: standing, isInRoster: isInRoster))
        return id
    }

    mutating func guardian(
        of children: PupilID..., noLongerOf former: [PupilID] = [], home: PostalAddress? = nil,
        protection: Protection = .none, standing: Standing = .active, doNotContact: Bool = false,
        ruling: Ruling? = nil
    ) -> GuardianID {
        let id = GuardianID(Int64(guardians.count + 1))
        guardians.append(
            GuardianFacts(
                id: id, protection: protection, standing: standing, doNotContact: doNotContact, ruling: ruling,
                address: home.flatMap { AddressFingerprints($0, hash: quickHash) },
                hasAddress: home.map { !$0.isEmpty } ?? false,
                missingAddressParts: home?.missingParts ?? PostalAddress().missingParts))
        ties += children.map { GuardianshipFacts(pupil: $0, guardian: id, isEnded: false) }
        ties += former.map { GuardianshipFacts(pupil: $0, guardian: id, isEnded: true) }
        return id
    }

    func plan(
        _ campaign: Campaign, meetings: [Meeting] = [],
        earlier: @escaping (Occasion, GuardianID) -> EarlierLetter? = { _, _ in nil }
    ) -> OutreachPlan {
        OutreachPlanner(campaign: campaign, meetings: meetings, population: population, earlier: earlier).plan()
    }
}

/// A hash for tests: equal texts of one kind are equal, others are not.
func quickHash(_ use: RegistryKey.Use, _ text: String) -> Fingerprint {
    "\(use.rawValue)|\(text)".utf8.reduce(Fingerprint(bits: 14_695_981_039_346_656_037)) {
        Fingerprint(bits: ($0.bits ^ UInt64($1)) &* 1_099_511_628_211)
    }
}

extension PostalAddress {
    /// A home in Ekbacka.
    static func home(_ street: String, careOf: String? = nil) -> PostalAddress {
        PostalAddress(careOf: careOf, street: street, postalCode: "44931", town: "Ekbacka")
    }
}

extension Campaign {
    /// The information meeting for years 7–8, home with the pupil.
    static let drugs = Campaign(
        id: "drugs", year: 2020, titles: [.swedish: "Droger"], audience: .schoolYears(7...8),
        recipientPolicy: .household, channel: .handOut,
        mailings: [
            Mailing(id: "invitation", titles: [.swedish: "Inbjudan"], due: .meetingPlanned),
            Mailing(id: "information", titles: [.swedish: "Information"], due: .meetingReplaced),
        ])

    /// The letter on vehicles to everybody born in 2005, by post.
    static let vehicles = vehicles()

    static func vehicles(
        channel: CampaignChannel = .post, policy: RecipientPolicy = .household, audience: Audience = .born(year: 2005)
    ) -> Campaign {
        Campaign(
            id: "vehicles", year: 2020, titles: [.swedish: "Fordon"], audience: audience, recipientPolicy: policy,
            channel: channel, mailings: [Mailing(id: "information", titles: [.swedish: "Fordon"], due: .always)])
    }

    /// A letter home with the pupils of years 7–8, without a meeting.
    static let note = vehicles(channel: .handOut, audience: .schoolYears(7...8))
}

extension Meeting {
    static func fictional(
        _ number: Int = 1, years: [Int] = [7, 8], school: SchoolCode? = FictionalTown.school,
        status: MeetingStatus = .planned
    ) throws -> Meeting {
        Meeting(
            id: MeetingID("drugs/\(number)"), campaign: "drugs", school: try #require(school), years: years,
            starts: LocalDateTime("2020-03-24T18:30"), place: "Aulan", status: status)
    }
}

extension OutreachPlan {
    /// Each letter as its recipients' numbers.
    var addressees: [[Int64]] { letters.map { $0.recipients.map(\.number) } }

    /// The reasons decided for a guardian.
    func reasons(_ guardian: GuardianID) -> [DecisionReason] {
        decisions.filter { $0.guardian == guardian }.map(\.reason)
    }

    /// Where a pupil stands.
    func reasons(_ pupil: PupilID) -> [PupilReason] { pupils.filter { $0.pupil == pupil }.map(\.reason) }
}

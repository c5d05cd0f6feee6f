import Foundation
import Letters
import Outreach
import Registry

/// Turns a planned letter into what it says.
struct LetterComposer {
    private let kit: CampaignKit
    private let registry: RegistryTransaction
    private let schools: SchoolDirectory
    let key: RegistryKey
    private let today: CalendarDate
    private let meetings: [MeetingID: Meeting]
    private let limit: SheetLimit
    /// From which day on protection marks let a letter go by post.
    let marksSince: CalendarDate

    init(
        _ kit: CampaignKit, _ registry: RegistryTransaction, _ office: Office, meetings: [Meeting]
    ) {
        self.kit = kit
        self.registry = registry
        schools = office.schools
        key = office.key
        today = office.today
        self.meetings = Dictionary(uniqueKeysWithValues: meetings.map { ($0.id, $0) })
        marksSince = kit.settings.marksSince(today)
        limit = SheetLimit(campaign: kit.campaign, settings: kit.settings, templates: kit.templates)
    }

    /// A letter before it has a code.
    struct Composed {
        let content: LetterContent
        let identities: [IdentityKey]
        let addressPrint: Fingerprint?
        let packOrder: String
        let template: String
        let settings: String
    }

    /// What a planned letter says today.
    func compose(_ plan: PlannedLetter) throws -> Composed {
        let guardians = try plan.recipients.compactMap { try registry.guardian($0) }
        let pupils = try plan.pupils.compactMap { try registry.pupil($0) }
        let ordered = pupils.sorted {
            ($0.birthYear ?? .max, -($0.schoolYear ?? 0), $0.id) < ($1.birthYear ?? .max, -($1.schoolYear ?? 0), $1.id)
        }
        let language = kit.templates.language(of: plan.occasion.mailing, for: Self.language(of: guardians))
        let address = plan.channel == .post ? guardians.first?.address : nil
        let school = plan.school.flatMap { schools[$0] }
        let content = LetterContent(
            recipients: guardians.map(\.name), address: address, language: language,
            pupils: ordered.map { pupil in
                PupilOnLetter(
                    givenName: pupil.name.given.isEmpty ? pupil.name.family : pupil.name.given,
                    className: pupil.standing == .active ? pupil.className : nil)
            },
            school: plan.school.map {
                SchoolOnLetter(code: $0, name: school?.name ?? $0.digits, className: plan.className)
            },
            meeting: plan.occasion.meeting.flatMap { meetings[$0]?.onLetter }, date: today)
        return Composed(
            content: content, identities: guardians.map(\.identity),
            addressPrint: print(of: address),
            packOrder: packOrder(
                plan, eldest: plan.eldest.flatMap { id in pupils.first { $0.id == id } }, guardians, address),
            template: kit.hashes.templates[plan.occasion.mailing]?[language] ?? "", settings: kit.hashes.settings)
    }

    /// The fingerprint of an address by which a letter that came back is known to have a new one; nil where too little
    /// is known to compare.
    func print(of address: PostalAddress?) -> Fingerprint? {
        address.flatMap { AddressFingerprints($0, hash: key.keyedHash)?.whole }
    }

    /// What the letter's template would say and the registry doesn't know.
    func missingDetails(_ composed: Composed, code: LetterCode, plan: PlannedLetter) -> [MissingDetail] {
        guard let template = kit.templates[plan.occasion.mailing, composed.content.language] else { return [] }
        let letter = PrintableLetter(
            code: code, mailing: plan.occasion.mailing, channel: plan.channel, content: composed.content, replaces: nil)
        let fields = LetterFields(letter, campaign: kit.campaign, settings: kit.settings)
        let missing = template.missingFields(for: fields).map { MissingDetail.field($0.rawValue) }
        return missing.isEmpty && limit.isExceeded(by: letter) ? [.room] : missing
    }

    /// The fingerprint of a letter's content under a template and settings; its date apart, which a remade draft keeps.
    func print(of content: LetterContent, channel: Channel, template: String, settings: String) throws -> Fingerprint {
        var content = content
        content.date = Self.anyDate
        let json = try JSONEncoder.stable.encode(content)
        let text = [channel.rawValue, template, settings, String(decoding: json, as: UTF8.self)].joined(
            separator: "\u{1E}")
        return key.keyedHash(.letterContent, text)
    }

    /// The code of a letter; `attempt` counts up where another letter has the same.
    func code(_ plan: PlannedLetter, _ identities: [IdentityKey], generation: Int, attempt: Int) -> LetterCode {
        let recipients = identities.sorted().map(\.hexadecimal).joined(separator: ",")
        let text = [plan.occasion.text, recipients, String(generation), String(attempt)].joined(separator: "\u{1E}")
        return LetterCode(bits: key.keyedHash(.letterCode, text).bits)
    }

    /// By class and the eldest pupil's name; letters by post without a school by postal code, as the post wants them.
    private func packOrder(
        _ plan: PlannedLetter, eldest: PupilRecord?, _ guardians: [GuardianRecord], _ address: PostalAddress?
    ) -> String {
        let recipient = guardians.first?.name.sortKey ?? ""
        if plan.school == nil, plan.channel == .post {
            let code = address?.isForeign == true ? "~" : address?.postalCode ?? ""
            return [code, SwedishOrder.key(address?.street ?? ""), recipient].joined(separator: "\u{1F}")
        }
        let className = SwedishOrder.key(plan.className ?? "")
        return [className, eldest?.name.sortKey ?? "", recipient].joined(separator: "\u{1F}")
    }

    /// The one language that all who have told one prefer; Swedish where they differ or none is told.
    private static func language(of guardians: [GuardianRecord]) -> Language {
        let told = Set(guardians.compactMap(\.language))
        return told.count == 1 ? told.first ?? .swedish : .swedish
    }

    private static let anyDate = CalendarDate(daysSince1970: 0)
}

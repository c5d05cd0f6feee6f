import Outreach

/// A group of pupils; only classes count.
struct SS12000Group: Decodable {
    let name: String?
    let isClass: Bool
    let organisation: SS12000ID?
    let period: SS12000Period
    let members: [Membership]

    private enum Key: String, CodingKey {
        case displayName, groupType, organisation, startDate, endDate, groupMemberships
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        name = fields.text(.displayName)
        isClass = fields.text(.groupType)?.lowercased() == "klass"
        let link: SS12000Link? = fields.value(.organisation)
        organisation = link?.id
        period = SS12000Period(start: fields.text(.startDate), end: fields.text(.endDate))
        members = isClass ? fields.value(.groupMemberships) ?? [] : []
    }

    struct Membership: Decodable {
        let person: SS12000ID?
        let period: SS12000Period

        private enum Key: String, CodingKey { case person, startDate, endDate }

        init(from decoder: any Decoder) throws {
            let fields = try? decoder.container(keyedBy: Key.self)
            let link: SS12000Link? = fields?.value(.person)
            person = link?.id
            period = SS12000Period(start: fields?.text(.startDate), end: fields?.text(.endDate))
        }
    }
}

import Outreach

/// A school, a school unit, or what stands above them.
struct SS12000Organisation: Decodable {
    let id: SS12000ID?
    let name: String?
    let code: SchoolCode?
    let parent: SS12000ID?

    /// The longest name that is kept.
    private static let longestName = 100

    private enum Key: String, CodingKey { case id, displayName, schoolUnitCode, parentOrganisation }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        id = fields.text(.id).map { SS12000ID($0) }
        name = fields.text(.displayName).map { String($0.prefix(Self.longestName)) }
        code = fields.text(.schoolUnitCode).flatMap { SchoolCode($0) }
        let link: SS12000Link? = fields.value(.parentOrganisation)
        parent = link?.id
    }
}

/// What one element of a page tells of.
enum SS12000Record: Decodable {
    case person(SS12000Person)
    case organisation(SS12000Organisation)
    case group(SS12000Group)
    /// Activities, duties, placements and whatever else isn't needed here.
    case other

    /// The keys by which kinds of elements are told apart.
    private enum Sign: String, CodingKey {
        case givenName, familyName, civicNo, securityMarking, enrolments, responsibles
        case organisationType, schoolUnitCode
        case groupType, groupMemberships
    }

    init(from decoder: any Decoder) throws {
        guard let signs = try? decoder.container(keyedBy: Sign.self) else {
            self = .other
            return
        }
        func has(_ any: [Sign]) -> Bool { any.contains { signs.contains($0) } }
        if has([.givenName, .familyName, .civicNo, .securityMarking, .enrolments, .responsibles]) {
            self = .person(try SS12000Person(from: decoder))
        } else if has([.organisationType, .schoolUnitCode]) {
            self = .organisation(try SS12000Organisation(from: decoder))
        } else if has([.groupType, .groupMemberships]) {
            self = .group(try SS12000Group(from: decoder))
        } else {
            self = .other
        }
    }

    /// The kind of element; the pages of one kind follow each other.
    enum Kind: Equatable { case person, organisation, group, other }

    var kind: Kind {
        switch self {
        case .person: .person
        case .organisation: .organisation
        case .group: .group
        case .other: .other
        }
    }
}

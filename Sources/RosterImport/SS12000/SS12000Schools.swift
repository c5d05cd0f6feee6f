import Outreach

/// The organisations of some pages, and which schools they are.
struct SS12000Schools {
    private var organisations: [SS12000ID: SS12000Organisation] = [:]
    private var children: [SS12000ID: [SS12000ID]] = [:]

    /// The most organisations of one import.
    static let most = 20_000
    /// How many organisations above one are looked at.
    private static let mostParents = 5

    var isEmpty: Bool { organisations.isEmpty }
    var isFull: Bool { organisations.count >= Self.most }

    mutating func add(_ organisation: SS12000Organisation) {
        guard let id = organisation.id, organisations[id] == nil else { return }
        organisations[id] = organisation
        if let parent = organisation.parent { children[parent, default: []].append(id) }
    }

    func contains(_ id: SS12000ID) -> Bool { organisations[id] != nil }

    /// The school that an organisation is: by its own code, by that of what stands above it, or of the only unit
    /// below it; then by their names.
    func school(_ id: SS12000ID, in directory: SchoolDirectory) -> Answer {
        var chain: [SS12000Organisation] = []
        var next: SS12000ID? = id
        while let id = next, let organisation = organisations[id], chain.count <= Self.mostParents {
            chain.append(organisation)
            next = organisation.parent
        }
        let below = (children[id] ?? []).compactMap { organisations[$0] }.filter { $0.code != nil }
        if below.count == 1 { chain.insert(below[0], at: min(1, chain.count)) }
        for case let code? in chain.map(\.code) where directory[code] != nil { return .known(code) }
        for case let name? in chain.map(\.name) {
            if let school = directory.school(named: name) { return .known(school.code) }
        }
        let name = chain.first?.name ?? chain.first?.code?.digits ?? "?"
        return .unknown(name: CellText.quotable(name, atMost: 60), suggestion: directory.suggestion(for: name)?.name)
    }

    enum Answer {
        case known(SchoolCode)
        case unknown(name: String, suggestion: String?)
    }
}

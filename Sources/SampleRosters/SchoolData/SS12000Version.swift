/// The versions of SS 12000, which spell some words differently.
enum SS12000Version: Sendable {
    case v20, v21

    var specialAddress: String {
        switch self {
        case .v20: "Särskildpostadress"
        case .v21: "Särskild postadress"
        }
    }

    /// Grown-ups of a pupil who are no legal guardians.
    var otherRelations: [String] {
        switch self {
        case .v20: ["Förälder", "Annan ansvarig", "God man", "Annan behörig"]
        case .v21: ["Annan ansvarig", "God man", "Utsedd behörig"]
        }
    }

    var name: String {
        switch self {
        case .v20: "SS 12000:2020, version 2.0"
        case .v21: "SS 12000:2020, version 2.1"
        }
    }
}

package import Outreach
import RosterImport

// What columns mean, and where that is kept.
extension ImportRosters {
    /// All that a column can mean, in words that say it; the commonest first.
    package static var meanings: [Words] { ColumnMeaning.all(guardians: 2).map(\.words) }

    /// Whether words say what a column means.
    package static func understands(meaning: String) -> Bool {
        var mapping = RosterMapping()
        return mapping.place("?", meaning: meaning)
    }

    /// Refuses a mapping that there is already, unless for the municipality: other schools read their rosters by it.
    static func requireKeeping(as name: String, _ office: Office, _ options: Options) throws {
        guard try options.scope == .municipality || !RosterMappings.exists(named: name, office) else {
            throw WorkflowFault.mappingTaken(name)
        }
    }

    /// Refuses to place columns that none of the files has: a slip of the pen would leave a column unread.
    static func requireColumns(
        of options: Options, in paths: [String], _ office: Office, _ context: RosterContext
    ) throws {
        guard !options.placements.isEmpty else { return }
        let missing = try RosterImport.ColumnQuestions.columnsMissing(
            try mapping(office, nil, options.placements), in: paths.map(RosterFile.init(path:)), context: context)
        if let first = missing.first { throw WorkflowFault.columnMissing(first) }
    }

    static func keepPlacements(as name: String, _ office: Office, _ options: Options) throws {
        let isKnown = try RosterMappings.exists(named: name, office)
        let mapping = try mapping(office, isKnown ? name : options.mapping, options.placements)
        try RosterMappings.keep(mapping, as: name, office)
    }

    /// A mapping that is kept, or an empty one, with columns placed besides.
    static func mapping(
        _ office: Office, _ name: String?, _ placements: [Options.Placement]
    ) throws -> RosterMapping {
        var mapping = try name.map { try RosterMappings.mapping(named: $0, office) } ?? RosterMapping()
        for placement in placements {
            guard mapping.place(placement.column, meaning: placement.meaning) else {
                throw WorkflowFault.meaningUnknown(
                    column: placement.column, meaning: placement.meaning,
                    suggestion: RosterMapping.suggestion(for: placement.meaning))
            }
        }
        return mapping
    }
}

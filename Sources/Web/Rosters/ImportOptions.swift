import Outreach
import Workflow

/// How files are to be read, where they don't say it themselves, as it was filled in.
struct ImportOptions {
    private let school: String?
    private let format: String?
    private let mapping: String?
    private let isProposed: Bool

    private static let everybody = "everybody"

    init(_ form: Form = Form()) {
        school = form["school"]
        format = form["format"]
        mapping = form["mapping"]
        isProposed = false
    }

    /// - Parameter lastMapping: the mapping that is proposed where none was chosen.
    init(_ options: ImportRosters.Options, proposing lastMapping: String? = nil) {
        school = options.listsEverybody ? Self.everybody : options.school
        format = options.format
        mapping = options.mapping ?? lastMapping
        isProposed = options.mapping == nil && lastMapping != nil
    }

    /// The options; what isn't among the choices counts as not chosen.
    func options(_ visit: DeskVisit) async throws -> ImportRosters.Options {
        try await visit.desk { desk in options(desk) }
    }

    /// The options; what isn't among the choices counts as not chosen.
    func options(_ desk: Desk) -> ImportRosters.Options {
        var options = ImportRosters.Options()
        options.school = desk.schools.first { $0.code.digits == school }?.code.digits
        options.listsEverybody = school == Self.everybody && desk.scope == .municipality
        options.format = format.flatMap { ImportRosters.formats.contains($0) ? $0 : nil }
        options.mapping = mapping.flatMap { desk.mappings().contains($0) ? $0 : nil }
        return options
    }

    /// The choices, with what was chosen.
    func model(_ desk: Desk, _ text: (Words) -> String) -> Model {
        let mappings = desk.mappings()
        return [
            "schools": desk.schools.map { school -> Model in
                ["value": school.code.digits, "label": school.name, "isChosen": school.code.digits == self.school]
            },
            "formats": ImportRosters.formats.map { format -> Model in
                ["value": format, "label": text(RosterWords.format(format)), "isChosen": format == self.format]
            },
            "mappings": mappings.map { name -> Model in
                ["value": name, "label": name, "isChosen": name == mapping]
            },
            "hasMappings": !mappings.isEmpty, "isMappingProposed": isProposed,
            "canBeEverybody": desk.scope == .municipality, "isEverybody": school == Self.everybody,
        ]
    }
}

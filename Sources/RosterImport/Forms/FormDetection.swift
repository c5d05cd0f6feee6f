import Outreach

/// Finds out what files are, by their content and never by their names alone, and which of them belong together.
struct FormDetection {
    private let context: RosterContext

    init(_ context: RosterContext) { self.context = context }

    /// The forms of all files of one import.
    func forms(of files: [RosterFile]) throws(RosterFault) -> [any RosterForm] {
        guard files.count <= RosterReading.mostFiles else {
            throw RosterFault(file: files[0].name, kind: .tooManyFiles(limit: RosterReading.mostFiles))
        }
        var forms: [any RosterForm] = []
        for file in files { forms.append(try form(of: file)) }
        return forms
    }

    private func form(of file: RosterFile) throws(RosterFault) -> any RosterForm {
        let sources = try DelimitedFile.candidates(for: file)
        guard let table = try RosterTable(detecting: sources, shape: context.format?.shape, mapping: context.mapping)
        else { throw file.fault(.noHeader) }
        return try TableForm(table, format: .csv, context: context)
    }
}

extension RosterFormat {
    /// The shape of files without a header row that the format is.
    var shape: PositionalShape? {
        switch self {
        case .skola24Pupils: .skola24Children
        case .skola24Guardians: .skola24Parents
        case .csv, .xlsx, .navet, .ss12000, .oneRoster: nil
        }
    }
}

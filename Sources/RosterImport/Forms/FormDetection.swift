import Outreach

/// Finds out what files are, by their content and never by their names alone, and which of them belong together.
struct FormDetection {
    private let context: RosterContext

    init(_ context: RosterContext) { self.context = context }

    /// The forms of all files of one import; a folder stands for the files in it.
    func forms(of files: [RosterFile]) throws(RosterFault) -> [any RosterForm] {
        var forms: [any RosterForm] = []
        var pages: [RosterFile] = []
        var tables: [RosterFile] = []
        for file in try expanded(files) {
            switch try kind(of: file) {
            case .text: tables.append(file)
            case .json: pages.append(file)
            case .markup: forms.append(try markup(file))
            case .zip: forms.append(try archive(file))
            case .compound: throw file.fault(try file.compoundFileKind() ?? .oldWorkbook)
            case .other(let kind): throw file.fault(kind)
            }
        }
        if !pages.isEmpty { forms.append(try schoolData(pages)) }
        var parts: [OneRosterPart] = []
        var names: [String] = []
        for file in tables {
            let sources = try DelimitedFile.candidates(for: file, isSaidToBeText: context.format != nil)
            if let part = oneRosterPart(sources, file) {
                parts.append(part)
                names.append(file.name)
            } else if context.format != .oneRoster {
                forms.append(try TableForm(try table(of: sources, file), format: tableFormat, context: context))
            }
        }
        if !parts.isEmpty || context.format == .oneRoster && forms.isEmpty {
            forms.append(try OneRosterForm(parts, named: names.isEmpty ? files.map(\.name) : names, context: context))
        }
        return forms
    }

    /// The part of a OneRoster export that a file with commas is.
    private func oneRosterPart(_ sources: [DelimitedFile], _ file: RosterFile) -> OneRosterPart? {
        guard context.format == nil || context.format == .oneRoster,
            let source = sources.first(where: { $0.delimiter == UInt8(ascii: ",") })
        else { return nil }
        // Text that can't be read with commas may still be a table with semicolons.
        do throws(RosterFault) { return try OneRosterPart(source, name: file.name) } catch { return nil }
    }

    /// The tables among the files, with as many of their columns placed as are known.
    func tables(in files: [RosterFile]) throws(RosterFault) -> [RosterTable] {
        var tables: [RosterTable] = []
        for file in try expanded(files) {
            let sources: [any TableSource]
            switch try kind(of: file) {
            case .text:
                let candidates = try DelimitedFile.candidates(for: file, isSaidToBeText: context.format != nil)
                guard oneRosterPart(candidates, file) == nil else { continue }
                sources = candidates
            case .zip:
                let archive = try Archive(opening: file)
                switch try archive.content() {
                case .workbook: sources = [try WorkbookFile(archive)]
                case .openDocument: sources = [try OpenDocumentFile(archive)]
                case .workbookWithMacros, .otherWorkbook, .other: continue
                }
            case .markup:
                guard let (source, _) = try tableInMarkup(file) else { continue }
                sources = [source]
            default: continue
            }
            if let table = try RosterTable(detecting: sources, shape: context.format?.shape, mapping: context.mapping) {
                tables.append(table)
            } else if let table = try RosterTable(unplaced: sources) {
                tables.append(table)
            }
        }
        return tables
    }

    private func table(of sources: [any TableSource], _ file: RosterFile) throws(RosterFault) -> RosterTable {
        guard let table = try RosterTable(detecting: sources, shape: context.format?.shape, mapping: context.mapping)
        else { throw file.fault(.noHeader) }
        return table
    }

    private var tableFormat: RosterFormat { context.format?.shape == nil ? .csv : context.format ?? .csv }

    private func archive(_ file: RosterFile) throws(RosterFault) -> any RosterForm {
        let archive = try Archive(opening: file)
        let content = try archive.content()
        let isOther = content.isOther
        if context.format == .oneRoster || context.format == nil && isOther {
            var parts: [OneRosterPart] = []
            for entry in archive.entries where entry.name.lowercased().hasSuffix(".csv") && !entry.isHidden {
                let table = try ArchivedTable(archive: archive, entry: entry)
                if let part = try OneRosterPart(table, name: "\(file.name)/\(entry.name)") { parts.append(part) }
            }
            guard !parts.isEmpty else { throw file.fault(.archive) }
            return try OneRosterForm(parts, named: [file.name], context: context)
        }
        if content == .openDocument { return try spreadsheet(OpenDocumentFile(archive)) }
        let workbook = try WorkbookFile(archive)
        return try TableForm(try table(of: [workbook], file), format: .xlsx, context: context)
    }

    private func spreadsheet(_ source: OpenDocumentFile) throws(RosterFault) -> any RosterForm {
        try TableForm(try table(of: [source], source.file), format: .ods, context: context)
    }

    /// A spreadsheet as XML or as a web page, or the population register.
    private func markup(_ file: RosterFile) throws(RosterFault) -> any RosterForm {
        guard context.format != .navet, let (source, format) = try tableInMarkup(file) else {
            return try register(file)
        }
        return try TableForm(try table(of: [source], file), format: format, context: context)
    }

    /// The table of a file of markup that is a spreadsheet's or a web page's; nil for other files.
    private func tableInMarkup(_ file: RosterFile) throws(RosterFault) -> (any TableSource, RosterFormat)? {
        if OpenDocumentContent.isFlat(file) { return (try OpenDocumentFile(.flat(file)), .ods) }
        if SpreadsheetXMLFile.isOne(file) { return (try SpreadsheetXMLFile(file), .xlsx) }
        guard HTMLTableFile.isPage(file), let page = try HTMLTableFile(file) else { return nil }
        return (page, .xlsx)
    }

    /// All pages are one export; a page without records tells nothing of what it is.
    private func schoolData(_ pages: [RosterFile]) throws(RosterFault) -> any RosterForm {
        var areKnown = context.format == .ss12000
        for page in pages where !areKnown { areKnown = try SS12000Form.recognises(page) }
        guard areKnown else { throw pages[0].fault(.json) }
        return try SS12000Form(pages, context: context)
    }

    /// What a file is, or is said to be.
    private func kind(of file: RosterFile) throws(RosterFault) -> FileKind {
        switch context.format {
        case .navet: return .markup
        case .ss12000: return .json
        case .csv, .skola24Pupils, .skola24Guardians: return .text
        case nil: return try file.kind()
        case .oneRoster:
            let kind = try file.kind()
            guard [.text, .zip].contains(kind) else { throw file.fault(.oneRosterWithoutUsers) }
            return kind
        case .xlsx, .ods:
            let kind = try file.kind()
            var isTable = false
            if kind == .markup { isTable = try tableInMarkup(file) != nil }
            guard isTable || ![.text, .json, .markup].contains(kind) else { throw file.fault(.workbookBroken) }
            return kind
        }
    }

    private func register(_ file: RosterFile) throws(RosterFault) -> any RosterForm {
        var isKnown = context.format == .navet
        if !isKnown { isKnown = try NavetForm.recognises(file) }
        guard isKnown else { throw file.fault(.markup) }
        return try NavetForm(file, context: context)
    }

    /// Whether a file lists schools, and no pupils.
    private func isSchoolList(_ file: RosterFile) -> Bool {
        guard (try? SchoolList.read(file)) != nil, let sources = try? DelimitedFile.candidates(for: file) else {
            return false
        }
        return (try? RosterTable(detecting: sources))?.columns.index(of: .pupil(.number)) == nil
    }

    /// The files, with those that lie in folders; a list of schools that lies beside them there is none of them.
    private func expanded(_ files: [RosterFile]) throws(RosterFault) -> [RosterFile] {
        var all: [RosterFile] = []
        for file in files {
            if let inside = try file.filesOfFolder() {
                let rosters = inside.filter { !$0.name.lowercased().hasPrefix("readme") && !isSchoolList($0) }
                guard !rosters.isEmpty else { throw file.fault(.folderEmpty) }
                all += rosters
            } else {
                all.append(file)
            }
        }
        // Whoever names all files of a folder names the list of schools too.
        if files.count > 1 {
            let rosters = all.filter { !isSchoolList($0) }
            if !rosters.isEmpty { all = rosters }
        }
        guard all.count <= RosterReading.mostFiles else {
            throw RosterFault(file: files[0].name, kind: .tooManyFiles(limit: RosterReading.mostFiles))
        }
        return all
    }
}

extension RosterFormat {
    /// The shape of files without a header row that the format is.
    var shape: PositionalShape? {
        switch self {
        case .skola24Pupils: .skola24Children
        case .skola24Guardians: .skola24Parents
        case .csv, .xlsx, .ods, .navet, .ss12000, .oneRoster: nil
        }
    }
}

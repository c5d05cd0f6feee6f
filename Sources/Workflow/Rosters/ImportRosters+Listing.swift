package import Outreach
import Registry
import RosterImport

// Whose list a table is that names no school: somebody must say it, and what was said last time is proposed.
extension ImportRosters {
    /// What must be said of tables before anything of them can be shown.
    package struct Unsaid: Sendable, Equatable {
        /// The names of tables that name no school, of which nobody has said whom they list.
        package let files: [String]
        /// What was said last time of files with the same headers, as far as it still can be; by the files' names.
        package let choices: [String: RosterChoice]
    }

    /// What nobody has said yet, with what an account (or the command line) said last of files with the same headers.
    ///
    /// Columns must have been placed so far that the files can be read.
    package static func unsaid(
        of paths: [String], _ office: Office, _ options: Options, as account: AccountID? = nil
    ) throws -> Unsaid {
        let files = paths.map(RosterFile.init(path:))
        let reading = try RosterReading(files: files, context: try context(office, options))
        return Unsaid(files: reading.silentFiles, choices: try choices(for: paths, office, options, as: account))
    }

    /// How an account read files with these headers last, as far as the school and the mapping still are there and the
    /// account may choose them; by the files' names.
    package static func choices(
        for paths: [String], _ office: Office, _ options: Options, as account: AccountID? = nil
    ) throws -> [String: RosterChoice] {
        try choices(of: headerPrints(paths, office, options), office, options, as: account)
    }

    private static func choices(
        of prints: [String: Fingerprint], _ office: Office, _ options: Options, as account: AccountID? = nil
    ) throws -> [String: RosterChoice] {
        guard !prints.isEmpty else { return [:] }
        let account = account ?? options.account
        let kept = try office.registry.read { registry in
            try prints.compactMapValues { try registry.rosterChoice(headers: $0, of: account, on: office.today) }
        }
        return try kept.compactMapValues { choice in
            var listing = choice.listing
            switch listing {
            case .school(let code) where office.schools[code] == nil || !options.scope.contains(code): listing = nil
            case .everybody where options.scope != .municipality: listing = nil
            default: break
            }
            let mapping = try choice.mapping.flatMap { try RosterMappings.exists(named: $0, office) ? $0 : nil }
            return listing == nil && mapping == nil ? nil : RosterChoice(listing: listing, mapping: mapping)
        }
    }

    static func requireListings(
        of reading: RosterReading, _ paths: [String], _ office: Office, _ options: Options
    ) throws {
        let files = reading.silentFiles
        guard !files.isEmpty else { return }
        let choices = try choices(for: paths, office, options)
        let choice = files.lazy.compactMap { choices[$0] }.first
        throw WorkflowFault.listingUnsaid(files: files, proposal: choice.map { proposal(of: $0, office) })
    }

    /// A choice in words.
    static func proposal(of choice: RosterChoice, _ office: Office) -> ListingProposal {
        var school: String?
        if case .school(let code) = choice.listing { school = office.schools[code]?.name ?? code.digits }
        return ListingProposal(school: school, mapping: choice.mapping, saysNothing: choice.listing == nil)
    }

    /// How other files with these headers were read last time, and whether these are read so too; nil where there were
    /// none.
    static func lastTime(
        _ prints: [String: Fingerprint], _ office: Office, _ options: Options
    ) throws -> RosterImportResult.LastTime? {
        let choices = try choices(of: prints, office, options).sorted { $0.key < $1.key }
        guard let first = choices.first else { return nil }
        let isSame = choices.allSatisfy { file, choice in
            (choice.listing == nil || choice.listing == listing(of: file, office, options))
                && (choice.mapping == nil || choice.mapping == options.mapping)
        }
        return RosterImportResult.LastTime(proposal: proposal(of: first.value, office), isSame: isSame)
    }

    /// Whom a file lists that names no school, as far as it was said.
    package static func listing(of file: String, _ office: Office, _ options: Options) -> RosterListing? {
        if let listing = options.listings[file] { return listing }
        if let school = options.school.flatMap(office.schools.school(named:)) { return .school(school.code) }
        return options.listsEverybody ? .everybody : nil
    }

    /// Remembers how files were read that were written.
    ///
    /// - Parameter prints: the files' headers, by the files' names.
    static func rememberChoices(
        _ paths: [String], _ prints: [String: Fingerprint], _ office: Office, _ options: Options
    ) throws {
        let reading = try RosterReading(
            files: paths.map(RosterFile.init(path:)), context: try context(office, options.withoutListings))
        let silent = Set(reading.silentFiles)
        let mapping = options.keptAs ?? options.mapping
        try office.registry.write { registry in
            for (file, print) in prints.sorted(by: { $0.key < $1.key }) {
                let choice = RosterChoice(
                    listing: silent.contains(file) ? listing(of: file, office, options) : nil, mapping: mapping)
                guard choice.listing != nil || choice.mapping != nil else { continue }
                try registry.remember(choice, headers: print, of: options.account, on: office.today)
            }
        }
    }

    /// The headers of files as prints, by the files' names.
    static func headerPrints(
        _ paths: [String], _ office: Office, _ options: Options
    ) throws -> [String: Fingerprint] {
        var plain = options
        (plain.mapping, plain.placements) = (nil, [])
        return try RosterHeaders.prints(
            of: paths.map(RosterFile.init(path:)), context: try context(office, plain), key: office.key)
    }
}

extension ImportRosters.Options {
    /// The options without what was said of whom files list.
    var withoutListings: ImportRosters.Options {
        var options = self
        (options.school, options.listsEverybody, options.listings) = (nil, false, [:])
        return options
    }
}

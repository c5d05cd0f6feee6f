import Outreach

/// Saved pages of an SS 12000 interface: persons, organisations and groups, in any order and in any number of files.
///
/// Opening reads everything once for `SS12000Index`: who is whose guardian stands on other pages than the guardians.
/// Each reading of rows then streams again.
struct SS12000Form: RosterForm {
    let taken: TakenRoster
    let findings: [Finding]
    private let files: [RosterFile]
    private let index: SS12000Index
    private let context: RosterContext

    /// What pupils without a number are known by.
    static let source = "ss12000"

    /// How many elements of a file are looked at to recognise it.
    private static let lookedAt = 20

    /// Whether a file is such a page: JSON with a `data` array or records of the standard.
    ///
    /// A file that doesn't begin as JSON isn't; one that does and is broken is refused.
    static func recognises(_ file: RosterFile) throws(RosterFault) -> Bool {
        var mayBe = false
        try file.forEachChunk { chunk throws(RosterFault) in
            mayBe = JSONFile.mayBegin(with: chunk)
            return false
        }
        guard mayBe else { return false }
        var isRecord = false
        var elements = 0
        try SS12000File(file).forEachRecord { record, _ throws(RosterFault) in
            elements += 1
            if case .other = record {} else { isRecord = true }
            return !isRecord && elements < lookedAt
        }
        return isRecord
    }

    /// Opens the pages of one import; refuses pages among which there is nobody.
    init(_ files: [RosterFile], context: RosterContext) throws(RosterFault) {
        self.files = files
        self.context = context
        index = try SS12000Index(files, context: context)
        guard index.personCount > 0 else { throw files[0].fault(.jsonNoPersons) }
        let version = index.version.words
        taken = TakenRoster(
            files: files.map(\.name), format: .ss12000,
            shape: Words(
                sv: files.count == 1 ? "en sida ur SS 12000" : "\(files.count) sidor ur SS 12000",
                en: files.count == 1 ? "a page of SS 12000" : "\(files.count) pages of SS 12000"),
            because: Words(
                sv: "JSON med poster som i SS 12000 (givenName, civicNo, enrolments)",
                en: "JSON with records as in SS 12000 (givenName, civicNo, enrolments)"),
            manner: Words(sv: "JSON, \(version.sv)", en: "JSON, \(version.en)"))
        findings = index.tallies.flatMap(\.findings) + Self.missing(index)
    }

    func forEachRow(
        _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        let reading = SS12000RowReading(index, context: context)
        var findings: [Finding] = []
        for file in files {
            var isWanted = true
            try SS12000File(file).forEachRecord { record, element throws(RosterFault) in
                guard case .person(let person) = record else { return true }
                let location = RosterLocation(file: file.name, row: element.ordinal, unit: .record)
                for row in reading.rows(of: person, element, at: location) where isWanted {
                    isWanted = try body(row, nil)
                }
                return isWanted
            }
            guard isWanted else { return findings }
            findings += reading.endFile(file.name)
        }
        return findings
    }

    /// Which pages aren't there although others refer to them; told of the first file with pupils.
    private static func missing(_ index: SS12000Index) -> [Finding] {
        guard let file = index.tallies.first(where: { $0.enrolled > 0 })?.file else { return [] }
        var kinds: [Finding.Kind] = []
        if index.guardianLinks.found == 0, index.guardianLinks.missing > 0 { kinds.append(.pageMissing(.guardian)) }
        if index.schools.isEmpty { kinds.append(.pageMissing(.school)) }
        if index.classes.isEmpty { kinds.append(.pageMissing(.schoolClass)) }
        if index.missingMembers > 0 { kinds.append(.danglingLinks(.schoolClass, index.missingMembers)) }
        return kinds.map { Finding(location: RosterLocation(file: file, row: 0), kind: $0) }
    }
}

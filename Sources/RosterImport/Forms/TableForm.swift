import Outreach

/// Rosters whose rows are rows of a table: delimited text and workbooks.
struct TableForm: RosterForm {
    let table: RosterTable
    let taken: TakenRoster
    let isSilentOfSchool: Bool
    private let context: RosterContext

    /// How many repetitions of one file's header are told.
    private static let mostRepeatedHeaders = 50

    init(_ table: RosterTable, format: RosterFormat, context: RosterContext) throws(RosterFault) {
        guard table.columns.index(of: .pupil(.number)) != nil else {
            throw table.source.file.fault(.noPupilNumberColumn)
        }
        if let mark = table.columns.possibleMarks(context.mapping).first {
            throw table.source.file.fault(.markColumnUnplaced(column: table.columns.headers[mark]))
        }
        self.table = table
        self.context = context
        if Self.refersToPupils(table) || context.listing(of: table.source.file.name) != nil {
            isSilentOfSchool = false
        } else {
            isSilentOfSchool = try !table.namesSchool()
        }
        taken = TakenRoster(
            files: [table.source.file.name], format: format, shape: table.shape, because: table.because,
            manner: table.source.manner, headerRow: table.headerRow > 0 ? table.headerRow : nil,
            columns: zip(table.columns.headers, table.columns.meanings).map { TakenColumn(header: $0, meaning: $1) })
    }

    var findings: [Finding] { RowReading(table, context: context).fileFindings }

    var refersToPupils: Bool { Self.refersToPupils(table) }

    private static func refersToPupils(_ table: RosterTable) -> Bool {
        table.columns.index(of: .pupil(.givenName)) == nil && table.columns.index(of: .pupil(.familyName)) == nil
            && table.columns.index(of: .pupil(.fullName)) == nil
    }

    func forEachRow(
        _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        try forEachRow({ reading, record in reading.read(record) }, body)
    }

    func forEachRow(
        needingContacts needsContacts: (ReadRow) -> Bool, _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        try forEachRow(
            { reading, record in
                let row = reading.read(record, withContacts: false)
                return needsContacts(row) ? reading.read(record) : row
            }, body)
    }

    private func forEachRow(
        _ read: (RowReading, TableRecord) -> ReadRow, _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        let reading = RowReading(table, context: context)
        let file = table.source.file.name
        var findings: [Finding] = []
        let noRow = NoRow(table.columns)
        var repeated = 0
        let kinds = try table.source.forEachRecord { record throws(RosterFault) in
            guard record.row > table.headerRow else { return true }
            guard !reading.isHeader(record) else {
                repeated += 1
                if repeated <= Self.mostRepeatedHeaders {
                    findings.append(
                        Finding(location: RosterLocation(file: file, row: record.row), kind: .repeatedHeader))
                }
                return true
            }
            if let kind = noRow.kind(of: record) {
                repeated += 1
                if repeated <= Self.mostRepeatedHeaders {
                    findings.append(Finding(location: RosterLocation(file: file, row: record.row), kind: kind))
                }
                return true
            }
            return try body(read(reading, record), record)
        }
        return findings + reading.lateFindings
            + kinds.map { Finding(location: RosterLocation(file: file, row: 0), kind: $0) }
    }
}

extension RosterTable {
    /// Whether a cell below the header names a school. A column that is blank from top to bottom names none; where
    /// there is nothing below the header, there is nothing to ask either.
    fileprivate func namesSchool() throws(RosterFault) -> Bool {
        guard let school = columns.index(of: .school) else { return false }
        var isNamed = false
        var hasRows = false
        try source.forEachRecord { record throws(RosterFault) in
            guard record.row > headerRow else { return true }
            hasRows = true
            isNamed = !NothingCell.isNothing(record[school])
            return !isNamed
        }
        return isNamed || !hasRows
    }
}

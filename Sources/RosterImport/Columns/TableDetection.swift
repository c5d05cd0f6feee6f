import Outreach

/// A table of which all is known that is needed to read it.
struct RosterTable: Sendable {
    let source: any TableSource
    let columns: RosterColumns
    /// The form, in words.
    let shape: Words
    /// Why it is taken for that.
    let because: Words
    /// The row of the header; 0 where there is none.
    let headerRow: Int
    /// The cells of the header row as they stand.
    private(set) var headerCells: [String] = []

    /// How many of the first records are looked at.
    private static let sampleSize = 40
    /// How many rows may stand above the header.
    private static let mostPreamble = 20
    /// How many bytes of rows that may be the header are looked at: 500 columns of 250 signs. More is no header.
    private static let mostHeaderBytes = 1 << 17

    /// Finds header and meaning of the columns from the first records of whichever source makes most of them; nil
    /// where none has anything to tell.
    ///
    /// - Parameters:
    ///   - sources: the same file read in several manners, the likeliest first.
    ///   - shape: the shape that somebody says it has.
    ///   - mapping: what a person has said of its columns.
    init?(
        detecting sources: [any TableSource], shape: PositionalShape? = nil, mapping: RosterMapping = RosterMapping()
    ) throws(RosterFault) {
        var best: (table: RosterTable, score: Int)?
        var firstFault: RosterFault?
        for source in sources {
            do throws(RosterFault) {
                let records = try source.firstRecords(Self.sampleSize)
                guard let (table, score) = Self.read(records, of: source, shape, mapping) else { continue }
                if score > best?.score ?? 0 { best = (table, score) }
            } catch {
                firstFault = firstFault ?? error
            }
        }
        if best == nil, let firstFault { throw firstFault }
        guard let best else { return nil }
        self = best.table
    }

    /// The table of a source whose columns nobody has placed yet: under what is surely a header, or numbered columns.
    init?(unplaced sources: [any TableSource]) throws(RosterFault) {
        var best: (source: any TableSource, records: [TableRecord], evenness: Int)?
        for source in sources {
            let records = try source.firstRecords(Self.sampleSize)
            let evenness = Self.evenness(of: records)
            if evenness > best?.evenness ?? 0 { best = (source, records, evenness) }
        }
        if let (source, records, _) = best {
            guard let widest = records.map(\.countWithoutTrailingBlanks).max(), widest >= 2 else { return nil }
            let place = records.prefix(Self.mostPreamble + 1).indices.first {
                records[$0].countWithoutTrailingBlanks == widest
            }
            if let place, Self.isSurelyHeader(records[place], of: records[(place + 1)...], width: widest) {
                let columns = RosterColumns(headers: records[place].headings)
                self.init(source: source, columns: columns, headerRow: records[place].row)
                headerCells = records[place].headings
            } else {
                let columns = RosterColumns(numbered: widest, mapping: RosterMapping())
                self.init(source: source, columns: columns, headerRow: 0)
            }
            return
        }
        return nil
    }

    /// How many records have as many cells as most have, if that is more than one; among equals the wider table.
    private static func evenness(of records: [TableRecord]) -> Int {
        var widths: [Int: Int] = [:]
        for record in records where record.count >= 2 { widths[record.count, default: 0] += 1 }
        return widths.map { $0.value * 1_000 + min($0.key, 999) }.max() ?? 0
    }

    /// Whether a record is a header and not somebody's row, whose cells must not be shown: one of its words is a known
    /// header, or no cell is blank or has a figure or an @ in it while a column below it is full of figures.
    private static func isSurelyHeader(
        _ record: TableRecord, of below: ArraySlice<TableRecord>, width: Int
    ) -> Bool {
        let cells = record.cells.prefix(width)
        guard cells.reduce(0, { $0 + $1.utf8.count }) <= mostHeaderBytes else { return false }
        if RosterColumns(headers: Array(cells)).recognised > 0 {
            return !cells.contains(where: PositionalShape.looksLikeNumber)
        }
        guard below.count >= 2, !cells.contains(where: { $0.isEmpty || $0.contains { $0.isNumber || $0 == "@" } })
        else { return false }
        return (0..<width).contains { column in
            below.count { $0[column].contains(where: \.isNumber) } * 5 >= below.count * 4
        }
    }

    private init(source: any TableSource, columns: RosterColumns, headerRow: Int) {
        self.source = source
        self.columns = columns
        self.headerRow = headerRow
        shape =
            switch columns.guardianNumbers.count {
            case 0: Words(sv: "elever", en: "pupils")
            case 1: Words(sv: "en rad per elev och vårdnadshavare", en: "one row per pupil and guardian")
            default: Words(sv: "en rad per elev", en: "one row per pupil")
            }
        because =
            headerRow > 0
            ? Words(
                sv: "\(columns.recognised) av \(columns.headers.count) rubriker är kända",
                en: "\(columns.recognised) of \(columns.headers.count) headers are known")
            : Words(sv: "kolumnerna är utpekade", en: "its columns were placed")
    }

    private init(source: any TableSource, shape: PositionalShape, isTold: Bool) {
        self.source = source
        self.shape = shape.words
        columns = shape.columns
        headerRow = 0
        because =
            isTold
            ? Words(sv: "det är sagt med --as", en: "--as says so")
            : Words(
                sv: "personnummer står där de står i en sådan fil",
                en: "identity numbers stand where such a file has them")
    }

    /// Whether all rows below a header have one cell more in front, with the rows' numbers, as R writes them.
    private static func haveUnheadedNumbers(_ records: ArraySlice<TableRecord>, below count: Int) -> Bool {
        guard records.count >= 2, records.allSatisfy({ $0.count == count + 1 }),
            records.contains(where: { !$0.isBlank(count) })
        else { return false }
        let numbers = records.map { Int($0[0]) ?? -1 }
        // An identity number is no row's.
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 > 0 && $1 > $0 && $1 < 1_000_000 }
    }

    /// The header that the sample holds, or the shape that it has without one, with how sure that is.
    private static func read(
        _ records: [TableRecord], of source: any TableSource, _ told: PositionalShape?, _ mapping: RosterMapping
    ) -> (RosterTable, score: Int)? {
        if let told {
            // Among delimiters the one that makes several cells is right.
            let cells = records.map(\.countWithoutTrailingBlanks).max() ?? 0
            return cells >= 2 ? (RosterTable(source: source, shape: told, isTold: true), cells) : nil
        }
        var best: (RosterTable, score: Int)?
        var bytes = 0
        for (index, record) in records.prefix(mostPreamble + 1).enumerated() where record.widthOfHeadings >= 2 {
            let cells = record.headings
            bytes += cells.reduce(0) { $0 + $1.utf8.count }
            guard bytes <= mostHeaderBytes else { break }
            // A row with a number in it is somebody's, however much its words look like headers.
            guard !cells.contains(where: PositionalShape.looksLikeNumber) else { continue }
            var columns = RosterColumns(headers: cells, mapping: mapping)
            if index > 0,
                let grouped = RosterColumns(headers: cells, below: records[index - 1].headings, mapping: mapping),
                grouped.recognised > columns.recognised
            {
                columns = grouped
            }
            guard columns.recognised >= 2, columns.recognised > best?.score ?? 0 else { continue }
            if Self.haveUnheadedNumbers(records[(index + 1)...], below: cells.count) {
                columns = RosterColumns(headers: [""] + columns.headers, mapping: mapping)
            }
            var table = RosterTable(source: source, columns: columns, headerRow: record.row)
            table.headerCells = cells
            best = (table, columns.recognised)
        }
        if let best { return best }
        // Columns that a person has placed go before what they look like.
        let widest = records.map(\.countWithoutTrailingBlanks).max() ?? 0
        let numbered = RosterColumns(numbered: widest, mapping: mapping)
        if numbered.recognised > 0 {
            return (RosterTable(source: source, columns: numbered, headerRow: 0), numbered.recognised)
        }
        guard let shape = PositionalShape.detect(in: records) else { return nil }
        return (RosterTable(source: source, shape: shape, isTold: false), 1)
    }
}

import Outreach

/// A delimited roster, of which all is known that is needed to read it.
struct RosterTable: Sendable {
    let source: DelimitedFile
    let columns: RosterColumns
    /// The form, in words.
    let shape: Words
    /// The row of the header; 0 where there is none.
    let headerRow: Int

    /// What may stand between cells, the likeliest first.
    private static let delimiters = Array(";\t,|".utf8)
    /// How many of the first records are looked at.
    private static let sampleSize = 40
    /// How many rows may stand above the header.
    private static let mostPreamble = 20

    /// Finds encoding, delimiter, header and the meaning of the columns from the file's content.
    init(detecting file: RosterFile) throws(RosterFault) {
        let (encoding, hasMark) = try file.detectEncoding()
        let candidates: [UInt8]
        if let told = try Self.toldDelimiter(file, encoding, hasMark) {
            candidates = [told]
        } else {
            candidates = Self.delimiters
        }
        var best: (table: RosterTable, score: Int)?
        var firstFault: RosterFault?
        for delimiter in candidates {
            let source = DelimitedFile(file: file, encoding: encoding, hasMark: hasMark, delimiter: delimiter)
            do throws(RosterFault) {
                let records = try source.firstRecords(Self.sampleSize)
                guard let (table, score) = Self.read(records, of: source) else { continue }
                if score > best?.score ?? 0 { best = (table, score) }
            } catch {
                firstFault = firstFault ?? error
            }
        }
        guard let best else { throw firstFault ?? file.fault(.noHeader) }
        guard best.table.columns.index(of: .pupil(.number)) != nil else { throw file.fault(.noPupilNumberColumn) }
        self = best.table
    }

    private init(source: DelimitedFile, columns: RosterColumns, shape: Words, headerRow: Int) {
        self.source = source
        self.columns = columns
        self.shape = shape
        self.headerRow = headerRow
    }

    /// The header that the sample holds, or the shape that it has without one, with how sure that is.
    private static func read(_ records: [DelimitedRecord], of source: DelimitedFile) -> (RosterTable, score: Int)? {
        var best: (RosterTable, score: Int)?
        for record in records.prefix(mostPreamble + 1) where record.count >= 2 {
            let columns = RosterColumns(headers: record.cells)
            guard columns.recognised >= 2, columns.recognised > best?.score ?? 0 else { continue }
            // A row with a number in it is somebody's, however much its words look like headers.
            guard !columns.headers.contains(where: PositionalShape.looksLikeNumber) else { continue }
            let shape = shape(of: columns)
            best = (
                RosterTable(source: source, columns: columns, shape: shape, headerRow: record.row), columns.recognised
            )
        }
        if let best { return best }
        guard let shape = PositionalShape.detect(in: records) else { return nil }
        return (RosterTable(source: source, columns: shape.columns, shape: shape.words, headerRow: 0), 1)
    }

    private static func shape(of columns: RosterColumns) -> Words {
        switch columns.guardianNumbers.count {
        case 0: Words(sv: "elever", en: "pupils")
        case 1: Words(sv: "en rad per elev och vårdnadshavare", en: "one row per pupil and guardian")
        default: Words(sv: "en rad per elev", en: "one row per pupil")
        }
    }

    /// The delimiter that Excel's first line `sep=;` tells.
    private static func toldDelimiter(
        _ file: RosterFile, _ encoding: TextEncoding, _ hasMark: Bool
    ) throws(RosterFault) -> UInt8? {
        var transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        var head: [UInt8] = []
        try file.forEachChunk { chunk throws(RosterFault) in
            transcoder.append(Array(chunk.prefix(64)), to: &head)
            return false
        }
        guard head.count >= 5, String(decoding: head.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        return Self.delimiters.contains(head[4]) ? head[4] : nil
    }
}

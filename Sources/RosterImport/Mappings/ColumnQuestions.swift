package import Outreach

/// Finds the columns that nobody has placed, before anything is read from them.
package enum ColumnQuestions {
    /// How many of a file's first records are looked at.
    private static let sampleSize = 400
    /// How many columns of one import are asked about.
    private static let most = 100

    /// The columns of tables among the files that neither their headers nor the context's mapping place.
    ///
    /// - Parameter isProtected: whether the registry knows somebody as protected.
    package static func unplaced(
        in files: [RosterFile], context: RosterContext, isProtected: (IdentityKey) -> Bool
    ) throws(RosterFault) -> UnplacedColumns {
        var columns: [UnplacedColumn] = []
        var mustBePlaced = false
        var possibleMark: RosterFault?
        for table in try FormDetection(context).tables(in: files) {
            let lacksNumber = table.columns.index(of: .pupil(.number)) == nil
            mustBePlaced = mustBePlaced || lacksNumber
            if let mark = table.columns.possibleMarks(context.mapping).first {
                mustBePlaced = true
                possibleMark = table.source.file.fault(.markColumnUnplaced(column: table.columns.headers[mark]))
            }
            let open = table.columns.indicesNotPlaced(by: context.mapping)
            guard !open.isEmpty else { continue }
            let records = try recordsOfNobodyProtected(table, context, isProtected)
            let suggestion = ColumnSuggestion(beside: table.columns, context: context)
            let tellsProtection = !lacksNumber && table.columns.tellsPupilsProtection
            for index in open.prefix(most - columns.count) {
                let values = records.map { $0[index] }
                let header = table.columns.headers[index]
                columns.append(
                    UnplacedColumn(
                        file: table.source.file.name, column: header,
                        suggestions: suggestion.suggestions(header: header, values: values),
                        samples: ColumnSamples.samples(of: values, mayShowWords: tellsProtection)))
            }
        }
        return UnplacedColumns(
            columns: columns, mustBePlaced: mustBePlaced, possibleMark: possibleMark)
    }

    /// The columns of tables among the files that are placed, by their headers or by the context's mapping.
    package static func placed(in files: [RosterFile], context: RosterContext) throws(RosterFault) -> [PlacedColumn] {
        var placed: [PlacedColumn] = []
        for table in try FormDetection(context).tables(in: files) {
            placed += table.columns.placed.map { index, meaning in
                PlacedColumn(
                    file: table.source.file.name,
                    column: RosterMapping.names(ofColumn: index, in: table.columns.headers)[0], meaning: meaning)
            }
        }
        return Array(placed.prefix(most))
    }

    /// Columns of which the context's mapping says something, though no table among the files has them.
    package static func columnsMissing(
        _ mapping: RosterMapping, in files: [RosterFile], context: RosterContext
    ) throws(RosterFault) -> [String] {
        guard !mapping.isEmpty else { return [] }
        let tables = try FormDetection(context).tables(in: files)
        return mapping.columnsMissing(
            in: tables.map { table in
                table.columns.headers
            } + tables.map { table in (0..<max(table.columns.headers.count, 1)).map { String($0 + 1) } })
    }

    private static func recordsOfNobodyProtected(
        _ table: RosterTable, _ context: RosterContext, _ isProtected: (IdentityKey) -> Bool
    ) throws(RosterFault) -> [TableRecord] {
        let reading = RowReading(table, context: context)
        let records = try table.source.firstRecords(sampleSize).filter { record in
            record.row > table.headerRow && !reading.isHeader(record)
        }
        let persons = records.map { reading.read($0).persons }
        // A mark in one row holds for the person's other rows.
        let marked = Set(persons.joined().filter { $0.protection == .protected }.compactMap(\.identity))
        return zip(records, persons).compactMap { record, persons in
            let isOfProtected = persons.contains { person in
                person.protection == .protected
                    || person.identity.map { marked.contains($0) || isProtected($0) } ?? false
            }
            return isOfProtected ? nil : record
        }
    }
}

extension RosterColumns {
    /// Whether the table tells which pupils are protected.
    fileprivate var tellsPupilsProtection: Bool { !PersonColumns(pupilIn: self).protection.isEmpty }

    /// The places of columns that mean something, with what.
    fileprivate var placed: [(Int, ColumnMeaning)] {
        headers.indices.compactMap { index in meanings[index].map { (index, $0) } }
    }

    /// The places of columns with a header that mean nothing, and of which a mapping says nothing.
    fileprivate func indicesNotPlaced(by mapping: RosterMapping) -> [Int] {
        headers.indices.filter {
            meanings[$0] == nil && !headers[$0].isEmpty && !doubled.contains(headers[$0])
                && !seconds.contains(headers[$0]) && mapping.meaning(ofColumn: $0, in: headers) == nil
        }
    }
}

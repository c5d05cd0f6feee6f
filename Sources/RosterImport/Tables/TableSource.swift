import Outreach

/// Where a table's records come from: delimited text, or a workbook's sheet.
protocol TableSource: Sendable {
    var file: RosterFile { get }
    /// How the file is written: encoding and delimiter, or the sheet.
    var manner: Words { get }

    /// Calls the body with each record that isn't blank until it returns false.
    ///
    /// - Returns: what is known of the file only after reading.
    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind]
}

extension TableSource {
    /// The first records of the file.
    func firstRecords(_ limit: Int) throws(RosterFault) -> [TableRecord] {
        var records: [TableRecord] = []
        try forEachRecord { record throws(RosterFault) in
            records.append(record)
            return records.count < limit
        }
        return records
    }
}

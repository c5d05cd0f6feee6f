import Foundation

/// A saved page, record by record.
struct SS12000File {
    let file: RosterFile

    init(_ file: RosterFile) { self.file = file }

    /// Calls the body with each record and the element it stands in, until it returns false.
    ///
    /// - Returns: whether the page says that more pages follow it.
    @discardableResult
    func forEachRecord(
        _ body: (SS12000Record, JSONElement) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        let decoder = JSONDecoder()
        return try JSONFile(file).forEachElement { element throws(RosterFault) in
            let record: SS12000Record
            do {
                record = try decoder.decode(SS12000Record.self, from: Data(element.bytes))
            } catch {
                throw file.fault(.jsonMalformed(line: element.line))
            }
            return try body(record, element)
        }
    }
}

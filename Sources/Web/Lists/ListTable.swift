import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Report

/// A list that a page shows, to take along: as a workbook, or as text for any spreadsheet.
struct ListTable: Sendable {
    /// The name of the sheet and of the file, without an ending.
    let name: String
    /// What the columns are called.
    let headers: [String]
    /// The rows; each has as many cells as there are headers.
    private(set) var rows: [[String]] = []

    init(name: String, headers: [String]) {
        self.name = name
        self.headers = headers
    }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == headers.count, "A row has a cell for each header.")
        rows.append(cells)
    }

    /// What a list can be taken along as.
    enum Form: String, CaseIterable, Sendable {
        case workbook = "xlsx"
        case text = "csv"
    }

    /// The list as a file, by the name that a page asks for: `list.xlsx` or `list.csv`; nil for any other.
    func response(for file: String) throws -> Response? {
        try Form.allCases.first { "list.\($0.rawValue)" == file }.map { try response(as: $0) }
    }

    /// The list as a file.
    func response(as form: Form) throws -> Response {
        let (bytes, type) =
            switch form {
            case .text: (csv, "text/csv; charset=utf-8")
            case .workbook:
                (try ListWorkbook.bytes(of: self), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name).\(form.rawValue)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Text with semicolons, which a Swedish Excel opens as a table; nothing in it is run as a formula.
    var csv: [UInt8] {
        let lines = ([headers] + rows).map { $0.map(CSVCell.text).joined(separator: ";") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }
}

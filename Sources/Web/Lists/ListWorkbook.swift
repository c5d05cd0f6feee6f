import CLibXLSXWriter
import Foundation
import Outreach

/// A list as a workbook of one sheet, with its header held in place and filter arrows; all cells are text.
enum ListWorkbook {
    static func bytes(of table: ListTable) throws -> [UInt8] {
        // The library writes to a file alone. It lies in a folder that nobody else may open, as short as it takes.
        let folder = FileManager.default.temporaryDirectory.appending(path: "utskick-list-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "list.xlsx")
        try write(table, to: file)
        return Array(try Data(contentsOf: file))
    }

    private static func write(_ table: ListTable, to file: URL) throws {
        // Row by row: a list of any length takes the memory of one.
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = 1
        guard let book = unsafe workbook_new_opt(file.path, &options) else { throw CannotWriteList() }
        let sheet = unsafe workbook_add_worksheet(book, nil)
        let bold = unsafe workbook_add_format(book)
        unsafe format_set_bold(bold)
        for column in table.headers.indices {
            let width = ([table.headers] + table.rows.prefix(widthRows)).map { $0[column].count }.max() ?? 0
            unsafe worksheet_set_column(
                sheet, UInt16(column), UInt16(column), Double(min(max(width + 2, 8), 60)), nil)
        }
        unsafe worksheet_freeze_panes(sheet, 1, 0)
        for (row, cells) in ([table.headers] + table.rows).enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                // A cell of text is never a formula, whatever it begins with.
                unsafe worksheet_write_string(
                    sheet, UInt32(row), UInt16(column), text, row == 0 ? bold : nil)
            }
        }
        unsafe worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(table.headers.count - 1))
        guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw CannotWriteList() }
    }

    /// So many rows decide how wide a column is.
    private static let widthRows = 500
}

/// There is no room for a list, on the disk or in memory.
struct CannotWriteList: Error {}

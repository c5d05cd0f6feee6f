import CLibXLSXWriter

/// One sheet of a workbook, which takes its rows from the top.
@safe struct Sheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    /// Keeps the memory of the sheet.
    private let book: Workbook
    /// The row that comes next, from 0.
    private(set) var nextRow: UInt32 = 0

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of book: Workbook) {
        unsafe self.sheet = sheet
        self.book = book
    }

    /// What a cell holds; nothing where it is blank.
    enum Cell {
        case text(String)
        case number(Double)
        case day(CalendarDay)
    }

    mutating func row(_ cells: [Cell?], style: Workbook.Style? = nil, isHidden: Bool = false) {
        if isHidden {
            var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
            unsafe worksheet_set_row_opt(sheet, nextRow, Double(LXW_DEF_ROW_HEIGHT), nil, &options)
        }
        for (column, cell) in cells.enumerated() {
            let column = UInt16(column)
            switch cell {
            case .text(let text):
                unsafe worksheet_write_string(sheet, nextRow, column, text, book.format(style))
            case .number(let number):
                unsafe worksheet_write_number(sheet, nextRow, column, number, book.format(.wholeNumber))
            case .day(let day):
                var time = lxw_datetime(
                    year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
                unsafe worksheet_write_datetime(sheet, nextRow, column, &time, book.format(.day))
            case nil: break
            }
        }
        nextRow += 1
    }

    /// A title across the first `width` columns.
    mutating func title(_ text: String, width: Int) {
        unsafe worksheet_merge_range(sheet, nextRow, 0, nextRow, UInt16(width - 1), text, book.format(.title))
        nextRow += 1
    }

    mutating func blankRow() { nextRow += 1 }

    /// Puts filter arrows on the header row, over all rows that have come after it.
    func filter(header: UInt32, width: Int) {
        unsafe worksheet_autofilter(sheet, header, 0, max(header, nextRow - 1), UInt16(width - 1))
    }

    /// Sets the filter of a column to leave out one value; the rows must be hidden one by one.
    func leaveOut(_ value: String, inColumn column: Int) {
        unsafe value.withCString { text in
            var rule = unsafe lxw_filter_rule()
            unsafe rule.criteria = UInt8(LXW_FILTER_CRITERIA_NOT_EQUAL_TO.rawValue)
            unsafe rule.value_string = unsafe UnsafeMutablePointer(mutating: text)
            // The library copies the rule and its text.
            unsafe worksheet_filter_column(sheet, UInt16(column), &rule)
        }
    }

    func hide() { unsafe worksheet_hide(sheet) }

    /// Makes this the sheet that is seen when the workbook opens.
    func open() { unsafe worksheet_activate(sheet) }
}

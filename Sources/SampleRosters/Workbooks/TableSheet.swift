/// A table as the rows of a sheet: what a delimited text says with characters, a sheet says with kinds of cells.
struct TableSheet: RowSink {
    private var sheet: Sheet
    private let habits: WorkbookPlan.Habits
    private let title: String
    private var columns: Columns?
    private(set) var rowCount = 0

    /// Where the columns are that a sheet treats in ways of their own.
    private struct Columns {
        let header: UInt32
        let width: Int
        let numbers: Set<Int>
        let schoolYear: Int?
    }

    init(_ sheet: Sheet, title: String, habits: WorkbookPlan.Habits) {
        self.sheet = sheet
        self.title = title
        self.habits = habits
    }

    /// Lines above the header are the delimited text's own: `sep=;`.
    mutating func line(_ text: String) {}

    mutating func header(_ names: [String]) {
        let all = names + (habits.contains(.dayColumn) ? ["Placerad från"] : [])
        if habits.contains(.title) {
            sheet.title(title, width: all.count)
            sheet.blankRow()
        }
        let numbers = names.indices.filter { index in
            ["personnummer", "pnr", "personal number"].contains { names[index].lowercased().hasSuffix($0) }
        }
        columns = Columns(
            header: sheet.nextRow, width: all.count, numbers: Set(numbers),
            schoolYear: names.firstIndex { ["Årskurs", "Åk", "Year"].contains($0) })
        sheet.row(all.map { $0.isEmpty ? nil : .text($0) }, style: .header)
    }

    mutating func row(_ cells: [String]) {
        var row = cells.enumerated().map { column, text in cell(text, column) }
        if habits.contains(.dayColumn) { row.append(.day(CalendarDay(year: 2019, month: 8, day: 15))) }
        let isYear9 = columns?.schoolYear.map { cells[$0] == "9" } ?? false
        sheet.row(row, isHidden: isYear9 && habits.contains(.hiddenYear9))
        rowCount += 1
    }

    /// Sets the filter, when all rows are there.
    func finish() {
        guard let columns, habits.contains(.filter) else { return }
        sheet.filter(header: columns.header, width: columns.width)
        if habits.contains(.hiddenYear9), let year = columns.schoolYear { sheet.leaveOut("9", inColumn: year) }
    }

    private func cell(_ text: String, _ column: Int) -> Sheet.Cell? {
        if text.isEmpty { return nil }
        guard let columns, columns.numbers.contains(column) else { return .text(text) }
        // Excel takes ten digits for a number when the leading zero is gone already: that is how it went.
        if text.utf8.count == 9, let number = Double(text) { return .number(number) }
        guard habits.contains(.numbersAsNumbers) else { return .text(text) }
        let digits = text.filter { $0 != "-" }
        guard digits.utf8.count == 12, let number = Double(digits) else { return .text(text) }
        return .number(number)
    }
}

/// How a school's table looks as a workbook.
struct WorkbookPlan: Sendable {
    /// What a workbook has beside the table.
    struct Habits: OptionSet {
        let rawValue: Int
        /// A merged title and a blank row above the header.
        static let title = Habits(rawValue: 1)
        /// A hidden sheet before the table.
        static let hiddenFirstSheet = Habits(rawValue: 2)
        /// A sheet with a key to the columns after the table.
        static let secondSheet = Habits(rawValue: 4)
        /// Identity numbers are numbers and not texts.
        static let numbersAsNumbers = Habits(rawValue: 8)
        /// A last column with the day when the pupil came.
        static let dayColumn = Habits(rawValue: 16)
        /// Filter arrows.
        static let filter = Habits(rawValue: 32)
        /// The filter leaves year 9 out, so that its rows are hidden.
        static let hiddenYear9 = Habits(rawValue: 64)
        /// Texts stand in the cells and not in a table of their own.
        static let textsInCells = Habits(rawValue: 128)
    }

    let fileName: String
    let about: String
    let sheetName: String
    let habits: Habits
    let shape: any RosterShape

    /// The five schools' workbooks, Skola24's pair as two, and the population list.
    static let ale = [
        WorkbookPlan(
            fileName: "aroseniusskolan.xlsx", about: "a hidden first sheet, a title, a filter with hidden rows",
            sheetName: "Elever", habits: [.title, .hiddenFirstSheet, .secondSheet, .filter, .hiddenYear9],
            shape: AroseniusFile()),
        WorkbookPlan(
            fileName: "bohusskolan.xlsx", about: "a title, a column of days, texts in the cells",
            sheetName: "Elevlista",
            habits: [.title, .dayColumn, .secondSheet, .textsInCells], shape: BohusFile()),
        WorkbookPlan(
            fileName: "da-vinciskolan.xlsx", about: "identity numbers as numbers", sheetName: "Blad1",
            habits: [.numbersAsNumbers, .secondSheet, .dayColumn], shape: DaVinciFile()),
        WorkbookPlan(
            fileName: "ahlafors-elever.xlsx", about: "Skola24's children, without a header", sheetName: "Elever",
            habits: [], shape: AhlaforsPupilFile()),
        WorkbookPlan(
            fileName: "ahlafors-foraldrar.xlsx", about: "Skola24's parents, without a header",
            sheetName: "Vårdnadshavare", habits: [], shape: AhlaforsParentFile()),
        WorkbookPlan(
            fileName: "grundsarskolan.xlsx", about: "English headers, a hidden first sheet, a filter",
            sheetName: "Pupils", habits: [.hiddenFirstSheet, .filter, .dayColumn], shape: GrundsarFile()),
        WorkbookPlan(
            fileName: "befolkning-2005.xlsx", about: "everybody born 2005, a filter, texts in the cells",
            sheetName: "Befolkning", habits: [.filter, .secondSheet, .textsInCells], shape: PopulationFile()),
    ]
}

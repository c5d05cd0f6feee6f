import Foundation

/// The town as workbooks, one for each table.
enum WorkbookForm {
    static func write(_ town: SampleTown, to folder: URL) throws(SampleRosters.Failure) -> [SampleRosters.Summary.File]
    {
        var files: [SampleRosters.Summary.File] = []
        for plan in WorkbookPlan.ale {
            let target = folder.appending(path: plan.fileName)
            let book = try Workbook(target, isStreamed: plan.habits.contains(.textsInCells))
            if plan.habits.contains(.hiddenFirstSheet) {
                var hidden = book.addSheet("Instruktion")
                hidden.row([.text("Listan tas ut den första vardagen i månaden."), .text("Lösenord: se pärmen")])
                hidden.hide()
            }
            let sheet = book.addSheet(plan.sheetName)
            sheet.open()
            var table = TableSheet(sheet, title: "\(plan.sheetName) vt \(town.term.year)", habits: plan.habits)
            plan.shape.write(town, to: &table)
            table.finish()
            if plan.habits.contains(.secondSheet) {
                var key = book.addSheet("Förklaringar")
                key.row([.text("Skydd"), .text("Ja, J, S, X och 1 betyder att uppgifterna är skyddade.")])
            }
            files.append(
                SampleRosters.Summary.File(
                    name: plan.fileName, about: plan.about, rows: table.rowCount, try book.publish()))
        }
        return files
    }
}

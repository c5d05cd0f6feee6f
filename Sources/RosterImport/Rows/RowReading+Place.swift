import Outreach

extension RowReading {
    /// Reads where the pupil goes to school.
    func readPlace(_ record: TableRecord, into row: inout ReadRow, _ find: (Finding.Kind, Int?) -> Void) {
        func cell(_ column: Int?) -> String {
            let cell = column.map { record[$0] } ?? ""
            // "#7A" is a class, and no failed formula.
            if column == className, cell.first == "#", cell.dropFirst().first?.isNumber ?? false { return cell }
            // 0 is a year.
            return column != schoolYear && NothingCell.isNothing(cell) || cell == "-" ? "" : cell
        }
        let schoolCell = cell(school)
        // A table with a column for schools is schools' roster, also where a cell of it is empty, unless somebody has
        // said that it lists everybody.
        if school != nil, carriesPupilNames, context.listing(of: table.source.file.name) != .everybody {
            row.source = .school
        }
        if schoolCell.isEmpty {
            row.school = defaultSchool
            if let school, row.school == nil { find(.schoolMissing, school) }
        } else {
            let answer = schoolNames[schoolCell]
            row.school = answer.code ?? defaultSchool
            if answer.isRepaired, let school { tellOnce(.schoolCodeRepaired, school, record.row, find) }
            if row.school == nil {
                find(.schoolUnknown(name: answer.quoted, suggestion: answer.suggestion), school)
            }
        }
        let told = classes[cell(className)]
        let isDate = told.isDate || className.map { record.holdsDate($0) } ?? false
        if isDate { find(.classIsDate, className) }
        row.className = isDate ? nil : told.name
        let yearCell = cell(schoolYear)
        if !yearCell.isEmpty {
            row.schoolYear = years[yearCell]
            if row.schoolYear == nil { find(.schoolYearNotUnderstood, schoolYear) }
            return
        }
        row.schoolYear = isDate ? nil : told.schoolYear
        if row.schoolYear != nil {
            readsYearsFromClasses = true
        } else if tellsSchool, !isDate, let column = className ?? schoolYear {
            find(row.className == nil ? .schoolYearMissing : .classTellsNoYear, column)
        }
    }
}

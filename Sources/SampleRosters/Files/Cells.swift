extension SamplePupil {
    /// The school year as a cell.
    var yearCell: String {
        schoolYear.map(String.init) ?? ""
    }

    /// The number as the school's file has it, with what has happened to it.
    func numberCell(_ style: SampleNumber.Style) -> String {
        number.written(style, slip: numberSlip)
    }
}

extension SampleGuardian {
    /// The number as the school's file has it, blank where it is not known.
    func numberCell(_ style: SampleNumber.Style) -> String {
        number?.written(style, slip: numberSlip) ?? ""
    }
}

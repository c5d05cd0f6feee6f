/// The children's half of Skola24's pair: no header; school, class, number, given name, family name, protection mark.
struct AhlaforsPupilFile: RosterShape {
    let fileName = "ahlafors-elever.csv"
    let about = "Ahlafors Fria skola: Skola24's children, without a header, semicolons, Windows-1252"

    var blank: DelimitedText { DelimitedText(.windows1252, delimiter: ";", lineEnd: "\r\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        for pupil in town.pupils(at: .ahlafors) {
            text.row(
                [SampleSchool.ahlafors.name, pupil.className, pupil.numberCell(.tenDashed), pupil.givenName]
                    + [pupil.familyName, pupil.protection.mark])
        }
    }
}

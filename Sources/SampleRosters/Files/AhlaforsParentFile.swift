/// The parents' half of Skola24's pair: no header; pupil's number, parent's number, given name, family name, e-mail,
/// mobile. Blank cells at the end of a row are left out. There is no protection mark and no address.
struct AhlaforsParentFile: RosterShape {
    let fileName = "ahlafors-foraldrar.csv"
    let about = "Ahlafors Fria skola: Skola24's parents, without a header, semicolons, Windows-1252"

    var blank: DelimitedText { DelimitedText(.windows1252, delimiter: ";", lineEnd: "\r\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        for pupil in town.pupils(at: .ahlafors) {
            for guardian in pupil.guardians {
                var cells =
                    [pupil.numberCell(.tenDashed), guardian.numberCell(.tenDashed), guardian.givenName]
                    + [guardian.familyName, guardian.email ?? "", guardian.phone ?? ""]
                while cells.last == "" { cells.removeLast() }
                text.row(cells)
            }
        }
    }
}

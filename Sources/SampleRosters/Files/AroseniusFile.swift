/// What Excel on a Swedish machine saves as "CSV (kommaavgränsad)": semicolons, Windows-1252, one row for each pupil,
/// and an empty column at the end that somebody once formatted.
struct AroseniusFile: RosterShape {
    let fileName = "aroseniusskolan.csv"
    let about = "Aroseniusskolan: one row per pupil, semicolons, Windows-1252, from Excel"

    var blank: DelimitedText { DelimitedText(.windows1252, delimiter: ";", lineEnd: "\r\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        let pupilColumns = [
            "Skola", "Klass", "Årskurs", "Personnummer", "Efternamn", "Förnamn", "Skyddade personuppgifter",
        ]
        let guardianColumns = [
            "Personnummer", "Förnamn", "Efternamn", "C/o", "Adress", "Postnr", "Postort", "E-post", "Mobil", "Språk",
            "Skyddad",
        ]
        text.header(WideRow.header(pupilColumns, guardian: guardianColumns) + [""])
        for (index, pupil) in town.pupils(at: .arosenius).enumerated() {
            // Some cells were pasted from a web page, with a space that doesn't break.
            let space = index % 40 == 7 ? "\u{A0}" : " "
            let cells =
                ["Aroseniusskolan", pupil.className, pupil.yearCell, pupil.numberCell(.tenDashed), pupil.familyName]
                + [pupil.givenName, pupil.protection.mark]
            let guardians = WideRow.guardians(pupil.guardians, width: guardianColumns.count) { guardian in
                let address = guardian.address
                let postalCode = address?.spacedPostalCode.split(separator: " ").joined(separator: space)
                return [guardian.numberCell(.tenDashed), guardian.givenName, guardian.familyName]
                    + [address?.careOf ?? "", address?.streetCell ?? "", postalCode ?? "", address?.townCell ?? ""]
                    + [guardian.email ?? "", guardian.phone ?? "", guardian.language ?? "", guardian.protection.mark]
            }
            text.row(cells + guardians + [""])
        }
    }
}

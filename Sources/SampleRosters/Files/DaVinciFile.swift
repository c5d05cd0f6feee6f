/// What Excel saves as "Unicode text": UTF-16 with tabs, one row for each pupil. A few cells hold a line break.
struct DaVinciFile: RosterShape {
    let fileName = "da-vinciskolan.txt"
    let about = "Da Vinciskolan: one row per pupil, tabs, UTF-16, from Excel as Unicode text"

    /// How many pupils' rows have line breaks in their address cells.
    static let rowsWithLineBreaks = 2

    var blank: DelimitedText { DelimitedText(.utf16LittleEndian, delimiter: "\t", lineEnd: "\r\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        let pupilColumns = ["Skolenhet", "Klass", "Åk", "Pnr", "Efternamn", "Tilltalsnamn", "Sekretessmarkering"]
        let guardianColumns = [
            "Pnr", "Förnamn", "Efternamn", "C/o", "Utdelningsadress", "Postnummer", "Ort", "E-postadress",
            "Mobiltelefon", "Språk", "Sekretessmarkering",
        ]
        text.header(WideRow.header(pupilColumns, guardian: guardianColumns))
        var lineBreaksLeft = Self.rowsWithLineBreaks
        for pupil in town.pupils(at: .daVinci) {
            let breaksLine = lineBreaksLeft > 0 && pupil.guardians.contains { $0.address?.apartment != nil }
            if breaksLine { lineBreaksLeft -= 1 }
            let cells =
                ["Da Vinci", pupil.className, pupil.yearCell, pupil.numberCell(.twelveDashed), pupil.familyName]
                + [pupil.givenName, pupil.protection.mark]
            let guardians = WideRow.guardians(pupil.guardians, width: guardianColumns.count) { guardian in
                let address = guardian.address
                let street = [address?.street, address?.apartment].compactMap { $0 }
                    .joined(separator: breaksLine ? "\n" : " ")
                return [guardian.numberCell(.twelveDashed), guardian.givenName, guardian.familyName]
                    + [address?.careOf ?? "", street, address?.spacedPostalCode ?? "", address?.townCell ?? ""]
                    + [guardian.email ?? "", guardian.phone ?? "", guardian.language ?? "", guardian.protection.mark]
            }
            text.row(cells + guardians)
        }
    }
}

/// A list from a school's own system: UTF-8 with a byte order mark, `sep=;`, a title above the header, and one row for
/// each pupil and guardian.
struct BohusFile: RosterShape {
    let fileName = "bohusskolan.csv"
    let about = "Bohusskolan: one row per pupil and guardian, semicolons, UTF-8 with sep=; and a title above the header"

    var blank: DelimitedText { DelimitedText(.utf8WithByteOrderMark, delimiter: ";", lineEnd: "\r\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        text.line("sep=;")
        text.line("Elevlista Bohusskolan vt \(town.term.year);;;")
        text.line("")
        text.header([
            "Skola", "Klass", "Årskurs", "Elev personnummer", "Elev förnamn", "Elev efternamn", "Elev skyddad",
            "Vårdnadshavare personnummer", "Vårdnadshavare namn", "C/o", "Adress", "Postnummer", "Ort", "E-post",
            "Telefon", "Språk", "Sekretessmarkering",
        ])
        for (index, pupil) in town.pupils(at: .bohus).enumerated() {
            let cells =
                ["Bohusskolan", pupil.className, pupil.yearCell, pupil.numberCell(.twelve), pupil.givenName]
                + [pupil.familyName, pupil.protection.mark]
            guard !pupil.guardians.isEmpty else {
                text.row(cells + Array(repeating: "", count: 10))
                continue
            }
            for guardian in pupil.guardians {
                // Some addresses were pasted with a space of no width behind them.
                let email = guardian.email.map { index % 30 == 11 ? $0 + "\u{200B}" : $0 }
                let address = guardian.address
                text.row(
                    cells + [guardian.numberCell(.twelve), "\(guardian.familyName), \(guardian.givenName)"]
                        + [address?.careOf ?? "", address?.streetCell ?? "", address?.postalCode ?? ""]
                        + [address?.townCell ?? "", email ?? "", guardian.phone ?? "", guardian.language ?? ""]
                        + [guardian.protection.mark])
            }
        }
    }
}

/// The municipality's list of everybody who turns 15, whether or not they go to school here: no schools, no classes.
struct PopulationFile: RosterShape {
    let fileName = "befolkning-2005.csv"
    let about = "Everybody born 2005 and registered in Ale: one row per pupil and guardian, semicolons, UTF-8"

    var blank: DelimitedText { DelimitedText(.utf8, delimiter: ";", lineEnd: "\r\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        text.header([
            "Personnummer", "Förnamn", "Efternamn", "Sekretessmarkering", "Vårdnadshavare personnummer",
            "Vårdnadshavare förnamn", "Vårdnadshavare efternamn", "Vårdnadshavare c/o", "Vårdnadshavare adress",
            "Vårdnadshavare postnr", "Vårdnadshavare postort", "Vårdnadshavare land",
            "Vårdnadshavare sekretessmarkering",
        ])
        for pupil in town.populationList {
            let cells = [pupil.number.written(.twelve), pupil.givenName, pupil.familyName, mark(pupil.protection)]
            guard !pupil.guardians.isEmpty else {
                text.row(cells + Array(repeating: "", count: 9))
                continue
            }
            for guardian in pupil.guardians {
                let address = guardian.address
                text.row(
                    cells + [guardian.number?.written(.twelve) ?? "", guardian.givenName, guardian.familyName]
                        + [address?.careOf ?? "", address?.streetCell ?? "", address?.postalCode ?? ""]
                        + [address?.town ?? "", address?.country ?? "", mark(guardian.protection)])
            }
        }
    }

    private func mark(_ protection: SampleProtection) -> String {
        protection.isProtected ? "J" : "N"
    }
}

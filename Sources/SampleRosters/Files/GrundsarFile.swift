/// An English-language system's export: commas, UTF-8, one row for each pupil and guardian, and `No` in full.
struct GrundsarFile: RosterShape {
    let fileName = "grundsarskolan.csv"
    let about = "Grundsärskolan 7-9: one row per pupil and guardian, commas, UTF-8, English headers"

    var blank: DelimitedText { DelimitedText(.utf8, delimiter: ",", lineEnd: "\n") }

    func write(_ town: SampleTown, to text: inout some RowSink) {
        text.header([
            "School", "Class", "Year", "Personal number", "First name", "Last name", "Protected",
            "Guardian personal number", "Guardian first name", "Guardian last name", "Guardian c/o",
            "Guardian address", "Guardian postal code", "Guardian city", "Guardian e-mail", "Guardian mobile",
            "Guardian language", "Guardian protected",
        ])
        for pupil in town.pupils(at: .grundsar) {
            let cells =
                [SampleSchool.grundsar.name, pupil.className, pupil.yearCell, pupil.numberCell(.twelveDashed)]
                + [pupil.givenName, pupil.familyName, mark(pupil.protection)]
            guard !pupil.guardians.isEmpty else {
                text.row(cells + Array(repeating: "", count: 11))
                continue
            }
            for guardian in pupil.guardians {
                let address = guardian.address
                text.row(
                    cells + [guardian.numberCell(.twelveDashed), guardian.givenName, guardian.familyName]
                        + [address?.careOf ?? "", address?.streetCell ?? "", address?.spacedPostalCode ?? ""]
                        + [address?.townCell ?? "", guardian.email ?? "", guardian.phone ?? ""]
                        + [language(guardian), mark(guardian.protection)])
            }
        }
    }

    private func mark(_ protection: SampleProtection) -> String {
        protection.mark.isEmpty ? "No" : protection.mark
    }

    private func language(_ guardian: SampleGuardian) -> String {
        switch guardian.language {
        case "Svenska": "Swedish"
        case "Engelska": "English"
        case "Arabiska": "Arabic"
        case "Somaliska": "Somali"
        case let other: other ?? ""
        }
    }
}

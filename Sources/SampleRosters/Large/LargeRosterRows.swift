/// The rows of one list of many schools: one for each pupil and guardian.
enum LargeRosterRows {
    static let header = [
        "Skola", "Klass", "Årskurs", "Personnummer", "Förnamn", "Efternamn", "Skyddad",
        "Vårdnadshavare personnummer", "Vårdnadshavare förnamn", "Vårdnadshavare efternamn",
        "Vårdnadshavare c/o", "Vårdnadshavare adress", "Vårdnadshavare postnr", "Vårdnadshavare postort",
        "Vårdnadshavare e-post", "Vårdnadshavare mobil", "Vårdnadshavare språk", "Vårdnadshavare skyddad",
    ]

    static func append(_ pupils: [SamplePupil], of school: SampleSchool, to sink: inout some RowSink) {
        for pupil in pupils {
            let cells =
                [school.name, pupil.className, pupil.yearCell, pupil.numberCell(.twelve), pupil.givenName]
                + [pupil.familyName, pupil.protection.mark]
            for guardian in pupil.guardians {
                let address = guardian.address
                sink.row(
                    cells + [guardian.numberCell(.twelve), guardian.givenName, guardian.familyName]
                        + [address?.careOf ?? "", address?.streetCell ?? "", address?.spacedPostalCode ?? ""]
                        + [address?.townCell ?? "", guardian.email ?? "", guardian.phone ?? ""]
                        + [guardian.language ?? "", guardian.protection.mark])
            }
        }
    }
}

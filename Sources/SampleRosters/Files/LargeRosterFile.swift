/// One list of many schools, written school by school: semicolons, UTF-8, one row for each pupil and guardian.
struct LargeRosterFile: Sendable {
    static let fileName = "elever.csv"
    static let about = "All schools: one row per pupil and guardian, semicolons, UTF-8"

    private(set) var text = DelimitedText(.utf8, delimiter: ";", lineEnd: "\n")

    init() {
        text.header([
            "Skola", "Klass", "Årskurs", "Personnummer", "Förnamn", "Efternamn", "Skyddad",
            "Vårdnadshavare personnummer", "Vårdnadshavare förnamn", "Vårdnadshavare efternamn",
            "Vårdnadshavare c/o", "Vårdnadshavare adress", "Vårdnadshavare postnr", "Vårdnadshavare postort",
            "Vårdnadshavare e-post", "Vårdnadshavare mobil", "Vårdnadshavare språk", "Vårdnadshavare skyddad",
        ])
    }

    mutating func append(_ pupils: [SamplePupil], of school: SampleSchool) {
        for pupil in pupils {
            let cells =
                [school.name, pupil.className, pupil.yearCell, pupil.numberCell(.twelve), pupil.givenName]
                + [pupil.familyName, pupil.protection.mark]
            for guardian in pupil.guardians {
                let address = guardian.address
                text.row(
                    cells + [guardian.numberCell(.twelve), guardian.givenName, guardian.familyName]
                        + [address?.careOf ?? "", address?.streetCell ?? "", address?.spacedPostalCode ?? ""]
                        + [address?.townCell ?? "", guardian.email ?? "", guardian.phone ?? ""]
                        + [guardian.language ?? "", guardian.protection.mark])
            }
        }
    }

    mutating func takeBytes() -> [UInt8] {
        text.takeBytes()
    }
}

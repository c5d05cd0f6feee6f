/// A form in which the same town can be written; the people are the same in all, what is told of them differs.
package enum SampleForm: String, Sendable, CaseIterable {
    /// The schools' delimited files and the population list: numbers, names, addresses, e-mail, phones, languages and
    /// protection, except Skola24's pair, which has no addresses and no guardians' protection.
    case delimited
    /// The same tables as workbooks; carries what the delimited files do.
    case workbook
    /// The population register's XML, new form, ISO-8859-1: everybody registered in Ale with guardians and custody,
    /// addresses and protection; no schools, classes, e-mail, phones or languages.
    case navet
    /// The register's XML in the old form, UTF-8: as the new, but hidden homes are only marked as secret.
    case navetOld
    /// SS 12000 version 2.1: everybody at the schools, with addresses, e-mail, phones and protection; no languages, and
    /// a letter box in another name stands in the street.
    case ss12000
    /// SS 12000 with the spellings of version 2.0; carries what 2.1 does.
    case ss12000v20
    /// A folder of OneRoster 1.2: everybody at the schools, with e-mail and phones; no addresses, no protection, no
    /// languages.
    case oneRoster
    /// One ZIP of OneRoster 1.1; carries what 1.2 does.
    case oneRosterZip

    /// The folder that this form has for itself among the others, none for files that stand at the top.
    package var folder: String {
        switch self {
        case .delimited, .oneRosterZip: ""
        case .workbook: "xlsx"
        case .navet: "navet"
        case .navetOld: "navet/gammal"
        case .ss12000: "ss12000"
        case .ss12000v20: "ss12000-2.0"
        case .oneRoster: "oneroster"
        }
    }
}

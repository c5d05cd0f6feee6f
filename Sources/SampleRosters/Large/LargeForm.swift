extension SampleRosters {
    /// A form of a large set; each is written school by school, so that memory doesn't grow with it.
    package enum LargeForm: String, Sendable, CaseIterable {
        /// `elever.csv`: one row per pupil and guardian with everything that is known of both.
        case delimited
        /// Skola24's pair without headers, `elever.csv` with one row per pupil and `foraldrar.csv` with one per pupil
        /// and guardian: no addresses, no guardians' protection.
        case pairs
        /// `elever.xlsx`, the table of `delimited` as a workbook.
        case workbook
        /// `folkbokforing.xml`, the population register's new form: one post for each child and each guardian.
        case navet
        /// SS 12000 version 2.1: pages of 10,000 persons.
        case ss12000
        /// A folder of OneRoster 1.2.
        case oneroster
    }
}

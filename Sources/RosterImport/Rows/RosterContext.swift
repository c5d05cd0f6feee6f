package import Outreach

/// What reading a row needs to know besides the row.
package struct RosterContext: Sendable {
    /// The schools that names are looked up in.
    let schools: SchoolDirectory
    /// The school of files that name none, where nothing else is said of a file.
    let defaultSchool: SchoolCode?
    /// Whom single files list, by their names.
    let listings: [String: RosterListing]
    /// Whether files that name no school list everybody in the municipality, where nothing else is said of a file.
    let listsEverybody: Bool
    /// The secret that makes identity keys.
    let key: RegistryKey
    /// The day that tells the century of ten-digit numbers.
    let referenceDate: CalendarDate

    /// The format that somebody says the files have; nil where they are to be looked at.
    let format: RosterFormat?
    /// What a person has said of columns.
    package let mapping: RosterMapping
    /// Contacts that are nobody's home: the schools' and the sender's own.
    let publicContacts: PublicContacts

    /// A context from its parts.
    package init(
        schools: SchoolDirectory, defaultSchool: SchoolCode?, key: RegistryKey, referenceDate: CalendarDate,
        format: RosterFormat? = nil, mapping: RosterMapping = RosterMapping(),
        publicContacts: PublicContacts = PublicContacts(), listings: [String: RosterListing] = [:],
        listsEverybody: Bool = false
    ) {
        self.publicContacts = publicContacts
        self.listings = listings
        self.listsEverybody = listsEverybody
        self.schools = schools
        self.defaultSchool = defaultSchool
        self.key = key
        self.referenceDate = referenceDate
        self.format = format
        self.mapping = mapping
    }

    /// Whom a file lists, if it names no school; nil where nobody has said it.
    func listing(of file: String) -> RosterListing? {
        listings[file] ?? defaultSchool.map(RosterListing.school) ?? (listsEverybody ? .everybody : nil)
    }

    /// The school of a file's rows that name none.
    func defaultSchool(of file: String) -> SchoolCode? {
        guard case .school(let code) = listing(of: file) else { return nil }
        return code
    }
}

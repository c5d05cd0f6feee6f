package import Outreach

/// What reading a row needs to know besides the row.
package struct RosterContext: Sendable {
    /// The schools that names are looked up in.
    let schools: SchoolDirectory
    /// The school of files that name none.
    let defaultSchool: SchoolCode?
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
        publicContacts: PublicContacts = PublicContacts()
    ) {
        self.publicContacts = publicContacts
        self.schools = schools
        self.defaultSchool = defaultSchool
        self.key = key
        self.referenceDate = referenceDate
        self.format = format
        self.mapping = mapping
    }
}

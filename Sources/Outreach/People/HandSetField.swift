/// What can be set by hand, and then wins over later files.
package enum HandSetField: String, Sendable, CaseIterable {
    case name, address, email, phone, language, protection
    /// A pupil's year of school, until the next school year.
    case schoolYear = "school-year"
}

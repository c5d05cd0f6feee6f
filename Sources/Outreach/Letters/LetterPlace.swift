/// Where a letter goes: what is needed to say whose it is.
package struct LetterPlace: Sendable, Equatable {
    /// The letter's code.
    package let code: LetterCode
    /// The campaign's id.
    package let campaign: String
    /// The school that it goes through.
    package let school: SchoolCode?
    /// The class of the pupil with whom it goes.
    package let className: String?

    /// A place from its parts.
    package init(code: LetterCode, campaign: String, school: SchoolCode?, className: String?) {
        self.code = code
        self.campaign = campaign
        self.school = school
        self.className = className
    }
}

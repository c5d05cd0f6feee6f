/// A letter that concerns somebody who became protected, and of which nobody has been told yet.
package struct UntoldLetter: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// Its campaign's id.
    package let campaign: String
    /// The school in whose pile it lies or lay.
    package let school: SchoolCode?
    /// The class.
    package let className: String?
    /// Whether it has left; else it may lie on paper and must be taken out.
    package let isOut: Bool

    /// A letter from these parts.
    package init(code: LetterCode, campaign: String, school: SchoolCode?, className: String?, isOut: Bool) {
        self.code = code
        self.campaign = campaign
        self.school = school
        self.className = className
        self.isOut = isOut
    }
}

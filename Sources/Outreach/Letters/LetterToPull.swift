/// A letter that must be taken out of the pile.
package struct LetterToPull: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// The campaign's id.
    package let campaign: String
    /// The school whose pile it lies in.
    package let school: SchoolCode?
    /// The class.
    package let className: String?
    /// Why.
    package let reason: PullReason

    /// A letter from its parts.
    package init(code: LetterCode, campaign: String, school: SchoolCode?, className: String?, reason: PullReason) {
        self.code = code
        self.campaign = campaign
        self.school = school
        self.className = className
        self.reason = reason
    }
}

/// A family as the door of a meeting may see them; never somebody protected.
package struct DoorFamily: Sendable, Equatable {
    /// Their letter's code.
    package let code: LetterCode
    /// The class whose pack the letter lay in.
    package let className: String?
    /// The pupils whom the letter is about, eldest first.
    package let pupils: [PersonName]
    /// The guardians to whom it is addressed.
    package let guardians: [PersonName]
    /// What they replied.
    package let reply: Reply?
    /// That they are in; nil before they came.
    package let attendance: Attendance?

    /// How many came, and when.
    package struct Attendance: Sendable, Equatable {
        /// How many adults.
        package let adults: Int
        /// When the first of them came.
        package let since: Moment

        /// An attendance from its parts.
        package init(adults: Int, since: Moment) {
            self.adults = adults
            self.since = since
        }
    }

    /// A family from its parts.
    package init(
        code: LetterCode, className: String?, pupils: [PersonName], guardians: [PersonName], reply: Reply?,
        attendance: Attendance?
    ) {
        self.code = code
        self.className = className
        self.pupils = pupils
        self.guardians = guardians
        self.reply = reply
        self.attendance = attendance
    }
}

/// What was last recorded for letters of a pack.
package struct PackRecord: Sendable, Equatable {
    /// What happened.
    package let event: DeliveryEvent
    /// On which day.
    package let date: CalendarDate
    /// When it was recorded.
    package let at: Moment
    /// To how many letters of the pack.
    package let letters: Int

    /// A record from its parts.
    package init(
        event: DeliveryEvent, date: CalendarDate, at: Moment, letters: Int
    ) {
        self.event = event
        self.date = date
        self.at = at
        self.letters = letters
    }
}

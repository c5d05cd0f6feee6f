/// An event as it is stored.
package struct StoredEvent: Sendable, Equatable {
    /// Its id.
    package let id: String
    /// What happened.
    package let kind: DeliveryEvent
    /// On which day.
    package let date: CalendarDate
    /// Why post came back.
    package let reason: ReturnReason?

    /// An event from its parts.
    package init(id: String, kind: DeliveryEvent, date: CalendarDate, reason: ReturnReason?) {
        self.id = id
        self.kind = kind
        self.date = date
        self.reason = reason
    }
}

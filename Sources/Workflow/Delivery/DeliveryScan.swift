package import Outreach

/// One code that was typed or scanned at the delivery desk, with what happened to it.
package struct DeliveryScan: Sendable {
    /// As it was typed; a letter's code or a pack's.
    package var typed: String
    /// What happened.
    package var event: DeliveryEvent
    /// On which day.
    package var date: CalendarDate
    /// Why post came back.
    package var reason: ReturnReason?
    /// Codes of letters that were taken out of the pack.
    package var takenOut: [String] = []

    /// A scan from its parts.
    package init(typed: String, event: DeliveryEvent, date: CalendarDate, reason: ReturnReason? = nil) {
        self.typed = typed
        self.event = event
        self.date = date
        self.reason = reason
    }
}

/// The answer to one code at the delivery desk.
package struct DeliveryAnswer: Sendable, Equatable {
    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        /// Recorded for so many letters; others had it already, and some were taken out of the pile instead.
        case done(letters: Int, alreadyDone: Int, takenOut: Int)
        /// Had been recorded before, for this day.
        case already(on: CalendarDate)
        /// Taken back for so many letters.
        case undone(letters: Int)
        /// Nothing was recorded.
        case refused(WorkflowFault)
    }

    /// As it was typed.
    package let typed: String
    /// The code; nil where what was typed can't be one.
    package let code: LetterCode?
    /// What the code stands for; nil where it is nothing that may be seen.
    package let item: DeliveryItem?
    /// What was to be recorded.
    package let event: DeliveryEvent
    /// When it was recorded: with the code and the event it names what an undo takes back.
    package let at: Moment
    /// What came of it.
    package let outcome: Outcome

    /// Letters that must be taken out before the pack may leave.
    package var toTakeOut: [LetterCode] {
        switch outcome {
        case .refused(.mustBePulled(let codes)), .refused(.packOutdated(let codes)): codes
        default: []
        }
    }
}

/// What a code stands for, as far as it may be shown.
package struct DeliveryItem: Sendable, Equatable {
    /// The code.
    package let code: LetterCode
    /// Whether it is a whole pack's.
    package let isPack: Bool
    /// How many letters it stands for.
    package let letters: Int
    /// The campaign's title, or its id where it has none any more.
    package let campaign: String
    /// The school.
    package let school: School?
    /// The class; nil for letters by hand, and where it differs within a pack.
    package let className: String?
    /// To whom a letter is; nobody for packs, letters by hand, and whoever must not be named.
    package let recipients: [PersonName]
}

/// One line of the list of guardians who are written to by hand only, or about whom a person must decide.
package struct ByHandRow: Hashable, Sendable {
    /// The guardian.
    package let guardian: GuardianID
    /// The guardian's name.
    package let name: PersonName
    /// The id of the campaign's mailing that waits; nil where none can be told before a decision.
    package let mailing: String?
    /// What is to be done.
    package let task: ByHandTask

    /// A row from its parts.
    package init(guardian: GuardianID, name: PersonName, mailing: String?, task: ByHandTask) {
        self.guardian = guardian
        self.name = name
        self.mailing = mailing
        self.task = task
    }
}

/// What is to be done for a guardian by hand.
package enum ByHandTask: Hashable, Sendable {
    /// A person must decide whether the guardian is written to.
    case decide
    /// The letter with this code lies in the file of letters and is to be handed over.
    case handOver(LetterCode)
    /// The letter with this code was handed over on a day.
    case handedOver(LetterCode, on: CalendarDate)
    /// The letter lacks something that it would say.
    case complete([MissingDetail])
    /// The letter is to be made: the guardian became protected after the letters were made.
    case remake
}

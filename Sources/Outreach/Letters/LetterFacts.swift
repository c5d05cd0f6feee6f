/// What the registry knows of a letter without reading what it says.
package struct LetterFacts: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// What it is for.
    package let occasion: Occasion
    /// Its way.
    package let channel: Channel
    /// Where it is in its life.
    package let state: LetterState
    /// The school that it goes through.
    package let school: SchoolCode?
    /// The how manieth letter to the same recipients on this occasion, from 1.
    package let generation: Int
    /// The fingerprint of what it says, its date apart.
    package let contentPrint: Fingerprint
    /// The fingerprint of the address it went to; nil where it has none.
    package let addressPrint: Fingerprint?
    /// The hash of its template.
    package let template: String
    /// The hash of its settings.
    package let settings: String
    /// Why it must be taken out of the pile; nil where it needn't.
    package let pull: PullReason?
    /// Whether the meeting was moved after it left.
    package let noticeDue: Bool
    /// The letter that it replaces.
    package let replaces: LetterCode?
    /// To whom, by ascending id.
    package let recipients: [GuardianID]
    /// The recipients for whom it is the one letter of its occasion: neither withdrawn nor replaced.
    package let liveRecipients: [GuardianID]

    /// Facts from their parts.
    package init(
        code: LetterCode, occasion: Occasion, channel: Channel, state: LetterState, school: SchoolCode?,
        generation: Int,
        contentPrint: Fingerprint, addressPrint: Fingerprint?, template: String, settings: String, pull: PullReason?,
        noticeDue: Bool, replaces: LetterCode?, recipients: [GuardianID], liveRecipients: [GuardianID]
    ) {
        self.code = code
        self.occasion = occasion
        self.channel = channel
        self.state = state
        self.school = school
        self.generation = generation
        self.contentPrint = contentPrint
        self.addressPrint = addressPrint
        self.template = template
        self.settings = settings
        self.pull = pull
        self.noticeDue = noticeDue
        self.replaces = replaces
        self.recipients = recipients
        self.liveRecipients = liveRecipients
    }

    /// Whether it is the one letter for somebody.
    package var isLive: Bool { !liveRecipients.isEmpty }
}

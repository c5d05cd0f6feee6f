package import Outreach

/// A letter that came back, with those whose address is to be found out.
package struct ReturnedLetter: Sendable, Equatable {
    /// The letter.
    package let item: DeliveryItem
    /// Its recipients with the address they have now; without those of whom nothing may be shown.
    package let recipients: [Recipient]
    /// Whether a letter to a new address has been asked for, and is made with the campaign's next letters.
    package let isReplacementWaiting: Bool

    /// A guardian whose letter came back.
    package struct Recipient: Sendable, Equatable {
        /// Who.
        package let guardian: GuardianID
        /// The name.
        package let name: PersonName
        /// Where post goes to now.
        package let address: PostalAddress?
    }
}

/// What a new address meant.
package struct AddressCorrection: Sendable, Equatable {
    /// Whether a letter takes the place of the one that came back: not so to the address from which it came back.
    package let isReplacementWaiting: Bool
    /// Letters that must be taken out of the pile because of it.
    package let toPull: [LetterCode]
}

/// Letters of a campaign that came back and whose guardians have another address now.
package struct WaitingReplacements: Sendable, Equatable {
    /// The campaign's id.
    package let campaign: String
    /// Its title.
    package let title: String
    /// The letters that came back.
    package let letters: [DeliveryItem]
}

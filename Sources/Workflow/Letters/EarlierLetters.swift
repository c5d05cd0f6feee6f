import Outreach
import Registry

/// What has gone out to whom, as planning a campaign's letters needs to know it.
struct EarlierLetters {
    /// Letters that are out or came back, by recipient.
    let left: [Recipient: LetterFacts]
    /// For whom a letter waits that replaces a returned one.
    private let replacing: Set<Recipient>
    /// Whose letter came back and who has had another address since.
    private let moved: Set<Recipient>

    /// A guardian on one occasion, or in one meeting's audience.
    struct Recipient: Hashable {
        let place: String
        let guardian: GuardianID
    }

    /// What the letters of a campaign tell.
    init(_ facts: [LetterFacts], _ registry: RegistryTransaction, _ key: RegistryKey) throws {
        var left: [Recipient: LetterFacts] = [:]
        var replacing: Set<Recipient> = []
        for fact in facts where fact.isLive {
            let recipients = fact.liveRecipients.map { Recipient(place: fact.occasion.text, guardian: $0) }
            switch fact.state {
            case .draft, .printed: if fact.replaces != nil { replacing.formUnion(recipients) }
            case .out, .returned: for recipient in recipients { left[recipient] = fact }
            case .withdrawn: continue
            }
        }
        self.left = left
        self.replacing = replacing
        moved = try Set(
            left.filter { recipient, fact in
                guard fact.state == .returned else { return false }
                let address = try registry.guardian(recipient.guardian)?.address
                let print = address.flatMap { AddressFingerprints($0, hash: key.keyedHash)?.whole }
                return print != nil && print != fact.addressPrint
            }.keys)
    }

    /// What has gone out to a guardian on an occasion.
    func letter(_ occasion: Occasion, to guardian: GuardianID) -> EarlierLetter? {
        let recipient = Recipient(place: occasion.text, guardian: guardian)
        if replacing.contains(recipient) { return .returnedWithNewAddress }
        guard let fact = left[recipient] else { return nil }
        guard fact.state == .returned else { return .out }
        return moved.contains(recipient) ? .returnedWithNewAddress : .returned
    }
}

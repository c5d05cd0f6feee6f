import Outreach

/// Remembers what was said of the last addresses: those who live together stand in one row, or in rows that follow.
///
/// It serves the last judging, when it is known who is protected.
final class JudgedAddresses {
    private var known: [PostalAddress: Answer] = [:]

    /// How many addresses are remembered.
    private static let limit = 500

    typealias Answer = (homes: [Contact], judgement: ProtectedContacts.Judgement)

    /// The homes in an address, and what is said of them; it is judged where it isn't remembered.
    func answer(_ address: PostalAddress, judge: ([Contact]) -> ProtectedContacts.Judgement) -> Answer {
        if let answer = known[address] { return answer }
        let homes = Contact.homes(of: address)
        let answer = (homes, judge(homes))
        if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
        known[address] = answer
        return answer
    }
}

import Letters
package import Outreach
import Registry
import Workspace
import XML

/// A letter as a page about it shows it.
package struct ShownLetter: Sendable, Equatable {
    /// Its facts.
    package let facts: LetterFacts
    /// The campaign's title.
    package let campaign: Words
    /// The mailing's title.
    package let mailing: Words
    /// To whom; without names where protected.
    package let recipients: [PersonLine]
    /// What happened to it, in order.
    package let events: [StoredEvent]
    /// Whether its text was wiped, because it was to or about somebody who is protected now.
    package let isWiped: Bool
    /// Whether it may be said why: to those who see who is reached by hand.
    package let tellsWhy: Bool
}

extension Desk {
    /// What is known of a letter.
    package func letter(_ code: LetterCode) throws -> ShownLetter {
        try office.registry.read { registry in
            let facts = try letter(code, registry)
            let campaigns = CampaignTitles(office)
            return ShownLetter(
                facts: facts, campaign: campaigns.title(of: facts.occasion.campaign),
                mailing: campaigns.title(of: facts.occasion),
                recipients: try recipients(of: facts, registry),
                events: try registry.events(of: code), isWiped: try registry.storedLetter(code) == nil,
                tellsWhy: seesByHand)
        }
    }

    /// A letter as it was sent, as an HTML page of its own; one whose text was wiped isn't there. A look at a letter by
    /// hand is logged.
    package func letterPage(_ code: LetterCode) throws -> [UInt8] {
        let (facts, bytes) = try office.registry.read { registry in
            let facts = try letter(code, registry)
            guard try seesByHand || registry.mayBeNamed(code), let stored = try registry.storedLetter(code) else {
                throw DeskFault.notThere
            }
            let renditions = Renditions(
                try office.workspace.campaign(stored.campaign), office.workspace,
                try office.workspace.letterStylesheet(), language)
            var markup = MarkupWriter(.html)
            try renditions.rendition(of: stored, registry).alone
                .write(stored.printable, in: language, into: &markup)
            return (facts, markup.takeBytes())
        }
        if facts.channel == .byHand { try logLook(at: code.text) }
        return bytes
    }

    /// Notes in the audit log that somebody looked at what is by hand only.
    func logLook(at what: String) throws {
        try office.registry.write { try $0.audit("read by-hand", what, at: office.now) }
    }
}

package import Outreach
import Registry
import Workspace

extension Desk {
    /// A letter that came back, with its recipients' present addresses.
    package func returned(_ code: LetterCode) throws -> ReturnedLetter {
        let item = try deliveryItem(code)
        return try office.registry.read { registry in
            guard let facts = try registry.letterFacts(code), facts.state == .returned else { throw DeskFault.notThere }
            return ReturnedLetter(
                item: item, recipients: try recipients(of: facts, registry),
                isReplacementWaiting: try isReplacementWaiting(facts, registry))
        }
    }

    /// Corrects the address of guardians whose letter came back: of all that are named here, or of none.
    package func correctAddress(
        afterReturnOf code: LetterCode, of guardians: [GuardianID], _ address: PostalAddress
    ) throws -> AddressCorrection {
        let known = try returned(code).recipients.map(\.guardian)
        guard guardians.allSatisfy(known.contains) else { throw DeskFault.notThere }
        // Nothing filled in is no address: it must not empty the one that is there.
        guard address.missingParts.isEmpty else { throw WorkflowFault.addressIncomplete }
        var correction = ChangePerson.Correction()
        correction.careOf = address.careOf
        correction.street = address.street ?? ""
        correction.postalCode = address.postalCode ?? ""
        correction.town = address.town ?? ""
        correction.country = address.country
        let result = try correct(guardians, correction)
        return AddressCorrection(
            isReplacementWaiting: try returned(code).isReplacementWaiting,
            toPull: result.toPull.filter { scope.contains($0.school) }.map(\.code))
    }

    /// The letters that came back and wait to be made anew, campaign by campaign.
    package func replacementsWaiting() throws -> [WaitingReplacements] {
        let waiting = try office.registry.read { registry in
            try returnedLetters(registry).filter { try isReplacementWaiting($0, registry) }
        }
        let items = try waiting.map { ($0.occasion.campaign, try deliveryItem($0.code)) }
        return Dictionary(grouping: items, by: \.0).sorted { $0.key < $1.key }.map { campaign, items in
            WaitingReplacements(campaign: campaign, title: items[0].1.campaign, letters: items.map(\.1))
        }
    }

    /// The letters that came back and wait for an address to which they can go.
    package func addressesWaiting() throws -> [DeliveryItem] {
        try office.registry.read { registry in
            try returnedLetters(registry).filter {
                try !isReplacementWaiting($0, registry)
                    && recipients(of: $0, registry).contains { recipient in
                        try registry.guardian(recipient.guardian).map(Self.isWrittenTo) ?? false
                    }
            }
        }.map { try deliveryItem($0.code) }
    }

    /// Makes the letters of a campaign, those to new addresses among them.
    ///
    /// - Returns: how many letters took the place of one that came back.
    package func makeReplacements(_ campaign: String) throws -> Int {
        guard let waiting = try replacementsWaiting().first(where: { $0.campaign == campaign }) else {
            throw DeskFault.notThere
        }
        _ = try MakeLetters.run(campaign, office)
        let codes = Set(waiting.letters.map(\.code))
        return try office.registry.read { registry in
            try registry.letterFacts(ofCampaign: campaign).count {
                $0.isLive && $0.replaces.map(codes.contains) ?? false
            }
        }
    }

    /// The letters that came back and that another may take the place of.
    private func returnedLetters(_ registry: RegistryTransaction) throws -> [LetterFacts] {
        try registry.returnedLetters().filter { try isSeen($0.code, registry) && isDue($0, registry) }
    }

    /// Whether the campaign still makes letters such as this one.
    private func isDue(_ letter: LetterFacts, _ registry: RegistryTransaction) throws -> Bool {
        let campaign = try? office.workspace.campaign(letter.occasion.campaign)
        guard let due = campaign?.mailing(letter.occasion.mailing)?.due else { return false }
        guard let id = letter.occasion.meeting else { return due == .always }
        switch try registry.meetings(ofCampaign: letter.occasion.campaign).first(where: { $0.id == id })?.status {
        case .planned: return due == .meetingPlanned
        case .replaced: return due == .meetingReplaced
        case .held, .cancelled, nil: return false
        }
    }

    private func isSeen(_ code: LetterCode, _ registry: RegistryTransaction) throws -> Bool {
        try registry.places(behind: code).contains { scope.contains($0.school) }
    }

    /// The recipients who may be shown: of a school's desk those who have a child at the school today.
    private func recipients(
        of letter: LetterFacts, _ registry: RegistryTransaction
    ) throws -> [ReturnedLetter.Recipient] {
        try letter.recipients.compactMap { id in
            guard let guardian = try registry.guardian(id), try !registry.isSetApart(id), try isWithin(id, registry)
            else { return nil }
            return ReturnedLetter.Recipient(guardian: id, name: guardian.name, address: guardian.address)
        }
    }

    private func isWithin(_ guardian: GuardianID, _ registry: RegistryTransaction) throws -> Bool {
        guard scope != .municipality else { return true }
        return try registry.pupils(of: guardian).contains { tie in
            guard !tie.isEnded, let pupil = try registry.pupil(tie.pupil) else { return false }
            return pupil.standing == .active && scope.contains(pupil.school)
        }
    }

    /// Whether the campaign's next letters bring another for somebody to whom this one is.
    private func isReplacementWaiting(_ letter: LetterFacts, _ registry: RegistryTransaction) throws -> Bool {
        guard try isDue(letter, registry) else { return false }
        return try letter.liveRecipients.contains { id in
            guard let guardian = try registry.guardian(id), Self.isWrittenTo(guardian) else { return false }
            let address = guardian.address
            let print = address.flatMap { AddressFingerprints($0, hash: office.key.keyedHash)?.whole }
            return print != nil && print != letter.addressPrint
        }
    }

    private static func isWrittenTo(_ guardian: GuardianRecord) -> Bool {
        guardian.standing != .deregistered && !guardian.doNotContact && guardian.ruling != .withhold
    }
}

/// What was decided for one guardian in one campaign, and why.
///
/// Within a campaign a guardian has one decision per meeting whose audience holds a child of theirs, or one decision
/// in all; so the decisions add up to the guardians of the registry.
package enum DecisionReason: String, Sendable, Codable, CaseIterable {
    /// Gets a letter.
    case writtenTo = "written-to"
    /// Has got it: the letter is out.
    case alreadyWrittenTo = "already-written-to"
    /// The letter came back, and no better address is known.
    case returned
    /// Gets a letter by hand only: is protected, or a person decided so.
    case byHand = "by-hand"
    /// Waits for a person, because a pupil of theirs is protected.
    case undecided
    /// The roster contradicts itself about them or their child, and a person must decide.
    case held = "on-hold"
    /// May be the same person as somebody who gets the letter; waits until a person decides.
    case possiblySame = "possibly-same"
    /// Isn't written to, because a person decided so.
    case withheld
    /// Asked not to be written to.
    case doNotContact = "do-not-contact"
    /// Is no longer guardian of the pupil.
    case custodyEnded = "custody-ended"
    /// Is dead, emigrated or otherwise deregistered.
    case deregistered
    /// The letter lacks something that it would say, or post lacks part of the address.
    case incomplete
    /// Post has no address.
    case noAddress = "no-address"
    /// The letter goes by post, and the address is gone from the list that told it: moved, or protected?
    case addressGone = "address-gone"
    /// No source has said that the guardian isn't protected, and the letter goes by post.
    case protectionUnknown = "protection-unknown"
    /// The letter goes by post, and the protection marks that let it are too old.
    case marksOld = "marks-old"
    /// A child's birth year isn't known, so whether they belong is for a person to find out.
    case birthYearUnknown = "birth-year-unknown"
    /// A roster tells of the child and names no school.
    case noSchool = "no-school"
    /// No year of school is known of the child.
    case schoolYearUnknown = "school-year-unknown"
    /// No meeting is planned for the child's school and year yet.
    case meetingNotPlanned = "meeting-not-planned"
    /// The meeting has been held or cancelled.
    case meetingOver = "meeting-over"
    /// Has no child in the audience, as was told of each.
    case notInAudience = "not-in-audience"

    /// The reason in words, as a coordinator reads it beside a count.
    package var words: Words {
        switch self {
        case .writtenTo: Words(sv: "får brev", en: "gets a letter")
        case .alreadyWrittenTo: Words(sv: "har redan fått brevet", en: "has got the letter already")
        case .returned:
            Words(sv: "brevet kom i retur, ny adress behövs", en: "the letter came back; a new address is needed")
        case .byHand: Words(sv: "lämnas personligen", en: "by hand only")
        case .undecided: Words(sv: "väntar på beslut av en människa", en: "waits for a person to decide")
        case .held:
            Words(
                sv: "hålls: listan säger emot sig själv, väntar på beslut",
                en: "held: the roster contradicts itself; waits for a person to decide")
        case .possiblySame:
            Words(
                sv: "kan vara samma person som en annan vårdnadshavare, väntar på beslut",
                en: "may be the same person as another guardian; waits for a person to decide")
        case .withheld: Words(sv: "ska inte få brev, enligt beslut", en: "not written to, as a person decided")
        case .doNotContact: Words(sv: "vill inte bli kontaktad", en: "asked not to be contacted")
        case .custodyEnded: Words(sv: "är inte längre vårdnadshavare", en: "is no longer guardian")
        case .deregistered: Words(sv: "avregistrerad (utflyttad eller avliden)", en: "deregistered (emigrated or dead)")
        case .incomplete: Words(sv: "uppgifter saknas", en: "details are missing")
        case .noAddress: Words(sv: "ingen adress", en: "no address")
        case .addressGone:
            Words(
                sv: "adressen är borta ur listan (flyttat, eller skyddad?), kan inte postas",
                en: "the address is gone from the list (moved, or protected?); can't be posted")
        case .protectionUnknown:
            Words(
                sv: "okänt om personuppgifterna är skyddade, kan inte postas", en: "protection unknown; can't be posted"
            )
        case .marksOld:
            Words(
                sv: "skyddsmarkeringarna är för gamla, kan inte postas",
                en: "the protection marks are too old; can't be posted")
        case .birthYearUnknown: Words(sv: "barnets födelseår är okänt", en: "the child's birth year is unknown")
        case .noSchool: Words(sv: "barnets skola är okänd", en: "the child's school is unknown")
        case .schoolYearUnknown: Words(sv: "barnets årskurs är okänd", en: "the child's year of school is unknown")
        case .meetingNotPlanned: Words(sv: "mötet är inte planerat än", en: "the meeting isn't planned yet")
        case .meetingOver: Words(sv: "mötet är hållet eller inställt", en: "the meeting is over or cancelled")
        case .notInAudience: Words(sv: "har inget barn i målgruppen", en: "has no child in the audience")
        }
    }

    /// Whether it tells of somebody who is reached by hand, or of somebody's protected child.
    package var isByHandOrUndecided: Bool { self == .byHand || self == .undecided }

    /// Whether somebody has to do something before this guardian is reached.
    package var waitsForPerson: Bool {
        switch self {
        case .returned, .byHand, .undecided, .held, .possiblySame, .incomplete, .noAddress, .addressGone,
            .protectionUnknown, .marksOld,
            .birthYearUnknown, .noSchool, .schoolYearUnknown, .meetingNotPlanned:
            true
        case .writtenTo, .alreadyWrittenTo, .withheld, .doNotContact, .custodyEnded, .deregistered, .meetingOver,
            .notInAudience:
            false
        }
    }
}

/// One guardian's decision.
package struct Decision: Hashable, Sendable {
    /// For whom.
    package let guardian: GuardianID
    /// In which meeting's audience; nil in campaigns without meetings, and outside every audience.
    package let meeting: MeetingID?
    /// What and why.
    package let reason: DecisionReason
    /// What the letter lacks, where the reason is `incomplete`.
    package let missing: [MissingDetail]

    /// A decision from its parts.
    package init(guardian: GuardianID, meeting: MeetingID?, reason: DecisionReason, missing: [MissingDetail] = []) {
        self.guardian = guardian
        self.meeting = meeting
        self.reason = reason
        self.missing = missing
    }
}

/// Something that a letter would say and the registry doesn't know.
package enum MissingDetail: Hashable, Sendable, Comparable {
    /// A part of the address.
    case address(AddressPart)
    /// A field of the template.
    case field(String)
    /// Room: with what it would say, the letter is longer than two pages.
    case room

    /// A word for storage: `address.postalCode`, `field.meeting.place`.
    package var text: String {
        switch self {
        case .address(let part): "address.\(part.rawValue)"
        case .field(let name): "field.\(name)"
        case .room: "room"
        }
    }

    /// The detail that was stored as this word.
    package init?(text: String) {
        if text.hasPrefix("address."), let part = AddressPart(rawValue: String(text.dropFirst(8))) {
            self = .address(part)
        } else if text.hasPrefix("field.") {
            self = .field(String(text.dropFirst(6)))
        } else if text == "room" {
            self = .room
        } else {
            return nil
        }
    }

    /// Whether it is a part of an address, which a letter by hand needs none of.
    package var isOfAddress: Bool { if case .address = self { true } else { false } }

    package static func < (a: MissingDetail, b: MissingDetail) -> Bool { a.text < b.text }
}

/// How many guardians a decision was made for.
package struct DecisionCount: Hashable, Sendable {
    /// The decision.
    package let reason: DecisionReason
    /// How many.
    package let guardians: Int

    /// A count from its parts.
    package init(reason: DecisionReason, guardians: Int) {
        self.reason = reason
        self.guardians = guardians
    }
}

import Outreach

/// A step of reach, as reports name it.
enum Stage: String, CaseIterable {
    case invited, sent, notReturned, confirmed, came

    /// The steps that a campaign has: without meetings nobody confirms or comes.
    static func of(campaignWithMeetings hasMeetings: Bool) -> [Stage] {
        hasMeetings ? allCases : [.invited, .sent, .notReturned]
    }

    /// The head of a column or the label of a bar.
    func label(withMeetings hasMeetings: Bool) -> Words {
        switch self {
        case .invited: hasMeetings ? Words(sv: "Inbjudna", en: "Invited") : Words(sv: "Mottagare", en: "Addressed")
        case .sent: Words(sv: "Utskickat", en: "Sent")
        case .notReturned: Words(sv: "Ej i retur", en: "Not returned")
        case .confirmed: Words(sv: "Bekräftat", en: "Confirmed")
        case .came: Words(sv: "Kom", en: "Came")
        }
    }

    /// What the step means, in a sentence.
    var meaning: Words {
        switch self {
        case .invited:
            Words(sv: "Ett brev är gjort till dem.", en: "A letter has been made for them.")
        case .sent:
            Words(sv: "Brevet är utdelat eller postat.", en: "The letter has been handed out or posted.")
        case .notReturned:
            Words(
                sv: "Brevet har inte kommit tillbaka. Om det är läst vet ingen.",
                en: "The letter has not come back. Whether it was read nobody knows.")
        case .confirmed:
            Words(sv: "De har svarat, eller de kom.", en: "They have replied, or they came.")
        case .came:
            Words(
                sv: "De kom till mötet, räknade vid dörren. Vuxna som kom utan brev räknas inte här.",
                en: "They came to the meeting, counted at the door. Adults without a letter aren't counted here.")
        }
    }
}

extension StageCounts {
    /// The figure of one step.
    subscript(stage: Stage) -> Int {
        switch stage {
        case .invited: invited
        case .sent: sent
        case .notReturned: notReturned
        case .confirmed: confirmed
        case .came: came
        }
    }
}

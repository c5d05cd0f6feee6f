import Foundation
package import Outreach
import Registry
import Workspace

/// What waits for a person: gathered from the registry, never naming somebody protected.
package struct Review: Sendable {
    /// Guardians for whom nothing happens before a person acts, by campaign.
    package var waiting: [Waiting] = []
    /// How many guardians wait for a meeting to be planned, by campaign.
    package var withoutMeeting: [WithoutMeeting] = []
    /// Pupils whose birth year isn't known.
    package var withoutBirthYear: [PupilID] = []
    /// Letters that must be taken out of the pile.
    package var toPull: [LetterToPull] = []
    /// Letters that are out and say another time or place than the meeting has now.
    package var noticesDue: [LetterCode] = []

    /// Guardians for whose children no meeting is planned.
    package struct WithoutMeeting: Sendable, Equatable {
        /// The campaign's id.
        package let campaign: String
        /// How many.
        package let guardians: Int
    }

    /// One guardian who waits.
    package struct Waiting: Sendable {
        /// The campaign's id.
        package let campaign: String
        /// The decision.
        package let decision: Decision
        /// The name; nil where protected, or beside a protected pupil.
        package let name: PersonName?
    }

    /// Whether nothing waits.
    package var isEmpty: Bool {
        waiting.isEmpty && withoutMeeting.isEmpty && withoutBirthYear.isEmpty && toPull.isEmpty && noticesDue.isEmpty
    }

    /// Gathers what waits.
    package static func gather(_ office: Office) throws -> Review {
        try office.registry.read { registry in
            var review = Review()
            for campaign in try registry.campaignsWithDecisions() {
                let decisions = try registry.decisions(ofCampaign: campaign).filter(\.reason.waitsForPerson)
                let withoutMeeting = decisions.count { $0.reason == .meetingNotPlanned }
                if withoutMeeting > 0 {
                    review.withoutMeeting.append(WithoutMeeting(campaign: campaign, guardians: withoutMeeting))
                }
                for decision in decisions where decision.reason != .meetingNotPlanned {
                    let guardian = try registry.guardian(decision.guardian)
                    let isHidden =
                        guardian?.protection == .protected || decision.reason == .undecided
                        || decision.reason == .byHand
                    review.waiting.append(
                        Waiting(campaign: campaign, decision: decision, name: isHidden ? nil : guardian?.name))
                }
            }
            review.withoutBirthYear = try registry.pupilsWithoutBirthYear()
            review.toPull = try registry.lettersToPull()
            review.noticesDue = try registry.lettersWithNoticeDue()
            return review
        }
    }

    /// Where the by-hand lists lie; being told so is logged, because it is how they are read.
    package static func openByHand(_ office: Office) throws -> String {
        try office.registry.write { try $0.audit("read by-hand", "Output/by-hand", at: office.now) }
        return office.workspace.byHand.path
    }
}

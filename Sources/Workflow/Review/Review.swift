import Foundation
package import Outreach
import Registry
import Workspace

/// What waits for a person: gathered from the registry, never naming somebody protected.
package struct Review: Sendable {
    /// What waits to be settled about people, kind by kind.
    package var items: [Item] = []
    /// Guardians who get no letter before a person acts, by campaign; those of `items` aren't among them.
    package var waiting: [Waiting] = []
    /// How many guardians wait for a meeting to be planned, by campaign.
    package var withoutMeeting: [WithoutMeeting] = []
    /// Letters that must be taken out of the pile.
    package var toPull: [LetterToPull] = []
    /// Sources whose protection marks are too old for the post that waits.
    package var oldMarks: [MarksState] = []
    /// Letters that are out and say another time or place than the meeting has now.
    package var noticesDue: [LetterCode] = []
    /// Letters that concern somebody newly protected and of which nobody has been told yet.
    package var untold: [UntoldLetter] = []

    /// Imports that wait until somebody has seen what was found in them; a school's desk sees its own.
    package var imports: [KeptImport] = []
    /// Imports of schools that wait to be let in; the municipality's alone.
    package var arrivals: [LetIn.Waiting] = []

    /// Something to be settled.
    package struct Item: Sendable {
        /// What it is.
        package let matter: ReviewMatter
        /// The names of those it is about, in their order; empty where one of them is protected.
        package let names: [PersonName]

        init(_ matter: ReviewMatter, _ registry: RegistryTransaction) throws {
            let names = try matter.persons.compactMap { try registry.shownName(of: $0) }
            self.matter = matter
            self.names = names.count == matter.persons.count ? names : []
        }
    }

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

    /// Whether there is nothing to tell.
    package var isEmpty: Bool { items.isEmpty && !needsPerson }

    /// Whether something waits for a person; a year of school that doesn't fit only warns.
    package var needsPerson: Bool {
        items.contains(where: \.matter.waits)
            || !(oldMarks.isEmpty && waiting.isEmpty && withoutMeeting.isEmpty && toPull.isEmpty && noticesDue.isEmpty
                && untold.isEmpty && imports.isEmpty && arrivals.isEmpty)
    }

    /// The items of one kind.
    package func items(of kind: ReviewMatter.Kind) -> [Item] { items.filter { $0.matter.kind == kind } }

    /// Gathers what waits, of the whole municipality or of a scope's people and letters.
    ///
    /// - Parameter withSetApart: whether those about whom nothing may be seen but beside the by-hand list are counted.
    package static func gather(
        _ office: Office, in scope: Scope = .municipality, withSetApart: Bool = true
    ) throws -> Review {
        let since = try office.marksSince
        return try office.registry.read { registry in
            var review = Review()
            review.oldMarks = try registry.oldMarks(since: since, in: scope, withSetApart: withSetApart)
            let apart = withSetApart ? [] : try registry.guardiansSetApart()
            let people = try registry.people(in: scope)
            let schools = Dictionary(uniqueKeysWithValues: try registry.meetings().map { ($0.id, $0.school) })
            // Of two who may be one, both must belong: nobody is told of a person elsewhere.
            review.items = try registry.matters().filter { $0.persons.allSatisfy(people.contains) }
                .map { try Item($0, registry) }
            for campaign in try registry.campaignsWithDecisions() {
                let decisions = try registry.decisions(ofCampaign: campaign).filter { decision in
                    decision.reason.waitsForPerson && people.contains(.guardian(decision.guardian))
                        && !apart.contains(decision.guardian)
                        && decision.meeting.map { scope.contains(schools[$0]) } ?? true
                }
                let withoutMeeting = decisions.count { $0.reason == .meetingNotPlanned }
                if withoutMeeting > 0 {
                    review.withoutMeeting.append(WithoutMeeting(campaign: campaign, guardians: withoutMeeting))
                }
                for decision in decisions where !decision.reason.isToldOtherwise {
                    let name =
                        decision.reason == .byHand ? nil : try registry.shownName(of: .guardian(decision.guardian))
                    review.waiting.append(Waiting(campaign: campaign, decision: decision, name: name))
                }
            }
            if scope == .municipality {
                review.arrivals = try LetIn.waiting(registry, at: office.now)
                review.imports = try registry.openImports()
            }
            review.toPull = try registry.lettersToPull().filter { scope.contains($0.school) }
            review.noticesDue = try registry.lettersWithNoticeDue().filter {
                try registry.isInScope($0, scope) && (withSetApart || registry.mayBeNamed($0))
            }
            review.untold = try registry.untoldLetters().filter { scope.contains($0.school) }
            return review
        }
    }

    /// Where the by-hand lists lie; being told so is logged, because it is how they are read.
    package static func openByHand(_ office: Office) throws -> String {
        try office.registry.write { try $0.audit("read by-hand", "Output/by-hand", at: office.now) }
        return office.workspace.byHand.path
    }
}

extension DecisionReason {
    /// Whether what a guardian waits for is told as a matter or in figures.
    fileprivate var isToldOtherwise: Bool {
        switch self {
        case .undecided, .held, .possiblySame, .birthYearUnknown, .meetingNotPlanned, .marksOld, .addressGone: true
        default: false
        }
    }
}

extension RegistryTransaction {
    /// How much post of a scope waits for newer marks: guardians whose letter isn't made, and letters that may not leave.
    func postWaitingForMarks(since date: CalendarDate, in scope: Scope, withSetApart: Bool) throws -> Int {
        let decided = try guardiansByReason([.marksOld], in: scope, withSetApart: withSetApart)[.marksOld] ?? 0
        return try decided + postWithOutdatedMarks(since: date, in: scope)
    }

    /// The sources of a scope whose marks are too old, if post waits for them.
    func oldMarks(since date: CalendarDate, in scope: Scope, withSetApart: Bool) throws -> [MarksState] {
        guard try postWaitingForMarks(since: date, in: scope, withSetApart: withSetApart) > 0 else { return [] }
        return try marksStates(since: date, in: scope, withSetApart: withSetApart).filter { $0.outdated > 0 }
    }
}

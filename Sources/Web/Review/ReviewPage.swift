import Foundation
import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// What waits for a person, kind by kind, with a button for each answer.
enum ReviewPage {
    /// How many of a kind are shown at a time; settling some brings the next.
    private static let most = 50

    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, problem: nil)
    }

    @Sendable static func settle(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        if let pupil = form["pupil"], let year = form["schoolYear"] {
            guard let year = Int(year.trimmingCharacters(in: .whitespaces)), (0...10).contains(year) else {
                return try await page(visit, problem: Problem(person: pupil, typed: year, words: ReviewWords.wrongYear))
            }
            try await visit.change { try $0.settle(["school-year", pupil, String(year)]) }
            return visit.seeOther("/review", saying: "review.settled")
        }
        if let pupil = form["pupil"], let school = form["school"] {
            try await visit.change { try $0.settle(["school", pupil, school]) }
            return visit.seeOther("/review", saying: "review.settled")
        }
        if let pupil = form["pupil"] {
            guard let year = BirthYear(form["year"], on: visit.now)?.year else {
                return try await page(
                    visit, problem: Problem(person: pupil, typed: form["year"] ?? "", words: BirthYear.wrong))
            }
            try await visit.change { try $0.settle(["birth-year", pupil, String(year)]) }
            return visit.seeOther("/review", saying: "review.settled")
        }
        let answer = (form["answer"] ?? "").split(separator: " ").map(String.init)
        // That two are one can't be undone, so it is asked again.
        if answer.first == "same", !form.has("sure") { return try await askAgain(answer, visit) }
        try await visit.change { try $0.settle(answer) }
        return visit.seeOther("/review", saying: "review.settled")
    }

    /// A birth year that was mistyped, and beside whom it is told.
    private struct Problem {
        let person: String
        let typed: String
        let words: Words
    }

    private static func askAgain(_ answer: [String], _ visit: DeskVisit) async throws -> Response {
        let people = answer.dropFirst().compactMap { PersonID($0) }
        let task = try await visit.desk { try $0.pair(people) }
        return try visit.page(
            "review-same", title: ReviewWords.samePerson,
            [
                "answer": answer.joined(separator: " "),
                "people": task.people.map { visit.model($0, isNamed: false) },
            ])
    }

    private static func page(_ visit: DeskVisit, problem: Problem?) async throws -> Response {
        let shown = try await visit.desk { try Shown($0, most: most) }
        let review = shown.review
        let kinds = shown.kinds.map { kind, tasks in
            kindModel(kind, tasks, of: review.items(of: kind).count, problem, shown, visit)
        }
        let pull = review.toPull.map { letter -> Model in
            [
                "printed": letter.code.printed, "code": letter.code.text,
                "place": [letter.school.flatMap { shown.schools[$0] }, letter.className].compactMap(\.self)
                    .joined(separator: ", "),
                "reason": visit.text(letter.reason.words),
            ]
        }
        let model: Model = [
            "isEmpty": review.isEmpty, "pull": pull, "hasPull": !pull.isEmpty, "kinds": kinds,
            "waiting": waiting(shown, visit), "hasWaiting": !review.waiting.isEmpty,
            "withoutMeeting": review.withoutMeeting.map { line -> Model in
                [
                    "campaign": visit.text(shown.title(of: line.campaign)),
                    "count": visit.text(ReviewWords.guardians(line.guardians)),
                ]
            },
            "hasWithoutMeeting": !review.withoutMeeting.isEmpty,
            "notices": review.noticesDue.prefix(most).map { ["code": $0.text, "printed": $0.printed] as Model },
            "untold": review.untold.map { letter -> Model in
                [
                    "printed": letter.code.printed,
                    "place": [letter.school.flatMap { shown.schools[$0] }, letter.className].compactMap(\.self)
                        .joined(separator: ", "),
                    "isOut": letter.isOut,
                ]
            },
            "hasUntold": !review.untold.isEmpty,
            "hasNotices": !review.noticesDue.isEmpty, "hasOldMarks": !review.oldMarks.isEmpty,
            "oldMarks": review.oldMarks.map { state -> Model in
                [
                    "name": visit.text(shown.sources[state.source] ?? Words(state.source.text)),
                    "seenOn": state.seenOn?.description ?? visit.text(MarksWords.never), "count": state.outdated,
                ]
            },
            "imports": review.imports.map { kept -> Model in
                [
                    "id": kept.id, "when": RosterWords.time(kept.at), "rows": kept.rowsRejected,
                    "hasRows": kept.rowsRejected > 0,
                    "found": kept.findings.map { found -> Model in
                        ["where": visit.text(found.place), "says": visit.text(found.words(on: .page))]
                    },
                    "answer": "import \(kept.id) seen",
                ]
            },
            "hasImports": !review.imports.isEmpty,
            "seesByHand": visit.account.seesByHand,
        ]
        return try visit.page(
            "review", title: ReviewWords.title, status: problem == nil ? .ok : .unprocessableContent, model)
    }

    private static func kindModel(
        _ kind: ReviewMatter.Kind, _ tasks: [ReviewTask], of count: Int, _ problem: Problem?, _ shown: Shown,
        _ visit: DeskVisit
    ) -> Model {
        var model: Model = [
            "title": visit.text(ReviewWords.title(of: kind)), "about": visit.text(ReviewWords.about(kind)),
            "count": count, "isByHand": kind == .ruling,
            "tasks": tasks.map { task -> Model in
                let isWrong = problem.map { [$0.person] == task.matter.persons.map(\.description) } ?? false
                var row: Model = [
                    "people": task.people.map { visit.model($0, isNamed: false) },
                    "answers": ReviewWords.answers(to: task.matter).map { answer, words, isMain -> Model in
                        ["answer": answer, "words": visit.text(words), "isMain": isMain]
                    },
                ]
                if task.matter.tellsMore { row["fact"] = visit.text(task.matter.words) }
                guard let pupil = task.matter.persons.first else { return row }
                switch kind {
                case .noSchool:
                    row["lacksSchool"] = pupil.description
                    row["schools"] = shown.schools.sorted { SwedishOrder.key($0.value) < SwedishOrder.key($1.value) }
                        .map { ["code": $0.key.digits, "name": $0.value] as Model }
                case .schoolYearUnknown:
                    row["lacksYear"] = pupil.description
                    row["typed"] = isWrong ? problem?.typed ?? "" : ""
                    if isWrong { row["error"] = problem.map { visit.text($0.words) } }
                default: break
                }
                guard kind == .birthYear else { return row }
                row["pupil"] = pupil.description
                row["typed"] = isWrong ? problem?.typed ?? "" : ""
                if isWrong { row["error"] = problem.map { visit.text($0.words) } }
                return row
            },
        ]
        if count > tasks.count { model["rest"] = visit.text(ReviewWords.more(count - tasks.count)) }
        return model
    }

    /// Guardians who wait, by campaign and reason; of those by hand no more than how many.
    private static func waiting(_ shown: Shown, _ visit: DeskVisit) -> [Model] {
        let campaigns = shown.review.waiting.map(\.campaign).reduce(into: [String]()) { all, campaign in
            if !all.contains(campaign) { all.append(campaign) }
        }
        return campaigns.map { campaign in
            let lines = shown.review.waiting.filter { $0.campaign == campaign }
            let reasons = DecisionReason.allCases.compactMap { reason -> Model? in
                let of = lines.filter { $0.decision.reason == reason }
                guard !of.isEmpty else { return nil }
                let isByHand = reason == .byHand
                var model: Model = [
                    "reason": visit.text(reason.words).capitalizedFirst, "count": of.count, "isByHand": isByHand,
                    "people": isByHand ? [] : of.prefix(most).map { person($0, visit) },
                ]
                if !isByHand, of.count > most { model["rest"] = visit.text(ReviewWords.more(of.count - most)) }
                return model
            }
            return ["campaign": visit.text(shown.title(of: campaign)), "reasons": reasons]
        }
    }

    private static func person(_ line: Review.Waiting, _ visit: DeskVisit) -> Model {
        let id = line.decision.guardian.description
        var model: Model = ["id": id, "name": line.name?.full ?? id]
        if line.name != nil { model["number"] = id }
        if !line.decision.missing.isEmpty { model["missing"] = visit.text(Desk.words(of: line.decision.missing)) }
        return model
    }

    /// What a page needs of the desk.
    struct Shown {
        let review: Review
        let kinds: [(ReviewMatter.Kind, [ReviewTask])]
        let schools: [SchoolCode: String]
        /// The names of the sources whose marks are too old.
        let sources: [MarksSource: Words]
        private let titles: [String: Words]

        init(_ desk: Desk, most: Int) throws {
            let review = try desk.review()
            self.review = review
            kinds = try ReviewMatter.Kind.allCases.compactMap { kind in
                let tasks = try desk.tasks(kind, of: review, limit: most)
                return tasks.isEmpty ? nil : (kind, tasks)
            }
            sources = Dictionary(
                review.oldMarks.map { ($0.source, desk.name(of: $0.source)) }, uniquingKeysWith: { first, _ in first })
            schools = Dictionary(desk.schools.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
            let campaigns = Set(review.waiting.map(\.campaign) + review.withoutMeeting.map(\.campaign))
            titles = Dictionary(uniqueKeysWithValues: campaigns.map { ($0, desk.title(ofCampaign: $0)) })
        }

        func title(of campaign: String) -> Words { titles[campaign] ?? Words(campaign) }
    }
}

extension ReviewMatter {
    /// Whether the facts say more than the heading.
    fileprivate var tellsMore: Bool {
        switch self {
        case .unreachable, .schoolYear, .suspected, .held, .noSchool, .schoolYearUnknown, .noGuardian, .goneAddress:
            true
        case .ruling, .same, .birthYear, .deregistered: false
        }
    }
}

extension String {
    /// The text with a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

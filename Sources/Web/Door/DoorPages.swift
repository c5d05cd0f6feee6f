import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The pages of whoever stands at the door.
enum DoorPages {
    /// Takes a link in, so that the address shows it no longer.
    @Sendable static func enter(_ visit: OpenVisit) async throws -> Response {
        let office = visit.office(actor: DoorTurns.actor)
        guard let token = Token(visit.parameter("link")),
            try await visit.site.work({ try Door.isOpened(by: token, in: office) })
        else {
            // A link that opens the door can't be guessed, so it is never closed by others' wrong ones.
            guard visit.site.doorThrottle.begins(visit.client, at: visit.now) else { throw RequestFault.tooMany }
            return ended(visit)
        }
        visit.site.connections.know(visit.network, at: visit.now)
        var response = visit.seeOther("/door")
        DoorCookie.set(token, on: &response, visit.site.settings)
        return response
    }

    /// The door, with the answer to what was done last.
    @Sendable static func show(_ visit: DoorVisit) async throws -> Response {
        let done = visit.visit.request.uri.queryParameters["done"].flatMap { DoorActionID(String($0)) }
        return try await page(visit) { door in
            guard let done, let answer = try door.answer(to: done) else { return [:] }
            return ["isAnswered": true, "answer": DoorAnswerText(answer, id: done, visit.language).model]
        }
    }

    /// The list for when the network is down.
    @Sendable static func list(_ visit: DoorVisit) async throws -> Response {
        try await visit.page("door-list") { door in
            ["families": try door.families().map { DoorFamilyModel($0, visit.language).model }]
        }
    }

    /// How many have come, for the script.
    @Sendable static func counts(_ visit: DoorVisit) async throws -> Response {
        try visit.json(DoorJSON.Counts(try await visit.ask { try $0.counts() }))
    }

    /// Checks a letter in.
    @Sendable static func checkIn(_ visit: DoorVisit) async throws -> Response {
        let form = try await visit.form()
        let adults = form["adults"].flatMap { Int($0) }.map(clamped)
        let (code, corrects) = (String((form["code"] ?? "").prefix(mostCharacters)), form.has("correct"))
        return try await done(visit, form) {
            try $0.checkIn(code, adults: adults, corrects: corrects, id: $1, secondsAgo: secondsAgo(form))
        }
    }

    /// Counts adults without a letter.
    @Sendable static func walkIn(_ visit: DoorVisit) async throws -> Response {
        let form = try await visit.form()
        let adults = clamped(form["adults"].flatMap { Int($0) } ?? 1)
        return try await done(visit, form) { try $0.walkIn(adults, id: $1, secondsAgo: secondsAgo(form)) }
    }

    /// Takes back what was done.
    @Sendable static func undo(_ visit: DoorVisit) async throws -> Response {
        try await done(visit, try await visit.form()) { try $0.undo($1) }
    }

    /// Searches by name; the name stands in no address.
    @Sendable static func find(_ visit: DoorVisit) async throws -> Response {
        let name = try await visit.form()["name"] ?? ""
        return try await page(visit) { door in
            let families = try door.families(named: name).map { family -> Model in
                var model = DoorFamilyModel(family, visit.language).model
                model["id"] = visit.newID()
                return model
            }
            return ["isSearched": true, "name": name, "families": families]
        }
    }

    /// What a device sees whose link has ended.
    static func ended(_ visit: OpenVisit) -> Response {
        visit.site.pages.bare(
            "door-ended", visit.language, status: .notFound,
            [
                "language": visit.language.rawValue,
                "other": PageLanguage.other(than: visit.language),
            ])
    }

    private static func done(
        _ visit: DoorVisit, _ form: Form, _ body: @escaping @Sendable (Door, DoorActionID) throws -> DoorAnswer
    ) async throws -> Response {
        guard let id = form["id"].flatMap({ DoorActionID($0) }) else { throw RequestFault.formUnreadable }
        // A device that has been at two doors may still hold what was done at the other one.
        let meeting = form["meeting"]
        let body: @Sendable (Door, DoorActionID) throws -> DoorAnswer = { door, id in
            guard meeting == nil || meeting == door.meeting.id.text else { throw DoorFault.otherMeeting }
            return try body(door, id)
        }
        guard visit.isScript else {
            _ = try await visit.act { try body($0, id) }
            return visit.visit.seeOther("/door?done=\(id.text)")
        }
        let (answer, counts) = try await visit.act { (try body($0, id), try $0.countsOfArrivals()) }
        return try visit.json(
            DoorJSON.Reply(answer: DoorAnswerText(answer, id: id, visit.language), counts: DoorJSON.Counts(counts)))
    }

    private static func page(
        _ visit: DoorVisit, _ more: @escaping @Sendable (Door) throws -> Model
    ) async throws -> Response {
        try await visit.page("door") { door in
            let model: Model = [
                "counts": DoorJSON.Counts(try door.counts()).model, "isAnswered": false,
                "answer": ["tone": "none"] as Model,
                "ids": [
                    "checkIn": visit.newID(), "one": visit.newID(), "two": visit.newID(), "correct": visit.newID(),
                ] as Model,
            ]
            return model.merging(try more(door)) { _, own in own }
        }
    }

    /// How much of what was typed or scanned is looked at.
    private static let mostCharacters = 200

    private static func clamped(_ adults: Int) -> Int {
        min(max(adults, Door.adultsAtOnce.lowerBound), Door.adultsAtOnce.upperBound)
    }

    @Sendable private static func secondsAgo(_ form: Form) -> Int { form["ago"].flatMap { Int($0) } ?? 0 }
}

extension DoorVisit {
    /// A name for something that is about to be done, for browsers without the script.
    func newID() -> String { visit.site.newToken().text.filter { $0.isLetter || $0.isNumber } }
}

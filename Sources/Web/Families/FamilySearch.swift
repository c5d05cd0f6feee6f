import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Looking for somebody. What is typed is sent in the body, so that no name stands in an address or a log.
enum FamilySearch {
    private static let mostTyped = 200

    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try visit.page("families", title: FamilyWords.families)
    }

    @Sendable static func find(_ visit: DeskVisit) async throws -> Response {
        guard let typed = try await visit.form()["text"].map({ String($0.prefix(mostTyped)) }) else {
            return try visit.page(
                "families", title: FamilyWords.families, status: .unprocessableContent,
                ["error": visit.text(FamilyWords.nothingTyped)])
        }
        let found = try await visit.desk { try $0.find(typed) }
        // A number or a code means one person: there is nothing to choose.
        if found.people.count == 1, let only = found.people.first, PersonID(typed) != nil {
            return visit.seeOther("/families/\(only.id)")
        }
        var model: Model = [
            "text": typed, "isAsked": true, "people": found.people.map { visit.model($0) },
            "isEmpty": found.people.isEmpty && found.letter == nil && found.arriving.isEmpty,
            "hasArriving": !found.arriving.isEmpty,
            "arriving": found.arriving.map { person -> Model in
                [
                    "number": ArrivingPerson.text(person.number), "name": person.name?.full ?? "",
                    "class": person.className ?? "",
                ]
            },
        ]
        if !found.people.isEmpty { model["count"] = visit.text(FamilyWords.count(found.people.count, found.hasMore)) }
        if let letter = found.letter { model["letter"] = ["code": letter.text, "printed": letter.printed] }
        return try visit.page("families", title: FamilyWords.families, model)
    }
}

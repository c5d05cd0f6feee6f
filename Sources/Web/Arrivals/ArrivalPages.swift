import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// What schools' rosters have brought new, and the button that lets it in.
enum ArrivalPages {
    static let templates: [String: [UInt8]] = ["arrivals": PackageResources.arrivals_mustache]

    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let text = visit.text
        let model: Model = try await visit.desk { desk in
            let persons = try desk.arrivingPersons()
            var model: Model = [
                "persons": persons.map { person($0, desk, text) }, "hasPersons": !persons.isEmpty,
                "isCut": persons.count == Desk.mostArriving, "isMunicipality": desk.scope == .municipality,
            ]
            if desk.scope == .municipality {
                let waiting = try desk.waitingArrivals()
                let looks = try desk.looks()
                model["arrivals"] = waiting.map { arrival($0, desk, text) }
                model["isEmpty"] = waiting.isEmpty
                model["looks"] = looks.map { line -> Model in
                    [
                        "account": line.account, "at": RosterWords.time(line.look.at), "rows": line.look.rows,
                        "persons": line.look.persons, "isWritten": line.look.isWritten,
                    ]
                }
                model["hasLooks"] = !looks.isEmpty
            } else {
                let arrivals = try desk.arrivals()
                model["arrivals"] = arrivals.map { figures($0, desk, text) }
                model["isEmpty"] = arrivals.isEmpty
            }
            return model
        }
        return try visit.page("arrivals", title: ArrivalWords.title, model)
    }

    @Sendable static func letIn(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        let form = try await visit.form()
        let leaving = try numbers(form, "wait")
        let seen = seen(form)
        _ = try await visit.change { try $0.letIn(id, seen: seen, leaving: leaving) }
        return visit.seeOther("/arrivals", saying: "arrivals.isLetIn")
    }

    @Sendable static func refuse(_ visit: DeskVisit) async throws -> Response {
        let id = try id(visit)
        let form = try await visit.form()
        let numbers = try numbers(form, "person")
        let seen = seen(form)
        try await visit.change { try $0.refuse(id, only: numbers, seen: seen) }
        return visit.seeOther(
            "/arrivals", saying: numbers.isEmpty ? "arrivals.isRefused" : "arrivals.oneIsRefused")
    }

    private static func seen(_ form: Form) -> Moment? { form["seen"].flatMap { Moment($0) } }

    /// The people who were ticked. A number that is none must not let in, or refuse, everybody.
    private static func numbers(_ form: Form, _ field: String) throws -> Set<Int> {
        let numbers = form.all(field).map(ArrivingPerson.number)
        guard numbers.allSatisfy({ $0 != nil }) else { throw DeskFault.notThere }
        return Set(numbers.compactMap(\.self))
    }

    private static func id(_ visit: DeskVisit) throws -> ArrivalID {
        guard let number = Int64(visit.parameter("arrival")) else { throw DeskFault.notThere }
        return ArrivalID(number)
    }

    private static func figures(_ arrival: Arrival, _ desk: Desk, _ text: (Words) -> String) -> Model {
        [
            "id": arrival.id.description, "schools": arrival.schools.map(desk.name).joined(separator: ", "),
            "at": RosterWords.time(arrival.at), "seen": arrival.at.description,
            "figures": text(ArrivalWords.figures(arrival)),
        ]
    }

    private static func arrival(_ waiting: LetIn.Waiting, _ desk: Desk, _ text: (Words) -> String) -> Model {
        var model = figures(waiting.arrival, desk, text)
        model["account"] = waiting.account ?? waiting.arrival.account.description
        model["isOld"] = waiting.isOld
        model["mayLetIn"] = true
        model["hasDoubts"] = !waiting.doubts.isEmpty
        model["doubts"] = waiting.doubts.map { doubt -> Model in
            [
                "number": ArrivingPerson.text(doubt.number), "person": doubt.person.description,
                "id": waiting.arrival.id.description, "seen": waiting.arrival.at.description,
                "school": doubt.school.map(desk.name) ?? "",
                "says": doubt.kinds.map { text($0.words) }.joined(separator: "; "),
            ]
        }
        return model
    }

    private static func person(_ person: ArrivingPerson, _ desk: Desk, _ text: (Words) -> String) -> Model {
        [
            "number": ArrivingPerson.text(person.number), "name": person.name?.full ?? text(ArrivalWords.marked),
            "who": text(person.isPupil ? ArrivalWords.pupil : ArrivalWords.guardian),
            "class": person.className ?? "", "school": person.school.map(desk.name) ?? "",
        ]
    }
}

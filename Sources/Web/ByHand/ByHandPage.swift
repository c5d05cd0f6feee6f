import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Who is written to by hand, by name: the one page that names somebody protected. Each look is logged by the desk.
enum ByHandPage {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let lists = try await visit.desk { try $0.byHand() }
        let campaigns = lists.map { list -> Model in
            [
                "id": list.campaign, "title": visit.text(list.title),
                "rows": list.rows.map { model(of: $0, visit) },
                "hasLetters": list.waitingLetters > 0,
                "letters": visit.text(ByHandWords.letters(list.waitingLetters)),
            ]
        }
        return try visit.page("by-hand", title: ByHandWords.title, ["campaigns": campaigns, "isEmpty": lists.isEmpty])
    }

    /// The letters that wait, to be printed.
    @Sendable static func letters(_ visit: DeskVisit) async throws -> Response {
        let campaign = visit.parameter("campaign")
        return visit.document(try await visit.desk { try $0.byHandLetters(ofCampaign: campaign) })
    }

    @Sendable static func decide(_ visit: DeskVisit) async throws -> Response {
        guard visit.account.seesByHand else { throw DeskFault.forByHand }
        let form = try await visit.form()
        guard case .guardian(let guardian)? = form["guardian"].flatMap({ PersonID($0) }),
            let ruling = form["ruling"].flatMap(Ruling.init)
        else { throw RequestFault.formUnreadable }
        try await visit.change { try $0.decide(guardian, ruling) }
        return visit.seeOther("/by-hand", saying: "byHand.decided")
    }

    @Sendable static func handOver(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        guard let code = form["code"].flatMap({ try? LetterCode(parsing: $0) }) else {
            throw RequestFault.formUnreadable
        }
        try await visit.change { try $0.recordHandedOver([code]) }
        return visit.seeOther("/by-hand", saying: "byHand.handedOver")
    }

    private static func model(of row: ByHandRow, _ visit: DeskVisit) -> Model {
        var model: Model = ["id": row.guardian.description, "name": row.name.full]
        switch row.task {
        case .decide: model["isToDecide"] = true
        case .handOver(let code):
            model["waits"] = true
            model["code"] = code.text
            model["printed"] = code.printed
        case .handedOver(let code, let day):
            model["printed"] = code.printed
            model["code"] = code.text
            model["done"] = visit.text(ByHandWords.handedOver(day))
        case .complete(let missing): model["missing"] = visit.text(Desk.words(of: missing))
        case .remake: model["isToRemake"] = true
        }
        return model
    }
}

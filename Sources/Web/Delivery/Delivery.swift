import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Scanned or typed, a code is answered on the same page, and the next can follow at once.
enum Delivery {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let state = DeliveryState(today: visit.now.swedishDate)
        return try await page(visit, DeliveryView(state: state))
    }

    @Sendable static func record(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        let today = visit.now.swedishDate
        var view = DeliveryView(state: DeliveryState(form, today: today))
        let state = view.state
        guard let typed = form["code"] else {
            view.codeError = DeliveryWords.codeNeeded
            return try await page(visit, view)
        }
        guard let date = CalendarDate(state.date), date <= today else {
            (view.dateError, view.typed) = (DeliveryWords.dateWrong, typed)
            return try await page(visit, view)
        }
        if state.event == .returned, state.reason == nil {
            (view.reasonError, view.typed) = (DeliveryWords.reasonNeeded, typed)
            return try await page(visit, view)
        }
        var scan = DeliveryScan(
            typed: String(typed.prefix(200)), event: state.event, date: date,
            reason: state.event == .returned ? state.reason : nil)
        scan.takenOut = form.all("out")
        let asked = scan
        let answer = try await visit.change { try $0.record(asked) }
        view.state.remember(answer)
        view.answer = DeliveryVerdict(answer, asking: asked, visit.language)
        if case .done = answer.outcome, state.event == .returned, let code = answer.code, answer.item?.isPack == false {
            view.returned = try await visit.desk { try $0.returned(code) }
        }
        return try await page(visit, view)
    }

    @Sendable static func undo(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        var view = DeliveryView(state: DeliveryState(form, today: visit.now.swedishDate))
        guard let undone = form["undo"].flatMap(DeliveryPast.init) else { throw RequestFault.formUnreadable }
        do {
            let answer = try await visit.change { try $0.undo(undone.code, undone.event, recordedAt: undone.at) }
            view.state.forget(undone.code, undone.event, at: undone.at)
            view.answer = DeliveryVerdict(answer, asking: nil, visit.language)
        } catch let fault as WorkflowFault {
            view.answer = DeliveryVerdict(refusing: fault, visit.language)
        }
        return try await page(visit, view)
    }

    @Sendable static func showReturned(_ visit: DeskVisit) async throws -> Response {
        guard let code = try? LetterCode(parsing: visit.parameter("code")) else { throw DeskFault.notThere }
        var state = DeliveryState(today: visit.now.swedishDate)
        state.event = .returned
        var view = DeliveryView(state: state)
        view.returned = try await visit.desk { try $0.returned(code) }
        view.isAboutAddress = true
        return try await page(visit, view)
    }

    @Sendable static func correctAddress(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        var view = DeliveryView(state: DeliveryState(form, today: visit.now.swedishDate))
        guard let code = form["returned"].flatMap({ try? LetterCode(parsing: $0) }) else { throw DeskFault.notThere }
        let filled = AddressForm(form)
        let returned = try await visit.desk { try $0.returned(code) }
        do {
            guard !filled.guardians.isEmpty else { throw AddressForm.Fault.nobody }
            let correction = try await visit.change {
                try $0.correctAddress(afterReturnOf: code, of: filled.guardians, filled.address)
            }
            view.answer = DeliveryVerdict(correction, of: returned, visit.language)
        } catch let fault as AddressForm.Fault {
            (view.returned, view.address) = (returned, filled.failing(fault.words))
        } catch let fault as WorkflowFault {
            (view.returned, view.address) = (returned, filled.failing(fault.words(on: .page)))
        }
        return try await page(visit, view)
    }

    @Sendable static func makeReplacements(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        guard let campaign = form["campaign"] else { throw DeskFault.notThere }
        let made = try await visit.change { try $0.makeReplacements(campaign) }
        var view = DeliveryView(state: DeliveryState(form, today: visit.now.swedishDate))
        view.answer = DeliveryVerdict(made: made, visit.language)
        return try await page(visit, view)
    }

    private static func page(_ visit: DeskVisit, _ view: DeliveryView) async throws -> Response {
        let past = view.state.past.map(\.code)
        let (items, addresses, replacements) = try await visit.desk { desk in
            var items: [LetterCode: DeliveryItem] = [:]
            for code in past { items[code] = try? desk.deliveryItem(code) }
            return (items, try desk.addressesWaiting(), try desk.replacementsWaiting())
        }
        return try visit.page(
            "delivery", title: DeliveryWords.title, status: view.isWrong ? .unprocessableContent : .ok,
            view.model(items, addresses, replacements, today: visit.now.swedishDate, visit.language))
    }
}

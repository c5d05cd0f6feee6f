import Outreach
import Workflow

/// Everything that the page of the delivery desk shows.
struct DeliveryView: Sendable {
    var state: DeliveryState
    var answer: DeliveryVerdict?
    var returned: ReturnedLetter?
    var address: AddressForm?
    /// Whether somebody came to correct an address, and not to scan.
    var isAboutAddress = false
    var typed: String?
    var codeError: Words?
    var dateError: Words?
    var reasonError: Words?

    init(state: DeliveryState) { self.state = state }

    /// Whether something is to be filled in again.
    var isWrong: Bool { [codeError, dateError, reasonError, address?.fault].contains { $0 != nil } }

    func model(
        _ items: [LetterCode: DeliveryItem], _ addresses: [DeliveryItem], _ replacements: [WaitingReplacements],
        today: CalendarDate, _ language: ToolLanguage
    ) -> Model {
        func text(_ words: Words) -> String { words.text(in: language) }
        var model: Model = [
            "today": today.description, "date": state.date, "event": state.event.rawValue, "kind": state.event.rawValue,
            "reason": state.reason?.rawValue ?? "",
            "events": Self.events.map { event -> Model in
                ["value": event.rawValue, "name": text(DeliveryWords.action(event)), "isChosen": event == state.event]
            },
            "reasons": ReturnReason.allCases.map { reason -> Model in
                ["value": reason.rawValue, "name": text(reason.words), "isChosen": reason == state.reason]
            },
            "past": state.past.map(\.text),
            "rows": rows(items, language),
            "addresses": addresses.map { item(of: $0, language) },
            "hasAddresses": !addresses.isEmpty, "hasReplacements": !replacements.isEmpty,
            "hasWaiting": !addresses.isEmpty || !replacements.isEmpty,
            "replacements": replacements.map { waiting -> Model in
                [
                    "campaign": waiting.campaign, "title": waiting.title,
                    "letters": waiting.letters.map { item(of: $0, language) },
                ]
            },
            "focus": !isAboutAddress && address?.fault == nil,
        ]
        if !state.past.isEmpty { model["hasPast"] = true }
        if let typed { model["typed"] = typed }
        for (name, words) in [("codeError", codeError), ("dateError", dateError), ("reasonError", reasonError)] {
            if let words { model[name] = text(words) }
        }
        if let answer { model["answer"] = self.model(of: answer, language) }
        if let returned { model["returned"] = self.model(of: returned, language) }
        return model
    }

    private static let events: [DeliveryEvent] = [.handedOut, .posted, .returned, .printed, .pulled]

    private func rows(_ items: [LetterCode: DeliveryItem], _ language: ToolLanguage) -> [Model] {
        let undoable = state.past.first { $0.outcome == .done }
        return state.past.map { entry in
            var row: Model = [
                "code": entry.code.printed, "event": entry.event.words.text(in: language),
                "outcome": DeliveryWords.outcome(entry.outcome).text(in: language),
                "tone": DeliveryWords.tone(entry.outcome).rawValue,
                "time": DeliveryWords.time(entry.at),
            ]
            if let item = items[entry.code] { row["subject"] = DeliveryWords.subject(of: item, language) }
            if entry == undoable { row["undo"] = entry.text }
            return row
        }
    }

    private func item(of item: DeliveryItem, _ language: ToolLanguage) -> Model {
        [
            "code": item.code.text, "printed": item.code.printed,
            "subject": DeliveryWords.subject(of: item, language) ?? item.code.printed,
            "place": DeliveryWords.place(of: item, language),
        ]
    }

    private func model(of answer: DeliveryVerdict, _ language: ToolLanguage) -> Model {
        var model: Model = [
            "tone": answer.tone.rawValue, "sign": ["good": "✓", "warn": "!", "bad": "✕"][answer.tone.rawValue] ?? "",
            "headline": answer.headline.text(in: language),
            "sentences": answer.sentences.map { $0.text(in: language) },
        ]
        if let subject = answer.subject { model["subject"] = subject }
        if let place = answer.place, !place.isEmpty { model["place"] = place }
        if let code = answer.code { model["code"] = code.printed }
        if !answer.takeOut.isEmpty { model["takeOut"] = answer.takeOut.map(\.printed) }
        if let scan = answer.scan {
            model["again"] =
                [
                    "code": scan.typed, "event": scan.event.rawValue, "date": scan.date.description,
                    "out": scan.takenOut + answer.takeOut.map(\.text), "past": state.past.map(\.text),
                    "label": DeliveryWords.takenOut(scan.event).text(in: language),
                ] as Model
        }
        return model
    }

    private func model(of letter: ReturnedLetter, _ language: ToolLanguage) -> Model {
        var model: Model = [
            "code": letter.item.code.text, "printed": letter.item.code.printed,
            "place": DeliveryWords.place(of: letter.item, language), "hasRecipients": !letter.recipients.isEmpty,
            "isSeveral": letter.recipients.count > 1,
            "recipients": letter.recipients.map { recipient -> Model in
                [
                    "id": recipient.guardian.description, "name": recipient.name.full,
                    "address": recipient.address?.envelopeLines.joined(separator: ", ") ?? "–",
                    "isChosen": address.map { $0.guardians.contains(recipient.guardian) } ?? true,
                ]
            },
        ]
        let filled = address?.address
        for (name, value) in [
            ("careOf", filled?.careOf), ("street", filled?.street), ("postalCode", filled?.postalCode),
            ("town", filled?.town), ("country", filled?.country),
        ] { if let value { model[name] = value } }
        if let fault = address?.fault {
            model["fault"] = fault.text(in: language)
            model["isAddressWrong"] = address?.guardians.isEmpty == false
        }
        return model
    }
}

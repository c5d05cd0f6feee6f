package import Outreach
import Registry
import Workspace

extension Desk {
    /// Records what happened to one letter or one pack. A code of another school is answered as one that nobody has.
    package func record(_ scan: DeliveryScan) throws -> DeliveryAnswer {
        let code: LetterCode
        do throws(LetterCodeFault) { code = try LetterCode(parsing: scan.typed) } catch {
            return answer(scan, nil, nil, .refused(.codesWrong([WrongCode(typed: scan.typed, fault: error)])))
        }
        do {
            return try office.registry.write { registry in
                let letters = try letters(behind: code, registry)
                let outcome = try record(scan, code, letters, registry)
                return answer(scan, code, try item(code, letters, registry), outcome)
            }
        } catch DeskFault.notThere {
            return answer(scan, code, nil, .refused(.codesWrong([WrongCode(typed: scan.typed, fault: nil)])))
        } catch let fault as WorkflowFault {
            let item: DeliveryItem? = try office.registry.read { registry in
                try self.item(code, try letters(behind: code, registry), registry)
            }
            return answer(scan, code, item, .refused(fault))
        }
    }

    /// Takes back what an answer at this moment has recorded: for the letters that it was new for, and no others.
    package func undo(
        _ code: LetterCode, _ event: DeliveryEvent, recordedAt moment: Moment
    ) throws -> DeliveryAnswer {
        try office.registry.write { registry in
            let letters = try letters(behind: code, registry)
            let recorded = try registry.letters(
                among: letters.filter { scope.contains($0.school) }.map(\.code), with: event, recordedAt: moment)
            guard !recorded.isEmpty else { throw WorkflowFault.nothingToUndo(code) }
            var request = RecordDelivery.Request(
                selection: .codes(recorded.map(\.text)), event: event, date: office.today)
            request.isUndo = true
            let result = try RecordDelivery.record(request, registry, office)
            return DeliveryAnswer(
                typed: code.text, code: code, item: try item(code, letters, registry), event: event, at: now,
                outcome: .undone(letters: result.recorded))
        }
    }

    /// What a code stands for; a code of another school isn't there.
    package func deliveryItem(_ code: LetterCode) throws -> DeliveryItem {
        try office.registry.read { registry in
            guard let item = try item(code, try letters(behind: code, registry), registry) else {
                throw DeskFault.notThere
            }
            return item
        }
    }

    /// The letters behind a code of which one at least may be seen; none where the registry has withdrawn it.
    private func letters(behind code: LetterCode, _ registry: RegistryTransaction) throws -> [LetterPlace] {
        let letters = try registry.places(behind: code)
        let known = letters.isEmpty ? try registry.places(besides: code) : letters
        guard known.contains(where: { scope.contains($0.school) }) || (known.isEmpty && scope == .municipality) else {
            throw DeskFault.notThere
        }
        return letters
    }

    private func record(
        _ scan: DeliveryScan, _ code: LetterCode, _ letters: [LetterPlace], _ registry: RegistryTransaction
    ) throws -> DeliveryAnswer.Outcome {
        let takenOut = Set(scan.takenOut.compactMap { try? LetterCode(parsing: $0) })
        // A letter that has gone over to another school's pile is in an old pile of this one.
        let others = letters.filter { !scope.contains($0.school) && !takenOut.contains($0.code) }
        guard others.isEmpty else { throw WorkflowFault.packOutdated(take: others.map(\.code)) }
        var request = RecordDelivery.Request(selection: .codes([code.text]), event: scan.event, date: scan.date)
        request.reason = scan.reason
        // What stands on the sheet and is gone since can be taken out of the pile as well.
        let onSheet = Set(try letters.map(\.code) + registry.entries(ofPack: code).map(\.letter))
        request.except = takenOut.intersection(onSheet).sorted().map(\.text)
        let result = try RecordDelivery.record(request, registry, office)
        if result.recorded == 0, result.unchanged > 0 {
            for letter in letters {
                let event = try registry.events(of: letter.code).last { $0.kind == scan.event }
                if let event { return .already(on: event.date) }
            }
        }
        return .done(
            letters: result.recorded, alreadyDone: result.unchanged,
            takenOut: scan.event == .pulled ? 0 : result.pulled)
    }

    private func item(
        _ code: LetterCode, _ letters: [LetterPlace], _ registry: RegistryTransaction
    ) throws -> DeliveryItem? {
        let own = letters.filter { scope.contains($0.school) }
        guard let first = own.first else { return nil }
        let isPack = first.code != code
        let facts = isPack ? nil : try registry.letterFacts(code)
        let isByHand = facts?.channel == .byHand
        let campaign = try? office.workspace.campaign(first.campaign)
        return DeliveryItem(
            code: code, isPack: isPack, letters: letters.count,
            campaign: campaign?.title(in: language.language) ?? first.campaign,
            school: first.school.map(office.schools.school),
            className: isByHand || own.contains { $0.className != first.className } ? nil : first.className,
            recipients: isPack ? [] : try registry.recipientNames(of: code) ?? [])
    }

    private func answer(
        _ scan: DeliveryScan, _ code: LetterCode?, _ item: DeliveryItem?, _ outcome: DeliveryAnswer.Outcome
    ) -> DeliveryAnswer {
        DeliveryAnswer(typed: scan.typed, code: code, item: item, event: scan.event, at: now, outcome: outcome)
    }
}

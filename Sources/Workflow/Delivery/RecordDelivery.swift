package import Outreach
import Registry
import Workspace

/// Records what happened to letters: one by one, by class, or a whole pack. All of a request is recorded, or nothing.
package struct RecordDelivery {
    /// Which letters.
    package enum Selection: Sendable {
        /// Letters, or whole packs, by their codes as typed or scanned.
        case codes([String])
        /// The letters of a campaign that wait, at a school, in a class.
        case campaign(String, school: String?, className: String?)
    }

    /// What happened.
    package struct Request: Sendable {
        /// To which letters.
        package var selection: Selection
        /// What.
        package var event: DeliveryEvent
        /// On which day.
        package var date: CalendarDate
        /// Codes of letters to which it didn't happen.
        package var except: [String] = []
        /// Why post came back.
        package var reason: ReturnReason?
        /// Whether the last event is to be undone instead.
        package var isUndo = false

        /// A request from its parts.
        package init(selection: Selection, event: DeliveryEvent, date: CalendarDate) {
            self.selection = selection
            self.event = event
            self.date = date
        }
    }

    /// What was recorded.
    package struct Result: Sendable, Equatable {
        /// How many letters it was new for.
        package var recorded = 0
        /// How many had it already.
        package var unchanged = 0
        /// Letters that were taken out of the pile.
        package var pulled = 0
        /// Guardians whose letter came back and whose address is to be corrected.
        package var toCorrect: [GuardianID] = []
    }

    /// Records the request.
    package static func run(_ request: Request, _ office: Office) throws -> Result {
        try office.registry.write { try record(request, $0, office) }
    }

    /// Records the request within a transaction that others share.
    static func record(
        _ request: Request, _ registry: RegistryTransaction, _ office: Office
    ) throws -> Result {
        let except = Set(try codes(request.except, registry, expandsPacks: false).map(\.code))
        var letters = try select(request, registry, office).filter { !except.contains($0.code) }
        letters = try refuseOutdated(letters, request)
        try refuseOldMarks(letters, request, registry, office)
        guard !letters.isEmpty || !except.isEmpty else { throw WorkflowFault.nothingToRecord }
        var result = Result()
        for letter in letters { try apply(request, to: letter.code, registry, office, &result) }
        if request.event != .printed || request.isUndo {
            try office.decideAnew(
                about: Set(letters.flatMap { $0.facts?.recipients ?? [] }),
                inCampaigns: Set(letters.compactMap { $0.facts?.occasion.campaign }), registry)
        }
        // Letters left out that had to be taken out have been taken out.
        if request.event.isOut, !request.isUndo {
            for code in except.sorted() where try registry.letterFacts(code)?.pull != nil {
                _ = try registry.addEvent(.pulled, letter: code, on: request.date, reason: nil, at: office.now)
                result.pulled += 1
            }
        }
        try registry.audit("record \(request.event.rawValue)", "\(result.recorded) letters", at: office.now)
        return result
    }

    /// A letter that was selected, and what the sheet of paper said of it, if it came by one.
    private struct Selected {
        let code: LetterCode
        var facts: LetterFacts?
        var sheetPrint: Fingerprint?
    }

    private static func select(
        _ request: Request, _ registry: RegistryTransaction, _ office: Office
    ) throws -> [Selected] {
        switch request.selection {
        case .codes(let typed): return try codes(typed, registry, expandsPacks: true)
        case .campaign(let campaign, let school, let className):
            _ = try office.workspace.campaign(campaign)
            let code = try school.map { try office.school(named: $0).code }
            let toPull = try registry.lettersToPull(campaign: campaign).filter {
                (code == nil || $0.school == code)
                    && (className == nil || $0.className?.lowercased() == className?.lowercased())
            }.map { Selected(code: $0.code, facts: try registry.letterFacts($0.code)) }
            let waiting = try registry.waitingLetters(ofCampaign: campaign, school: code, className: className)
            let facts = try waiting.map { Selected(code: $0, facts: try registry.letterFacts($0)) }
            // By class or school, what is handed out and what is posted go their own ways.
            return toPull
                + facts.filter { selected in
                    switch request.event {
                    case .handedOut: selected.facts?.channel == .handOut
                    case .posted, .returned: selected.facts?.channel == .post
                    case .printed, .pulled: true
                    }
                }
        }
    }

    /// The letters behind typed codes; every wrong one is told at once.
    private static func codes(
        _ typed: [String], _ registry: RegistryTransaction, expandsPacks: Bool
    ) throws -> [Selected] {
        var selected: [Selected] = []
        var wrong: [WrongCode] = []
        for text in typed {
            let code: LetterCode
            do throws(LetterCodeFault) { code = try LetterCode(parsing: text) } catch {
                wrong.append(WrongCode(typed: text, fault: error))
                continue
            }
            if let facts = try registry.letterFacts(code) {
                selected.append(Selected(code: code, facts: facts))
                continue
            }
            let entries = expandsPacks ? try registry.entries(ofPack: code) : []
            if !entries.isEmpty {
                selected += try entries.map {
                    Selected(
                        code: $0.letter, facts: try registry.letterFacts($0.letter), sheetPrint: $0.contentPrint)
                }
            } else if try registry.wasOnSheet(code) {
                if expandsPacks { throw WorkflowFault.letterWithdrawn(code) }
                selected.append(Selected(code: code))
            } else {
                wrong.append(WrongCode(typed: text, fault: nil))
            }
        }
        guard wrong.isEmpty else { throw WorkflowFault.codesWrong(wrong) }
        return selected
    }

    /// Nothing leaves the building that is out of date or must not be sent.
    private static func refuseOutdated(_ letters: [Selected], _ request: Request) throws(WorkflowFault) -> [Selected] {
        guard !request.isUndo, request.event != .pulled, request.event != .returned else { return letters }
        let mustBePulled = letters.filter { $0.facts?.pull != nil }.map(\.code)
        guard mustBePulled.isEmpty else { throw .mustBePulled(mustBePulled) }
        // What has been pulled is no longer in the pack, whatever its sheet says.
        let letters = letters.filter { $0.sheetPrint == nil || $0.facts?.state != .withdrawn }
        let outdated = letters.filter { letter in
            guard let facts = letter.facts else { return letter.sheetPrint != nil }
            return facts.state == .draft && letter.sheetPrint.map { $0 != facts.contentPrint } ?? false
        }
        guard outdated.isEmpty else { throw .packOutdated(take: outdated.map(\.code)) }
        if let withdrawn = letters.first(where: { $0.facts?.state == .withdrawn }) {
            throw .letterWithdrawn(withdrawn.code)
        }
        return letters
    }

    /// No post leaves, and none is printed, of which the word that nobody is protected is old.
    private static func refuseOldMarks(
        _ letters: [Selected], _ request: Request, _ registry: RegistryTransaction, _ office: Office
    ) throws {
        guard !request.isUndo, request.event == .printed || request.event == .posted else { return }
        let waiting = letters.filter { letter in
            guard let facts = letter.facts, facts.channel == .post else { return false }
            return facts.state == .draft || facts.state == .printed && request.event == .posted
        }.map(\.code)
        try office.requireMarks(of: waiting, registry)
    }

    private static func apply(
        _ request: Request, to code: LetterCode, _ registry: RegistryTransaction, _ office: Office,
        _ result: inout Result
    ) throws {
        guard let facts = try registry.letterFacts(code) else { throw WorkflowFault.letterWithdrawn(code) }
        if request.isUndo {
            guard try registry.undoLastEvent(request.event, letter: code, at: office.now) else {
                throw WorkflowFault.nothingToUndo(code)
            }
            result.recorded += 1
            return
        }
        guard try isNew(request.event, for: facts) else {
            result.unchanged += 1
            return
        }
        _ = try registry.addEvent(
            request.event, letter: code, on: request.date,
            reason: request.event == .returned ? request.reason ?? .other : nil, at: office.now)
        result.recorded += 1
        if request.event == .returned { result.toCorrect += facts.recipients }
        if request.event == .pulled { result.pulled += 1 }
    }

    /// Whether an event still has to happen to a letter; an error where it can't.
    private static func isNew(_ event: DeliveryEvent, for letter: LetterFacts) throws(WorkflowFault) -> Bool {
        switch event {
        case .printed: return letter.state == .draft
        case .handedOut, .posted:
            let needs: [Channel] = event == .posted ? [.post] : [.handOut, .byHand]
            guard needs.contains(letter.channel) else { throw .wrongChannel(letter.code, needs: needs[0]) }
            guard letter.state != .returned else { throw .alreadyReturned(letter.code) }
            return letter.state == .draft || letter.state == .printed
        case .returned:
            guard letter.channel == .post, letter.state == .out || letter.state == .returned else {
                throw .notOut(letter.code)
            }
            return letter.state == .out
        case .pulled:
            if letter.state == .withdrawn { return letter.pull != nil }
            guard letter.state == .printed else { throw .nothingToRecord }
            return true
        }
    }
}

import Outreach
import Workflow

/// What the pages of an import show.
struct ImportView {
    private let desk: Desk
    private let text: (Words) -> String

    /// How many groups of findings are shown.
    private static let mostGroups = 60
    /// How many rows of a group are named.
    private static let mostRows = 12
    /// How many changes are shown one by one.
    private static let mostChanges = 200
    /// How many letters are named.
    private static let mostLetters = 200

    init(_ desk: Desk, _ text: @escaping (Words) -> String) {
        self.desk = desk
        self.text = text
    }

    /// What would change, and what must be asked before.
    ///
    /// - Parameter refused: answers that can't be taken as they are, and why.
    func shown(_ shown: ImportJob.Shown, _ job: ImportJob, _ refused: RefusedAnswers?) -> Model {
        var model = shown.result.map(result) ?? [:]
        model["hasResult"] = shown.result != nil
        model["hasChanged"] = shown.hasChanged
        model["faults"] = shown.fault?.words.map(text) ?? []
        model["isEmpty"] = shown.result?.difference.isEmpty ?? false
        let questions = shown.questions
        model["hasQuestions"] = !questions.questions.isEmpty
        model["mustAnswer"] = shown.result == nil && questions.mustBeAnswered
        model["mustChoose"] = shown.result == nil
        let placed = refused?.columns.placements ?? job.options.placements
        model["questions"] = questions.questions.enumerated().map { index, question in
            self.question(question, index, placed, mustAnswer: shown.result == nil)
        }
        model["known"] = questions.known.enumerated().map { known($1, $0, placed) }
        model["hasKnown"] = !questions.known.isEmpty
        // Without columns there is nothing to remember.
        model["canRemember"] = !questions.questions.isEmpty || !questions.known.isEmpty
        model["isOpenForm"] =
            shown.result == nil || !questions.questions.isEmpty || shown.lastMapping != nil || refused != nil
        let changesKnown = placed.contains { placement in questions.known.contains { $0.column == placement.column } }
        model["opensKnown"] = changesKnown
        model["listings"] = shown.listings.enumerated().map { listing($1, $0, refused?.listings) }
        model["hasListings"] = !shown.listings.isEmpty
        model["mustList"] = shown.listings.contains { $0.said == nil }
        if let last = shown.lastMapping { model["lastMapping"] = text(RosterWords.lastMapping(last)) }
        if let last = shown.result?.lastTime {
            model["lastTime"] = text(RosterWords.lastTime(last))
            model["isUnlikeLastTime"] = !last.isSame
        }
        model["name"] = refused?.columns.name ?? job.options.keptAs
        if let fault = refused?.nameFault { model["nameError"] = text(fault.words) }
        let options = refused?.options ?? ImportOptions(job.options, proposing: shown.lastMapping)
        model.merge(options.model(desk, text)) { own, _ in own }
        return model
    }

    /// A table that names no school: whose list it is.
    private func listing(
        _ question: ImportJob.ListingQuestion, _ index: Int, _ answers: ListingAnswers?
    ) -> Model {
        let schools = desk.schools
        let chosen = question.said ?? question.proposal
        var kind: String?
        var school: String?
        switch chosen {
        case .school(let code): (kind, school) = ("school", code.digits)
        case .everybody: kind = "everybody"
        case nil: if schools.count == 1 { school = schools[0].code.digits }
        }
        if let typed = answers?.typed[index] { (kind, school) = (typed.kind, typed.school) }
        var model: Model = [
            "index": index, "file": question.file, "mayBeEverybody": desk.scope == .municipality,
            "isSchool": kind == "school", "isEverybody": kind == "everybody",
            "schools": schools.map { each -> Model in
                ["value": each.code.digits, "label": each.name, "isChosen": each.code.digits == school]
            },
        ]
        if let fault = answers?.faults[index] { model["fault"] = text(fault) }
        if let proposal = question.proposal {
            switch proposal {
            case .school(let code): model["last"] = text(RosterWords.lastListing(desk.name(of: code)))
            case .everybody: model["last"] = text(RosterWords.lastEverybody)
            }
        }
        return model
    }

    /// A column that is placed, with what it means now.
    private func known(
        _ column: KnownColumn, _ index: Int, _ placed: [ImportRosters.Options.Placement]
    ) -> Model {
        let changed = placed.first { $0.column == column.column }?.meaning
        let isUnused = [RosterWords.unused.sv, RosterWords.unused.en].contains(changed)
        var meanings = ImportRosters.meanings
        if !meanings.contains(column.meaning) { meanings.insert(column.meaning, at: 0) }
        return [
            "index": index, "column": column.column, "file": column.file, "unused": text(RosterWords.unused),
            "isUnused": isUnused,
            "meanings": meanings.map { words -> Model in
                let isChosen = changed.map { [words.sv, words.en].contains($0) } ?? (words == column.meaning)
                return ["value": text(words), "isChosen": isChosen]
            },
        ]
    }

    /// What was written, and what follows from it.
    func written(_ written: ImportJob.Written) throws -> Model {
        let result = written.result
        var model = self.result(result)
        model["isEmpty"] = result.difference.isEmpty
        model["waits"] = result.waits
        model["rejectedFiles"] = written.rejectedFiles.enumerated().map { index, name -> Model in
            ["number": index + 1, "name": name]
        }
        model["hasRejected"] = !written.rejectedFiles.isEmpty
        model["hasPull"] = !result.toPull.isEmpty
        model["pullCount"] = text(RosterWords.letters(result.toPull.count))
        model["pull"] = result.toPull.prefix(Self.mostLetters).map { letter -> Model in
            [
                "code": letter.code.text, "school": letter.school.map(desk.name) ?? "",
                "class": letter.className ?? "", "reason": text(letter.reason.words),
            ]
        }
        let more = result.toPull.count - Self.mostLetters
        if more > 0 { model["morePull"] = text(RosterWords.andMore(more)) }
        model["hasScrub"] = result.scrub.newlyProtected > 0
        model["scrubbed"] = text(RosterWords.scrubbed(result.scrub.newlyProtected))
        model["mustPull"] = result.scrub.mustBePulled.map(\.text).joined(separator: " ")
        model["hasMustPull"] = !result.scrub.mustBePulled.isEmpty
        model["alreadyOut"] = result.scrub.alreadyOut.map(\.text).joined(separator: " ")
        model["hasAlreadyOut"] = !result.scrub.alreadyOut.isEmpty
        model["isUrgent"] = !result.scrub.mustBePulled.isEmpty || !result.scrub.alreadyOut.isEmpty
        return model
    }

    private func result(_ result: RosterImportResult) -> Model {
        var model = difference(result.difference)
        let rows = result.rows
        model["rowsRead"] = rows.read
        model["rowsApplied"] = rows.applied
        model["rowsWithFindings"] = rows.withFindings
        model["rowsRejected"] = rows.rejected
        model["anyRejected"] = rows.rejected > 0
        model["taken"] = result.taken.map(taken)
        let groups = FindingGroup.groups(of: result.findings)
        model["hasFindings"] = !groups.isEmpty
        model["findings"] = groups.prefix(Self.mostGroups).map(finding)
        let more = groups.count - Self.mostGroups
        if more > 0 { model["moreFindings"] = text(RosterWords.andMore(more)) }
        if result.findingsLeftOut > 0 { model["findingsLeftOut"] = text(RosterWords.leftOut(result.findingsLeftOut)) }
        model.merge(changes(result.changes, inAll: result.changes.count)) { _, new in new }
        model["doubts"] = result.doubts.map(doubt)
        if let account = result.account {
            model["reckonings"] = account.reckonings.map {
                $0.model(text(desk.title(ofCampaign: $0.campaign)), text)
            }
            if !account.places.isEmpty { model["inNoAudience"] = text(ReckoningWords.inNoAudience(account.places)) }
            model["hasAccount"] = true
        }
        return model
    }

    /// The figures of a difference that aren't 0, those that matter most marked.
    func difference(_ difference: RosterDifference) -> Model {
        let figures = RosterDifference.figures.compactMap { name, path -> Model? in
            let count = difference[keyPath: path]
            guard count > 0, let (one, many) = RosterDifference.words[name] else { return nil }
            return ["count": count, "label": text(count == 1 ? one : many)]
        }
        return ["figures": figures, "hasFigures": !figures.isEmpty]
    }

    /// Changes one by one.
    func changes(_ changes: [RosterChange], inAll: Int) -> Model {
        let rows = changes.prefix(Self.mostChanges).map { change -> Model in
            let person = change.person.description
            // Whose name isn't told may be of another school, or protected: nothing leads there.
            return [
                "person": person, "hasLink": change.name != nil, "link": "/families/\(person)",
                "name": change.name?.full ?? "", "says": text(change.saying(school: desk.name)),
            ]
        }
        var model: Model = ["changes": rows, "hasChanges": !rows.isEmpty]
        if inAll > rows.count { model["moreChanges"] = text(RosterWords.andMore(inAll - rows.count)) }
        return model
    }

    private func taken(_ file: TakenFile) -> Model {
        let used = file.columns.compactMap { column -> Model? in
            column.meaning.map { ["header": column.header, "meaning": text($0)] }
        }
        let unused = file.columns.filter { $0.meaning == nil && !$0.header.isEmpty }.map(\.header)
        var model: Model = [
            "names": RosterWords.names(of: file.names, text), "shape": text(file.shape),
            "because": text(file.because), "manner": text(file.manner), "columns": used, "hasColumns": !used.isEmpty,
            "unused": unused.joined(separator: ", "), "hasUnused": !unused.isEmpty,
        ]
        if let row = file.headerRow { model["headerRow"] = text(RosterWords.header(row)) }
        return model
    }

    private func finding(_ group: FindingGroup) -> Model {
        let weight = FindingWeight(group.kind)
        return [
            "weight": text(weight.words), "tag": weight.tag, "file": group.file, "column": group.column ?? "",
            "rows": group.rowsText(shown: Self.mostRows), "says": text(group.kind.words(on: .page)).capitalisedFirst,
        ]
    }

    private func doubt(_ doubt: RosterDoubt) -> Model {
        switch doubt {
        case .manyLeavers(let leavers, let all):
            [
                "name": "leavers", "title": text(RosterWords.manyLeavers(leavers, of: all)),
                "means": text(RosterWords.manyLeaversMeans), "allow": text(RosterWords.allowLeavers),
            ]
        case .manyProtected(let file, let marked, let persons, let marks):
            [
                "name": "protected", "title": text(RosterWords.manyProtected(marked, of: persons, file)),
                "means": text(RosterWords.manyProtectedMeans(marks)), "allow": text(RosterWords.allowProtected),
            ]
        case .manyProtectedByWords(let file, let protected, let all):
            [
                "name": "protected", "title": text(RosterWords.manyProtected(protected, of: all, file)),
                "means": text(RosterWords.manyProtectedByWordsMeans), "allow": text(RosterWords.allowProtected),
            ]
        }
    }

    private func question(
        _ question: ColumnQuestion, _ index: Int, _ placed: [ImportRosters.Options.Placement], mustAnswer: Bool
    ) -> Model {
        let answer = placed.first { $0.column == question.column }?.meaning
        let chosen = answer ?? (mustAnswer ? question.suggestions.first.map(text) : nil) ?? ""
        func option(_ words: Words) -> Model {
            ["value": text(words), "isChosen": [words.sv, words.en].contains(chosen)]
        }
        let others = ImportRosters.meanings.filter { !question.suggestions.contains($0) }
        return [
            "index": index, "file": question.file, "column": question.column,
            "samples": question.samples.joined(separator: ", "), "hasSamples": !question.samples.isEmpty,
            "suggestions": question.suggestions.map(option), "hasSuggestions": !question.suggestions.isEmpty,
            "others": others.map(option), "unused": text(RosterWords.unused),
            "isUnused": [RosterWords.unused.sv, RosterWords.unused.en].contains(chosen),
        ]
    }
}

extension String {
    /// The text with a capital first letter.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

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
    /// - Parameter refused: answers that can't be kept under the name that was typed, and why.
    func shown(
        _ shown: ImportJob.Shown, _ job: ImportJob, _ refused: (answers: ColumnAnswers, fault: WorkflowFault)?
    ) -> Model {
        var model = shown.result.map(result) ?? [:]
        model["hasResult"] = shown.result != nil
        model["hasChanged"] = shown.hasChanged
        model["faults"] = shown.fault?.words.map(text) ?? []
        model["isEmpty"] = shown.result?.difference.isEmpty ?? false
        model["hasQuestions"] = !shown.questions.questions.isEmpty
        model["mustAnswer"] = shown.result == nil && shown.questions.mustBeAnswered
        model["mustChoose"] = shown.result == nil && !shown.questions.mustBeAnswered
        let placed = refused?.answers.placements ?? job.options.placements
        model["questions"] = shown.questions.questions.enumerated().map { index, question in
            self.question(question, index, placed, mustAnswer: shown.result == nil)
        }
        if let refused {
            model["name"] = refused.answers.name
            model["nameError"] = text(refused.fault.words)
        } else if let name = job.options.keptAs {
            model["name"] = name
        }
        model.merge(ImportOptions(job.options).model(desk, text)) { own, _ in own }
        return model
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
            "rows": group.rowsText(shown: Self.mostRows), "says": text(group.kind.words).capitalisedFirst,
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

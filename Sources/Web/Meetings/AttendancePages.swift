import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Attendance after a meeting, read in from paper, and the paper itself.
enum AttendancePages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(nil, nil, visit)
    }

    @Sendable static func enter(_ visit: DeskVisit) async throws -> Response {
        let id = try MeetingPages.id(visit)
        let form = AttendanceForm(try await visit.form())
        let taken = try await visit.desk { try $0.enter(form.sheet, at: id) }
        return try await page(form, taken, visit)
    }

    /// The list to print: who is invited, class by class.
    @Sendable static func list(_ visit: DeskVisit) async throws -> Response {
        let id = try MeetingPages.id(visit)
        let list = try await visit.desk { try $0.attendance(at: id) }
        var model = heading(list, visit)
        let classes = Dictionary(grouping: list.families) { $0.className ?? "" }
        let names = list.families.map { $0.className ?? "" }.reduce(into: [String]()) { names, name in
            if names.last != name { names.append(name) }
        }
        model["classes"] = names.map { name -> Model in
            let shown = name.isEmpty ? visit.text(AttendanceWords.withoutClass) : name
            return [
                "class": shown, "label": "\(list.school), \(shown)",
                "families": (classes[name] ?? []).map { DoorFamilyModel($0, visit.language).model },
            ]
        }
        model["isEmpty"] = list.families.isEmpty
        return try visit.page("meeting-list", title: AttendanceWords.listTitle, model)
    }

    private static func page(
        _ form: AttendanceForm?, _ taken: AttendanceTaken?, _ visit: DeskVisit
    ) async throws -> Response {
        let id = try MeetingPages.id(visit)
        let list = try await visit.desk { try $0.attendance(at: id) }
        var model = heading(list, visit)
        guard list.isOpen else {
            model["closed"] = visit.text(WorkflowFault.meetingNotBegun(school: list.school).words(on: .page))
            return try visit.page("meeting-attendance", title: AttendanceWords.title, model)
        }
        model["shown"] = AttendanceForm.shown(list)
        model["families"] = list.families.map { family -> Model in
            var row = DoorFamilyModel(family, visit.language).model
            row.merge(state(family.code, family.attendance?.adults, form, taken, visit)) { _, own in own }
            row["label"] = row["pupils"]
            if row["reply"] as? String == "" { row["reply"] = nil }
            return row
        }
        model["hasFamilies"] = !list.families.isEmpty
        model["unnamed"] = list.unnamed.map { letter -> Model in
            var row = state(letter.code, letter.adults, form, taken, visit)
            row["code"] = letter.code.text
            row["printed"] = letter.code.printed
            return row
        }
        model["hasUnnamed"] = !list.unnamed.isEmpty
        model["walkInsShown"] = String(list.counts.walkIns)
        model["walkInsTyped"] = form?.wrongWalkIns ?? String(list.counts.walkIns)
        if form?.wrongWalkIns != nil { model["walkInsError"] = visit.text(AttendanceWords.walkInsError) }
        let isWrong = form.map { !$0.wrong.isEmpty || $0.wrongWalkIns != nil } ?? false
        if let taken { model.merge(outcome(taken, isWrong: isWrong, visit)) { _, own in own } }
        let isPartial = isWrong || (taken?.isPartial ?? false)
        return try visit.page(
            "meeting-attendance", title: AttendanceWords.title, status: isPartial ? .unprocessableContent : .ok, model)
    }

    /// The number beside a letter, and what became of it.
    private static func state(
        _ code: LetterCode, _ adults: Int?, _ form: AttendanceForm?, _ taken: AttendanceTaken?, _ visit: DeskVisit
    ) -> Model {
        var model: Model = ["value": adults.map(String.init) ?? ""]
        if let typed = form?.wrong[code] {
            model["value"] = typed
            model["error"] = visit.text(AttendanceWords.numberError)
        }
        switch taken?.letters[code] {
        case .refused(let why)?: model["error"] = visit.text(why)
        case let answer?: model["result"] = visit.text(AttendanceWords.answer(answer))
        case nil: break
        }
        return model
    }

    private static func outcome(_ taken: AttendanceTaken, isWrong: Bool, _ visit: DeskVisit) -> Model {
        let refused = taken.lines.filter { if case .refused = $0.answer { true } else { false } }
        let lines = taken.lines.map { line -> Model in
            let isBad = if case .refused = line.answer { true } else { false }
            let text = visit.text(AttendanceWords.answer(line.answer))
            var model: Model = ["text": text, "isBad": isBad]
            // Why a code isn't taken begins with the code, as a rule.
            if !text.hasPrefix(line.typed.prefix(3)) { model["typed"] = line.typed }
            return model
        }
        return [
            "outcome": [
                "tone": isWrong || taken.isPartial ? "warn" : "good",
                "summary": visit.text(AttendanceWords.summary(taken)), "lines": lines, "hasLines": !lines.isEmpty,
            ] as Model,
            // What couldn't be taken stays to be mended.
            "codes": refused.map(\.typed).joined(separator: "\n"),
        ]
    }

    private static func heading(_ list: AttendanceList, _ visit: DeskVisit) -> Model {
        var model: Model = [
            "path": list.meeting.id.path, "school": list.school,
            "when": visit.text(list.meeting.starts?.words ?? MeetingWords.noTime), "letters": list.counts.letters,
            "adults": list.counts.adults, "walkIns": list.counts.walkIns, "expected": list.counts.expected ?? 0,
            "takesAttendance": list.isOpen,
        ]
        model["where"] = list.meeting.place
        return model
    }
}

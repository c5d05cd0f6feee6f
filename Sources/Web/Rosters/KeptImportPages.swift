import Hummingbird
import Outreach
import Workflow

/// What an earlier import changed.
enum KeptImportPages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        guard let number = Int(visit.parameter("import")) else { throw DeskFault.notThere }
        let text = visit.text
        let model = try await visit.desk { desk in
            let (line, shown) = try desk.keptImport(number)
            let view = ImportView(desk, text)
            var model = view.changes(shown.changes, inAll: shown.changesInAll)
            model["number"] = number
            model["at"] = RosterWords.time(line.at)
            model["formats"] = line.formats.map { text(RosterWords.format($0)) }.joined(separator: ", ")
            model["fileCount"] = line.files
            model["newPupils"] = line.newPupils
            model["changeCount"] = line.changes
            model["isOfSchools"] = line.kept == nil
            model["by"] = line.by ?? ""
            model["hasBy"] = line.by != nil
            if let kept = line.kept {
                model["rowsRead"] = kept.rowsRead
                model["rowsApplied"] = kept.rowsApplied
                model["rowsWithFindings"] = kept.rowsWithFindings
                model["rowsRejected"] = kept.rowsRejected
                model.merge(view.difference(kept.difference)) { _, new in new }
            }
            return model
        }
        return try visit.page("rosters-kept", title: RosterWords.keptTitle, model)
    }
}

import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// A campaign's audience: every decision with its reason.
enum AudiencePages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        var filter = AudienceFilter()
        // A reason is nobody's name, so that a figure can lead to its list.
        filter.reason = visit.request.uri.queryParameters["reason"].flatMap { DecisionReason(rawValue: String($0)) }
        return try await page(filter, number: 1, visit)
    }

    @Sendable static func find(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        return try await page(filter(form), number: form["page"].flatMap { Int($0) } ?? 1, visit)
    }

    /// The whole list that a filter wants, to take along.
    @Sendable static func take(_ visit: DeskVisit) async throws -> Response {
        let filter = filter(try await visit.form())
        let id = visit.parameter("campaign")
        let (lines, schools) = try await visit.desk { desk in
            (try desk.wholeAudience(ofCampaign: id, filter), desk.schools)
        }
        var table = ListTable(
            name: "\(visit.text(AudienceWords.file))-\(id)",
            headers: [
                AudienceWords.number, AudienceWords.guardian, AudienceWords.school, AudienceWords.schoolClass,
                AudienceWords.reason, AudienceWords.missing, AudienceWords.meeting, AudienceWords.letter,
                AudienceWords.together,
            ].map(visit.text))
        let names = Dictionary(schools.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        for line in lines {
            table.add([
                line.decision.guardian.description, line.name?.full ?? "",
                Set(line.classes.compactMap(\.school)).map { names[$0] ?? $0.digits }.sorted().joined(separator: ", "),
                line.classes.compactMap(\.className).joined(separator: ", "), visit.text(line.decision.reason.words),
                line.missing.map(visit.text).joined(separator: ", "), line.meeting?.starts?.date.description ?? "",
                line.letter?.printed ?? "", line.together.map(\.full).joined(separator: ", "),
            ])
        }
        guard let response = try table.response(for: visit.parameter("file")) else { throw DeskFault.notThere }
        return response
    }

    private static func filter(_ form: Form) -> AudienceFilter {
        var filter = AudienceFilter()
        filter.reason = form["reason"].flatMap(DecisionReason.init)
        filter.waitsForPerson = form.has("waits")
        let place = (form["place"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        filter.school = place.first.flatMap { SchoolCode($0) }
        filter.className = filter.school != nil && place.count > 1 ? place[1] : nil
        filter.words = form["words"]
        return filter
    }

    private static func page(_ filter: AudienceFilter, number: Int, _ visit: DeskVisit) async throws -> Response {
        let id = visit.parameter("campaign")
        let (campaign, page, schools) = try await visit.desk { desk in
            (try desk.campaign(id), try desk.audience(ofCampaign: id, filter, page: number), desk.schools)
        }
        var model = campaign.model(visit.text, visit.language)
        model["figures"] = page.figures.model(visit.text)
        model["lastRun"] = page.lastRun.map { visit.text($0.words) }
        model["reasons"] = DecisionReason.allCases.map { reason -> Model in
            ["value": reason.rawValue, "words": visit.text(reason.words), "isChosen": filter.reason == reason]
        }
        model["places"] = places(page, schools, filter)
        model["reason"] = filter.reason?.rawValue ?? ""
        model["waits"] = filter.waitsForPerson
        model["words"] = filter.words ?? ""
        model["place"] = [filter.school?.digits, filter.className].compactMap(\.self).joined(separator: "/")
        model["isSifted"] = filter != AudienceFilter()
        model["found"] = visit.text(AudienceWords.found(page.found))
        model["pageOf"] = visit.text(AudienceWords.page(page.page, of: page.pages))
        if page.page > 1 { model["previous"] = String(page.page - 1) }
        if page.page < page.pages { model["following"] = String(page.page + 1) }
        model["hasPages"] = page.pages > 1
        model["hasLines"] = !page.lines.isEmpty
        model["lines"] = page.lines.map { Self.model(of: $0, schools, visit) }
        return try visit.page("campaign-audience", title: AudienceWords.title, model)
    }

    private static func places(_ page: AudiencePage, _ schools: [School], _ filter: AudienceFilter) -> [Model] {
        schools.flatMap { school -> [Model] in
            let classes = page.classes.filter { $0.school == school.code }.compactMap(\.className)
            guard !classes.isEmpty else { return [] }
            let isSchool = filter.school == school.code
            return [
                ["value": school.code.digits, "name": school.name, "isChosen": isSchool && filter.className == nil]
            ]
                + classes.map { name -> Model in
                    [
                        "value": "\(school.code.digits)/\(name)", "name": "\(school.name), \(name)",
                        "isChosen": isSchool && filter.className == name,
                    ]
                }
        }
    }

    private static func model(of line: AudienceLine, _ schools: [School], _ visit: DeskVisit) -> Model {
        let names = Dictionary(schools.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let classes = line.classes.map { place in
            [place.className, schools.count > 1 ? place.school.map { names[$0] ?? $0.digits } : nil]
                .compactMap(\.self).joined(separator: " ")
        }
        var model: Model = [
            "id": line.decision.guardian.description, "isNamed": line.name != nil, "name": line.name?.full ?? "",
            "classes": classes.joined(separator: ", "), "reason": visit.text(line.decision.reason.words),
            "waits": line.decision.reason.waitsForPerson, "isWritten": line.decision.reason == .writtenTo,
            "family": "/families/\(line.decision.guardian)",
        ]
        if !line.missing.isEmpty { model["missing"] = line.missing.map(visit.text).joined(separator: ", ") }
        if !line.together.isEmpty { model["together"] = line.together.map(\.full).joined(separator: ", ") }
        if let letter = line.letter { model["letter"] = letter.printed }
        if let starts = line.meeting?.starts { model["meeting"] = visit.text(starts.date.words) }
        return model
    }
}

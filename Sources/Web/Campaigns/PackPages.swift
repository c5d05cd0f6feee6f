import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// One pack: where its letters are, and what happens to it.
enum PackPages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(PileForm(visit), status: .ok, visit)
    }

    @Sendable static func record(_ visit: DeskVisit) async throws -> Response {
        let (id, code) = try place(visit)
        let form = PileForm(try await visit.form(), visit)
        guard let (event, date) = form.record else {
            return try await page(form.failing(PackWords.incomplete), status: .unprocessableContent, visit)
        }
        if let stranger = try await visit.desk({ try $0.strangers(form.kept, to: [code]) }).first {
            return try await page(form.failing(PackWords.notInPack(stranger)), status: .unprocessableContent, visit)
        }
        let answer = try await visit.change { desk in
            _ = try desk.pack(code, ofCampaign: id)
            var scan = DeliveryScan(typed: code.text, event: event, date: date)
            scan.takenOut = (form.takenOut + form.kept).map(\.text)
            return try desk.record(scan)
        }
        guard case .refused(let fault) = answer.outcome else {
            return visit.seeOther(path(id, code), saying: "pack.\(event.rawValue)")
        }
        return try await page(form.failing(fault), status: .unprocessableContent, visit)
    }

    @Sendable static func undo(_ visit: DeskVisit) async throws -> Response {
        let (id, code) = try place(visit)
        let form = try await visit.form()
        guard let event = form["event"].flatMap(DeliveryEvent.init), let at = form["at"].flatMap({ Moment($0) }) else {
            throw DeskFault.notThere
        }
        _ = try await visit.change { desk in
            _ = try desk.pack(code, ofCampaign: id)
            return try desk.undo(code, event, recordedAt: at)
        }
        return visit.seeOther(path(id, code), saying: "pack.undone")
    }

    /// The pack's letters and its cover sheet, to print.
    @Sendable static func print(_ visit: DeskVisit) async throws -> Response {
        let (id, code) = try place(visit)
        return visit.document(try await visit.desk { try $0.printPack(code, ofCampaign: id) })
    }

    private static func page(_ form: PileForm, status: HTTPResponse.Status, _ visit: DeskVisit) async throws -> Response
    {
        let (id, code) = try place(visit)
        let (campaign, line, letters, meetings, schools) = try await visit.desk { desk in
            let line = try desk.pack(code, ofCampaign: id)
            return (try desk.campaign(id), line, try desk.letters(of: [line]), try desk.meetings(), desk.schools)
        }
        let pack = line.pack
        var model = campaign.model(visit.text, visit.language)
        model.merge(line.model(visit.text)) { _, own in own }
        model.merge(form.model([line], letters, path: path(id, code), visit.text)) { _, own in own }
        let school = pack.school.map { code in schools.first { $0.code == code }?.name ?? code.digits }
        model["school"] = school ?? visit.text(CampaignWords.noSchool)
        model["place"] = pack.school?.digits ?? PackFilePages.withoutSchool
        model["isPack"] = true
        if let meeting = meetings.first(where: { $0.meeting.id == pack.meeting })?.meeting {
            model["meeting"] = visit.text(meeting.starts?.words ?? Words("–"))
        }
        if let record = line.lastRecord, [.printed, .handedOut, .posted].contains(record.event) {
            model["record"] =
                [
                    "words": visit.text(PackWords.last(record)), "event": record.event.rawValue,
                    "at": record.at.description,
                ] as Model
        }
        let name = visit.text(pack.className.map { PackWords.className($0) } ?? CampaignWords.byPost)
        model["name"] = "\(name), \(school ?? visit.text(CampaignWords.noSchool))"
        return try visit.page("campaign-pack", title: Words("\(name)"), status: status, model)
    }

    private static func place(_ visit: DeskVisit) throws -> (campaign: String, pack: LetterCode) {
        guard let code = try? LetterCode(parsing: visit.parameter("pack")) else { throw DeskFault.notThere }
        return (visit.parameter("campaign"), code)
    }

    private static func path(_ campaign: String, _ code: LetterCode) -> String {
        "/campaigns/\(campaign.percentEncoded)/packs/\(code.text)"
    }
}

import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// All packs of a class, or all of a school's post, at once.
enum PilePages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(PileForm(visit), status: .ok, visit)
    }

    @Sendable static func record(_ visit: DeskVisit) async throws -> Response {
        let pile = try Pile(visit)
        let form = PileForm(try await visit.form(), visit)
        guard let (event, date) = form.record else {
            return try await page(form.failing(PackWords.incomplete), status: .unprocessableContent, visit)
        }
        let strangers = try await visit.desk { desk in
            let packs = try desk.packs(ofCampaign: pile.campaign, school: pile.school, className: pile.className)
            return try desk.strangers(form.kept, to: packs.map(\.pack.code))
        }
        if let stranger = strangers.first {
            return try await page(form.failing(PackWords.notInPack(stranger)), status: .unprocessableContent, visit)
        }
        do {
            _ = try await visit.change { desk in
                try desk.record(
                    event, on: date, campaign: pile.campaign, school: pile.school, className: pile.className,
                    takenOut: form.takenOut + form.kept)
            }
        } catch let fault as WorkflowFault {
            return try await page(form.failing(fault), status: .unprocessableContent, visit)
        }
        return visit.seeOther(pile.path, saying: "pack.\(event.rawValue)")
    }

    private static func page(_ form: PileForm, status: HTTPResponse.Status, _ visit: DeskVisit) async throws -> Response
    {
        let pile = try Pile(visit)
        let (campaign, packs, letters, schools) = try await visit.desk { desk in
            let packs = try desk.packs(ofCampaign: pile.campaign, school: pile.school, className: pile.className)
            return (try desk.campaign(pile.campaign), packs, try desk.letters(of: packs), desk.schools)
        }
        guard !packs.isEmpty else { throw DeskFault.notThere }
        var model = campaign.model(visit.text, visit.language)
        model.merge(form.model(packs, letters, path: pile.path, visit.text)) { _, own in own }
        let school = schools.first { $0.code == pile.school }?.name ?? pile.school.digits
        let name = visit.text(pile.className.map { PackWords.className($0) } ?? CampaignWords.byPost)
        model["name"] = "\(name), \(school)"
        model["school"] = school
        model["place"] = pile.school.digits
        model["isPack"] = false
        model["packs"] = packs.map { line -> Model in
            var model = line.model(visit.text)
            model["campaign"] = campaign.id.percentEncoded
            return model
        }
        for (name, figure) in [
            ("drafts", \PackStates.drafts), ("printed", \PackStates.printed), ("out", \PackStates.out),
            ("letters", \PackStates.letters),
        ] {
            model[name] = String(packs.reduce(0) { $0 + $1.pack[keyPath: figure] })
        }
        return try visit.page("campaign-pack", title: Words(name), status: status, model)
    }

    /// Which packs a path means.
    private struct Pile: Sendable {
        let campaign: String
        let school: SchoolCode
        let className: String?

        init(_ visit: DeskVisit) throws {
            guard let school = SchoolCode(visit.parameter("school")) else { throw DeskFault.notThere }
            campaign = visit.parameter("campaign")
            self.school = school
            let name = visit.parameter("class")
            className = name.isEmpty ? nil : name
        }

        var path: String {
            let place = "/campaigns/\(campaign.percentEncoded)/schools/\(school)"
            return className.map { "\(place)/classes/\($0.percentEncoded)" } ?? "\(place)/post"
        }
    }
}

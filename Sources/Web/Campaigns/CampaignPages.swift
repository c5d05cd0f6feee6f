import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The campaigns, and one with all that belongs to it.
enum CampaignPages {
    @Sendable static func list(_ visit: DeskVisit) async throws -> Response {
        let cards = try await visit.desk { try $0.campaigns() }
        return try visit.page(
            "campaigns", title: CampaignWords.campaigns, ["campaigns": cards.map { model(of: $0, visit) }])
    }

    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let id = visit.parameter("campaign")
        let overview = try await visit.desk { try $0.overview(ofCampaign: id) }
        let campaign = overview.campaign
        var model = campaign.model(visit.text, visit.language)
        model["faults"] = overview.faults.map(visit.text)
        model["hasFaults"] = !overview.faults.isEmpty
        model["lastRun"] = overview.lastRun.map { visit.text($0.words) }
        model["steps"] = overview.steps.models(visit.text)
        model["reckoning"] = overview.reckoning.model(campaign.title(in: visit.language.language), visit.text)
        model["figures"] = overview.figures.model(visit.text)
        model["hasMeetingLines"] = !overview.meetings.isEmpty
        model["meetings"] = overview.meetings.map { $0.model(visit.text) }
        model["withoutMeeting"] = overview.withoutMeeting.map { school -> Model in
            [
                "name": school.name, "code": school.code.digits,
                "isFree": !overview.meetings.contains { $0.meeting.school == school.code },
            ]
        }
        model["hasUnplanned"] = !overview.withoutMeeting.isEmpty
        model["piles"] = overview.piles.map {
            Self.model(of: $0, campaign, overview.meetings, isOnly: overview.piles.count == 1, visit)
        }
        model["hasPiles"] = !overview.piles.isEmpty
        return try visit.page("campaign", title: Words(campaign.title(in: visit.language.language)), model)
    }

    private static func model(of card: CampaignCard, _ visit: DeskVisit) -> Model {
        guard let campaign = card.campaign else {
            return ["title": card.id, "isBroken": true, "faults": card.faults.map(visit.text)]
        }
        var model = campaign.model(visit.text, visit.language)
        model["faults"] = [String]()
        model["lastRun"] = card.lastRun.map { visit.text($0.words) }
        model["letters"] = String(card.letters)
        model["sent"] = String(card.sent)
        model["next"] = card.steps.first { $0.state == .due }.map { $0.model(isNext: true, visit.text) }
        model["isOver"] = card.steps.allSatisfy { $0.state == .done }
        return model
    }

    private static func model(
        of pile: SchoolPile, _ campaign: Campaign, _ meetings: [MeetingLine], isOnly: Bool, _ visit: DeskVisit
    ) -> Model {
        let place = pile.school?.code.digits ?? PackFilePages.withoutSchool
        let classes = Dictionary(grouping: pile.packs.filter { $0.pack.channel == .handOut }) { $0.pack.className }
        let split = classes.filter { $0.value.count > 1 }.keys.compactMap(\.self).sorted {
            SwedishOrder.key($0) < SwedishOrder.key($1)
        }
        func sum(_ figure: KeyPath<PackStates, Int>) -> Int {
            // Nobody waits for letters to a meeting that was held.
            pile.packs.filter { line in
                figure == \.out || meetings.first { $0.meeting.id == line.pack.meeting }?.meeting.status != .held
            }.reduce(0) { $0 + $1.pack[keyPath: figure] }
        }
        return [
            "name": pile.school?.name ?? visit.text(CampaignWords.noSchool), "place": place,
            "packs": pile.packs.map { line -> Model in
                var model = line.model(visit.text)
                let meeting = meetings.first { $0.meeting.id == line.pack.meeting }?.meeting
                model["isOver"] = meeting?.status == .held
                model["campaign"] = campaign.id.percentEncoded
                return model
            },
            "campaign": campaign.id.percentEncoded,
            "hasClasses": !split.isEmpty,
            "classes": split.map { ["name": $0, "path": $0.percentEncoded] as Model },
            "hasPost": pile.school != nil && pile.packs.count { $0.pack.channel == .post } > 1,
            "isOpen": isOnly || pile.packs.contains { !$0.pack.toPull.isEmpty },
            "drafts": String(sum(\.drafts)), "printed": String(sum(\.printed)), "out": String(sum(\.out)),
            "toPull": String(pile.packs.reduce(0) { $0 + $1.pack.toPull.count }),
            "mustPull": pile.packs.contains { !$0.pack.toPull.isEmpty }, "canPrint": sum(\.drafts) > 0,
            "isOut": sum(\.drafts) + sum(\.printed) == 0, "hasList": pile.files.contains(.handOut),
            "records": pile.files.filter { !$0.isPage }.map(\.name),
        ]
    }
}

extension PackLine {
    /// The pack as a list shows it.
    func model(_ text: (Words) -> String) -> Model {
        [
            "code": pack.code.text, "printedCode": pack.code.printed, "mailing": mailing,
            "class": pack.className ?? text(pack.channel == .post ? CampaignWords.byPost : CampaignWords.noClass),
            "channel": text(pack.channel.shown), "letters": String(pack.letters), "drafts": String(pack.drafts),
            "printed": String(pack.printed), "out": String(pack.out),
            "toPull": pack.toPull.isEmpty ? "" : String(pack.toPull.count),
            "isOut": pack.drafts + pack.printed == 0 && pack.toPull.isEmpty, "isPrinted": pack.drafts == 0,
            "mustPull": !pack.toPull.isEmpty, "isPost": pack.channel == .post,
        ]
    }
}

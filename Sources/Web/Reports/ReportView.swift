import Outreach

/// A campaign's figures as the page of reports shows them: guardians, step by step, school by school.
struct ReportView {
    private let followUp: FollowUp
    private let isMunicipality: Bool

    init(_ followUp: FollowUp, isMunicipality: Bool) {
        self.followUp = followUp
        self.isMunicipality = isMunicipality
    }

    func model(_ language: ToolLanguage) -> Model {
        func text(_ words: Words) -> String { words.text(in: language) }
        let stages = ReportWords.stages(withMeetings: followUp.hasMeetings)
        func cells(_ counts: ReachCounts) -> [Model] {
            zip(stages, counts.adults.inOrder).enumerated().map { index, step in
                var cell: Model = ["number": ReportWords.number(step.1, language), "stage": text(step.0)]
                let share = ReportWords.share(step.1, of: counts.adults.invited, language)
                if index > 0, let share { cell["share"] = share }
                return cell
            }
        }
        let schools = followUp.schools.map { school -> Model in
            let name = school.school?.name ?? text(ReportWords.withoutSchool)
            return ["name": name, "cells": cells(school.counts)]
        }
        var model: Model = [
            "id": followUp.campaign, "title": followUp.title(in: language.language),
            "stages": stages.map { ["name": text($0)] as Model }, "schools": schools,
            "figures": cells(followUp.totals), "hasSeveral": followUp.schools.count > 1,
            "total": cells(followUp.totals),
            "isMunicipality": isMunicipality,
        ]
        let returned = followUp.returns.reduce(0) { $0 + $1.letters }
        if returned > 0 {
            model["returned"] = text(ReportWords.returned(returned, followUp.returns))
        }
        return model
    }
}

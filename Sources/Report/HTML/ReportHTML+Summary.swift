import Outreach

extension ReportHTML {
    /// What the coordinators read first.
    func summary(_ followUp: FollowUp) -> Summary {
        let adults = followUp.totals.adults
        let pupils = followUp.totals.pupils
        let meetings = followUp.schools.flatMap(\.meetings).map(\.meeting)
        var figures = [sentFigure(adults)]
        if followUp.hasMeetings {
            figures.append(confirmedFigure(adults))
            figures.append(cameFigure(adults))
            figures.append(
                HeadlineFigure(
                    value: pupils.came, whole: pupils.invited + followUp.pupilsWithoutGuardian,
                    meaning: Words(
                        sv: "Elever med minst en vuxen på ett möte", en: "Pupils with at least one adult at a meeting"))
            )
            if !meetings.isEmpty { figures.append(heldFigure(meetings)) }
        } else {
            figures.append(
                HeadlineFigure(
                    value: pupils.notReturned, whole: pupils.invited + followUp.pupilsWithoutGuardian,
                    meaning: Words(
                        sv: "Elever med minst en vuxen vars brev har gått ut och inte kommit tillbaka",
                        en: "Pupils with at least one adult whose letter has gone out and not come back")))
        }
        if followUp.pupilsWithoutGuardian > 0 {
            figures.append(
                HeadlineFigure(
                    value: followUp.pupilsWithoutGuardian, whole: nil,
                    meaning: Words(
                        sv: "Elever som inget brev når, för att ingen vårdnadshavare är känd",
                        en: "Pupils whom no letter reaches because no guardian is known")))
        }
        if !followUp.isOfSomeSchools {
            let waiting = followUp.decisions.reduce(0) { $1.reason.waitsForPerson ? $0 + $1.guardians : $0 }
            figures.append(
                HeadlineFigure(
                    value: waiting, whole: nil,
                    meaning: Words(
                        sv: "Vårdnadshavare som väntar på att någon gör något",
                        en: "Guardians waiting for somebody to do something")))
        }
        return Summary(language: language, promise: promise(followUp.hasMeetings), figures: figures)
    }

    /// What everybody reads first.
    func summary(_ followUp: PublicFollowUp) -> Summary {
        var figures = [
            HeadlineFigure(
                value: followUp.totals.invited, whole: followUp.audience,
                meaning: Words(
                    sv: "Vårdnadshavare i målgruppen som ett brev är gjort till",
                    en: "Guardians in the audience for whom a letter has been made")),
            sentFigure(followUp.totals),
        ]
        if followUp.hasMeetings {
            let meetings = followUp.schools.flatMap(\.meetings)
            figures.append(confirmedFigure(followUp.totals))
            figures.append(cameFigure(followUp.totals))
            if !meetings.isEmpty { figures.append(heldFigure(meetings)) }
        }
        return Summary(language: language, promise: promise(followUp.hasMeetings), figures: figures)
    }

    private func promise(_ hasMeetings: Bool) -> Words {
        hasMeetings
            ? Words(
                sv:
                    "Löftet: varje vårdnadshavare bjuds in till ett informationsmöte, eller får informationen i ett brev.",
                en:
                    "The promise: every guardian is invited to an information meeting, or gets the information in a letter."
            )
            : Words(
                sv: "Löftet: varje vårdnadshavare får informationen i ett brev.",
                en: "The promise: every guardian gets the information in a letter.")
    }

    private func sentFigure(_ guardians: StageCounts) -> HeadlineFigure {
        HeadlineFigure(
            value: guardians.notReturned, whole: guardians.invited,
            meaning: Words(
                sv: "Vårdnadshavare vars brev har gått ut och inte kommit tillbaka",
                en: "Guardians whose letter has gone out and not come back"))
    }

    private func confirmedFigure(_ guardians: StageCounts) -> HeadlineFigure {
        HeadlineFigure(
            value: guardians.confirmed, whole: guardians.invited,
            meaning: Words(sv: "Vårdnadshavare som har svarat eller kommit", en: "Guardians who have replied or come"))
    }

    private func cameFigure(_ guardians: StageCounts) -> HeadlineFigure {
        HeadlineFigure(
            value: guardians.came, whole: nil,
            meaning: Words(sv: "Vårdnadshavare som kom till ett möte", en: "Guardians who came to a meeting"))
    }

    private func heldFigure(_ meetings: [Meeting]) -> HeadlineFigure {
        let held = meetings.count { $0.status == .held }
        return HeadlineFigure(
            value: held, whole: meetings.count, showsShare: false,
            meaning: Words(sv: "Hållna möten", en: "Meetings held"))
    }
}

import ArgumentParser
import Outreach
import Workflow

/// Follows a campaign up.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "How far the promise is kept: HTML, CSV and XML in Output.",
        discussion: "--public gives totals per school rounded to 5, from which nobody can be made out.")

    @OptionGroup var globals: Globals
    @Argument(help: ArgumentHelp("The campaign; all that have letters without it.", valueName: "campaign"))
    var campaign: String?
    @Flag(name: .customLong("public"), help: "For publication.") var isPublic = false

    func run() throws {
        try globals.inOffice { office, console in
            var results: [JSON] = []
            for id in try campaign.map({ [$0] }) ?? FollowUpCampaign.campaigns(office) {
                let result = try FollowUpCampaign.run(id, isPublic: isPublic, office)
                if !isPublic { say(result.followUp, office, console) }
                for file in result.files { console.say(Words("  \(file)")) }
                results.append(["campaign": .string(id), "files": .array(result.files.map { .string($0) })])
            }
            console.result(.array(results))
        }
    }

    private func say(_ followUp: FollowUp, _ office: Office, _ console: Console) {
        console.say(Words(sv: followUp.title(in: .swedish), en: followUp.title(in: .english)))
        func row(_ name: String, _ counts: StageCounts) {
            let stages = followUp.hasMeetings ? counts.inOrder : Array(counts.inOrder.prefix(3))
            let cells = stages.map { String(repeating: " ", count: max(0, 9 - String($0).count)) + String($0) }
            console.say(Words(name.padding(to: 24) + cells.joined()))
        }
        let heads =
            followUp.hasMeetings
            ? Words(
                sv: " inbjudna   utsänt ej retur  bekräft.    kom", en: "  invited     sent not back  confirm.    came")
            : Words(sv: "     brev   utsänt ej retur", en: "  letters     sent not back")
        let indent = String(repeating: " ", count: 24)
        console.say(Words(sv: indent + heads.sv, en: indent + heads.en))
        for school in followUp.schools { row(school.school?.name ?? "–", school.counts.letters) }
        row(Words(sv: "Brev i allt", en: "Letters in all").text(in: console.language), followUp.totals.letters)
        row(Words(sv: "Elever", en: "Pupils").text(in: console.language), followUp.totals.pupils)
        if followUp.pupilsWithoutGuardian > 0 {
            let (reached, others) = (followUp.totals.pupils.invited, followUp.pupilsWithoutGuardian)
            console.say(
                Words(
                    sv:
                        "  av \((reached + others).pupils.sv); \(others.pupils.sv) nås inte av något brev: ingen vårdnadshavare är känd",
                    en:
                        "  of \((reached + others).pupils.en); no letter reaches \(others.pupils.en): no guardian is known"
                ))
        }
        row(Words(sv: "Vuxna", en: "Adults").text(in: console.language), followUp.totals.adults)
    }
}

extension String {
    /// The text with spaces up to a width.
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

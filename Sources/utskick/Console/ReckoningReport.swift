import Outreach
import Workflow

/// A campaign's account in lines: who of its audience is done, and who isn't, and why.
struct ReckoningReport {
    private let reckoning: Reckoning
    private let console: Console

    init(_ reckoning: Reckoning, _ console: Console) {
        self.reckoning = reckoning
        self.console = console
    }

    func say() {
        let title = reckoning.campaign
        for line in reckoning.leftOut where line.reason != .noGuardian {
            let pupils = line.pupils.pupils
            console.say(
                Words(
                    sv: "! \(title): \(pupils.sv): \(line.reason.words.sv); får inget brev",
                    en: "! \(title): \(pupils.en): \(line.reason.words.en); no letter"))
        }
        if reckoning.withoutGuardian > 0 {
            let pupils = reckoning.withoutGuardian.pupils
            console.say(
                Words(
                    sv: "! \(title): \(pupils.sv) nås inte av något brev: ingen vårdnadshavare är känd",
                    en: "! \(title): no letter reaches \(pupils.en): no guardian is known"))
        }
        if reckoning.unposted > 0 {
            let guardians = reckoning.unposted.guardians
            console.say(
                Words(
                    sv:
                        "! \(title): \(guardians.sv) kan inte få post: ingen lista säger om de är skyddade: utskick marks",
                    en:
                        "! \(title): \(guardians.en) can't get post: no roster says whether they are protected: utskick marks"
                ))
        }
        let (pupils, guardians) = (reckoning.pupilsInAudience.pupils, reckoning.guardiansInAudience.guardians)
        console.say(
            Words(
                sv: "\(title): \(pupils.sv) och \(guardians.sv) i målgruppen",
                en: "\(title): \(pupils.en) and \(guardians.en) in the audience"))
        for state in OutreachState.ofAudience { say(state) }
    }

    private func say(_ state: OutreachState) {
        let (pupils, guardians) = (reckoning.pupils[state] ?? 0, reckoning.guardians[state] ?? 0)
        guard pupils + guardians > 0 else { return }
        func because(_ language: ToolLanguage) -> String {
            var parts = reckoning.reasons(in: state).map { count in
                let who = count.reason.awaited.map { "\($0.text(in: language)): " } ?? ""
                return "\(who)\(count.reason.words.text(in: language)) \(count.guardians)"
            }
            if state == .cannot, reckoning.withoutGuardian > 0 {
                parts.append("\(PupilReason.noGuardian.words.text(in: language)) \(reckoning.withoutGuardian)")
            }
            return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
        }
        console.say(
            Words(
                sv: "  \(state.words.sv): \(pupils.pupils.sv), \(guardians.guardians.sv)\(because(.sv))",
                en: "  \(state.words.en): \(pupils.pupils.en), \(guardians.guardians.en)\(because(.en))"))
    }

    static func json(_ reckoning: Reckoning) -> JSON {
        func states(_ counts: [OutreachState: Int]) -> JSON {
            .object(OutreachState.allCases.map { ($0.rawValue, .number(counts[$0] ?? 0)) })
        }
        return [
            "campaign": .string(reckoning.campaign), "decidedOn": .text(reckoning.decidedOn?.description),
            "pupils": states(reckoning.pupils), "guardians": states(reckoning.guardians),
            "pupilReasons": .object(
                PupilReason.allCases.compactMap { reason in
                    reckoning.pupilReasons[reason].map { (reason.rawValue, .number($0)) }
                }),
        ]
    }
}

import Outreach

extension Reckoning {
    /// The account as a table of states, with what is left out in sentences before it.
    func model(_ title: String, _ text: (Words) -> String) -> Model {
        let states = OutreachState.ofAudience.compactMap { state -> Model? in
            let (pupils, guardians) = (pupils[state] ?? 0, guardians[state] ?? 0)
            guard pupils + guardians > 0 else { return nil }
            var because = reasons(in: state).map { count in
                let who = count.reason.awaited.map { "\(text($0)): " } ?? ""
                return "\(who)\(text(count.reason.words)) \(count.guardians)"
            }
            if state == .cannot, withoutGuardian > 0 {
                because.append("\(text(PupilReason.noGuardian.words)) \(withoutGuardian)")
            }
            return [
                "state": text(state.words), "pupils": pupils, "guardians": guardians,
                "because": because.joined(separator: "; "), "isLeft": [.toDo, .waits, .cannot].contains(state),
            ]
        }
        var model: Model = [
            "title": title, "campaign": campaign, "isDecided": decidedOn != nil,
            "pupils": pupilsInAudience, "guardians": guardiansInAudience, "states": states,
            "hasStates": !states.isEmpty,
            "leftOut": leftOut.map { text(ReckoningWords.leftOut($0.reason, $0.pupils)) },
            "hasLeftOut": !leftOut.isEmpty,
        ]
        if unposted > 0 { model["unposted"] = text(MarksWords.unknown(unposted)) }
        return model
    }
}

/// The texts of a campaign's account.
enum ReckoningWords {
    /// Of how many pupils something must be told first.
    static func leftOut(_ reason: PupilReason, _ count: Int) -> Words {
        let pupils =
            count == 1 ? Words(sv: "1 elev", en: "1 pupil") : Words(sv: "\(count) elever", en: "\(count) pupils")
        return reason == .noGuardian
            ? Words(
                sv: "\(pupils.sv) nås inte av något brev: \(reason.words.sv).",
                en: "No letter reaches \(pupils.en): \(reason.words.en).")
            : Words(
                sv: "\(pupils.sv) får inget brev: \(reason.words.sv).",
                en: "\(pupils.en) without a letter: \(reason.words.en).")
    }

    /// Pupils of a file who are in no campaign's audience, by what was told.
    static func inNoAudience(_ places: [(place: ToldPlace, pupils: Int)]) -> Words {
        let count = places.reduce(0) { $0 + $1.pupils }
        func list(_ language: ToolLanguage) -> String {
            places.map { "\($0.place.words.text(in: language)): \($0.pupils)" }.joined(separator: "; ")
        }
        return Words(
            sv: "I ingen kampanjs målgrupp: \(count) av filernas elever (\(list(.sv))).",
            en: "In no campaign's audience: \(count) of the files' pupils (\(list(.en))).")
    }

    static let table: [String: Words] = [
        "reckoning.title": Words(sv: "Var och en i målgruppen", en: "Everybody of the audience"),
        "reckoning.state": Words(sv: "Läge", en: "State"),
        "reckoning.pupils": Words(sv: "Elever", en: "Pupils"),
        "reckoning.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "reckoning.because": Words(sv: "Varför", en: "Why"),
        "reckoning.sum": Words(sv: "Hela målgruppen", en: "The whole audience"),
        "reckoning.nobody": Words(sv: "Ingen hör till målgruppen.", en: "Nobody belongs to the audience."),
        "reckoning.review": ReviewWords.toReview,
        "reckoning.after": Words(sv: "Så blir det när listan är inläst", en: "How it is once the roster is read in"),
    ]
}

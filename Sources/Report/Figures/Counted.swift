import Outreach

/// What is counted in each step of reach.
enum Counted: String, CaseIterable {
    case letters, pupils, adults

    /// The head of a group of columns.
    var label: Words {
        switch self {
        case .letters: Words(sv: "Brev", en: "Letters")
        case .pupils: Words(sv: "Elever", en: "Pupils")
        case .adults: Words(sv: "Vuxna", en: "Adults")
        }
    }

    /// What counts as one, in a sentence.
    var meaning: Words {
        switch self {
        case .letters:
            Words(
                sv: "Ett brev kan ha flera mottagare: vårdnadshavare i samma hem får ett tillsammans.",
                en: "A letter can have several recipients: guardians of one home share one.")
        case .pupils:
            Words(
                sv: "En elev räknas när minst en av elevens vuxna har nått steget.",
                en: "A pupil counts when at least one of their adults has reached the step.")
        case .adults:
            Words(sv: "Brevens mottagare, var och en för sig.", en: "The recipients of the letters, one by one.")
        }
    }
}

extension ReachCounts {
    /// The figures of one thing.
    subscript(counted: Counted) -> StageCounts {
        switch counted {
        case .letters: letters
        case .pupils: pupils
        case .adults: adults
        }
    }
}

import Outreach

extension MeetingStatus {
    /// The status in words, as a table shows it.
    var words: Words {
        switch self {
        case .planned: Words(sv: "planerat", en: "planned")
        case .held: Words(sv: "hållet", en: "held")
        case .cancelled: Words(sv: "inställt", en: "cancelled")
        case .replaced: Words(sv: "ersatt av brev", en: "replaced by letter")
        }
    }

    /// A sign that tells the status where colour doesn't.
    var sign: String {
        switch self {
        case .planned: "○"
        case .held: "●"
        case .cancelled: "✕"
        case .replaced: "✉"
        }
    }
}

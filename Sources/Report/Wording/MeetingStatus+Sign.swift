import Outreach

extension MeetingStatus {
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

import Outreach

/// A time of day or a duration as a sheet has it: parts of a day, rounded to seconds.
struct SheetTime {
    private let seconds: Int

    /// nil for a number that is no time.
    init?(_ days: Double) {
        guard days >= 0, days < 3_000_000 else { return nil }
        seconds = Int((days * 86_400).rounded())
    }

    /// The time in the pieces of a format.
    func text(_ pieces: [TimePiece]) -> String {
        let hasHalf = pieces.contains(.half)
        let ofDay = seconds % 86_400
        return pieces.map { piece in
            switch piece {
            case .literal(let text): return text
            case .hour(let digits, isElapsed: true): return (seconds / 3_600).padded(to: digits)
            case .hour(let digits, isElapsed: false):
                let hour = ofDay / 3_600
                return (hasHalf ? (hour + 11) % 12 + 1 : hour).padded(to: digits)
            case .minute(let digits, isElapsed: true): return (seconds / 60).padded(to: digits)
            case .minute(let digits, isElapsed: false): return (seconds / 60 % 60).padded(to: digits)
            case .second(let digits, isElapsed: true): return seconds.padded(to: digits)
            case .second(let digits, isElapsed: false): return (seconds % 60).padded(to: digits)
            case .half: return ofDay < 43_200 ? "AM" : "PM"
            }
        }.joined()
    }
}

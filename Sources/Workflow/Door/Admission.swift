import Outreach
import Registry

/// What the door of a meeting says to a code: the one rule, for the command line and for devices.
enum Admission {
    /// Welcome.
    case welcome(LetterCode, adults: Int)
    /// It was in, and brings another number of adults than was told before.
    case corrected(LetterCode, adults: Int, before: Int)
    /// It is in since then.
    case alreadyIn(LetterCode, adults: Int, since: Moment)

    /// How many adults one letter brings.
    static let adults = 1...20

    /// Lets a letter in, or throws why it isn't a ticket to the meeting.
    ///
    /// - Parameters:
    ///   - told: how many adults; without it, as many as were announced, or one.
    ///   - corrects: whether `told` takes the place of the number of a letter that is in.
    static func admit(
        _ typed: String, adults told: Int?, corrects: Bool, to meeting: MeetingID, at moment: Moment,
        _ registry: RegistryTransaction, _ office: Office
    ) throws -> Admission {
        guard told.map(adults.contains) ?? true else { throw WorkflowFault.adultsOutOfRange }
        let letter = try office.letter(typed, registry)
        guard letter.occasion.meeting == meeting else { throw WorkflowFault.letterOfOtherMeeting(letter.code) }
        try office.recordThatItLeft(letter, registry)
        if let before = try registry.attendance(of: letter.code, at: meeting) {
            guard corrects, let told, told != before.adults else {
                return .alreadyIn(letter.code, adults: before.adults, since: before.since)
            }
            try registry.checkIn(letter.code, adults: told, at: meeting, moment: moment)
            return .corrected(letter.code, adults: told, before: before.adults)
        }
        let reply = try registry.reply(to: letter.code)
        let announced = reply?.isComing == true ? max(1, reply?.adults ?? 1) : 1
        try registry.checkIn(letter.code, adults: told ?? announced, at: meeting, moment: moment)
        return .welcome(letter.code, adults: told ?? announced)
    }

    /// Takes back that a letter was let in.
    static func takeBack(
        _ letter: LetterCode, at meeting: MeetingID, _ registry: RegistryTransaction, _ office: Office
    ) throws {
        try registry.undoCheckIn(letter, at: meeting)
        try registry.audit("undo-check-in", letter.text, at: office.now)
    }
}

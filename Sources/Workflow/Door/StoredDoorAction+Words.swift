import Outreach
import Registry

extension StoredDoorAction {
    /// The words in which answers are remembered.
    enum Word: String {
        case welcome, corrected
        case alreadyIn = "already-in"
        case walkIn = "walk-in"
        case undone, mistyped, unknown, withdrawn
        case otherMeeting = "other-meeting"
    }

    /// What was answered.
    var word: Word? { answer.split(separator: "/").first.flatMap { Word(rawValue: String($0)) } }

    /// The number of adults that a correction took the place of.
    var adultsBefore: Int? { answer.split(separator: "/").dropFirst().first.flatMap { Int($0) } }

    init(_ word: Word, letter: LetterCode? = nil, adults: Int = 0) {
        self.init(letter: letter, adults: adults, answer: word.rawValue)
    }

    init(_ admission: Admission) {
        switch admission {
        case .welcome(let letter, let adults): self.init(.welcome, letter: letter, adults: adults)
        case .corrected(let letter, let adults, let before):
            self.init(letter: letter, adults: adults, answer: "\(Word.corrected.rawValue)/\(before)")
        case .alreadyIn(let letter, let adults, _): self.init(.alreadyIn, letter: letter, adults: adults)
        }
    }
}

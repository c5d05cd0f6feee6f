package import Outreach
import Registry

extension Office {
    /// Letters that concern somebody newly protected and of which nobody has been told, because a step ended before it
    /// could.
    package func untoldLetters() throws -> [UntoldLetter] { try registry.read { try $0.untoldLetters() } }

    /// Says that somebody has been told of letters.
    package func markTold(_ codes: [LetterCode]) throws {
        let open = Set(try untoldLetters().map(\.code)).intersection(codes)
        guard !open.isEmpty else { return }
        try registry.write { try $0.markTold(open.sorted { $0.text < $1.text }) }
    }
}

extension Scrub {
    /// The letters of which somebody must be told.
    package var lettersToTell: [LetterCode] { mustBePulled + alreadyOut }
}

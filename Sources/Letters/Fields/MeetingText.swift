package import Outreach

/// A meeting's day and hour as letters write them, in a language that letters have, or in Swedish.
package enum MeetingText {
    /// The languages in which days are written here.
    package static let languages: [Language] = [.swedish, .english, .arabic]

    /// The day: `tisdag 24 mars 2020`.
    package static func date(_ time: LocalDateTime, in language: Language) -> String {
        LetterWords.of(language).longDate(time.date)
    }

    /// The hour: `18.30`.
    package static func time(_ time: LocalDateTime, in language: Language) -> String {
        LetterWords.of(language).time(time)
    }
}

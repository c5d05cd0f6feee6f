/// One letter, ready to be written as a page or as XML.
package struct PrintableLetter: Hashable, Sendable {
    /// Its code.
    package let code: LetterCode
    /// The id of its mailing.
    package let mailing: String
    /// Its way.
    package let channel: Channel
    /// What it says.
    package let content: LetterContent
    /// The letter that it replaces.
    package let replaces: LetterCode?

    /// A letter from its parts.
    package init(code: LetterCode, mailing: String, channel: Channel, content: LetterContent, replaces: LetterCode?) {
        self.code = code
        self.mailing = mailing
        self.channel = channel
        self.content = content
        self.replaces = replaces
    }
}

/// Letters that are handed over together: those of one class, or those of one school that go by post.
package struct PackSheet: Hashable, Sendable {
    /// The pack's own code, by which all of it is recorded at once; it changes when the pack's letters change.
    package let code: LetterCode
    /// The id of its mailing.
    package let mailing: String
    /// Hand-out or post.
    package let channel: Channel
    /// The school; nil for letters by post without one.
    package let school: SchoolOnLetter?
    /// The meeting of its letters.
    package let meeting: MeetingOnLetter?
    /// How many letters.
    package let letters: Int
    /// How many pupils stand in them.
    package let pupils: Int
    /// How many guardians they are for.
    package let guardians: Int
    /// How many letters there are in each language, in the order of tags.
    package let languages: [LanguageCount]
    /// Codes of letters printed earlier that must be taken out of the pile before it leaves.
    package let mustBePulled: [LetterCode]
    /// Whose word speaks for recipients of whom no source says whether they are protected; only of post.
    package let vouchings: [Vouching]

    /// A pack's sheet from its parts.
    package init(
        code: LetterCode, mailing: String, channel: Channel, school: SchoolOnLetter?, meeting: MeetingOnLetter?,
        letters: Int, pupils: Int, guardians: Int, languages: [LanguageCount], mustBePulled: [LetterCode],
        vouchings: [Vouching]
    ) {
        self.code = code
        self.mailing = mailing
        self.channel = channel
        self.school = school
        self.meeting = meeting
        self.letters = letters
        self.pupils = pupils
        self.guardians = guardians
        self.languages = languages
        self.mustBePulled = mustBePulled
        self.vouchings = vouchings
    }
}

/// How many letters are in a language.
package struct LanguageCount: Hashable, Sendable {
    /// The language.
    package let language: Language
    /// How many.
    package let letters: Int

    /// A count from its parts.
    package init(language: Language, letters: Int) {
        self.language = language
        self.letters = letters
    }
}

/// One line of the check-off list that a teacher has in hand: pupils, guardians and the letter's code.
package struct HandOutLine: Hashable, Sendable {
    /// The letter's code.
    package let code: LetterCode
    /// The pupils' given and family names, in the class order.
    package let pupils: [PersonName]
    /// The guardians to whom the letter goes.
    package let recipients: [PersonName]
    /// The day it was handed out; nil while it waits.
    package let handedOutOn: CalendarDate?

    /// A line from its parts.
    package init(
        code: LetterCode, pupils: [PersonName], recipients: [PersonName], handedOutOn: CalendarDate?
    ) {
        self.code = code
        self.pupils = pupils
        self.recipients = recipients
        self.handedOutOn = handedOutOn
    }
}

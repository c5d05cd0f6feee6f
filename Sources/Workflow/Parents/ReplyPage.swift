package import Outreach
import Registry
import Workspace

/// What whoever holds a letter sees under its code: nothing that names anybody.
package struct ReplyPage: Sendable, Equatable {
    /// The letter's own code; that of the letter which took its place, where one did.
    package let code: LetterCode
    /// The campaign's title per language; Swedish is always there.
    package let titles: [Language: String]
    /// What kind of letter it is, per language: an invitation, an information.
    package let kinds: [Language: String]
    /// The letter's language.
    package let language: Language
    /// What there is to answer.
    package let matter: Matter
    /// The answer so far.
    package let reply: Reply?

    /// What a letter can be answered with.
    package enum Matter: Sendable, Equatable {
        /// It invites to a meeting.
        case meeting(InvitedMeeting)
        /// It only informs: that it has come can be confirmed, and needn't be.
        case information
    }

    /// A meeting as whoever is invited sees it.
    package struct InvitedMeeting: Sendable, Equatable {
        /// The name of its school.
        package let school: String
        /// When it begins, as it is now.
        package let starts: LocalDateTime?
        /// Where, as it is now.
        package let place: String?
        /// Whether replies are taken, and if not, why.
        package let state: State
        /// Whether the letter says another time or place.
        package let isMoved: Bool

        /// Where the meeting is in its life.
        package enum State: Sendable, Equatable {
            /// It is to come; replies are taken.
            case open
            /// It has begun or was held.
            case over
            /// It does not take place.
            case cancelled
            /// A letter takes its place.
            case replaced
        }
    }

    /// The title in a language, or in Swedish, and the language that it is in.
    package func title(in language: Language) -> (text: String, language: Language) { Self.of(titles, in: language) }

    /// The kind of letter in a language, or in Swedish, and the language that it is in.
    package func kind(in language: Language) -> (text: String, language: Language) { Self.of(kinds, in: language) }

    private static func of(_ texts: [Language: String], in language: Language) -> (text: String, language: Language) {
        if let text = texts[language] { return (text, language) }
        return (texts[.swedish] ?? "", .swedish)
    }

    /// The page under a code; nil where the code is nobody's or no longer valid, which aren't told apart.
    package static func find(_ typed: String, _ office: Office) throws -> ReplyPage? {
        guard let letter = try office.registry.read({ try answerable(typed, office, $0) }) else { return nil }
        return try page(of: letter, office)
    }

    /// Takes an answer where answers are taken; returns the page as it is then.
    package static func answer(
        _ typed: String, isComing: Bool, adults: Int, interpreter: Language?, _ office: Office
    ) throws -> ReplyPage? {
        guard let page = try find(typed, office) else { return nil }
        guard case .meeting(let meeting) = page.matter, meeting.state == .open else { return page }
        _ = try TakeReply.run(
            code: page.code.text, isComing: isComing, adults: adults, interpreter: interpreter, office)
        return try find(page.code.text, office)
    }

    /// Notes that a letter which only informs has come; returns the page as it is then.
    package static func confirm(_ typed: String, _ office: Office) throws -> ReplyPage? {
        guard let page = try find(typed, office) else { return nil }
        guard page.matter == .information else { return page }
        _ = try TakeReply.run(code: page.code.text, isComing: false, adults: nil, office)
        return try find(page.code.text, office)
    }

    /// The meeting as a calendar takes it in; nil where there is none to come.
    package func calendarEvent(in language: Language, _ office: Office) throws -> CalendarEvent? {
        guard case .meeting(let meeting) = matter, meeting.state == .open, let starts = meeting.starts,
            let id = try office.registry.read({ try $0.letterFacts(code)?.occasion.meeting })
        else { return nil }
        let title = title(in: language)
        return CalendarEvent(
            id: office.key.keyedHash(.calendarEvent, id.text), title: title.text, language: title.language,
            place: [meeting.place, meeting.school].compactMap { $0 }.joined(separator: ", "), starts: starts,
            made: office.now)
    }
}

extension ReplyPage {
    private struct Answerable {
        let facts: LetterFacts
        let language: Language
        let said: MeetingOnLetter?
        let meeting: Meeting?
        let reply: Reply?
    }

    private static func answerable(
        _ typed: String, _ office: Office, _ registry: RegistryTransaction
    ) throws -> Answerable? {
        let facts: LetterFacts
        do {
            facts = try office.letter(typed, registry)
        } catch WorkflowFault.codesWrong {
            return nil
        } catch WorkflowFault.letterWithdrawn {
            return nil
        }
        let content = try registry.storedLetter(facts.code)?.content
        return Answerable(
            facts: facts, language: content?.language ?? .swedish, said: content?.meeting,
            meeting: try facts.occasion.meeting.flatMap { try registry.meeting($0) },
            reply: try registry.reply(to: facts.code))
    }

    private static func page(of letter: Answerable, _ office: Office) throws -> ReplyPage {
        let campaign = try office.workspace.campaign(letter.facts.occasion.campaign)
        let mailing = campaign.mailing(letter.facts.occasion.mailing)
        let informs = mailing?.due != .meetingPlanned
        let meeting = informs ? nil : letter.meeting
        return ReplyPage(
            code: letter.facts.code, titles: campaign.titles, kinds: mailing?.titles ?? [:],
            language: letter.language,
            matter: meeting.map { .meeting(invited(to: $0, said: letter.said, office)) } ?? .information,
            reply: letter.reply)
    }

    private static func invited(to meeting: Meeting, said: MeetingOnLetter?, _ office: Office) -> InvitedMeeting {
        let hasBegun = meeting.starts.map { SwedishTime.moment(local: $0) <= office.now } ?? false
        let state: InvitedMeeting.State =
            switch meeting.status {
            case .planned: hasBegun ? .over : .open
            case .held: .over
            case .cancelled: .cancelled
            case .replaced: .replaced
            }
        let isMoved = said.map { $0.starts != meeting.starts || $0.place != meeting.place } ?? false
        return InvitedMeeting(
            school: office.name(of: meeting.school), starts: meeting.starts, place: meeting.place, state: state,
            isMoved: isMoved && state == .open)
    }
}

package import Outreach
import Registry

extension Desk {
    /// The invitation under a code, to be answered for a family that calls; nil where answers aren't taken, or another
    /// letter has taken its place.
    package func invitation(_ code: LetterCode) throws -> ReplyPage? {
        _ = try letter(code)
        guard let page = try ReplyPage.find(code.text, office), page.code == code,
            case .meeting(let meeting) = page.matter, meeting.state == .open
        else { return nil }
        return page
    }

    /// Notes what a family that calls has answered.
    package func takeReply(_ code: LetterCode, isComing: Bool, adults: Int, interpreter: Language?) throws {
        guard try invitation(code) != nil else { throw DeskFault.notThere }
        _ = try TakeReply.run(
            code: code.text, isComing: isComing, adults: adults, interpreter: interpreter, office)
    }
}

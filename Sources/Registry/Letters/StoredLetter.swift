import Foundation
import GRDB
package import Outreach

/// A letter as it is stored, with all that it says.
package struct StoredLetter: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// Its campaign's id.
    package let campaign: String
    /// Its mailing's id.
    package let mailing: String
    /// Its meeting.
    package let meeting: MeetingID?
    /// Its way.
    package let channel: Channel
    /// Where it is in its life.
    package let state: LetterState
    /// The school that it goes through.
    package let school: SchoolCode?
    /// The class.
    package let className: String?
    /// The pack it lies in.
    package let pack: LetterCode?
    /// What it says.
    package let content: LetterContent
    /// The fingerprint of that.
    package let contentPrint: Fingerprint
    /// The hash of its template.
    package let template: String
    /// The hash of its settings.
    package let settings: String
    /// The returned letter that it replaces.
    package let replaces: LetterCode?

    /// The letter as Letters writes it.
    package var printable: PrintableLetter {
        PrintableLetter(code: code, mailing: mailing, channel: channel, content: content, replaces: replaces)
    }

    init(_ row: Row) throws {
        code = try LetterCode(parsing: row["code"])
        campaign = row["campaign"]
        mailing = row["mailing"]
        meeting = (row["meeting"] as String?).map(MeetingID.init)
        channel = try row.value("channel")
        state = try row.value("state")
        school = (row["school"] as String?).flatMap { SchoolCode($0) }
        className = row["className"]
        pack = try (row["pack"] as String?).map { try LetterCode(parsing: $0) }
        let json: String = row["content"]
        content = try JSONDecoder().decode(LetterContent.self, from: Data(json.utf8))
        contentPrint = Fingerprint(stored: row["contentPrint"])
        template = row["template"]
        settings = row["settings"]
        replaces = try (row["replaces"] as String?).map { try LetterCode(parsing: $0) }
    }
}

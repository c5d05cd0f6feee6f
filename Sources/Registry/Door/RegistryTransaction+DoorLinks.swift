import Foundation
import GRDB
package import Outreach

extension RegistryTransaction {
    /// Adds a link to the door of a meeting.
    package func addDoorLink(_ token: Token, to meeting: MeetingID, until end: Moment) throws {
        try db.execute(
            sql: "INSERT INTO doorLink (token, meeting, endsAt) VALUES (?, ?, ?)",
            arguments: [Data(token.hash), meeting.text, end.description])
    }

    /// The meeting whose door a link opens; nil where the link has ended.
    package func meeting(linkedBy token: Token, at moment: Moment) throws -> Meeting? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT m.* FROM doorLink l JOIN meeting m ON m.id = l.meeting WHERE l.token = ? AND l.endsAt > ?"),
            arguments: [Data(token.hash), moment.description]
        ).map(Self.meeting)
    }

    /// How many links open the door of a meeting.
    package func doorLinks(to meeting: MeetingID, at moment: Moment) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM doorLink WHERE meeting = ? AND endsAt > ?",
            arguments: [meeting.text, moment.description]) ?? 0
    }

    /// Lets the links to a meeting's door end at another moment, because the meeting was moved.
    package func setEnd(ofDoorLinksTo meeting: MeetingID, _ end: Moment) throws {
        try db.execute(
            sql: "UPDATE doorLink SET endsAt = ? WHERE meeting = ?", arguments: [end.description, meeting.text])
    }

    /// Closes the door of a meeting: its links stop working.
    package func endDoorLinks(to meeting: MeetingID) throws {
        try db.execute(sql: "DELETE FROM doorLink WHERE meeting = ?", arguments: [meeting.text])
    }
}

import GRDB
package import Outreach

extension RegistryTransaction {
    /// The meetings of a campaign, or of all, by id.
    package func meetings(ofCampaign campaign: String? = nil) throws -> [Meeting] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM meeting WHERE campaign = ? OR ? IS NULL ORDER BY id",
            arguments: [campaign, campaign]
        ).map(Self.meeting)
    }

    /// The meeting with this id.
    package func meeting(_ id: MeetingID) throws -> Meeting? {
        try Row.fetchOne(db, sql: "SELECT * FROM meeting WHERE id = ?", arguments: [id.text]).map(Self.meeting)
    }

    /// Stores a meeting, or what has become of it.
    package func save(_ meeting: Meeting) throws {
        try db.execute(
            sql: """
                INSERT INTO meeting (id, campaign, school, years, starts, place, status) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET years = excluded.years, starts = excluded.starts,
                    place = excluded.place, status = excluded.status
                """,
            arguments: [
                meeting.id.text, meeting.campaign, meeting.school.digits,
                meeting.years.map(String.init).joined(separator: ","), meeting.starts?.description, meeting.place,
                meeting.status.rawValue,
            ])
    }

    static func meeting(_ row: Row) throws -> Meeting {
        let school: String = row["school"]
        let years: String = row["years"]
        guard let school = SchoolCode(school) else { throw RegistryFault.corrupt }
        return Meeting(
            id: MeetingID(row["id"]), campaign: row["campaign"], school: school,
            years: years.split(separator: ",").compactMap { Int($0) },
            starts: (row["starts"] as String?).flatMap { LocalDateTime($0) }, place: row["place"],
            status: try row.value("status"))
    }
}

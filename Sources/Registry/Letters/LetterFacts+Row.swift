import GRDB
import Outreach

extension LetterFacts {
    /// The columns that facts are made of; the letter's text, which is long, isn't one of them.
    static let columns = """
        code, campaign, mailing, meeting, channel, state, school, generation, contentPrint, addressPrint, template,
        settings, pull, noticeDue, replaces
        """

    init(_ row: Row, recipients: [GuardianID], live: [GuardianID]) throws {
        let pull: String? = row["pull"]
        let addressPrint: Int64? = row["addressPrint"]
        self.init(
            code: try LetterCode(parsing: row["code"]),
            occasion: Occasion(
                campaign: row["campaign"], mailing: row["mailing"],
                meeting: (row["meeting"] as String?).map(MeetingID.init)),
            channel: try row.value("channel"), state: try row.value("state"),
            school: (row["school"] as String?).flatMap { SchoolCode($0) }, generation: row["generation"],
            contentPrint: Fingerprint(stored: row["contentPrint"]),
            addressPrint: addressPrint.map(Fingerprint.init(stored:)), template: row["template"],
            settings: row["settings"], pull: pull.flatMap(PullReason.init), noticeDue: row["noticeDue"],
            replaces: try (row["replaces"] as String?).map { try LetterCode(parsing: $0) }, recipients: recipients,
            liveRecipients: live)
    }
}

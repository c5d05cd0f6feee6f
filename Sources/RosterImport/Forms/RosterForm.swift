import Outreach

/// A roster in one form: what it is taken for, and its rows, as often as they are asked for.
///
/// An import reads every form at least twice: first to find out who is protected, then for what may be stored. So a
/// form streams, and keeps nothing that grows with the texts of its files.
protocol RosterForm: Sendable {
    /// What it is taken for, and why.
    var taken: TakenRoster { get }
    /// What can be said of its files as a whole before a row is read.
    var findings: [Finding] { get }
    /// Whether its rows only refer to pupils whom other files describe; such forms are read after the others.
    var refersToPupils: Bool { get }

    /// Whether its files hold only what has changed, so that whoever isn't in them hasn't left.
    var isPartial: Bool { get }
    /// Whether it lists pupils and neither it nor anybody says whose: one school's, or everybody in the municipality.
    var isSilentOfSchool: Bool { get }

    /// Calls the body with each row as the other method does, but with contacts only where they are needed.
    ///
    /// - Parameter needsContacts: asked of each row before its contacts are read; a form that reads all at once needn't
    ///   ask.
    func forEachRow(
        needingContacts needsContacts: (ReadRow) -> Bool, _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding]

    /// Calls the body with each row, and with the record it was read from where a rejected row can be mended in a
    /// table; until the body returns false.
    ///
    /// - Returns: what is known of the files only after reading.
    func forEachRow(
        _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding]
}

extension RosterForm {
    var refersToPupils: Bool { false }
    var isPartial: Bool { false }
    var isSilentOfSchool: Bool { false }

    func forEachRow(
        needingContacts needsContacts: (ReadRow) -> Bool, _ body: (ReadRow, TableRecord?) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding] {
        try forEachRow(body)
    }
}

package import Outreach

/// What became of one row.
package enum RowOutcome: Sendable {
    /// It can be stored; with what was found in it.
    case applied(JudgedRow, [Finding])
    /// Its pupil can't be identified; with why.
    case rejected(RejectedRow, [Finding])
}

/// A row whose pupil can't be identified.
package struct RejectedRow: Sendable {
    /// Where it stands.
    package let location: RosterLocation
    /// The headers of its file.
    package let headers: [String]
    /// Whether the file has a header row.
    package let hasHeader: Bool
    /// Its cells, for mending; nil where the row may concern somebody protected.
    package let cells: [String]?
    /// Contacts of protected persons that stood in it.
    package let protectedContacts: [OwnedContacts]
    /// Persons in it who are protected by it, whether or not another row tells of them.
    package let heldBack: [IdentityKey]

    /// About how many bytes of its cells there are.
    package var byteCount: Int { (cells ?? []).reduce(0) { $0 + $1.utf8.count + 16 } }

    /// The row without its cells: whoever has the file needs no more than its number, and that some rows are withheld
    /// would tell who is protected.
    package var withoutCells: RejectedRow {
        RejectedRow(
            location: location, headers: headers, hasHeader: hasHeader, cells: nil,
            protectedContacts: protectedContacts, heldBack: heldBack)
    }
}

package import Outreach
import RosterImport

/// What an import found and did.
package struct RosterImportResult: Sendable {
    /// What each file was taken for.
    package let taken: [TakenFile]
    /// The rows in figures.
    package var rows = Rows()
    /// What was found, files first; at most `mostFindings`.
    package var findings: [Finding]
    /// How many more findings there were.
    package var findingsLeftOut = 0
    /// The rows that could not be used; of those beyond a measure only the numbers, and then nothing.
    private(set) var rejected: [RejectedRow] = []
    private var rejectedBytes = 0
    /// The names of the files in which these were written for mending.
    package var rejectedFiles: [String] = []
    /// How other files with these headers were read last time.
    package var lastTime: LastTime?
    /// What a person should say is right before it is written; empty but where it was allowed beforehand.
    package var doubts: [RosterDoubt] = []
    /// How many people's contacts were left out because they are also those of somebody protected.
    var barred = 0
    /// How many contacts are withheld that the municipality hasn't been asked about yet; it is asked whatever else is
    /// written.
    var newSuspicions = 0
    /// What the import changes.
    package var difference = RosterDifference()
    /// What it changes one by one, at most `RosterChange.most`; who is new isn't among them.
    package var changes: [RosterChange] = []
    /// What it means for everybody; nil where it wasn't reckoned.
    package var account: ImportAccount?
    /// Where pupils stand of whom a row lacks something that decides about them.
    var incompletePupils: [PupilID: RosterLocation] = [:]
    /// Of whom it tells: schools, and the population register.
    var sources: [MarksSource] = []
    /// Whether it was written, or nothing needed to be.
    package var isWritten = false
    /// Whether something of it waits until the municipality lets it in.
    package var waits = false
    /// What becoming protected took away.
    package var scrub = Scrub()
    /// What the import means for letters that are printed.
    package var judgements: [PileJudgement] = []
    /// Codes of letters that must be taken out of the pile.
    package var toPull: [LetterToPull] = []

    /// The most findings that are kept one by one.
    package static let mostFindings = 2_000

    /// So many bytes of rejected rows are kept for mending; a file with more is wrong as a whole.
    private static let mostRejectedBytes = 4 << 20
    private static let mostRejectedRows = 50_000

    /// Rows read = applied + rejected.
    package struct Rows: Sendable, Equatable {
        /// All rows.
        package var read = 0
        /// Those that were used.
        package var applied = 0
        /// Of these, those in which something was found.
        package var withFindings = 0
        /// Those whose pupil could not be identified.
        package var rejected = 0
    }

    /// How other files with these headers were read last time, and whether these are read so too.
    package struct LastTime: Sendable, Equatable {
        /// What was chosen.
        package let proposal: ListingProposal
        /// Whether it is chosen now.
        package let isSame: Bool
    }

    init(taken: [TakenRoster], findings: [Finding]) {
        self.taken = taken.map(TakenFile.init)
        self.findings = findings
    }

    /// Whether somebody should look at something.
    package var needsPerson: Bool {
        findings.contains { !$0.kind.isNote } || !toPull.isEmpty || !scrub.isEmpty || difference.newlyHeld > 0
            || difference.goneAddresses > 0
            || !(account?.leftOut.isEmpty ?? true)
    }

    /// The reading as an administrator sees it.
    func look(of account: AccountID, at moment: Moment) -> Look {
        Look(
            account: account, at: moment, rows: rows.read,
            persons: difference.newPupils + difference.newGuardians + difference.unknownGuardians, isWritten: isWritten)
    }

    /// Whether more rejected rows can be kept with their cells.
    var hasRoomForRejected: Bool { rejectedBytes < Self.mostRejectedBytes }

    mutating func keep(_ row: RejectedRow) {
        guard rejected.count < Self.mostRejectedRows else { return }
        rejectedBytes += row.byteCount
        rejected.append(hasRoomForRejected ? row : row.withoutCells)
    }

    mutating func forgetRejected() {
        rejected = []
        rejectedBytes = 0
    }

    /// Takes in what becomes of everybody, with a finding for each row whose pupil is left out.
    mutating func take(_ account: ImportAccount) {
        self.account = account
        let found = Set(findings.filter { !$0.kind.isNote }.map(\.location))
        let left = account.leftOut.compactMap { left in
            left.location.map { Finding(location: $0, kind: .pupilLeftOut(left.reason)) }
        }
        // What a cell doesn't tell is said with what follows from it.
        let leftOut = Set(left.map(\.location))
        findings.removeAll { $0.kind.leavesPupilOut && leftOut.contains($0.location) }
        rows.withFindings = min(rows.applied, rows.withFindings + left.count { !found.contains($0.location) })
        add(left.sorted { ($0.location.file, $0.location.row) < ($1.location.file, $1.location.row) })
    }

    mutating func add(_ more: [Finding]) {
        let room = max(0, Self.mostFindings - findings.count)
        findings += more.prefix(room)
        findingsLeftOut += max(0, more.count - room)
    }
}

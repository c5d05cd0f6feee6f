import Outreach

/// Who tells of a tie, as the stage has it.
///
/// A school's roster and the population register speak each for themselves, even if they come together.
enum TieSource: String {
    case school, population
    /// A row that only refers to a pupil: it speaks for the school if the pupil has one, which a later row may tell.
    case unsettled = ""

    init(of row: JudgedRow) {
        switch row.source {
        case .school: self = .school
        case .population: self = .population
        case nil: self = row.pupil?.school != nil ? .school : row.pupil?.name != nil ? .population : .unsettled
        }
    }

    /// The bit by which a staged pupil says whose guardians were told.
    var bit: Int {
        switch self {
        case .school: 1
        case .population: 2
        case .unsettled: 4
        }
    }
}

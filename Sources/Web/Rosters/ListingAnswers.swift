import Outreach
import Workflow

/// What somebody has said of tables that name no school: one school's, or everybody in the municipality.
struct ListingAnswers {
    /// What was said, by the files' names.
    private(set) var listings: [String: RosterListing] = [:]
    /// What is wrong with an answer, by the questions' places.
    private(set) var faults: [Int: Words] = [:]
    /// What was chosen, right or not, by the questions' places.
    private(set) var typed: [Int: (kind: String?, school: String?)] = [:]

    /// The answers to some questions.
    ///
    /// - Parameter others: what is said of all files that name no school.
    init(_ form: Form, _ questions: [ImportJob.ListingQuestion], _ desk: Desk, besides others: ImportRosters.Options) {
        for (index, question) in questions.enumerated() {
            let (kind, code) = (form["listing-\(index)"], form["listing-\(index)-school"])
            typed[index] = (kind, code)
            let school = desk.schools.first { $0.code.digits == code }
            switch kind {
            case "everybody" where desk.scope == .municipality: listings[question.file] = .everybody
            case "school":
                if let school {
                    listings[question.file] = .school(school.code)
                } else {
                    faults[index] = RosterWords.listingWithoutSchool
                }
            default:
                if others.school == nil, !others.listsEverybody { faults[index] = RosterWords.listingUnsaid }
            }
        }
    }
}

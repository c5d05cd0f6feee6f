package import Outreach
import Registry
import RosterImport

/// The door of a meeting: letters are tickets, by their codes.
package struct CheckIn {
    /// The answer to one code.
    package enum Answer: Sendable, Equatable {
        /// Welcome; the letter brought this many adults.
        case welcome(LetterCode, adults: Int)
        /// Was checked in before.
        case alreadyIn(LetterCode, adults: Int)
        /// Not for this meeting, or no letter's code.
        case refused(typed: String, WorkflowFault)
    }

    /// What came of it.
    package struct Result: Sendable {
        /// The meeting.
        package let meeting: Meeting
        /// An answer for each code.
        package var answers: [Answer] = []
        /// Letters that have been checked in so far.
        package var letters = 0
        /// Adults who have come so far, those without a letter included.
        package var adults = 0
        /// Of these, adults without a letter.
        package var walkIns = 0
    }

    /// Checks codes in. Wrong ones are answered one by one; the others count.
    ///
    /// - Parameters:
    ///   - place: the school, with `@DATE` where it has several meetings.
    ///   - codes: as typed or scanned; `CODE=3` brings three adults.
    ///   - walkIns: how many adults came without a letter, in all; nil leaves the number as it is.
    package static func run(
        _ place: String, codes: [String], walkIns: Int?, campaign: String?, _ office: Office
    ) throws -> Result {
        let meeting = try meeting(place, campaign: campaign, office)
        guard (0...2_000).contains(walkIns ?? 0) else { throw WorkflowFault.adultsOutOfRange }
        return try office.registry.write { registry in
            var result = Result(meeting: meeting)
            for typed in codes {
                do {
                    result.answers.append(try answer(typed, meeting, registry, office))
                } catch let fault as WorkflowFault {
                    result.answers.append(.refused(typed: typed, fault))
                }
            }
            if let walkIns { try registry.setWalkIns(walkIns, at: meeting.id, moment: office.now) }
            let totals = try registry.attendanceTotals(at: meeting.id)
            result.letters = totals.letters
            result.adults = totals.adults
            result.walkIns = totals.walkIns
            return result
        }
    }

    /// Codes from a file, one a row; a second cell tells how many adults.
    package static func codes(inFile path: String) throws -> [String] {
        try TextRows.read(RosterFile(path: path)).filter { !["kod", "code"].contains($0.cells[0].lowercased()) }
            .map { row in
                row.cells.count > 1 && !row.cells[1].isEmpty ? "\(row.cells[0])=\(row.cells[1])" : row.cells[0]
            }
    }

    private static func answer(
        _ typed: String, _ meeting: Meeting, _ registry: RegistryTransaction, _ office: Office
    ) throws -> Answer {
        let parts = typed.split(separator: "=", maxSplits: 1)
        let told = parts.count > 1 ? Int(parts[1]) : nil
        if parts.count > 1, told == nil { throw WorkflowFault.adultsOutOfRange }
        let admission = try Admission.admit(
            String(parts.first ?? ""), adults: told, corrects: true, to: meeting.id, at: office.now, registry, office)
        return switch admission {
        case .welcome(let code, let adults), .corrected(let code, let adults, _): .welcome(code, adults: adults)
        case .alreadyIn(let code, let adults, _): .alreadyIn(code, adults: adults)
        }
    }

    private static func meeting(_ place: String, campaign: String?, _ office: Office) throws -> Meeting {
        let parts = place.split(separator: "@", maxSplits: 1).map(String.init)
        let school = try office.school(named: parts.first ?? place)
        let all = try office.registry.read { try $0.meetings(ofCampaign: campaign) }
            .filter { $0.school == school.code && ($0.status == .planned || $0.status == .held) }
        let wanted = parts.count > 1 ? all.filter { $0.starts?.date.description == parts[1] } : all
        guard let first = wanted.first else {
            throw WorkflowFault.meetingUnknown(school: school.name, campaign: campaign ?? "–")
        }
        guard wanted.count == 1 else {
            throw WorkflowFault.meetingAmbiguous(
                school: school.name, dates: wanted.map { "\(school.name)@\($0.starts?.date.description ?? "")" })
        }
        return first
    }
}

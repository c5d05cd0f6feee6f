import Foundation
import Outreach
import RosterImport

/// A list of meetings in a file: `school;2020-03-24T18:30;place;7,8`, one a row, with or without a header.
package enum MeetingList {
    /// The wishes in a file; a row that isn't a meeting refuses the whole list.
    package static func read(_ path: String, _ office: Office) throws -> [PlanMeeting.Wish] {
        let rows = try TextRows.read(RosterFile(path: path))
        var wishes: [PlanMeeting.Wish] = []
        for (number, cells) in rows {
            if number == rows.first?.number, ["skola", "school"].contains(cells[0].lowercased()) { continue }
            guard cells.count >= 3, let starts = LocalDateTime(cells[1]), !cells[2].isEmpty else {
                throw WorkflowFault.meetingListRow(number)
            }
            var years: [Int]?
            if cells.count > 3, !cells[3].isEmpty {
                let parts = cells[3].split { $0 == "," || $0 == "-" || $0 == " " }.map { Int($0) }
                guard parts.allSatisfy({ $0 != nil }) else { throw WorkflowFault.meetingListRow(number) }
                years = parts.compactMap { $0 }
            }
            wishes.append(
                PlanMeeting.Wish(
                    school: try office.school(named: cells[0]).code, years: years, starts: starts, place: cells[2]))
        }
        guard !wishes.isEmpty else { throw WorkflowFault.meetingListEmpty }
        return wishes
    }
}

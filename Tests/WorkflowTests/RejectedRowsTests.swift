import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Rows that could not be used wait for a person` {
    private static let wrong = "20060312-2384"

    /// Elin's family, and a child whose number has a wrong check digit.
    private func importing(_ term: SchoolTerm, isMended: Bool, on day: String) throws -> RosterImportResult {
        var text = RosterText.wide(Families.all)
        let lines = text.split(whereSeparator: \.isNewline)
        let odd = try Self.row(lines[1], numbered: isMended ? TestNumber.born(2006, day: 28) : Self.wrong)
        text = (lines.map(String.init) + [odd]).joined(separator: "\n") + "\n"
        return try term.importing(text: text, on: day)
    }

    /// A row with another pupil's number.
    private static func row(_ row: Substring, numbered number: String) throws -> String {
        var cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let column = try #require(cells.firstIndex { cell in ["2005", "2006", "2007"].contains { cell.contains($0) } })
        cells[column] = number
        return cells.joined(separator: ";")
    }

    @Test func `in review and on the first page, until somebody has said that they are seen to`() throws {
        let term = try SchoolTerm()
        let result = try importing(term, isMended: false, on: "2020-02-03")
        #expect(result.rows.rejected == 1)
        #expect(result.needsPerson)
        let review = try term.on("2020-02-04") { try Review.gather($0) }
        #expect(review.imports.map(\.rowsRejected) == [1])
        #expect(review.needsPerson)
        let home = try term.on("2020-02-04") { try Desk(of: .administrator, in: $0).home() }
        #expect(home.waiting.rejectedRows == 1)
        #expect(home.steps.first?.state == .blocked)
        // A later list may be another class's; and the same one again isn't asked about twice.
        #expect(try importing(term, isMended: true, on: "2020-02-05").rows.rejected == 0)
        #expect(try term.on("2020-02-06") { try Review.gather($0) }.imports.map(\.id) == [1])
        _ = try term.on("2020-02-06") { try SettleReview.run(["import", "1", "seen"], $0) }
        #expect(try term.on("2020-02-06") { try Review.gather($0) }.imports.isEmpty)
        #expect(try term.on("2020-02-06") { try Desk(of: .administrator, in: $0).home() }.steps.first?.state == .done)
    }

    @Test func `once, however often the list is read before somebody has seen to them`() throws {
        let term = try SchoolTerm()
        _ = try importing(term, isMended: false, on: "2020-02-03")
        _ = try importing(term, isMended: false, on: "2020-02-03")
        #expect(try term.on("2020-02-04") { try Review.gather($0) }.imports.map(\.id) == [1])
        _ = try term.on("2020-02-04") { try SettleReview.run(["import", "1", "seen"], $0) }
        #expect(try term.on("2020-02-04") { try Review.gather($0) }.imports.isEmpty)
        #expect(throws: WorkflowFault.nothingWaits("import 1")) {
            try term.on("2020-02-04") { try SettleReview.run(["import", "1"], $0) }
        }
    }

    @Test func `also where nothing of the file could be used`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let lines = RosterText.wide(Families.all).split(whereSeparator: \.isNewline)
        let text = "\(lines[0])\n\(try Self.row(lines[1], numbered: Self.wrong))\n"
        let result = try term.importing(text: text, on: "2020-02-04")
        #expect(result.rows.applied == 0)
        #expect(try term.on("2020-02-05") { try Review.gather($0) }.imports.map(\.rowsRejected) == [1])
    }

    @Test func `and a school's desk sees those of its own imports alone`() throws {
        let term = try SchoolTerm()
        _ = try importing(term, isMended: false, on: "2020-02-03")
        let review = try term.on("2020-02-04") { try Desk(of: .coordinator, in: $0).review() }
        #expect(review.imports.isEmpty)
        #expect(throws: DeskFault.notThere) {
            try term.on("2020-02-04") { try Desk(of: .coordinator, in: $0).settle(["import", "1", "seen"]) }
        }
    }

    @Test func `and so does what was found in rows that were used, until somebody has seen it`() throws {
        let term = try SchoolTerm()
        let whole = RosterText.wide(Families.all)
        // The last row is cut off before the marks.
        let lines = whole.split(whereSeparator: \.isNewline).map(String.init)
        let cut = lines[lines.count - 1].split(separator: ";", omittingEmptySubsequences: false).prefix(6)
        let text = (lines.dropLast() + [cut.joined(separator: ";")]).joined(separator: "\n") + "\n"
        let result = try term.importing(text: text, on: "2020-02-03")
        #expect(result.rows.rejected == 0)
        #expect(result.needsPerson)
        let review = try term.on("2020-02-04") { try Review.gather($0) }
        #expect(review.imports.map(\.findings) == [[KeptFinding(kind: "markNotReached", count: 1, firstRow: 15)]])
        #expect(review.needsPerson)
        let home = try term.on("2020-02-04") { try Desk(of: .administrator, in: $0).home() }
        #expect(home.waiting.found == 1)
        #expect(home.steps.first?.state == .blocked)
        // The same file again isn't asked about twice while it waits.
        _ = try term.importing(text: text, on: "2020-02-05")
        #expect(try term.on("2020-02-06") { try Review.gather($0) }.imports.map(\.id) == [1])
        _ = try term.on("2020-02-06") { try SettleReview.run(["import", "1", "seen"], $0) }
        #expect(try term.on("2020-02-06") { try Review.gather($0) }.imports.isEmpty)
    }

    @Test func `what has a question of its own isn't asked twice`() throws {
        let term = try SchoolTerm()
        let result = try term.importing(
            Families.all {
                $0.className = "Röd"; $0.year = ""
            })
        #expect(result.needsPerson)
        let review = try term.on("2020-02-04") { try Review.gather($0) }
        #expect(review.imports.isEmpty)
        #expect(review.items.map(\.matter.kind) == [.schoolYearUnknown])
    }
}

import Foundation
import Outreach
import TestSupport
import Testing
import XML

@testable import Report

@Suite struct ReportXMLTests {
    @Test func `every report is valid`() throws {
        let schema = try RelaxNGSchema(parsing: Self.schema())
        for followUp in [MadeUpFigures.followUp, MadeUpFigures.withoutMeetings] {
            #expect(try schema.violations(in: ReportXML.document(followUp)).isEmpty)
            #expect(try schema.violations(in: ReportXML.document(followUp.forPublic())).isEmpty)
        }
    }

    @Test func `the documents are as they were looked at`() throws {
        expectSnapshot(of: ReportXML.document(MadeUpFigures.followUp), named: "internal.xml")
        expectSnapshot(of: ReportXML.document(MadeUpFigures.followUp.forPublic()), named: "public.xml")
    }

    @Test func `a public report with an exact figure isn't valid`() throws {
        let schema = try RelaxNGSchema(parsing: Self.schema())
        let text = String(decoding: ReportXML.document(MadeUpFigures.followUp.forPublic()), as: UTF8.self)
        let exact = text.replacing("value=\"315\"", with: "value=\"313\"")
        #expect(exact != text)
        #expect(try !schema.violations(in: Array(exact.utf8)).isEmpty)
    }

    @Test(arguments: ["  ", "\"><x/>", "A\u{0}B", "]]>", "مدرسة & <b>"])
    func `a hostile school name leaves the document valid`(name: String) throws {
        let school = SchoolFollowUp(
            school: MadeUpFigures.school("12345678", name),
            meetings: [
                MeetingFollowUp(
                    meeting: MadeUpFigures.meeting(
                        MadeUpFigures.bohus, 1, years: [7], "2020-03-24T18:30", name, .planned), walkIns: 0)
            ], counts: ReachCounts(),
            classes: [ClassFollowUp(className: name, counts: ReachCounts())], silent: [], absent: [])
        let followUp = FollowUp(
            campaign: "test-2020", titles: [.swedish: name], made: MadeUpFigures.day("2020-05-03"), hasMeetings: true,
            totals: ReachCounts(), schools: [school], returns: [], decisions: [], byHandOrUndecided: 0)
        let schema = try RelaxNGSchema(parsing: Self.schema())
        #expect(try schema.violations(in: ReportXML.document(followUp)).isEmpty)
    }

    private static func schema() throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Array(Data(contentsOf: root.appending(path: "Templates/report.rng")))
    }
}

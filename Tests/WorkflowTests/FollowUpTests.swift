import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing
import Workspace
import XML

@testable import Workflow

@Suite struct `Following up` {
    /// 7C's letters are handed out and Karim's is posted and comes back; four reply, two come.
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        let pack = try term.packCode(of: try term.letter(to: "Mo Granneett").code)
        try term.record([pack], as: .handedOut)
        let karim = try term.letter(to: "Karim Haddad").code.text
        try term.record([karim], as: .posted)
        try term.record([karim], as: .returned, reason: .unknownAddressee, on: "2020-03-02")
        func code(_ name: String) throws -> String { try term.letter(to: "Mo \(name)").code.text }
        for (name, isComing) in [("Granneett", true), ("Grannetvå", false), ("Grannetre", true), ("Grannefyra", true)] {
            let code = try code(name)
            _ = try term.on("2020-03-05") { try TakeReply.run(code: code, isComing: isComing, adults: nil, $0) }
        }
        let codes = ["\(try code("Granneett"))=2", try code("Grannetre")]
        _ = try term.on("2020-03-24") {
            try CheckIn.run(FictionalSchool.name, codes: codes, walkIns: 3, campaign: nil, $0)
        }
        return term
    }

    @Test func `the figures are exact, and every step holds the next`() throws {
        let term = try term()
        let followUp = try term.on("2020-03-25") {
            try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: false, $0)
        }.followUp
        #expect(followUp.totals.letters == StageCounts(invited: 15, sent: 13, notReturned: 12, confirmed: 4, came: 2))
        #expect(followUp.totals.pupils == StageCounts(invited: 14, sent: 13, notReturned: 12, confirmed: 4, came: 2))
        #expect(followUp.totals.adults == StageCounts(invited: 16, sent: 13, notReturned: 12, confirmed: 4, came: 2))
        for counts in [followUp.totals.letters, followUp.totals.pupils, followUp.totals.adults] {
            #expect(counts.inOrder == counts.inOrder.sorted(by: >))
        }
        #expect(followUp.returns == [ReturnCount(reason: .unknownAddressee, letters: 1)])
        let school = try #require(followUp.schools.first)
        #expect(followUp.schools.count == 1)
        #expect(school.classes.map(\.className) == ["7A", "7B", "7C"])
        #expect(school.classes.map(\.counts.letters.invited) == [1, 2, 12])
        // One came along beyond whom the letters are to, and three without a letter.
        #expect(school.meetings.map(\.walkIns) == [4])
        #expect(school.silent.count == 8)
        #expect(school.absent.map { $0.recipients.map(\.full) } == [["Mo Grannefyra"]])
        // What was recorded since the letters were made is decided about too.
        #expect(
            followUp.decisions == [
                DecisionCount(reason: .writtenTo, guardians: 3),
                DecisionCount(reason: .alreadyWrittenTo, guardians: 12),
                DecisionCount(reason: .returned, guardians: 1),
            ])
        #expect(followUp.byHandOrUndecided == 0)
    }

    @Test func `the report is made in three forms, and its XML keeps to the schema`() throws {
        let term = try term()
        for isPublic in [false, true] {
            let prefix = isPublic ? "public-" : ""
            let result = try term.on("2020-03-25") {
                try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: isPublic, $0)
            }
            #expect(
                result.files == ["html", "csv", "xml"].map { "Output/drug-prevention-2020/\(prefix)report.\($0)" })
            let xml = try term.read("Output/drug-prevention-2020/\(prefix)report.xml")
            let violations = try term.on("2020-03-25") {
                try $0.workspace.schema("report").violations(in: Array(xml.utf8))
            }
            #expect(violations.isEmpty)
        }
        let published = try term.read("Output/drug-prevention-2020/public-report.html")
        for name in ["Granne", "Haddad", "7C", "Mo "] { #expect(!published.contains(name)) }
    }

    @Test func `a report before any letters says so`() throws {
        let term = try SchoolTerm()
        #expect(throws: WorkflowFault.noLettersYet(SchoolTerm.meetings)) {
            try term.on("2020-03-25") { try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: false, $0) }
        }
        #expect(!term.exists("Output/drug-prevention-2020"))
    }

    @Test func `the record of letters keeps to its schema, in both campaigns`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        for index in children.indices {
            children[index].number = TestNumber.born(2005, day: 30 + index)
            children[index].parents[0].language = index % 3 == 0 ? "Arabiska" : index % 3 == 1 ? "Engelska" : ""
        }
        children[4].parents[0].street = ""
        children[5].parents[0].protection = "Ja"
        try term.importing(children)
        try term.plan()
        for (campaign, letters) in [(SchoolTerm.meetings, 14), (SchoolTerm.post, 13)] {
            let run = try term.letters(campaign)
            #expect(run.waitingLetters == letters)
            let path = "Output/\(campaign)/ekbackaskolan/letters.xml"
            let xml = try term.read(path)
            #expect(xml.split(separator: "<letter ").count == letters + 1)
            let violations = try term.on("2020-02-17") {
                try $0.workspace.schema("letters").violations(inFile: term.folder.appending(path: path).path)
            }
            #expect(violations.isEmpty)
        }
    }

    @Test func `decisions add up to the guardians of the registry`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        (children[3].parents[0].street, children[3].parents[0].postalCode, children[3].parents[0].town) = ("", "", "")
        children[4].parents[0].protection = "Ja"
        children[5].parents[0].postalCode = ""
        for index in children.indices { children[index].number = TestNumber.born(2005, day: 30 + index) }
        try term.importing(children)
        try term.letters(SchoolTerm.post)
        #expect(
            try term.reasons(SchoolTerm.post) == [.writtenTo: 13, .byHand: 1, .incomplete: 1, .noAddress: 1])
    }
}

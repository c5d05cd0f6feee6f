import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workspace

@testable import Workflow

@Suite struct `Whoever is left out is told, and waits` {
    struct Case: Sendable {
        let name: String
        var school = FictionalSchool.name
        var className = "7A"
        var year = "7"
        var hasGuardian = true
        let reason: PupilReason
    }

    @Test(arguments: [
        Case(name: "no school", school: "", reason: .noSchool),
        Case(name: "neither school nor class nor year", school: "", className: "", year: "", reason: .noSchool),
        Case(name: "a class that tells no year", className: "Röd", year: "", reason: .schoolYearUnknown),
        Case(name: "no class and no year", className: "", year: "", reason: .schoolYearUnknown),
        Case(name: "a year that isn't understood", className: "Blå", year: "hög", reason: .schoolYearUnknown),
        Case(name: "no guardian", hasGuardian: false, reason: .noGuardian),
    ])
    func `with the row, in review, in the account and by why`(_ each: Case) throws {
        let term = try SchoolTerm()
        let result = try term.importing([.ordinary(1), .odd(each)])
        let left = result.findings.filter { $0.kind == .pupilLeftOut(each.reason) }
        #expect(left.map(\.location.row) == [3], "\(each.name)")
        #expect(result.needsPerson)
        let review = try term.on("2020-02-04") { try Review.gather($0) }
        #expect(review.needsPerson)
        #expect(review.items.map(\.matter.persons) == [[.pupil(PupilID(2))]])
        #expect(review.items.map(\.matter.kind.rawValue) == [each.reason.rawValue])
        let why = try term.on("2020-02-04") {
            try Why.ask(SchoolTerm.meetings, about: "P2", isComplete: false, $0)
        }
        #expect(why.pupils.map(\.reasons) == [[each.reason]])
        #expect(why.lines.map(\.decision.reason.rawValue) == (each.hasGuardian ? [each.reason.rawValue] : []))
        let reckoning = try #require(result.account?.reckonings.first { $0.campaign == SchoolTerm.meetings })
        #expect(reckoning.leftOut.map(\.reason) == [each.reason])
        #expect(reckoning == why.reckoning)
        #expect(reckoning.pupils[.outside] == nil)
    }

    @Test func `what is told is the same, whether the yes was given beforehand or asked for`() throws {
        let odd = Case(name: "", className: "Röd", year: "", reason: .schoolYearUnknown)
        let results = try [true, false].map { isGiven in
            let term = try SchoolTerm()
            try term.importing([.ordinary(1)])
            try term.plan()
            _ = try term.letters()
            let path = try term.write(RosterText.wide([.ordinary(1), .odd(odd)]), to: "Rosters/elever.csv")
            return try term.on("2020-03-02") { office in
                try ImportRosters.run(
                    [path], office, .init(), isGiven ? .given { _ in true } : .asked { $0.account != nil })
            }
        }
        #expect(results[0].account == results[1].account)
        #expect(results[0].findings == results[1].findings)
        #expect(results.map(\.isWritten) == [true, true])
        #expect(results[0].account?.reckonings.isEmpty == false)
    }

    @Test(arguments: [
        ("", "5A", "5", ToldPlace.schoolYear(5)), (FictionalSchool.name, "9B", "9", .schoolYear(9)),
        (FictionalSchool.name, "F", "0", .schoolYear(0)),
    ])
    func `but not who is outside because something was told`(
        school: String, className: String, year: String, place: ToldPlace
    ) throws {
        let term = try SchoolTerm()
        let odd = Case(name: "", school: school, className: className, year: year, reason: .otherSchoolYear)
        let result = try term.importing([.ordinary(1), .odd(odd)])
        #expect(!result.findings.contains { if case .pupilLeftOut = $0.kind { true } else { false } })
        #expect(result.account?.inNoAudience == [place: 1])
        #expect(!(try term.on("2020-02-04") { try Review.gather($0) }.items.contains(where: \.matter.waits)))
        let why = try term.on("2020-02-04") { try Why.ask(SchoolTerm.meetings, about: "P2", isComplete: false, $0) }
        #expect(why.pupils.map(\.reasons) == [[.otherSchoolYear]])
    }

    @Test func `who is settled isn't told again, until the facts are others`() throws {
        let term = try SchoolTerm()
        let odd = Case(name: "", hasGuardian: false, reason: .noGuardian)
        try term.importing([.ordinary(1), .odd(odd)])
        try term.settle("no-guardian P2 seen")
        #expect(try term.on("2020-02-04") { try Review.gather($0) }.items.isEmpty)
        let again = try term.importing([.ordinary(1), .odd(odd)], on: "2020-02-05")
        #expect(!again.needsPerson)
        #expect(again.account?.reckonings.map(\.withoutGuardian) == [1, 0])
        let moved = Case(name: "", className: "7B", hasGuardian: false, reason: .noGuardian)
        #expect(try term.importing([.ordinary(1), .odd(moved)], on: "2020-02-06").needsPerson)
    }

    @Test func `a pupil without a guardian stands in the follow-up, so that the rest doesn't look whole`() throws {
        let term = try SchoolTerm()
        try term.importing([.ordinary(1), .odd(Case(name: "", hasGuardian: false, reason: .noGuardian))])
        try term.plan()
        _ = try term.letters()
        let (followUp, folder) = try term.on("2020-02-18") { office in
            _ = try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: false, office)
            return (
                try FollowUpCampaign.figures(of: SchoolTerm.meetings, within: .municipality, office),
                office.workspace.output.appending(path: SchoolTerm.meetings)
            )
        }
        #expect(followUp.pupilsWithoutGuardian == 1)
        let page = try String(contentsOf: folder.appending(path: "report.html"), encoding: .utf8)
        #expect(page.contains("Pupils whom no letter reaches because no guardian is known"))
        let record = try String(contentsOf: folder.appending(path: "report.xml"), encoding: .utf8)
        #expect(record.contains("<pupilsWithoutGuardian value=\"1\"/>"))
        let table = try String(contentsOf: folder.appending(path: "report.csv"), encoding: .utf8)
        let rows = table.split(whereSeparator: \.isNewline).filter { !$0.hasSuffix(";") }
        #expect(rows.map { $0.split(separator: ";").last } == ["withoutGuardian", "1"])
        #expect(rows.last?.hasPrefix("all;;all;pupils;1;") == true)
    }

    @Test func `the letters say how many pupils get none because nobody is known, and wait for a word`() throws {
        let term = try SchoolTerm()
        try term.importing([.ordinary(1), .odd(Case(name: "", hasGuardian: false, reason: .noGuardian))])
        try term.plan()
        let made = try term.letters()
        #expect(made.leftOut == [MakeLetters.LeftOut(reason: .noGuardian, pupils: 1, waiting: 1)])
        #expect(made.needsPerson)
        try term.settle("no-guardian P2 seen")
        let again = try term.letters()
        #expect(again.leftOut == [MakeLetters.LeftOut(reason: .noGuardian, pupils: 1, waiting: 0)])
        #expect(!again.needsPerson)
    }

    @Test func `a year set by hand stays when files tell none, or another of the same school year`() throws {
        let term = try SchoolTerm()
        let odd = Case(name: "", className: "Röd", year: "", reason: .schoolYearUnknown)
        try term.importing([.ordinary(1), .odd(odd)])
        try term.settle("school-year P2 8")
        #expect(try term.year(2) == 8)
        #expect(!(try term.importing([.ordinary(1), .odd(odd)], on: "2020-02-05").needsPerson))
        #expect(try term.year(2) == 8)
        let other = Case(name: "", className: "Röd", year: "7", reason: .inAudience)
        try term.importing([.ordinary(1), .odd(other)], on: "2020-03-01")
        #expect(try term.year(2) == 8)
        let later = Case(name: "", className: "Röd", year: "9", reason: .otherSchoolYear)
        try term.importing([.ordinary(1), .odd(later)], on: "2020-09-01")
        #expect(try term.year(2) == 9)
    }

    @Test func `a school set by hand puts the pupil where the others are`() throws {
        let term = try SchoolTerm()
        try term.importing([.ordinary(1), .odd(Case(name: "", school: "", reason: .noSchool))])
        try term.settle("school P2 \(FictionalSchool.alias)")
        let why = try term.on("2020-02-04") { try Why.ask(SchoolTerm.meetings, about: "P2", isComplete: false, $0) }
        #expect(why.pupils.map(\.reasons) == [[.inAudience]])
        #expect(try term.on("2020-02-04") { try Review.gather($0) }.items.isEmpty)
        #expect(throws: WorkflowFault.nothingWaits("P1")) { try term.settle("school P1 \(FictionalSchool.otherName)") }
    }
}

@Suite struct `The account is that of now` {
    @Test func `a letter's way, from what is to do to done`() throws {
        let term = try SchoolTerm()
        try term.importing((1...2).map { .ordinary($0) })
        #expect(try term.states() == [.toDo: 2])
        try term.plan()
        #expect(try term.states() == [.toDo: 2])
        try term.letters()
        let code = try term.letter(to: "Vuxen1 Ek").code.text
        try term.record([code], as: .printed)
        #expect(try term.states() == [.toDo: 2])
        try term.record([code], as: .handedOut)
        #expect(try term.states() == [.onTheWay: 1, .toDo: 1])
        #expect(try term.reasons() == [.alreadyWrittenTo: 1, .writtenTo: 1])
        try term.record([code], as: .handedOut, isUndo: true)
        #expect(try term.states() == [.toDo: 2])
        #expect(try term.reasons() == [.writtenTo: 2])
        try term.record([code], as: .handedOut)
        try term.on("2020-03-25") {
            _ = try PlanMeeting.settle(
                .held, campaign: SchoolTerm.meetings, school: try $0.school(named: FictionalSchool.code), date: nil, $0)
        }
        #expect(try term.states() == [.done: 1, .cannot: 1])
    }

    @Test func `families who are new after the letters were made are to do, not outside`() throws {
        let term = try SchoolTerm()
        try term.importing([.ordinary(1)])
        try term.plan()
        try term.letters()
        try term.record([try term.letter(to: "Vuxen1 Ek").code.text], as: .handedOut)
        #expect(try term.states() == [.onTheWay: 1])
        let result = try term.importing((1...4).map { .ordinary($0) }, on: "2020-03-02")
        #expect(try term.states() == [.onTheWay: 1, .toDo: 3])
        #expect(try term.reasons() == [.alreadyWrittenTo: 1, .writtenTo: 3])
        #expect(result.account?.reckonings.first?.pupils == [.onTheWay: 1, .toDo: 3])
    }

    @Test func `trying an import changes nothing`() throws {
        let term = try SchoolTerm()
        try term.importing([.ordinary(1)])
        var options = ImportRosters.Options()
        options.isDryRun = true
        let result = try term.importing((1...3).map { .ordinary($0) }, options: options)
        #expect(result.account?.reckonings.first?.pupils == [.toDo: 3])
        #expect(try term.states() == [.toDo: 1])
        #expect(try term.on("2020-02-04") { try $0.registry.read { try $0.headCount().guardians } } == 1)
    }
}

extension RosterChild {
    /// A pupil of year 7 with one guardian.
    static func ordinary(_ number: Int) -> RosterChild {
        RosterChild(
            number: TestNumber.born(2006, day: number), given: "Elev\(number)", family: "Ek",
            parents: [
                RosterParent(
                    number: TestNumber.born(1980, day: number), given: "Vuxen\(number)", family: "Ek",
                    street: "Ekgatan \(number)")
            ])
    }

    fileprivate static func odd(_ each: `Whoever is left out is told, and waits`.Case) -> RosterChild {
        var child = ordinary(200)
        child.school = each.school
        child.className = each.className
        child.year = each.year
        if !each.hasGuardian { child.parents = [] }
        return child
    }
}

extension SchoolTerm {
    fileprivate func settle(_ text: String, on day: String = "2020-02-04") throws {
        _ = try on(day) { try SettleReview.run(text.split(separator: " ").map(String.init), $0) }
    }

    /// How many guardians are in each state, but those outside.
    func states(_ campaign: String = SchoolTerm.meetings) throws -> [OutreachState: Int] {
        let why = try on("2020-06-01") { try Why.ask(campaign, about: nil, isComplete: false, $0) }
        #expect(why.reckoning.pupils == why.reckoning.guardians)
        return why.reckoning.guardians.filter { $0.key != .outside }
    }

    fileprivate func year(_ pupil: Int64) throws -> Int? {
        try on("2020-06-01") { office in try office.registry.read { try $0.pupil(PupilID(pupil))?.schoolYear } }
    }
}

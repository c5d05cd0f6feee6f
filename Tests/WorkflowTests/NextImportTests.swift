import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `The next import` {
    /// The school's roster without guardians' numbers.
    private static var withoutNumbers: [RosterChild] {
        Families.all.map { child in
            var child = child
            for index in child.parents.indices { child.parents[index].number = "" }
            return child
        }
    }

    @Test func `what changes is shown before the question and kept with the import`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let changed = Families.all { elin in
            elin.className = "7B"
            elin.parents[0].street = "Nygatan 7"
        }
        let path = try term.write(RosterText.wide(changed), to: "Rosters/elever.csv")
        var shown: [String] = []
        let result = try term.on("2020-03-01") { office in
            try ImportRosters.run([path], office, .init()) { preview in
                shown = preview.changes.map { $0.words(school: { office.schools[$0]?.name ?? "" }).en }
                return true
            }
        }
        let expected = ["P1 Elin Åkesson: class 7A → 7B", "G1 Anna Åkesson: address changed"]
        #expect(shown == expected)
        try term.on("2020-03-02") { office in
            let imports = try KeptImports.list(office)
            #expect(imports.map(\.id) == [2, 1])
            #expect(imports.map(\.formats) == [["csv"], ["csv"]])
            #expect(imports[0].difference == result.difference)
            let shown = try KeptImports.show(2, office)
            #expect(shown.changes.map { $0.words(school: { _ in "" }).en } == expected)
            #expect(shown.counts == [.init(kind: .changed, changes: 2)])
            #expect(throws: WorkflowFault.importUnknown(3)) { try KeptImports.show(3, office) }
        }
    }

    @Test func `whoever moves school is told with both schools' names`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let result = try term.importing(Families.all { $0.school = FictionalSchool.otherName }, on: "2020-03-01")
        let words = try term.on("2020-03-01") { office in
            result.changes.map { $0.words(school: { office.schools[$0]?.name ?? "" }).sv }
        }
        #expect(
            words == ["P1 Elin Åkesson: har bytt skola \(FictionalSchool.name) → \(FictionalSchool.otherName)"])
    }

    @Test func `the register and the school tell of one guardian twice, and only one of the two gets a letter`() throws
    {
        let term = try SchoolTerm()
        try term.importing(Self.withoutNumbers)
        try term.importing(
            text: RosterText.register(Families.elin), on: "2020-02-04", named: "register.csv", options: .everybody)
        try term.plan()
        let run = try term.letters()
        // Anna and Bo stand there twice; those with a number share a letter.
        #expect(try term.reasons()[.possiblySame] == 2)
        #expect(run.waitsForPerson >= 2)
        let review = try term.on("2020-02-18") { try Review.gather($0) }
        let pairs = review.items(of: .same).map { $0.matter.answers[0] }
        #expect(pairs.count == 2)
        #expect(review.items(of: .same).allSatisfy { $0.names.count == 2 })
        for pair in pairs {
            _ = try term.on("2020-02-19") { try SettleReview.run(pair.split(separator: " ").map(String.init), $0) }
        }
        let again = try term.letters(on: "2020-02-20")
        #expect(again.decisions.first { $0.reason == .possiblySame } == nil)
        #expect(try term.letter(to: "Anna Åkesson", "Bo Åkesson").isLive)
        // The school's next file, still without numbers, finds the same two.
        let next = try term.importing(Self.withoutNumbers, on: "2020-02-21")
        #expect(next.difference.newGuardians == 0)
        #expect(next.difference.isEmpty)
    }

    @Test func `a mark beside one of two identities protects what stands beside the other in the same import`() throws {
        let term = try SchoolTerm()
        try term.importing(Self.withoutNumbers)
        try term.importing(
            text: RosterText.register(Families.elin), on: "2020-02-04", named: "register.csv", options: .everybody)
        for item in try term.on("2020-02-18", { try Review.gather($0) }).items(of: .same) {
            let answer = item.matter.answers[0].split(separator: " ").map(String.init)
            _ = try term.on("2020-02-19") { try SettleReview.run(answer, $0) }
        }
        // The school tells a new home without knowing that it is secret; a neighbour has it too.
        var school = Self.withoutNumbers
        school[0].parents[0].street = "Hemligvägen 13"
        school[5].parents[0].street = "Hemligvägen 13"
        var elin = Families.elin
        elin.parents[0].protection = "Ja"
        let paths = [
            try term.write(RosterText.wide(school), to: "Rosters/elever.csv"),
            try term.write(RosterText.register(elin), to: "Rosters/register.csv"),
        ]
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        options.listsEverybody = true
        let result = try term.on("2020-03-01") { try ImportRosters.run(paths, $0, options) { _ in true } }
        #expect(result.difference.newlyProtected == 1)
        for (name, data) in try term.files(in: ".") where name.hasPrefix("registry.sqlite") {
            #expect(data.range(of: Data("Hemligvägen 13".utf8)) == nil, "\(name)")
        }
    }

    @Test func `those who are said to be different get a letter each, also after the next import`() throws {
        let term = try SchoolTerm()
        try term.importing(Self.withoutNumbers)
        try term.importing(
            text: RosterText.register(Families.elin), on: "2020-02-04", named: "register.csv", options: .everybody)
        try term.plan()
        let pairs = try term.on("2020-02-18") { try Review.gather($0) }.items(of: .same).map { $0.matter.answers[1] }
        for pair in pairs {
            _ = try term.on("2020-02-19") { try SettleReview.run(pair.split(separator: " ").map(String.init), $0) }
        }
        try term.letters(on: "2020-02-20")
        #expect(try term.reasons()[.possiblySame] == nil)
        try term.importing(Self.withoutNumbers, on: "2020-02-21")
        #expect(try term.on("2020-02-22") { try Review.gather($0) }.items(of: .same).isEmpty)
    }
}

extension RosterText {
    /// A pupil and the guardians as the population register tells of them: numbers, no school.
    static func register(_ child: RosterChild) -> String {
        let headers = ["Personnummer", "Förnamn", "Efternamn", "Skyddade personuppgifter"]
        let guardians = (1...2).flatMap { number in
            ["Personnummer", "Förnamn", "Efternamn", "Adress", "Postnr", "Postort", "Skyddad"].map {
                "Vårdnadshavare \(number) \($0)"
            }
        }
        let cells =
            [child.number, child.given, child.family, child.protection]
            + child.parents.flatMap {
                [$0.number, $0.given, $0.family, $0.street, $0.postalCode, $0.town, $0.protection]
            }
        return text([headers + guardians, cells])
    }
}

import Foundation
import Outreach
import Registry
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Importing rosters` {
    @Test func `rows read are rows applied and rows rejected`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        children[3].number = "20060115-0000"
        children[4].parents[0].email = "ingen epost"
        let result = try term.importing(children)
        #expect(result.rows == .init(read: 14, applied: 13, withFindings: 1, rejected: 1))
        #expect(result.isWritten)
        #expect(result.difference.newPupils == 13)
        #expect(result.difference.newGuardians == 15)
        #expect(result.difference.newGuardianships == 15)
        let heads = try term.on("2020-02-03") { office in try office.registry.read { try $0.headCount() } }
        #expect(heads.pupils == 13)
        #expect(heads.guardians == 15)
    }

    @Test func `the same file again changes nothing, not even a byte of the registry`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let before = try term.files(in: ".").filter { $0.key.hasPrefix("registry.sqlite") }
        let again = try term.importing(Families.all)
        #expect(again.difference.isEmpty)
        #expect(again.rows.applied == 14)
        #expect(!again.needsPerson)
        #expect(try term.files(in: ".").filter { $0.key.hasPrefix("registry.sqlite") } == before)
        // On another day it says anew who isn't protected, and nothing else.
        #expect(try term.importing(Families.all, on: "2020-02-04").difference.isEmpty)
    }

    @Test func `the same people in the other shape change nothing`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let again = try term.importing(text: RosterText.long(Families.all), on: "2020-02-04", named: "lång.csv")
        #expect(again.rows.read == 16)
        #expect(again.difference.isEmpty)
    }

    @Test func `a dry run writes nothing`() throws {
        let term = try SchoolTerm()
        try term.importing(Array(Families.all.dropLast()))
        let before = try term.files(in: ".").filter { !$0.key.hasPrefix("Rosters/") }
        var options = ImportRosters.Options()
        options.isDryRun = true
        var children = Families.all
        children[2].number = "fel"
        let result = try term.importing(children, on: "2020-02-04", options: options)
        #expect(!result.isWritten)
        #expect(result.difference.newPupils == 1)
        #expect(result.rows.rejected == 1)
        #expect(try term.files(in: ".").filter { !$0.key.hasPrefix("Rosters/") } == before)
        #expect(!term.exists("Output/import"))
    }

    @Test func `a no to the question writes nothing`() throws {
        let term = try SchoolTerm()
        let path = try term.write(RosterText.wide(Families.all), to: "Rosters/elever.csv")
        let result = try term.on("2020-02-03") { try ImportRosters.run([path], $0, .init()) { _ in false } }
        #expect(!result.isWritten)
        #expect(try term.on("2020-02-03") { try $0.registry.read { try $0.headCount().pupils } } == 0)
    }

    @Test func `more leavers than a tenth stop the import, and pass when allowed`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let fewer = Array(Families.all.dropLast(2))
        #expect(throws: WorkflowFault.tooManyLeavers(leavers: 2, of: 14)) {
            try term.importing(fewer, on: "2020-02-04")
        }
        #expect(
            try term.on("2020-02-04") { try $0.registry.read { try $0.population().pupils } }
                .allSatisfy { $0.standing == .active })
        var options = ImportRosters.Options()
        options.allowsManyLeavers = true
        let result = try term.importing(fewer, on: "2020-02-04", options: options)
        #expect(result.difference.leavers == 2)
        #expect(
            try term.on("2020-02-04") { try $0.registry.read { try $0.population().pupils } }
                .count { $0.standing == .left } == 2)
    }

    @Test func `a leaver of a tenth or less needs no option`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        #expect(try term.importing(Array(Families.all.dropLast()), on: "2020-02-04").difference.leavers == 1)
    }

    @Test func `classes that a file doesn't tell of lose nobody`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let result = try term.importing(Array(Families.others), on: "2020-02-04", named: "7C.csv")
        #expect(result.difference.isEmpty)
    }

    @Test func `a file that would protect more than a tenth stops and shows the words`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        for index in children.indices { children[index].protection = index < 4 ? "Kanske" : "Nej" }
        #expect(
            throws: WorkflowFault.tooManyProtected(file: "elever.csv", marked: 4, persons: 30, unknownMarks: ["Kanske"])
        ) { try term.importing(children) }
        #expect(try term.on("2020-02-04") { try $0.registry.read { try $0.headCount().pupils } } == 0)
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        let result = try term.importing(children, options: options)
        #expect(result.difference.newlyProtected == 4)
    }

    /// Families of whom some guardians have words for a street.
    private static func saying(_ words: String, _ count: Int, marked: Int = 0) -> [RosterChild] {
        var children = Families.all
        for index in 2..<(2 + count) { children[index].parents[0].street = words }
        for index in (2 + count)..<(2 + count + marked) { children[index].parents[0].protection = "Ja" }
        return children
    }

    @Test(arguments: [
        // Words in cells, marked besides, and how many of the thirty that is more than a tenth together.
        (3, 0, nil), (4, 0, 4), (2, 1, nil), (2, 2, 4), (0, 3, nil), (3, 3, 6), (12, 0, 12),
    ])
    func `words that say protection count towards the tenth, and a yes answers for them`(
        words: Int, marked: Int, together: Int?
    ) throws {
        let term = try SchoolTerm()
        let result = try term.importing(Self.saying("Skyddad adress", words, marked: marked))
        let doubts = together.map { RosterDoubt.manyProtectedByWords(file: "elever.csv", protected: $0, of: 30) }
        #expect(result.doubts == (doubts.map { [$0] } ?? []))
        #expect(result.isWritten)
        #expect(result.difference.newlyProtected == words + marked)
    }

    @Test func `words that would protect more than half of a file stop it, as fields that were hidden`() throws {
        let term = try SchoolTerm()
        let hidden = RosterText.wide(Families.all).replacing("Ekgatan 1", with: "Skyddad").replacing(
            /(Lindgatan|Almgatan|Björkgatan) \d+/, with: "Skyddad")
        #expect(throws: WorkflowFault.tooManyProtectedByWords(file: "elever.csv", protected: 16, of: 30)) {
            try term.importing(text: hidden)
        }
        #expect(try term.on("2020-02-04") { try $0.registry.read { try $0.headCount().pupils } } == 0)
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        #expect(try term.importing(text: hidden, options: options).difference.newlyProtected == 16)
    }

    @Test func `words count among those in files without a column for the mark`() throws {
        func roster(_ sayWords: Int) -> String {
            let rows = (1...12).map { index in
                let street = index <= sayWords ? "Sekretess" : "Gatan \(index)"
                return "\(TestNumber.born(2006, day: index));Kim\(index);Ek;Mo\(index);Ek;\(street)"
            }
            return "Pnr;Förnamn;Efternamn;Vh förnamn;Vh efternamn;Vh adress\n" + rows.joined(separator: "\n") + "\n"
        }
        for (words, expected) in [(2, 0), (3, 1)] {
            var options = ImportRosters.Options()
            options.school = "Ekbackaskolan"
            let result = try SchoolTerm().importing(text: roster(words), options: options)
            #expect(result.difference.newlyProtected == words)
            #expect(result.doubts.count == expected)
        }
    }

    @Test func `rejected rows are written out, mended and imported`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        let number = children[3].number
        children[3].number = "20060115-0000"
        try term.importing(children)
        let path = "Output/import/elever-rejected.csv"
        let rejected = try term.read(path)
        #expect(rejected.contains("20060115-0000"))
        #expect(rejected.split(separator: "\r\n").count == 2)
        let result = try term.importing(
            text: rejected.replacing("20060115-0000", with: number), on: "2020-02-04", named: "elever-rejected.csv")
        #expect(result.rows == .init(read: 1, applied: 1, withFindings: 0, rejected: 0))
        #expect(result.difference.newPupils == 1)
        #expect(result.difference.newGuardians == 1)
        #expect(result.difference.leavers == 0)
    }

    @Test func `a rejected row can't be run by a spreadsheet, and is read back as it was`() throws {
        let term = try SchoolTerm()
        var child = Families.elin
        child.number = "20060115-0000"
        child.given = "=HYPERLINK(1)"
        try term.importing([child] + Families.others)
        let rejected = try term.read("Output/import/elever-rejected.csv")
        #expect(rejected.contains(";'=HYPERLINK(1);"))
        let number = TestNumber.born(2006, day: 15)
        let result = try term.importing(
            text: rejected.replacing("20060115-0000", with: number), on: "2020-02-04", named: "elever-rejected.csv")
        #expect(result.rows.applied == 1)
    }

    @Test func `rejected rows of a file without headers can be mended too`() throws {
        let term = try SchoolTerm()
        let rows = Families.all.map { ["Ekbackaskolan", $0.className, $0.number, $0.given, $0.family, ""] }
        var wrong = rows
        wrong[3][2] = "20060115-0000"
        try term.importing(text: RosterText.text(wrong), named: "klass.csv")
        let rejected = try term.read("Output/import/klass-rejected.csv")
        let result = try term.importing(
            text: rejected.replacing("20060115-0000", with: rows[3][2]), on: "2020-02-04", named: "klass-rejected.csv")
        // The file has no guardians, which is told of the row.
        #expect(result.rows == .init(read: 1, applied: 1, withFindings: 1, rejected: 0))
        #expect(result.difference.newPupils == 1)
        #expect(result.difference.leavers == 0)
    }

    @Test func `rejected rows are there to be mended though the same import protects somebody`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        children[3].number = "20060115-0000"
        children[4].parents[0].protection = "Ja"
        children[5].number = "20060116-0000"
        children[5].protection = "Ja"
        let result = try term.importing(children)
        #expect(result.scrub.newlyProtected == 1)
        #expect(result.rows.rejected == 2)
        let rejected = try term.read("Output/import/elever-rejected.csv").split(separator: "\r\n")
        #expect(rejected.count == 3)
        #expect(rejected[1].contains("20060115-0000"))
        // Of the row that concerns somebody protected only its number is told.
        #expect(rejected[2] == "7")
    }

    @Test func `a row that is rejected again, now with a mark, is taken out of an earlier file's rejected rows`() throws
    {
        let term = try SchoolTerm()
        var children = Families.all
        children[3].number = "20060115-0000"
        try term.importing(children, named: "januari.csv")
        #expect(try term.read("Output/import/januari-rejected.csv").contains("Björkgatan 2"))
        children[3].protection = "Ja"
        try term.importing(children, on: "2020-02-04", named: "februari.csv")
        for (name, data) in try term.files(in: "Output") {
            #expect(data.range(of: Data("Björkgatan 2".utf8)) == nil, "\(name)")
        }
    }

    @Test func `a guardian's mark holds though the row it stands in is rejected, now and later`() throws {
        let sibling = RosterChild(
            number: "20060303-0000", given: "Liv", family: "Haddad", school: "Älvstrandsskolan",
            parents: [Families.karim])
        var marked = sibling
        marked.parents[0].protection = "Ja"
        // Karim is known before.
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let karim = try term.guardian("Karim Haddad")
        let result = try term.importing([marked] + Families.others, on: "2020-02-04", named: "två.csv")
        #expect(result.rows.rejected == 1)
        #expect(result.difference.newlyProtected == 1)
        #expect(result.scrub.newlyProtected == 1)
        #expect(try term.on("2020-02-04") { try FindPerson.card(.guardian(karim), $0) }.isProtected)
        // Karim comes afterwards.
        let later = try SchoolTerm()
        try later.importing([marked] + Families.others, named: "två.csv")
        try later.importing(Families.all, on: "2020-02-04")
        #expect(throws: WorkflowFault.personUnknown("Karim Haddad")) { try later.guardian("Karim Haddad") }
        for (name, data) in try later.files(in: ".") where name.hasPrefix("registry.sqlite") {
            #expect(data.range(of: Data("Almgatan 9".utf8)) == nil)
        }
        // The same again changes nothing.
        #expect(try later.importing(Families.all, on: "2020-02-05").difference.isEmpty)
        #expect(try later.importing([marked] + Families.others, on: "2020-02-05", named: "två.csv").difference.isEmpty)
    }

    @Test func `an address set by hand wins over a later file and is counted`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        _ = try term.correct(try term.guardian("Karim Haddad"), street: "Handgatan 3")
        let result = try term.importing(Families.all, on: "2020-03-05")
        #expect(result.difference.keptByHand == 1)
        #expect(result.difference.changedGuardians == 0)
        let id = try term.guardian("Karim Haddad")
        let card = try term.on("2020-03-05") { try FindPerson.card(.guardian(id), $0) }
        #expect(card.guardian?.address?.street == "Handgatan 3")
        #expect(card.handSet == [.address])
    }

    @Test func `the demo's workspace takes its own samples only`() throws {
        let term = try SchoolTerm(isDemo: true)
        #expect(throws: WorkflowFault.demoTakesOwnRostersOnly) { try term.importing(Families.all) }
        let result = try term.importing(text: RosterText.wide(Families.all), named: "sample/elever.csv")
        #expect(result.difference.newPupils == 14)
        // A folder beside it whose name begins alike is not the samples'.
        #expect(throws: WorkflowFault.demoTakesOwnRostersOnly) {
            try term.importing(text: RosterText.wide(Families.all), named: "sample-own/elever.csv")
        }
    }

    @Test func `an unknown school of files that name none is refused with the nearest`() throws {
        let term = try SchoolTerm()
        var options = ImportRosters.Options()
        options.school = "Ekbackskolan"
        #expect(throws: WorkflowFault.schoolUnknown("Ekbackskolan", suggestion: "Ekbackaskolan")) {
            try term.importing(Families.all, options: options)
        }
    }

    @Test func `a full registry loses nothing and the same import succeeds later`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let path = try term.write(RosterText.wide(Self.many), to: "Rosters/många.csv")
        let now = Moment(secondsSince1970: 1_580_727_600)
        do {
            let pages = try term.files(in: ".")["registry.sqlite"].map { $0.count / 4096 + 2 }
            let office = try Office(opening: term.folder, now: now, language: .en, mostPages: pages)
            #expect(throws: RegistryFault.full) { try ImportRosters.run([path], office, .init()) { _ in true } }
        }
        #expect(try term.on("2020-02-03") { try $0.registry.read { try $0.headCount().pupils } } == 14)
        let result = try term.on("2020-02-03") { try ImportRosters.run([path], $0, .init()) { _ in true } }
        #expect(result.difference.newPupils == 300)
    }

    private static let many: [RosterChild] = (0..<300).map { index in
        RosterChild(
            number: TestNumber.born(2007, day: index), given: "Elev\(index)", school: "Älvstrandsskolan",
            parents: [RosterParent(number: TestNumber.born(1983, day: index), given: "Förälder\(index)")])
    }
}

import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// What lies in `Output` is found there, whatever has become of `Templates`.
@Suite struct FoundOutputTests {
    private static let campaign = SchoolTerm.meetings

    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        _ = try term.on("2020-02-18") { try PreviewLetters.run(Self.campaign, $0) }
        return term
    }

    private func protectLeyla(_ term: SchoolTerm) throws {
        let leyla = try term.guardian("Leyla Haddad")
        _ = try term.on("2020-03-01") { try ChangePerson.protect(.guardian(leyla), $0) }
    }

    private func expectNothing(of words: [String], in term: SchoolTerm) throws {
        for (name, data) in try term.files(in: "Output") where !name.hasPrefix("by-hand") {
            for word in words { #expect(data.range(of: Data(word.utf8)) == nil, "\(name) holds \(word)") }
        }
    }

    /// Files that are left by a campaign that is no longer in `Templates`.
    static let leftovers = [
        "preview.html", "report.html", "report.csv", "report.xml", ".preview.html.part",
        "ekbackaskolan/letters.html", "ekbackaskolan/letters.xml", "ekbackaskolan/letters-reminder.xml",
        "ekbackaskolan/hand-out.html", "ekbackaskolan/.letters.html.part", "without-school/letters.html",
    ]

    @Test(arguments: leftovers) func `a file of a campaign that was renamed goes when somebody becomes protected`(
        _ name: String
    ) throws {
        let term = try term()
        try term.write("Leyla Haddad, Lindgatan 5", to: "Output/renamed-2019/\(name)")
        try term.write("my own notes", to: "Output/renamed-2019/notes.txt")
        try protectLeyla(term)
        try expectNothing(of: ["Lindgatan 5", "Leyla"], in: term)
        #expect(term.exists("Output/renamed-2019/notes.txt"))
    }

    @Test func `a preview goes though the template's folder was renamed`() throws {
        let term = try term()
        try FileManager.default.moveItem(
            at: term.folder.appending(path: "Templates/\(Self.campaign)"),
            to: term.folder.appending(path: "Templates/prevention"))
        try protectLeyla(term)
        try expectNothing(of: ["Lindgatan 5", "Leyla"], in: term)
        #expect(!term.exists("Output/\(Self.campaign)/preview.html"))
    }

    @Test(arguments: ["", "/ekbackaskolan"]) func `a symbolic link in Output is removed and never followed`(
        _ place: String
    ) throws {
        let term = try term()
        let elsewhere = term.folder.appending(path: "elsewhere", directoryHint: .isDirectory)
        for name in ["letters.html", "preview.html", "report.html"] {
            try term.write("not ours", to: "elsewhere/\(name)")
        }
        let link = term.folder.appending(path: "Output/\(Self.campaign)\(place)")
        try FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: elsewhere)
        try term.letters(on: "2020-02-19")
        for name in ["letters.html", "preview.html", "report.html"] {
            #expect(try term.read("elsewhere/\(name)") == "not ours")
        }
        #expect(try term.read("Output/\(Self.campaign)/ekbackaskolan/letters.xml").contains("Leyla Haddad"))
        try FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: elsewhere)
        try protectLeyla(term)
        for name in ["letters.html", "preview.html", "report.html"] {
            #expect(try term.read("elsewhere/\(name)") == "not ours")
        }
        try expectNothing(of: ["Leyla"], in: term)
    }

    @Test func `whoever became protected is on the by-hand list at once, with what to do`() throws {
        let term = try term()
        try protectLeyla(term)
        let list = try term.read("Output/by-hand/\(Self.campaign)-list.html")
        #expect(list.contains("Leyla Haddad"))
        #expect(list.contains("Make the letters again"))
        try term.letters(on: "2020-03-02")
        #expect(try !term.read("Output/by-hand/\(Self.campaign)-list.html").contains("Make the letters again"))
    }

    @Test func `what a step couldn't tell is told until somebody has seen it`() throws {
        let term = try term()
        let letter = try term.letter(to: "Leyla Haddad")
        try term.record([letter.code.text], as: letter.channel == .post ? .posted : .handedOut)
        try protectLeyla(term)
        let review = try term.on("2020-03-02") { try Review.gather($0) }
        #expect(review.untold.map(\.code) == [letter.code])
        #expect(review.untold.map(\.isOut) == [true])
        #expect(review.needsPerson)
        _ = try term.on("2020-03-02") { try SettleReview.run(["told"], $0) }
        #expect(try term.on("2020-03-02") { try Review.gather($0).untold } == [])
    }
}

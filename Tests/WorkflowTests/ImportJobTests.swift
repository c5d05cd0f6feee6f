import Foundation
import Outreach
import Registry
import RosterImport
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `An import in the browser` {
    private static let roster = RosterText.wide(Families.all)

    @Test func `is read, shown, confirmed and written, and its files are gone`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let id = try desk.sending(Self.roster)
            let shown = try desk.preview(id)
            #expect(shown.rows == .init(read: 14, applied: 14, withFindings: 0, rejected: 0))
            #expect(shown.difference.newPupils == 14)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 0)
            try desk.writing(id)
            guard case .written(let written) = try desk.importJob(id).state else {
                Issue.record("not written")
                return
            }
            #expect(written.result.isWritten)
            #expect(written.rejectedFiles.isEmpty)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 14)
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
            #expect(desk.imports().map(\.id) == [id])
            #expect(throws: DeskFault.notThere) {
                try desk.cancelImport(try #require(ImportJobID(String(repeating: "0", count: 32))))
            }
        }
    }

    @Test func `belongs to one account`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let id = try Desk(of: .administrator.seeingByHand, in: office).sending(Self.roster)
            let other = Desk(of: .coordinator, in: office)
            #expect(other.imports().isEmpty)
            #expect(throws: DeskFault.notThere) { try other.importJob(id) }
            #expect(throws: DeskFault.notThere) { try other.cancelImport(id) }
            #expect(throws: DeskFault.notThere) { try other.readAgain(id, .init()) }
            #expect(throws: DeskFault.notThere) {
                try other.confirmImport(id, allowsManyLeavers: true, allowsManyProtected: true)
            }
            #expect(throws: DeskFault.notThere) { try other.writeImport(id) }
            #expect(throws: DeskFault.notThere) { try other.rejectedRows(of: id, named: "elever-rejected.csv") }
        }
    }

    @Test func `is read again for whoever looks when other rosters were written, and counts as one look`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            let moved = RosterText.wide(Families.all { $0.className = "7B" })
            let waiting = try desk.sending(moved)
            let before = try desk.preview(waiting).changes
            #expect(!before.isEmpty)
            let other = Desk(of: .otherCoordinator, in: office)
            try other.writing(try other.sending(RosterText.wide([Families.elsewhere])))
            #expect(try desk.shown(waiting)?.result?.changes == [])
            guard case .waiting = try desk.importJob(waiting).state else {
                Issue.record("not read again")
                return
            }
            desk.readWaitingImports()
            #expect(try desk.preview(waiting).changes == before)
            #expect(try Desk(of: .administrator, in: office).looks().count == 2)
            // A yes to what was forgotten and is the same is a yes.
            try other.writing(try other.sending(RosterText.wide([Families.elsewhere])))
            try office.lettingAllIn()
            try desk.writing(waiting)
            guard case .written = try desk.importJob(waiting).state else {
                Issue.record("not written")
                return
            }
        }
    }

    @Test func `has the contact at once that somebody says is nobody's secret`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let leyla = try term.guardian("Leyla Haddad")
        _ = try term.on("2020-02-04") { try ChangePerson.protect(.guardian(leyla), $0) }
        let moved = RosterText.wide(
            Families.all {
                ($0.parents[0].street, $0.parents[0].postalCode, $0.parents[0].town) = (
                    "Lindgatan 5", "449 32", "Älvstrand"
                )
            })
        let anna = try term.guardian("Anna Åkesson")
        try term.importing(text: moved, on: "2020-02-05")
        try term.on("2020-02-06") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let waiting = try desk.sending(moved)
            #expect(try desk.preview(waiting).difference.isEmpty)
            try desk.settle(["suspected", anna.description, "no"])
            _ = try desk.importJob(waiting)
            desk.readWaitingImports()
            #expect(try desk.preview(waiting).changes.map(\.person) == [.guardian(anna)])
            try desk.writing(waiting)
            #expect(try office.registry.read { try $0.guardian(anna) }?.address?.street == "Lindgatan 5")
        }
    }

    @Test func `shows the new difference when something has changed since`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let first = try desk.sending(RosterText.wide(Array(Families.all.dropLast())))
            let second = try desk.sending(Self.roster)
            try desk.writing(first)
            try desk.writing(second)
            guard case .shown(let shown) = try desk.importJob(second).state else {
                Issue.record("not shown again")
                return
            }
            #expect(shown.hasChanged)
            #expect(shown.result?.difference.newPupils == 1)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 13)
            try desk.writing(second)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 14)
        }
    }

    @Test func `isn't written twice, nor before it was confirmed`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let id = try desk.sending(Self.roster)
            #expect(throws: DeskFault.notThere) { try desk.writeImport(id) }
            try desk.writing(id)
            #expect(throws: DeskFault.notThere) { try desk.writing(id) }
            #expect(throws: DeskFault.notThere) { try desk.writeImport(id) }
        }
    }

    @Test func `asks before a tenth of the pupils leave or become protected`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.on("2020-02-10") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            var children = Families.all
            children.removeSubrange(9...)
            children.indices.forEach { children[$0].protection = "Ja" }
            // Of the class 7C half is missing.
            let id = try desk.sending(RosterText.wide(children))
            #expect(
                try desk.preview(id).doubts == [
                    .manyProtected(file: "elever.csv", marked: 9, persons: 20, unknownMarks: []),
                    .manyLeavers(leavers: 5, of: 14),
                ])
            try desk.confirmImport(id, allowsManyLeavers: true, allowsManyProtected: false)
            guard case .shown(let shown) = try desk.importJob(id).state else {
                Issue.record("not shown")
                return
            }
            #expect(shown.fault?.words == [RosterUploadFault.notAllowed.words])
            #expect(throws: DeskFault.notThere) { try desk.writeImport(id) }
            try desk.writing(id, manyLeavers: true, manyProtected: true)
            #expect(try !desk.importJob(id).isOpen)
            #expect(try desk.keptImports()[0].kept?.difference.leavers == 5)
        }
    }

    @Test func `asks before a tenth become protected by what cells say`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-10") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            var children = Families.all
            for index in 2..<6 { children[index].parents[0].street = "Skyddad adress" }
            let id = try desk.sending(RosterText.wide(children))
            #expect(
                try desk.preview(id).doubts == [
                    .manyProtectedByWords(file: "elever.csv", protected: 4, of: 30)
                ])
            try desk.confirmImport(id, allowsManyLeavers: true, allowsManyProtected: false)
            #expect(throws: DeskFault.notThere) { try desk.writeImport(id) }
            try desk.writing(id, manyProtected: true)
            #expect(try !desk.importJob(id).isOpen)
        }
    }

    @Test func `fails with a sentence, and its files are gone`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let id = try desk.sending("%PDF-1.4", named: "elever.pdf")
            guard case .failed(let explanation) = try desk.importJob(id).state else {
                Issue.record("not failed")
                return
            }
            #expect(explanation.words == [RosterFault(file: "elever.pdf", kind: .pdf).words])
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
        }
    }

    @Test func `keeps no office from ending, and an office that ends leaves no files`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            _ = try Desk(of: .administrator.seeingByHand, in: office).sending(Self.roster)
        }
        #expect(try term.files(in: "Rosters/inbox").isEmpty)
        try term.on("2020-02-04") { _ in }
    }

    @Test func `can be cancelled, and its files are gone`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let id = try desk.sending(Self.roster)
            try desk.cancelImport(id)
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
            #expect(throws: DeskFault.notThere) { try desk.importJob(id) }
        }
    }

    @Test func `is forgotten after a day`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            _ = try Desk(of: .administrator.seeingByHand, in: office).sending(Self.roster)
            let next = office.at(office.now.adding(seconds: 86_401), language: .sv, actor: "A1")
            #expect(Desk(of: .administrator.seeingByHand, in: next).imports().isEmpty)
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
        }
    }

    @Test func `is forgotten after a day without anybody asking for a page`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            _ = try Desk(of: .administrator, in: office).sending(Self.roster)
            office.at(office.now.adding(seconds: 86_399), language: .sv, actor: nil).forgetOldImports()
            #expect(try !term.files(in: "Rosters/inbox").isEmpty)
            office.at(office.now.adding(seconds: 86_401), language: .sv, actor: nil).forgetOldImports()
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
        }
    }

    @Test func `waits with at most four others`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            for _ in 0..<5 { _ = try desk.sending(Self.roster) }
            #expect(throws: RosterUploadFault.tooManyWaiting(limit: 5)) { try desk.sending(Self.roster) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: term.folder.path + "/Rosters/inbox").count == 5)
            #expect(throws: Never.self) { try Desk(of: .coordinator, in: office).sending(Self.roster) }
        }
    }

    @Test func `asks what unknown columns mean, and remembers the answers by a name`() throws {
        let text = Self.roster.replacing("Årskurs;Personnummer", with: "Årskurs;Kod").replacing(
            "E-post", with: "Elpost")
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let id = try desk.sending(text)
            guard case .shown(let asked) = try desk.importJob(id).state else {
                Issue.record("not asked")
                return
            }
            #expect(asked.result == nil)
            #expect(asked.questions.mustBeAnswered)
            let kod = try #require(asked.questions.questions.first { $0.column == "Kod" })
            #expect(kod.suggestions.first?.en == "pupil personal identity number")

            var options = ImportRosters.Options()
            options.placements = [.init(column: "Kod", meaning: "used for nothing")]
            try desk.readAgain(id, options)
            desk.readWaitingImports()
            guard case .failed = try desk.importJob(id).state else {
                Issue.record("a meaning that isn't understood")
                return
            }
        }
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .administrator.seeingByHand, in: office)
            let id = try desk.sending(text)
            var options = ImportRosters.Options()
            options.placements = [.init(column: "Kod", meaning: "not used")]
            try desk.readAgain(id, options)
            desk.readWaitingImports()
            guard case .shown(let asked) = try desk.importJob(id).state else {
                Issue.record("not asked again")
                return
            }
            #expect(asked.result == nil)
            #expect(asked.fault?.words == [RosterFault(file: "elever.csv", kind: .noPupilNumberColumn).words])

            options.keptAs = "vklass"
            options.placements = [.init(column: "Kod", meaning: "elevens personnummer")]
            try desk.readAgain(id, options)
            desk.readWaitingImports()
            #expect(try desk.preview(id).difference.newPupils == 14)
            #expect(desk.mappings().isEmpty)
            try desk.writing(id)
            #expect(desk.mappings() == ["vklass"])

            var known = ImportRosters.Options()
            known.mapping = "vklass"
            let again = try desk.sending(text, known)
            #expect(try desk.preview(again).difference.isEmpty)

            // A name that is taken keeps what it holds, and more.
            known.keptAs = "vklass"
            known.placements = [.init(column: "Vårdnadshavare 1 Elpost", meaning: "not used")]
            try desk.readAgain(again, known)
            desk.readWaitingImports()
            try desk.writing(again)
            let kept = try String(
                contentsOf: term.folder.appending(path: "Rosters/mappings/vklass.csv"), encoding: .utf8)
            #expect(kept.contains("Kod") && kept.contains("Vårdnadshavare 1 Elpost"))
            let coordinator = Desk(of: .coordinator, in: office)
            let theirs = try coordinator.sending(text, known)
            #expect(throws: WorkflowFault.mappingTaken("vklass")) { try coordinator.readAgain(theirs, known) }
        }
    }

    @Test func `keeps rejected rows apart from those of other imports`() throws {
        let term = try SchoolTerm()
        var children = Families.all
        children[3].number = "20060115-0000"
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .coordinator, in: office)
            let id = try desk.sending(RosterText.wide(children))
            #expect(!term.exists("Output/import"))
            try desk.writing(id)
            guard case .written(let written) = try desk.importJob(id).state else {
                Issue.record("not written")
                return
            }
            #expect(written.rejectedFiles == ["elever-rejected.csv"])
            let bytes = try #require(try desk.rejectedRows(of: id, named: "elever-rejected.csv"))
            // A school's account has the file: it is told the row's number alone.
            let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            #expect(lines.dropFirst() == ["5"])
            #expect(throws: DeskFault.notThere) { try desk.rejectedRows(of: id, named: "../elever-rejected.csv") }
            let next = office.at(office.now.adding(seconds: 86_401), language: .sv, actor: "A2")
            #expect(Desk(of: .coordinator, in: next).imports().isEmpty)
            #expect(try term.files(in: "Output/import").isEmpty)
        }
    }
}

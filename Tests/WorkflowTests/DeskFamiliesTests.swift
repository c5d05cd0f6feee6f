import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `A family at the desk` {
    @Test func `a family's page holds its people, letters, decisions and what was done`() throws {
        let desks = try DeskTerm()
        let elin = try desks.pupil("Elin Åkesson")
        let letter = try desks.term.letter(to: "Anna Åkesson", "Bo Åkesson")
        try desks.term.record([letter.code.text], as: .printed)
        try desks.term.record([letter.code.text], as: .handedOut, on: "2020-02-25")
        let anna = try desks.term.guardian("Anna Åkesson")
        try desks.here { desk throws in
            var typed = TypedGuardian(try #require(try desk.family(of: .guardian(anna)).guardians[0].record))
            typed.phone = "0303-33 00 01"
            try desk.correct(anna, typed)
            let family = try desk.family(of: .pupil(elin))
            #expect(family.guardians.map(\.name?.full) == ["Anna Åkesson", "Bo Åkesson"])
            #expect(family.guardians[0].record?.phone == "0303-33 00 01")
            #expect(family.guardians[0].handSet == [.phone])
            #expect(family.pupils.map(\.school) == [FictionalSchool.name])
            #expect(family.letters.map(\.facts.code) == [letter.code])
            #expect(family.letters[0].events.map(\.kind) == [.printed, .handedOut])
            #expect(family.letters[0].recipients.map(\.name?.full) == ["Anna Åkesson", "Bo Åkesson"])
            #expect(family.decisions.map(\.decision.reason) == [.alreadyWrittenTo, .alreadyWrittenTo])
            #expect(family.history.map(\.words.en) == ["details corrected"])
        }
        #expect(try desks.log("\(anna)") == ["A2 correct \(anna)"])
    }

    @Test func `only what was typed anew is set by hand, and what is emptied is gone`() throws {
        let desks = try DeskTerm()
        let anna = try desks.term.guardian("Anna Åkesson")
        try desks.here { desk throws in
            let before = TypedGuardian(try #require(try desk.family(of: .guardian(anna)).guardians[0].record))
            #expect(throws: WorkflowFault.nothingToCorrect) { try desk.correct(anna, before) }
            var typed = before
            typed.email = ""
            try desk.correct(anna, typed)
            let record = try #require(try desk.family(of: .guardian(anna)).guardians[0].record)
            #expect(record.email == nil)
            #expect(record.address?.street == "Ekgatan 1")
            (typed.givenName, typed.familyName) = ("", "")
            #expect(throws: WorkflowFault.nameMissing) { try desk.correct(anna, typed) }
            (typed.givenName, typed.familyName) = (before.givenName, before.familyName)
            (typed.street, typed.postalCode) = ("Nygatan 1", "12")
            #expect(throws: WorkflowFault.addressIncomplete) { try desk.correct(anna, typed) }
        }
    }

    @Test func `whoever tries addresses until one is refused is stopped for a day, and leaves traces`() throws {
        let desks = try DeskTerm()
        let karim = try desks.term.guardian("Karim Haddad")
        let anna = try desks.term.guardian("Anna Åkesson")
        let omar = try desks.pupil("Omar Haddad")
        func correct(_ guardian: GuardianID, _ street: String, on day: String) throws {
            try desks.here(on: day) { desk in
                var typed = TypedGuardian(try #require(try desk.family(of: .guardian(guardian)).guardians[0].record))
                typed.street = street
                try desk.correct(guardian, typed)
            }
        }
        try desks.here { desk in _ = try desk.protect(.guardian(anna)) }
        let refused = "Ekgatan 1"
        for _ in 1...6 {
            #expect(throws: WorkflowFault.protectedContact) { try correct(karim, refused, on: "2020-02-25") }
        }
        #expect(throws: WorkflowFault.refusedTooOften) { try correct(karim, "Nygatan 3", on: "2020-02-25") }
        #expect(throws: WorkflowFault.refusedTooOften) { try correct(karim, refused, on: "2020-02-25") }
        #expect(try desks.log("\(karim)") == [String](repeating: "A2 correct-refused \(karim)", count: 6))
        try correct(karim, "Nygatan 3", on: "2020-02-27")
        // What the history tells of it names no address.
        try desks.here(on: "2020-02-27") { desk throws in
            let history = try desk.family(of: .pupil(omar)).history
            #expect(!history.contains { $0.words.sv.contains(refused) })
        }
    }

    @Test func `somebody protected is a number, whoever's page it is`() throws {
        let desks = try DeskTerm { $0[0].parents[1].protection = "Ja" }
        let elin = try desks.pupil("Elin Åkesson")
        let anna = try desks.term.guardian("Anna Åkesson")
        try desks.here { desk throws in
            let family = try desk.family(of: .pupil(elin))
            let bo = try #require(family.guardians.first { $0.isProtected })
            #expect(bo.name == nil)
            #expect(bo.record == nil)
            // A letter by hand is for those who may see these.
            #expect(family.letters.flatMap(\.recipients).map(\.name?.full) == ["Anna Åkesson"])
            #expect(family.decisions.map(\.decision.guardian) == [anna])
            let alone = try desk.family(of: .guardian(bo.id))
            #expect(alone.isProtected)
            #expect(alone.pupils.isEmpty)
            #expect(alone.letters.isEmpty)
            #expect(try desk.find("Bo Åkesson").people.isEmpty)
            #expect(try desk.find("\(bo.id)").people == [PersonLine(id: .guardian(bo.id), name: nil)])
        }
    }

    @Test func `protecting says beforehand what it will do, and afterwards which letters to pull`() throws {
        let desks = try DeskTerm()
        let letter = try desks.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try desks.term.record([letter.text], as: .printed)
        let elin = try desks.pupil("Elin Åkesson")
        try desks.here { desk throws in
            let foreseen = try desk.foreseeProtecting(.pupil(elin))
            #expect(foreseen.toPull.map(\.code) == [letter])
            #expect(foreseen.toPull.map(\.className) == ["7A"])
            #expect(try desk.family(of: .pupil(elin)).pupils[0].record != nil)
            #expect(try desk.protect(.pupil(elin)) == foreseen)
            #expect(try desk.family(of: .pupil(elin)).isProtected)
            #expect(try desk.letter(letter).isWiped)
            #expect(throws: DeskFault.notThere) { try desk.letterPage(letter) }
            #expect(throws: DeskFault.forByHand) { try desk.unprotect(.pupil(elin), reason: "Rektor") }
        }
        try desks.here(seesByHand: true) { desk throws in
            #expect(throws: WorkflowFault.reasonMissing) { try desk.unprotect(.pupil(elin), reason: " ") }
            try desk.unprotect(.pupil(elin), reason: "Rektor, markerad av misstag")
            #expect(try desk.family(of: .pupil(elin)).pupils[0].record?.name.full == "Elin Åkesson")
        }
        #expect(try desks.log("\(elin)") == ["A2 unprotect \(elin)", "A2 protect \(elin)"])
    }

    @Test func `the school of a neighbour at the same address isn't told whose letters those are`() throws {
        // Sten's letter goes by post to the house where Siv lives, and belongs to the other school.
        let desks = try DeskTerm { $0[$0.count - 1].parents[1].street = DeskTerm.siv.street }
        let moa = try desks.pupil("Moa Öberg")
        try desks.here { desk throws in
            let result = try desk.protect(.pupil(moa))
            #expect(result.toPull.allSatisfy { $0.school?.digits == FictionalSchool.code })
        }
    }

    @Test func `a letter is shown as it was sent, and nothing in it can run`() throws {
        let desks = try DeskTerm()
        let letter = try desks.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try desks.here { desk throws in
            let page = String(decoding: try desk.letterPage(letter), as: UTF8.self)
            #expect(page.hasPrefix("<!DOCTYPE html>"))
            #expect(page.contains("<title>\(letter.printed)</title>"))
            #expect(page.contains("Anna"))
            #expect(page.split(separator: "<article").count == 2)
            #expect(!page.contains("<script"))
            #expect(page.hasSuffix("</html>\n"))
        }
    }

    @Test func `one who turned out to be another is found under either number`() throws {
        let desks = try DeskTerm { children in
            var twin = Families.anna
            (twin.number, twin.given) = ("", "Anna Karin")
            children[0].parents = [Families.anna, twin]
        }
        try desks.here { desk throws in
            let pair = try #require(try desk.review().items(of: .same).first?.matter.persons)
            try desk.settle(["same", pair[0].description, pair[1].description])
            #expect(try desk.family(of: pair[1]).person == pair[0])
            #expect(try desk.find(pair[1].description).people.map(\.id) == [pair[0]])
        }
    }
}

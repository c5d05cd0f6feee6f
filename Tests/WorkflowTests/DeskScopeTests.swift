import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `A desk sees its own school` {
    @Test func `whatever is asked of another school's people isn't there`() throws {
        let desks = try DeskTerm()
        let elin = try desks.pupil("Elin Åkesson")
        let anna = try desks.term.guardian("Anna Åkesson")
        let bo = try desks.term.guardian("Bo Åkesson")
        let letter = try desks.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        let asked: [(String, (Desk) throws -> Void)] = [
            ("a pupil", { _ = try $0.family(of: .pupil(elin)) }),
            ("a guardian", { _ = try $0.family(of: .guardian(anna)) }),
            ("a letter", { _ = try $0.letter(letter) }),
            ("a letter as sent", { _ = try $0.letterPage(letter) }),
            ("correcting", { try $0.correct(anna, TypedGuardian()) }),
            ("foreseeing", { _ = try $0.foreseeProtecting(.pupil(elin)) }),
            ("protecting", { _ = try $0.protect(.guardian(anna)) }),
            ("lifting", { try $0.unprotect(.guardian(anna), reason: "Rektor") }),
            ("deciding", { try $0.decide(anna, .withhold) }),
            ("no contact", { try $0.setDoNotContact(true, anna) }),
            ("a birth year", { try $0.setBirthYear(2006, of: elin) }),
            ("one person", { try $0.settle(["same", "\(anna)", "\(bo)"]) }),
            ("two persons", { try $0.settle(["different", "\(anna)", "\(bo)"]) }),
            ("a ruling", { try $0.settle(["ruling", "\(anna)", "write"]) }),
            ("handing over", { try $0.recordHandedOver([letter]) }),
            ("letters by hand", { _ = try $0.byHandLetters(ofCampaign: SchoolTerm.meetings) }),
        ]
        for (what, ask) in asked {
            try desks.there(seesByHand: true) { desk throws in
                #expect(throws: DeskFault.notThere, "\(what)") { try ask(desk) }
            }
            // Who doesn't exist is answered alike.
            #expect(throws: DeskFault.notThere) {
                try desks.here { _ = try $0.family(of: .guardian(GuardianID(9_999))) }
            }
        }
        #expect(try desks.log("\(anna)", "\(elin)").isEmpty)
    }

    @Test func `a search finds nobody of another school by name, number or code`() throws {
        let desks = try DeskTerm()
        let letter = try desks.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        let elin = try desks.pupil("Elin Åkesson")
        for text in ["Åkesson", "\(elin)", letter.text, letter.printed] {
            try desks.there { desk throws in #expect(try desk.find(text) == FoundPeople(), "\(text)") }
            try desks.here { desk throws in #expect(try desk.find(text).people.isEmpty == false, "\(text)") }
        }
    }

    @Test func `a guardian with children at two schools is seen by both, each with its own child`() throws {
        let desks = try DeskTerm()
        let siv = try desks.term.guardian("Siv Öberg")
        try desks.here { desk throws in
            let family = try desk.family(of: .guardian(siv))
            #expect(family.pupils.map(\.record?.name.full) == ["Moa Öberg"])
            #expect(family.guardians.map(\.name?.full) == ["Siv Öberg"])
            #expect(family.childrenElsewhere == 1)
            #expect(family.letters.count == 1)
            #expect(family.decisions.count == 1)
        }
        try desks.there { desk throws in
            let family = try desk.family(of: .guardian(siv))
            #expect(family.pupils.map(\.record?.name.full) == ["Olle Öberg"])
            #expect(family.guardians.map(\.name?.full) == ["Siv Öberg", "Sten Öberg"])
            #expect(family.childrenElsewhere == 1)
        }
        try desks.at(.administrator) { desk throws in
            let family = try desk.family(of: .guardian(siv))
            #expect(family.pupils.map(\.record?.name.full) == ["Moa Öberg", "Olle Öberg"])
            #expect(family.childrenElsewhere == 0)
            #expect(family.letters.count == 3)
        }
    }

    @Test func `whose custody has ended is told of on the pupil's page and has none`() throws {
        let desks = try DeskTerm()
        let bo = try desks.term.guardian("Bo Åkesson")
        try desks.term.importing(
            Families.all { $0.parents.removeLast() } + [DeskTerm.moa, DeskTerm.olle], on: "2020-02-20")
        let elin = try desks.pupil("Elin Åkesson")
        try desks.here { desk throws in
            #expect(throws: DeskFault.notThere) { try desk.family(of: .guardian(bo)) }
            #expect(try desk.find("bo åkesson").people.isEmpty)
            let family = try desk.family(of: .pupil(elin))
            let former = try #require(family.guardian(bo))
            #expect(former.name?.full == "Bo Åkesson")
            #expect(former.record == nil)
            #expect(!former.isOpen)
            #expect(family.ties.filter(\.isEnded).map(\.guardian) == [bo])
        }
        try desks.at(.administrator) { desk throws in
            #expect(try desk.family(of: .guardian(bo)).guardians.first?.record != nil)
        }
    }

    @Test func `what waits about somebody protected is told and counted for those alone who may see it`() throws {
        let desks = try DeskTerm { children in
            (children[0].year, children[1].year) = ("8", "8")
            children[0].protection = "Ja"
        }
        let elin = try desks.pupil(of: "Anna Åkesson")
        try desks.here { desk throws in
            #expect(try desk.review().items.count == 1)
            #expect(try desk.review().items.allSatisfy { !$0.matter.persons.contains(.pupil(elin)) })
            #expect(try desk.review().waiting.isEmpty)
        }
        try desks.here(seesByHand: true) { desk throws in
            #expect(try desk.review().items(of: .schoolYear).count == 2)
            #expect(try desk.home().waiting.matters == desk.review().items.count { $0.matter.waits })
        }
    }

    @Test func `what waits is told of the scope's people only, and a pair only where both belong`() throws {
        let desks = try DeskTerm { children in
            // Siv stands a second time, without a number, beside the son at the other school.
            var twin = DeskTerm.siv
            (twin.number, twin.given) = ("", "Siv Karin")
            children[children.count - 1].parents = [DeskTerm.siv, twin]
            children[0].year = "8"
        }
        try desks.here { desk throws in
            let review = try desk.review()
            #expect(review.items.map(\.matter.kind) == [.schoolYear])
            #expect(review.waiting.isEmpty)
        }
        try desks.there { desk throws in
            let review = try desk.review()
            #expect(review.items.map(\.matter.kind) == [.same])
            let task = try #require(try desk.tasks(.same, of: review, limit: 10).first)
            #expect(task.people.map(\.name?.full) == ["Siv Öberg", "Siv Karin Öberg"])
            #expect(task.people.map { $0.children.map(\.full) } == [["Olle Öberg"], ["Olle Öberg"]])
            try desk.settle(task.matter.answers[0].split(separator: " ").map(String.init))
            #expect(try desk.review().items.isEmpty)
        }
    }
}

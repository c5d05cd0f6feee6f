import Outreach
import Testing

@testable import Registry

@Suite struct `Searching by name` {
    private func office() throws -> TestOffice {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1), office.guardian(2, "Anna-Karin")]),
            office.row(2, [office.guardian(3, "Örjan"), office.guardian(4, "Åke")], name: "Anna"),
            office.row(
                3, [office.guardian(5, "Zoë")], name: "Dag", school: TestOffice.otherSchool, protection: .none),
        ])
        return office
    }

    private func names(_ text: String, _ office: TestOffice, in scope: Scope = .municipality) throws -> [String] {
        try office.registry.read { registry in
            try registry.persons(named: text, in: scope).persons.compactMap { person in
                switch person {
                case .guardian(let id): try registry.guardian(id)?.name.full
                case .pupil(let id): try registry.pupil(id)?.name.full
                }
            }
        }
    }

    @Test(
        arguments: [
            ("oberg", ["Anna Öberg", "Anna-Karin Öberg", "Zoë Öberg", "Åke Öberg", "Örjan Öberg"]),
            ("ÖBERG", ["Anna Öberg", "Anna-Karin Öberg", "Zoë Öberg", "Åke Öberg", "Örjan Öberg"]),
            ("O\u{308}berg", ["Anna Öberg", "Anna-Karin Öberg", "Zoë Öberg", "Åke Öberg", "Örjan Öberg"]),
            ("anna ob", ["Anna Öberg", "Anna-Karin Öberg"]), ("ob anna", ["Anna Öberg", "Anna-Karin Öberg"]),
            ("kar", ["Anna-Karin Öberg"]), ("anna-k", ["Anna-Karin Öberg"]), ("zoe", ["Zoë Öberg"]),
            ("akes", ["Anna Åkesson", "Dag Åkesson", "Elin Åkesson"]),
            ("berg", []), ("anna elin", []), ("", []), ("   ", []),
        ])
    func `words find names that begin so, with or without accents, in Swedish order`(
        text: String, found: [String]
    ) throws {
        #expect(try names(text, office()) == found)
    }

    @Test func `those with the very words come before those whose words only begin so`() throws {
        // Åke, then the Åkessons.
        #expect(
            try names("åke", office()) == ["Åke Öberg", "Anna Åkesson", "Dag Åkesson", "Elin Åkesson"])
    }

    @Test(
        arguments: [
            "\"", "anna\"", "\"anna\" OR \"zoe\"", "anna OR zoe", "anna NOT oberg", "name:anna", "anna*",
            "NEAR(anna zoe)",
            "{name}: anna", "^anna", "-anna", "anna)", "(anna", "'; DROP TABLE pupil; --", "anna\0zoe", "%", "_", "\\",
            "anna AND", "AND", "OR", "NOT", String(repeating: "anna ", count: 5_000),
            String(repeating: "å", count: 100_000),
            "a\u{301}\u{301}\u{301}nna", "🙂", "👨‍👩‍👧 anna", "\u{202E}anna",
        ])
    func `nothing typed is a command of the index`(text: String) throws {
        let office = try office()
        let found = try names(text, office)
        // Örjan begins with "or".
        #expect(found.allSatisfy { $0.hasPrefix("Anna") || $0.hasPrefix("Örjan") }, "\(found)")
    }

    @Test func `one letter finds only those who are called so`() throws {
        #expect(try names("a", office()) == [])
        #expect(try names("a ob", office()) == ["Anna Öberg", "Anna-Karin Öberg", "Åke Öberg"])
    }

    @Test func `a school finds its own, and says when there are more than are shown`() throws {
        let office = try office()
        let school = try #require(TestOffice.school)
        let other = try #require(TestOffice.otherSchool)
        #expect(try names("akes", office, in: .schools([school])) == ["Anna Åkesson", "Elin Åkesson"])
        #expect(try names("oberg", office, in: .schools([other])) == ["Zoë Öberg"])
        #expect(try names("oberg", office, in: .schools([])) == [])
        let some = try office.registry.read { try $0.persons(named: "oberg", limit: 2) }
        #expect(some.persons.count == 2)
        #expect(some.hasMore)
        #expect(try !office.registry.read { try $0.persons(named: "oberg", limit: 5) }.hasMore)
    }
}

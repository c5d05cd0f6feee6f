import Foundation
import HTTPTypes
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// Every route of the desk, filled with what belongs to one school, as that school's coordinator and as another's.
@Suite(.fewAtOnce) struct RouteScopeTests {
    /// What stands for each part of a path, all of the fictional school.
    private struct Filled: Sendable {
        let values: [String: String]
        /// What only the school may see.
        let secrets: [String]

        init(_ test: TestSite) throws {
            let letter = try test.term.letter(to: "Anna Åkesson", "Bo Åkesson")
            let elin = try FindPerson.find("Elin Åkesson", test.office)
            values = [
                "campaign": SchoolTerm.meetings, "person": elin.first?.description ?? "", "code": letter.code.text,
                "pack": try test.term.packCode(of: letter.code), "school": FictionalSchool.code, "class": "7A",
                "meeting": "1", "file": "letters.html", "import": "1", "job": "1",
                "arrival": "1",
            ]
            secrets = ["Åkesson", "Haddad", "Ekgatan", "anna@example.se", letter.code.text, letter.code.printed]
        }

        func path(_ route: Route) -> String {
            values.reduce(route.path) { $0.replacing("{\($1.key)}", with: $1.value) }
        }

        /// The parts of a path that belong to a school.
        static let owned = ["{person}", "{code}", "{pack}", "{school}"]
    }

    private static func site() throws -> TestSite {
        try TestSite { term in
            try term.importing(Families.all)
            try term.plan()
            try term.letters()
        }
    }

    private static let routes = RouteTable.all.filter { $0.access == .desk }

    @Test func `what belongs to one school isn't there for another's coordinator, whatever is asked`() async throws {
        let test = try Self.site()
        let filled = try Filled(test)
        let before = try test.term.facts()
        try await test.serving { browser in
            for route in Self.routes where Filled.owned.contains(where: route.path.contains) {
                let path = filled.path(route)
                let answer =
                    route.method == .get
                    ? try await browser.get(path, as: .other) : try await browser.post(path, as: .other)
                #expect([403, 404].contains(answer.status), "\(route.method) \(route.path): \(answer.status)")
                // What stands in the path that was asked for is no secret to who asked.
                for secret in filled.secrets where !path.contains(secret) {
                    #expect(!answer.text.contains(secret), "\(route.path): \(secret)")
                }
            }
        }
        #expect(try test.term.facts() == before)
    }

    @Test func `no page that both have shows one school's families to the other`() async throws {
        let test = try Self.site()
        let filled = try Filled(test)
        try await test.serving { browser in
            for route in Self.routes where route.method == .get && !Filled.owned.contains(where: route.path.contains) {
                let answer = try await browser.get(filled.path(route), as: .other)
                #expect(answer.status != 500, "\(route.path)")
                for secret in filled.secrets { #expect(!answer.text.contains(secret), "\(route.path): \(secret)") }
            }
        }
    }

    @Test func `the school's own coordinator has every page of theirs`() async throws {
        let test = try Self.site()
        let filled = try Filled(test)
        try await test.serving { browser in
            for route in Self.routes where route.method == .get && Filled.owned.contains(where: route.path.contains) {
                let answer = try await browser.get(filled.path(route), as: .coordinator)
                // A letter that wasn't posted can't come back, a child has no contacts, and nobody is protected.
                let isRefused = ["/delivery/returned", "/birth-year", "/correct", "/unprotect", "/post"].contains {
                    route.path.contains($0)
                }
                #expect(answer.status == 200 || (isRefused && answer.status < 500), "\(route.path): \(answer.status)")
            }
        }
    }
}

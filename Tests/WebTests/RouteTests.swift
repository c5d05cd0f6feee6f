import Foundation
import HTTPTypes
import Testing

@testable import Web

/// Every route as every role, from the route table itself.
@Suite(.fewAtOnce) struct RouteTests {
    @Test func `nobody gets past the gate of a route that isn't theirs`() async throws {
        try await TestSite().serving { browser in
            for route in RouteTable.all where route.access != .open {
                let path = route.path.replacing(/\{[^}]*\}/, with: "X")
                let nobody =
                    route.method == .get ? try await browser.get(path) : try await browser.post(path)
                switch route.access {
                case .desk, .administration:
                    #expect(nobody.status == 303, "\(route.method) \(path)")
                    #expect(nobody.location?.hasPrefix("/sign-in") == true, "\(route.method) \(path)")
                case .door: #expect([303, 403, 404].contains(nobody.status), "\(route.method) \(path)")
                case .open: break
                }
                guard route.access == .administration else { continue }
                let coordinator =
                    route.method == .get
                    ? try await browser.get(path, as: .coordinator) : try await browser.post(path, as: .coordinator)
                #expect(coordinator.status == 403, "\(route.method) \(path)")
            }
        }
    }

    @Test func `no route stands twice in the table`() {
        let names = RouteTable.all.map { "\($0.method) \($0.path.replacing(/\{[^}]*\}/, with: "{}"))" }
        #expect(Set(names).count == names.count)
    }

    @Test func `no route takes personal data in its path`() {
        let parameters = Set(RouteTable.all.flatMap { $0.path.matches(of: /\{([^}]*)\}/).map { String($0.1) } })
        #expect(parameters.isDisjoint(with: ["name", "number", "address", "email", "phone"]))
    }
}

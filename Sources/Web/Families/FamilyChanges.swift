import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Changes that are one press of a button.
enum FamilyChanges {
    @Sendable static func decide(_ visit: DeskVisit) async throws -> Response {
        let guardian = try visit.guardian()
        let said = try await visit.form()["ruling"] ?? ""
        guard ["write", "withhold", "undecided"].contains(said) else { throw RequestFault.formUnreadable }
        try await visit.change { try $0.decide(guardian, Ruling(rawValue: said)) }
        return visit.seeOther("/families/\(guardian)", saying: "families.decided")
    }

    @Sendable static func setContact(_ visit: DeskVisit) async throws -> Response {
        let guardian = try visit.guardian()
        let said = try await visit.form()["contact"] ?? ""
        guard ["yes", "no"].contains(said) else { throw RequestFault.formUnreadable }
        try await visit.change { try $0.setDoNotContact(said == "no", guardian) }
        return visit.seeOther(
            "/families/\(guardian)", saying: said == "no" ? "families.noContact" : "families.contact")
    }
}

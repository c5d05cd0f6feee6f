import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Protecting somebody, which is asked twice, and lifting it, for which a reason is kept.
enum ProtectionPages {
    /// What protecting will do.
    @Sendable static func ask(_ visit: DeskVisit) async throws -> Response {
        let person = try visit.person()
        let (family, foreseen) = try await visit.change {
            (try $0.family(of: person), try $0.foreseeProtecting(person))
        }
        guard !family.isProtected else { return visit.seeOther("/families/\(person)") }
        var model: Model = [
            "id": person.description, "name": FamilyPage.title(of: family), "isPupil": person.isPupil,
        ]
        let letters = foreseen.toPull.count + foreseen.toPullElsewhere
        if letters > 0 { model["toPull"] = visit.text(FamilyWords.willPull(letters)) }
        if !foreseen.alreadyOut.isEmpty { model["out"] = visit.text(FamilyWords.areOut(foreseen.alreadyOut.count)) }
        return try visit.page("family-protect", title: FamilyWords.protect, model)
    }

    /// Protects, and shows the codes to pull: they can't be asked for again.
    @Sendable static func protect(_ visit: DeskVisit) async throws -> Response {
        let person = try visit.person()
        let (result, places) = try await visit.change { desk in
            let result = try desk.protect(person)
            return (result, result.toPull.map { place(of: $0.school.map(desk.name(of:)), $0.className) })
        }
        var model: Model = [
            "id": person.description,
            "letters": zip(result.toPull, places).map { letter, place -> Model in
                ["printed": letter.code.printed, "place": place]
            },
            "hasLetters": !result.toPull.isEmpty,
            "out": result.alreadyOut.map { ["printed": $0.printed] as Model }, "hasOut": !result.alreadyOut.isEmpty,
        ]
        if result.toPullElsewhere > 0 {
            model["elsewhere"] = visit.text(FamilyWords.pullElsewhere(result.toPullElsewhere))
        }
        return try visit.page("family-protected", title: FamilyWords.protected, model)
    }

    @Sendable static func askToLift(_ visit: DeskVisit) async throws -> Response {
        try await liftPage(visit, typed: "", error: nil)
    }

    @Sendable static func lift(_ visit: DeskVisit) async throws -> Response {
        let person = try visit.person()
        let reason = try await visit.form()["reason"] ?? ""
        do {
            try await visit.change { try $0.unprotect(person, reason: reason) }
            return visit.seeOther("/families/\(person)", saying: "families.unprotected")
        } catch WorkflowFault.reasonMissing {
            return try await liftPage(visit, typed: reason, error: WorkflowFault.reasonMissing.words(on: .page))
        }
    }

    private static func liftPage(_ visit: DeskVisit, typed: String, error: Words?) async throws -> Response {
        let person = try visit.person()
        guard visit.account.seesByHand else { throw DeskFault.forByHand }
        let family = try await visit.desk { try $0.family(of: person) }
        guard family.isProtected else { return visit.seeOther("/families/\(person)") }
        var model: Model = ["id": person.description, "reason": typed]
        model["error"] = error.map(visit.text)
        return try visit.page(
            "family-unprotect", title: FamilyWords.unprotect, status: error == nil ? .ok : .unprocessableContent, model)
    }

    private static func place(of school: String?, _ className: String?) -> String {
        [school, className].compactMap(\.self).joined(separator: ", ")
    }
}

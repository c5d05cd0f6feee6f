import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// A guardian's name, contacts and language, to be corrected.
enum CorrectionPage {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let (guardian, name) = try await guardian(visit)
        guard let record = guardian.record else { throw WorkflowFault.personProtected(guardian.id.description) }
        return try page(visit, guardian, name, TypedGuardian(record), fault: nil)
    }

    @Sendable static func correct(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.guardian()
        let typed = TypedGuardian(try await visit.form())
        do {
            try await visit.change { try $0.correct(id, typed) }
            return visit.seeOther("/families/\(id)", saying: "families.corrected")
        } catch let fault as WorkflowFault {
            let (guardian, name) = try await guardian(visit)
            return try page(visit, guardian, name, typed, fault: fault)
        }
    }

    private static func guardian(_ visit: DeskVisit) async throws -> (Family.Guardian, String) {
        let id = try visit.guardian()
        let family = try await visit.desk { try $0.family(of: .guardian(id)) }
        guard let guardian = family.guardian(id) else { throw DeskFault.notThere }
        return (guardian, FamilyPage.title(of: family))
    }

    private static func page(
        _ visit: DeskVisit, _ guardian: Family.Guardian, _ name: String, _ typed: TypedGuardian, fault: WorkflowFault?
    ) throws -> Response {
        var model: Model = [
            "id": guardian.id.description, "name": name, "hasProtectedChild": guardian.hasProtectedChild,
            "given": typed.givenName, "family": typed.familyName, "careOf": typed.careOf, "street": typed.street,
            "postalCode": typed.postalCode, "town": typed.town, "country": typed.country, "email": typed.email,
            "phone": typed.phone, "languages": languages(typed.language, visit),
        ]
        if let fault {
            let sentence = visit.text(fault.words(on: .page))
            switch fault {
            case .nameMissing: model["nameError"] = sentence
            case .addressIncomplete: model["addressError"] = sentence
            case .languageUnknown: model["languageError"] = sentence
            case .nothingToCorrect: model["error"] = visit.text(FamilyWords.nothingChanged)
            default: model["error"] = sentence
            }
        }
        return try visit.page(
            "family-correct", title: FamilyWords.correct, status: fault == nil ? .ok : .unprocessableContent, model)
    }

    /// The languages to choose from; one that the guardian has and nobody named is among them.
    private static func languages(_ chosen: String, _ visit: DeskVisit) -> [Model] {
        let named = Language.named.map(\.tag)
        let tags = [""] + named + (chosen.isEmpty || named.contains(chosen) ? [] : [chosen])
        return tags.map { tag in
            let name = Language(tag: tag).map { visit.text($0.words) } ?? visit.text(FamilyWords.noLanguage)
            return ["tag": tag, "name": name, "isChosen": tag == chosen]
        }
    }
}

extension TypedGuardian {
    fileprivate init(_ form: Form) {
        self.init()
        givenName = form["given"] ?? ""
        familyName = form["family"] ?? ""
        careOf = form["care-of"] ?? ""
        street = form["street"].map { $0.replacing("\r\n", with: "\n") } ?? ""
        postalCode = form["postal-code"] ?? ""
        town = form["town"] ?? ""
        country = form["country"] ?? ""
        email = form["email"] ?? ""
        phone = form["phone"] ?? ""
        language = form["language"] ?? ""
    }
}

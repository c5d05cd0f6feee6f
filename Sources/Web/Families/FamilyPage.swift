import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// One family: its people, letters, decisions, and what was done by hand.
enum FamilyPage {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response {
        let asked = try visit.person()
        let family = try await visit.desk { try $0.family(of: asked) }
        // One who turned out to be another has that one's page.
        guard family.person == asked else { return visit.seeOther("/families/\(family.person)") }
        let title = title(of: family)
        return try visit.page("family", title: Words(title), model(of: family, title, visit))
    }

    /// The name of who was asked for; of somebody protected, the number.
    static func title(of family: Family) -> String {
        switch family.person {
        case .guardian(let id): family.guardian(id)?.name?.full ?? id.description
        case .pupil(let id): family.pupil(id)?.record?.name.full ?? id.description
        }
    }

    private static func model(of family: Family, _ title: String, _ visit: DeskVisit) -> Model {
        var model: Model = [
            "id": family.person.description, "name": title, "isProtected": family.isProtected,
            "isPupil": family.person.isPupil, "seesByHand": visit.account.seesByHand,
            "guardians": family.guardians.map { guardian in self.model(of: guardian, in: family, visit) },
            "pupils": family.pupils.map { self.model(of: $0, visit) },
            "letters": family.letters.map { FamilyLetters.model(of: $0, visit) },
            "history": family.history.map { self.model(of: $0, visit) },
            "decisions": family.decisions.map { self.model(of: $0, visit) },
        ]
        model["hasPupils"] = !family.pupils.isEmpty
        model["hasGuardians"] = !family.guardians.isEmpty
        model["hasLetters"] = !family.letters.isEmpty
        model["hasHistory"] = !family.history.isEmpty
        model["hasDecisions"] = !family.decisions.isEmpty
        if family.childrenElsewhere > 0 {
            model["elsewhere"] = visit.text(FamilyWords.elsewhere(family.childrenElsewhere))
        }
        return model
    }

    private static func model(of guardian: Family.Guardian, in family: Family, _ visit: DeskVisit) -> Model {
        var model: Model = [
            "id": guardian.id.description, "name": guardian.name?.full ?? guardian.id.description,
            "isProtected": guardian.isProtected, "isOpen": guardian.isOpen,
            "isHere": family.person == .guardian(guardian.id), "doNotContact": guardian.doNotContact,
            "hasProtectedChild": guardian.hasProtectedChild,
        ]
        let ties = family.ties.filter { $0.guardian == guardian.id }
        model["isEnded"] = !ties.isEmpty && ties.allSatisfy(\.isEnded)
        let children = children(ties, family, visit)
        if !children.isEmpty { model["children"] = children }
        switch guardian.ruling {
        case .write: model["ruling"] = visit.text(FamilyWords.write)
        case .withhold: model["ruling"] = visit.text(FamilyWords.withhold)
        case nil: model["waits"] = guardian.hasProtectedChild && !guardian.doNotContact
        }
        model["isDecidable"] =
            visit.account.seesByHand && guardian.isOpen
            && (guardian.isProtected || guardian.hasProtectedChild || guardian.ruling != nil)
        model["hasRuling"] = guardian.ruling != nil
        guard let record = guardian.record else { return model }
        model["isKnown"] = true
        model["address"] = record.address?.envelopeLines.map { ["line": $0] as Model } ?? []
        model["hasAddress"] = record.address != nil
        model["email"] = record.email
        model["phone"] = record.phone
        model["language"] = record.language.map { visit.text($0.words) }
        model["standing"] = record.standing.words.map(visit.text)
        model["isUnknown"] = record.protection == .unknown
        if !guardian.handSet.isEmpty {
            model["handSet"] = guardian.handSet.map { visit.text(FamilyWords.name(of: $0)) }.joined(separator: ", ")
        }
        return model
    }

    private static func children(_ ties: [Family.Tie], _ family: Family, _ visit: DeskVisit) -> String {
        ties.map { tie in
            let name = family.pupil(tie.pupil)?.record?.name.full ?? "\(tie.pupil)"
            return tie.isEnded ? "\(name) (\(visit.text(FamilyWords.ended)))" : name
        }.joined(separator: ", ")
    }

    private static func model(of pupil: Family.Pupil, _ visit: DeskVisit) -> Model {
        var model: Model = [
            "id": pupil.id.description, "name": pupil.id.description, "isProtected": pupil.record == nil,
        ]
        guard let record = pupil.record else { return model }
        model["name"] = record.name.full
        model["className"] = record.className
        model["school"] = pupil.school
        model["year"] = record.schoolYear
        model["birthYear"] = record.birthYear
        model["lacksBirthYear"] = record.birthYear == nil
        model["standing"] = record.standing.words.map(visit.text)
        return model
    }

    private static func model(of line: HistoryLine, _ visit: DeskVisit) -> Model {
        [
            "at": line.at.text(in: visit.language), "person": line.person.description, "what": visit.text(line.words),
            "who": line.account ?? visit.text(FamilyWords.commandLine),
        ]
    }

    private static func model(of line: FamilyDecision, _ visit: DeskVisit) -> Model {
        var reason = visit.text(line.decision.reason.words)
        if !line.decision.missing.isEmpty { reason += ": \(visit.text(Desk.words(of: line.decision.missing)))" }
        var model: Model = [
            "campaign": visit.text(line.campaign), "name": line.name?.full ?? line.decision.guardian.description,
            "reason": reason, "waits": line.decision.reason.waitsForPerson,
        ]
        if let letter = line.letter { model["letter"] = ["code": letter.text, "printed": letter.printed] }
        return model
    }
}

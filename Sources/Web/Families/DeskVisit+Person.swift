import Outreach
import Workflow

extension DeskVisit {
    /// The person whom the path names; anything else isn't there.
    func person() throws(DeskFault) -> PersonID {
        guard let person = PersonID(parameter("person")) else { throw .notThere }
        return person
    }

    /// The guardian whom the path names.
    func guardian() throws(DeskFault) -> GuardianID {
        guard case .guardian(let id) = try person() else { throw .notThere }
        return id
    }

    /// The letter whose code the path names.
    func letterCode() throws(DeskFault) -> LetterCode {
        guard let code = try? LetterCode(parsing: parameter("code")) else { throw .notThere }
        return code
    }

    /// Somebody in a line: a name and what tells them from a namesake, or a number that says it is protected.
    func model(_ line: PersonLine, isNamed: Bool = true) -> Model {
        var model: Model = ["id": line.id.description, "isPupil": line.id.isPupil]
        guard let name = line.name else {
            model["name"] = line.id.description
            model["isProtected"] = isNamed
            model["detail"] = ""
            return model
        }
        model["name"] = name.full
        model["number"] = line.id.description
        var details: [String] = []
        if line.id.isPupil {
            details = [line.className, line.school].compactMap(\.self)
            if let year = line.birthYear { details.append(text(Words(sv: "född \(year)", en: "born \(year)"))) }
        } else if !line.children.isEmpty {
            let children = line.children.map(\.full).joined(separator: ", ")
            details = [text(Words(sv: "vårdnadshavare för \(children)", en: "guardian of \(children)"))]
        }
        if let standing = line.standing.words { details.append(text(standing)) }
        model["detail"] = details.joined(separator: " · ")
        return model
    }
}

extension PersonID {
    var isPupil: Bool { if case .pupil = self { true } else { false } }
}

extension Standing {
    /// What is to be told of somebody who isn't there any more.
    var words: Words? {
        switch self {
        case .active: nil
        case .left: Words(sv: "har slutat", en: "has left")
        case .deregistered: Words(sv: "avregistrerad", en: "deregistered")
        }
    }
}

extension Moment {
    /// The day and the time in Sweden: `2020-02-24 13.05`.
    func text(in language: ToolLanguage) -> String {
        let local = SwedishTime.local(at: self)
        let separator = language == .sv ? "." : ":"
        return "\(local.date) \(local.hour.padded(to: 2))\(separator)\(local.minute.padded(to: 2))"
    }
}

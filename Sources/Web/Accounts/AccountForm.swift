import Outreach
import Workflow

/// The fields of an account as an administrator fills them in.
struct AccountForm: Sendable {
    var name = ""
    var role = AccountRole.coordinator([])
    var seesByHand = false
    var letsIn = false
    private var fault: AccountFault?

    init() {}

    init(_ form: Form) {
        name = form["name"] ?? ""
        role =
            form["role"] == "administrator"
            ? .administrator : .coordinator(Set(form.all("school").compactMap { SchoolCode($0) }))
        seesByHand = form.has("by-hand")
        letsIn = form.has("lets-in")
    }

    init(_ account: Account) {
        name = account.name
        role = account.role
        seesByHand = account.seesByHand
        letsIn = account.letsIn
    }

    /// The same, with what is wrong.
    func failing(_ fault: AccountFault) -> AccountForm {
        var form = self
        form.fault = fault
        return form
    }

    func model(_ schools: [School], _ text: (Words) -> String) -> Model {
        var model: Model = [
            "name": name, "isAdministrator": role == .administrator, "seesByHand": seesByHand, "letsIn": letsIn,
            "schools": schools.map { school -> Model in
                ["code": school.code.digits, "name": school.name, "isChosen": role.schools.contains(school.code)]
            },
        ]
        guard let fault else { return model }
        switch fault {
        case .nameTaken, .nameLength: model["nameError"] = text(fault.words)
        case .schoolNeeded: model["schoolError"] = text(fault.words)
        case .lastAdministrator: model["roleError"] = text(fault.words)
        }
        return model
    }
}

extension AccountRole {
    /// The schools of a coordinator.
    var schools: Set<SchoolCode> {
        switch self {
        case .administrator: []
        case .coordinator(let schools): schools
        }
    }
}

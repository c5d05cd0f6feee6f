import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The own account: what it may do, when somebody signed in to it, and another password.
enum OwnAccountPages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response { try await page(visit, nil) }

    /// Chooses another password by the present one. All sessions end, and this browser begins a new one.
    @Sendable static func changePassword(_ visit: DeskVisit) async throws -> Response {
        let form = try await visit.form()
        let account = visit.account
        let office = visit.office
        let throttle = visit.site.signInThrottle
        let mark = DeviceCookie.mark(in: visit.request, of: account.name, visit.site)
        // Whoever sits at somebody's open session guesses no faster than at the door.
        guard throttle.begins(account.name, from: visit.client, device: mark, at: visit.now) else {
            throw RequestFault.tooMany
        }
        let stored = try await visit.site.work { try SignIn.account(named: account.name, office)?.password }
        let present = form.exact("present")
        let record = stored.map(PasswordRecord.init(stored:)) ?? .nobodys
        guard try await visit.site.passwordWork({ try record.matches(present) }) else {
            return try await page(visit, .present)
        }
        throttle.succeeded(account.name, from: visit.client, device: mark)
        let password = form.exact("password")
        do {
            try PasswordFault.check(password, again: form.exact("again"), name: account.name)
        } catch {
            return try await page(visit, .chosen(error))
        }
        let chosen = try await visit.site.passwordRecord(of: password)
        try await visit.site.work { try SignIn.changePassword(of: account, record: chosen, office) }
        return try await visit.signInAgain("/account?said=account.passwordChanged")
    }

    private enum Wrong {
        /// The present password isn't it.
        case present
        /// The new one can't be chosen.
        case chosen(PasswordFault)
    }

    private static func page(_ visit: DeskVisit, _ wrong: Wrong?) async throws -> Response {
        let account = visit.account
        let (schools, signIns) = try await visit.desk { desk in (desk.schools.map(\.name), try desk.ownSignIns()) }
        var model: Model = [
            "name": account.name, "role": visit.text(AccountWords.name(of: account.role)),
            "schools": account.role == .administrator ? [] : schools,
            "isAdministrator": account.role == .administrator, "seesByHand": account.seesByHand,
            "signIns": signIns.map { RosterWords.time($0) },
        ]
        switch wrong {
        case .present: model["presentError"] = visit.text(AccountWords.presentWrong)
        case .chosen(let fault): model["passwordError"] = visit.text(fault.words)
        case nil: break
        }
        return try visit.page(
            "own-account", title: AccountWords.own, status: wrong == nil ? .ok : .unprocessableContent, model)
    }
}

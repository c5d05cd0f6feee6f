import Outreach
import TestSupport
import Testing

@testable import Workflow

extension Account {
    /// An administrator who sees everything.
    static let rosterAdministrator = rosterAccount(1, .administrator, seesByHand: true)
    /// A coordinator of the fictional school.
    static let rosterCoordinator = rosterAccount(2, .coordinator([.ekbacka]))
    /// A coordinator of the other fictional school.
    static let otherRosterCoordinator = rosterAccount(3, .coordinator([.alvstrand]))

    private static func rosterAccount(_ id: Int64, _ role: AccountRole, seesByHand: Bool = false) -> Account {
        Account(
            id: AccountID(id), name: "konto \(id)", role: role, seesByHand: seesByHand, hasPassword: true,
            isClosed: false)
    }
}

extension SchoolCode {
    static let ekbacka = known(FictionalSchool.code)
    static let alvstrand = known(FictionalSchool.otherCode)

    private static func known(_ digits: String) -> SchoolCode {
        guard let code = SchoolCode(digits) else { preconditionFailure("Fictional schools have codes.") }
        return code
    }
}

extension Desk {
    /// Sends some text as a roster, and has it read.
    func sending(
        _ text: String, named name: String = "elever.csv", _ options: ImportRosters.Options = .init()
    ) throws -> ImportJobID {
        let upload = try receiveRosters()
        try upload.beginFile(named: name)
        try upload.write(Array(text.utf8))
        let id = try beginImport(of: upload, options)
        readWaitingImports()
        return id
    }

    /// What an import that was read would do.
    func preview(_ id: ImportJobID) throws -> RosterImportResult {
        guard case .shown(let shown) = try importJob(id).state, let result = shown.result else {
            throw NotShown(state: try importJob(id).state)
        }
        return result
    }

    /// Confirms an import and writes it.
    func writing(_ id: ImportJobID, manyLeavers: Bool = false, manyProtected: Bool = false) throws {
        try confirmImport(id, allowsManyLeavers: manyLeavers, allowsManyProtected: manyProtected)
        try writeImport(id)
    }

    struct NotShown: Error {
        let state: ImportJob.State
    }
}

import Outreach
import TestSupport
import Testing

@testable import Workflow

extension SchoolCode {
    static let ekbacka = known(FictionalSchool.code)
    static let alvstrand = known(FictionalSchool.otherCode)

    private static func known(_ digits: String) -> SchoolCode {
        guard let code = SchoolCode(digits) else { preconditionFailure("Fictional schools have codes.") }
        return code
    }
}

extension Office {
    /// Lets in whatever waits, as an administrator does.
    func lettingAllIn() throws {
        for waiting in try LetIn.waiting(self) { _ = try LetIn.run(waiting.arrival.id, self) }
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

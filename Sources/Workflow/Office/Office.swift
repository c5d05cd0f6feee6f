package import Foundation
package import Outreach
package import Registry
import RosterImport
package import Workspace

/// A workspace with its registry, key and clock: what every verb of the product works on.
package final class Office: Sendable {
    /// The folder.
    package let workspace: Workspace
    /// The registry.
    package let registry: Registry
    /// The registry's key.
    package let key: RegistryKey
    /// The schools that the workspace knows.
    package let schools: SchoolDirectory
    /// The moment at which everything happens that is done now.
    package let now: Moment
    /// The language of files for coordinators.
    package let language: ToolLanguage
    /// Contacts that are nobody's secret: the schools' and the sender's own.
    let publicContacts: PublicContacts
    /// Imports that were begun in the browser.
    let imports: ImportJobs
    private let lock: WorkspaceLock

    /// Opens a workspace, and finishes what a program that was killed had begun.
    ///
    /// - Parameters:
    ///   - randomBytes: gives the bytes of a new key.
    ///   - mostPages: a limit on the registry's size, for tests of a full disk.
    package init(
        opening folder: URL, now: Moment, language: ToolLanguage, randomBytes: () -> [UInt8] = Office.randomBytes,
        mostPages: Int? = nil
    ) throws {
        workspace = try Workspace(opening: folder)
        lock = try WorkspaceLock(workspace)
        guard let key = try workspace.key(randomBytes: randomBytes) else { throw RegistryFault.keyMissing }
        self.key = key
        schools = try SchoolList.read(RosterFile(path: workspace.schoolsPath))
        // Settings that can't be read stop letters, not the protection of people.
        publicContacts = PublicContacts(
            schools: schools.schools, sender: (try? workspace.settings())?.settings.sender)
        registry = try Registry(path: workspace.registryPath, key: key, mostPages: mostPages)
            .knowing(publicContacts)
        self.now = now
        self.language = language
        imports = ImportJobs()
        // Nobody else works in the folder, so that what lies there was left by a program that ended.
        workspace.removeLeftovers()
        try workspace.clearInbox()
        try RejectedRowsFile.removeOwnFolders(workspace)
        try finishPendingOutput()
    }

    private init(_ office: Office, now: Moment, language: ToolLanguage, registry: Registry) {
        workspace = office.workspace
        lock = office.lock
        key = office.key
        schools = office.schools
        imports = office.imports
        publicContacts = office.publicContacts
        self.registry = registry
        self.now = now
        self.language = language
    }

    /// The same office at another moment, in another language, in somebody's hands.
    package func at(_ now: Moment, language: ToolLanguage, actor: String?) -> Office {
        Office(self, now: now, language: language, registry: registry.inHands(of: actor))
    }

    /// The same office through a connection of its own, so that reading a roster keeps nobody at the door waiting.
    package func apart(actor: String?) throws -> Office {
        let registry = try Registry(path: workspace.registryPath, key: key).inHands(of: actor)
            .knowing(publicContacts)
        return Office(self, now: now, language: language, registry: registry)
    }

    /// Today in Sweden.
    package var today: CalendarDate { now.swedishDate }

    /// Whether letters carry a link to the parents' page.
    package var hasReplyLink: Bool {
        get throws { try workspace.settings().settings.replyHost != nil }
    }

    /// The path of the settings file that is read.
    package var settingsFile: String { workspace.folder.appending(path: workspace.settingsName).path }

    /// The school that somebody names, or an error with the nearest one.
    package func school(named name: String) throws(WorkflowFault) -> School {
        guard let school = schools.school(named: name) else {
            throw .schoolUnknown(name, suggestion: schools.suggestion(for: name)?.name)
        }
        return school
    }

    /// Bytes for a new key, from the system.
    package static func randomBytes() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<RegistryKey.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

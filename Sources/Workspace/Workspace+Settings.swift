import Foundation
package import Outreach
package import XML

extension Workspace {
    /// The workspace's settings, and the bytes they were read from; the templates' own where it has none.
    package func settings() throws(WorkspaceFault) -> (settings: Settings, bytes: [UInt8]) {
        let url = settingsURL
        let bytes = try read(url)
        return (try Self.settings(parsing: bytes, file: relative(url), schema: try schema("settings")), bytes)
    }

    private var settingsURL: URL {
        let own = folder.appending(path: "settings.xml")
        let inherited = templates.appending(path: "settings.xml")
        return FileManager.default.fileExists(atPath: own.path)
            || !FileManager.default.fileExists(atPath: inherited.path) ? own : inherited
    }

    /// The settings file that is read, as messages name it.
    package var settingsName: String { relative(settingsURL) }

    /// Settings that a registry has kept.
    package func settings(keptAs bytes: [UInt8]) throws(WorkspaceFault) -> Settings {
        try Self.settings(parsing: bytes, file: "settings.xml", schema: try schema("settings"))
    }

    /// A schema of the workspace: `letters`, `campaign`, `settings` or `report`.
    package func schema(_ name: String) throws(WorkspaceFault) -> RelaxNGSchema {
        let url = templates.appending(path: "\(name).rng")
        let bytes = try read(url)
        do { return try RelaxNGSchema(parsing: bytes) } catch { throw .document(file: relative(url), error) }
    }

    static func document(_ bytes: [UInt8], file: String, schema: RelaxNGSchema) throws(WorkspaceFault) -> XMLElement {
        do { return try XMLDocument(parsing: bytes, following: schema).root } catch {
            throw .document(file: file, error)
        }
    }

    private static func settings(
        parsing bytes: [UInt8], file: String, schema: RelaxNGSchema
    ) throws(WorkspaceFault) -> Settings {
        let root = try document(bytes, file: file, schema: schema)
        let sender = root.first("sender")
        let window = root.first("window")
        func measure(_ name: String) -> Double { window?.value(name).flatMap(Double.init) ?? 0 }
        return Settings(
            sender: Sender(
                name: sender?.first("name")?.words ?? "",
                addressLines: sender?.elements("addressLine").map(\.words) ?? [], phone: sender?.first("phone")?.words,
                email: sender?.first("email")?.words, web: sender?.first("web")?.words),
            window: EnvelopeWindow(
                left: measure("left"), top: measure("top"), width: measure("width"), height: measure("height")),
            replyHost: root.first("reply")?.attribute("host"),
            retentionMonths: root.first("retention")?.value("months").flatMap { Int($0) } ?? 24,
            sheets: root.first("printing")?.value("sheets").flatMap(SheetUse.init) ?? .own,
            marksDays: root.first("protectionMarks")?.value("days").flatMap { Int($0) } ?? 30)
    }
}

extension XMLElement {
    /// The text with single spaces and none at the ends.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// An attribute's value without the spaces around it, which schemas allow.
    func value(_ name: String) -> String? {
        attribute(name)?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

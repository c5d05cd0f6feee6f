import Foundation
import Outreach
import RosterImport
import Workspace

/// Files of rejected rows, to be mended and imported again: `Output/import/<file>-rejected.csv`.
///
/// Of a row that may concern somebody protected only its number stands there.
enum RejectedRowsFile {
    /// Writes the files, in a folder of their own where one is named, and gives their names.
    static func write(_ rows: [RejectedRow], _ office: Office, in own: String? = nil) throws -> [String] {
        var folder = folder(office.workspace)
        if let own { folder.append(path: own, directoryHint: .isDirectory) }
        var files: [String: [RejectedRow]] = [:]
        for row in rows { files[row.location.file, default: []].append(row) }
        guard !files.isEmpty else { return [] }
        var names: [String] = []
        try office.workspace.makeFolder(folder)
        for (name, rows) in files.sorted(by: { $0.key < $1.key }) {
            // Files that differ only in what follows the point keep all of their names.
            let short = "\(base(of: name))-rejected.csv"
            names.append(names.contains(short) ? "\(name)-rejected.csv" : short)
            try AtomicFile.write(
                text(of: rows, office.language), to: folder.appending(path: names[names.count - 1]))
        }
        return names
    }

    /// The bytes of a file in a folder of its own; nil where it is no longer there.
    static func read(_ name: String, in own: String, _ workspace: Workspace) throws -> [UInt8]? {
        let url = folder(workspace).appending(path: own).appending(path: name)
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return try workspace.read(url)
    }

    /// Removes a folder of its own.
    static func remove(own: String, _ workspace: Workspace) throws(WorkspaceFault) {
        try workspace.remove(folder(workspace).appending(path: own))
    }

    /// Removes all folders of their own: whoever began these imports in the browser can't ask for the files any more.
    static func removeOwnFolders(_ workspace: Workspace) throws(WorkspaceFault) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(workspace).path)) ?? []
        for name in names where ImportJobID(name) != nil { try remove(own: name, workspace) }
    }

    private static func folder(_ workspace: Workspace) -> URL {
        workspace.output.appending(path: "import", directoryHint: .isDirectory)
    }

    /// Removes all files of rejected rows: they may name somebody who is protected now.
    static func removeAll(_ workspace: Workspace) throws(WorkspaceFault) {
        try workspace.remove(folder(workspace))
    }

    private static func base(of file: String) -> String {
        file.split(separator: ".").dropLast().joined(separator: ".").isEmpty
            ? file : file.split(separator: ".").dropLast().joined(separator: ".")
    }

    private static func text(of rows: [RejectedRow], _ language: ToolLanguage) -> [UInt8] {
        let headers = rows.first?.headers ?? []
        let isAgain = RejectedRowsHeader.begins(headers)
        var lines = [
            (isAgain ? headers : [RejectedRowsHeader.words.text(in: language)] + headers).map(quoted).joined(
                separator: ";")
        ]
        for row in rows {
            // Rows that are rejected again keep the number that they had in the school's own file.
            let cells = isAgain && row.cells != nil ? [] : [String(row.location.row)]
            lines.append((cells + (row.cells ?? [])).map(quoted).joined(separator: ";"))
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.map { $0 + "\r\n" }.joined().utf8)
    }

    /// The file is opened in a spreadsheet, so no cell of it may be a formula; reading it again takes the guard away.
    private static func quoted(_ cell: String) -> String {
        let cell = FormulaGuard.guarded(cell)
        guard cell.contains(where: { ";\"\n\r".contains($0) || $0 == "\r\n" }) else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
    }
}

extension Workspace {
    /// Whether a path is one of the workspace's own sample rosters.
    func ownsSample(_ path: String) -> Bool {
        let file = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        let samples = rosters.appending(path: "sample").standardizedFileURL.resolvingSymlinksInPath().path
        return file.hasPrefix("\(samples)/")
    }
}

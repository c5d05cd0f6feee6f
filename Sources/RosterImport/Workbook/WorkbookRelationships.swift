import Foundation
import XML

/// What a part of a workbook refers to: the sheets, texts and formats of `workbook.xml`.
struct WorkbookRelationships {
    struct Relationship {
        let id: String
        /// The last word of the type, which is the same in the strict and the transitional form: `worksheet`.
        let kind: Substring
        /// The name of the entry that it refers to.
        let target: String
    }

    private var all: [Relationship] = []

    /// What the part of this name refers to inside the archive; nothing where the archive doesn't say.
    init(of part: String, in archive: Archive) throws(RosterFault) {
        let folder = part.split(separator: "/").dropLast()
        let name = (folder + ["_rels", (part.split(separator: "/").last ?? "") + ".rels"]).joined(separator: "/")
        guard archive.entry(named: name) != nil else { return }
        var xml = try WorkbookPart(name, of: archive)
        while let event = try xml.next() {
            guard case .start(let element, let attributes, _, _) = event, element.local == "Relationship",
                let id = attributes["Id"], let target = attributes["Target"],
                let kind = attributes["Type"]?.split(separator: "/").last, attributes["TargetMode"] != "External"
            else { continue }
            guard all.count < Archive.mostEntries else { throw archive.file.fault(.workbookBroken) }
            all.append(Relationship(id: id, kind: kind, target: Self.resolved(target, from: folder)))
        }
    }

    func first(ofKind kind: String) -> Relationship? { all.first { $0.kind == kind } }

    subscript(id: String) -> Relationship? { all.first { $0.id == id } }

    /// The entry's name for a target, which counts from the part's folder unless it begins with a slash.
    private static func resolved(_ target: String, from folder: ArraySlice<Substring>) -> String {
        let target = target.replacing("\\", with: "/")
        var parts = target.hasPrefix("/") ? [] : Array(folder)
        for part in (target.removingPercentEncoding ?? target).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

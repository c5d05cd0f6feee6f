import Foundation
import Hashing

/// A file that pages load: the style, a script, the sign.
struct Asset: Sendable {
    let type: String
    let bytes: [UInt8]

    /// All files by the name under which pages load them: `style.1a2b3c4d.css`.
    static let all: [String: Asset] = Dictionary(
        uniqueKeysWithValues: files.map { (names[$0.name] ?? $0.name, Asset(type: $0.type, bytes: $0.bytes)) })

    /// The name under which a file is loaded, by its plain name: a new content is a new name.
    static let names: [String: String] = Dictionary(
        uniqueKeysWithValues: files.map { file in
            let hash = SHA256.hash(file.bytes).prefix(4).map { String(Int($0) + 0x100, radix: 16).dropFirst() }
            let parts = file.name.split(separator: ".")
            return (file.name, "\(parts[0]).\(hash.joined()).\(parts[1])")
        })

    private static let files: [(name: String, type: String, bytes: [UInt8])] = [
        ("style.css", "text/css; charset=utf-8", PackageResources.style_css),
        ("door.js", "text/javascript; charset=utf-8", PackageResources.door_js),
        ("rosters.js", "text/javascript; charset=utf-8", PackageResources.rosters_js),
        ("sign.svg", "image/svg+xml", PackageResources.sign_svg),
    ]
}

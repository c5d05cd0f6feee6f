import Foundation

/// The name under which a roster that was sent lies in the inbox, and by which findings name it.
///
/// What a browser says that a file is called may be anything. Of a path only the last part is kept; what can't be seen
/// or would end the name is left out, and a name that another file has gets a number.
package struct RosterFileName: Hashable, Sendable {
    /// The name: 1 to 200 bytes, no slash, no control character, no dot at its beginning.
    package let text: String

    /// The most bytes of a name.
    package static let mostBytes = 200

    /// A name for a file.
    ///
    /// - Parameters:
    ///   - sent: what the file is said to be called.
    ///   - taken: names that other files have.
    package init(_ sent: String, besides taken: some Sequence<RosterFileName> = []) {
        let name = Self.cleaned(sent)
        let takenNames = Set(taken.map { $0.text.lowercased() })
        var candidate = Self.shortened(name, with: "")
        var number = 1
        while takenNames.contains(candidate.lowercased()) {
            number += 1
            candidate = Self.shortened(name, with: " (\(number))")
        }
        text = candidate
    }

    private static func cleaned(_ sent: String) -> String {
        let last = sent.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? Substring.UnicodeScalarView()
        var visible = String.UnicodeScalarView()
        for scalar in last {
            switch scalar.properties.generalCategory {
            case .control, .format, .privateUse, .surrogate, .unassigned: continue
            case .lineSeparator, .paragraphSeparator, .spaceSeparator: visible.append(" ")
            default: visible.append(scalar)
            }
        }
        let words = String(visible).precomposedStringWithCanonicalMapping.split(separator: " ")
        let name = words.joined(separator: " ").drop { $0 == "." || $0 == " " }
        return name.isEmpty ? "roster" : String(name)
    }

    /// The name with something before its ending, cut so that it isn't too long.
    private static func shortened(_ name: String, with addition: String) -> String {
        var ending = ""
        var base = Substring(name)
        if let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].utf8.count <= 10 {
            ending = String(name[dot...])
            base = name[..<dot]
        }
        var scalars = base.unicodeScalars
        while String(scalars).utf8.count + addition.utf8.count + ending.utf8.count > mostBytes { scalars.removeLast() }
        return String(scalars) + addition + ending
    }
}

import Outreach
import XML

/// What stands at the envelope's window: to whom, and where to or by what way.
struct AddressBlock {
    /// The lines from top to bottom.
    let lines: [String]
    /// Whether the last line is the way of the letter and not part of an address.
    let endsWithRoute: Bool

    /// The block of a letter; only one that goes by post has an address.
    init(_ letter: PrintableLetter) {
        let names = letter.content.recipients.map(\.full)
        switch letter.channel {
        case .post:
            lines = names + (letter.content.address?.envelopeLines ?? [])
            endsWithRoute = false
        case .handOut:
            let route = Self.route(letter.content)
            lines = names + (route.map { [$0] } ?? [])
            endsWithRoute = route != nil
        case .byHand:
            lines = names
            endsWithRoute = false
        }
    }

    func write(into markup: inout MarkupWriter) {
        // Swedish post reads Swedish addresses, so the block keeps its direction in every letter.
        markup.element("address", ["class": "window\(Self.fit(lines))", "lang": "sv", "xml:lang": "sv", "dir": "ltr"]) {
            for (index, line) in lines.enumerated() {
                let isRoute = endsWithRoute && index == lines.count - 1
                $0.element("span", ["class": isRoute ? "route" : nil], text: line)
            }
        }
    }

    /// By which pupil and class a letter goes home, in words that the teacher reads.
    private static func route(_ content: LetterContent) -> String? {
        let className = content.school?.className
        let pupil = content.pupils.first { $0.className == className } ?? content.pupils.first
        return switch (pupil?.givenName, className ?? pupil?.className) {
        case (let name?, let className?): "Via \(name), klass \(className)"
        case (let name?, nil): "Via \(name)"
        case (nil, let className?): "Via klass \(className)"
        case (nil, nil): nil
        }
    }

    /// A class for smaller type where lines are long or many; a window shows six lines of forty characters at 11 pt.
    private static func fit(_ lines: [String]) -> String {
        let rows = lines.reduce(0) { $0 + ($1.count + 37) / 38 }
        return rows > 7 ? " fit-2" : rows > 6 ? " fit-1" : ""
    }
}

import Outreach
import XML

/// How pages look: CSS that stands inside the page, so that one file is all there is to print.
package struct Stylesheet: Sendable {
    private let bytes: [UInt8]

    /// CSS as bytes; nil if it has a `<` or a `&`, which CSS doesn't need and which could end the style.
    package init?(_ bytes: [UInt8]) {
        guard !bytes.contains(UInt8(ascii: "<")), !bytes.contains(UInt8(ascii: "&")) else { return nil }
        self.bytes = bytes
    }

    /// Writes the style element, with the envelope's window as measures that the CSS may use.
    func write(window: EnvelopeWindow?, sheets: SheetUse, into markup: inout MarkupWriter) {
        markup.element("style") { markup in
            if let window { markup.unsafeRaw(Self.measures(of: window).utf8) }
            markup.unsafeRaw(bytes)
            markup.unsafeRaw(Leaf.rules(sheets).utf8)
        }
    }

    /// The height of a letter's head in millimetres, down to where its text begins.
    static func headHeight(window: EnvelopeWindow) -> Double { max(60, window.top + window.height + 5) }

    /// The head ends below the window; what stands beside the window stands on the wider side.
    private static func measures(of window: EnvelopeWindow) -> String {
        let margin = 20.0
        let gap = 6.0
        let right = 210 - window.left - window.width
        let isBesideLeft = window.left >= right
        let besideLeft = isBesideLeft ? margin : window.left + window.width + gap
        let besideWidth = max(
            30, (isBesideLeft ? window.left : 210 - margin) - (isBesideLeft ? margin + gap : besideLeft))
        let measures = [
            ("window-left", window.left), ("window-top", window.top), ("window-width", window.width),
            ("window-height", window.height), ("beside-left", besideLeft), ("beside-width", besideWidth),
            // Right-to-left lines would otherwise begin close to the window.
            ("beside-width-rtl", isBesideLeft ? min(besideWidth, 52) : besideWidth),
            ("head-height", headHeight(window: window)),
        ]
        return ":root{" + measures.map { "--\($0.0):\($0.1)mm" }.joined(separator: ";") + "}\n"
    }
}

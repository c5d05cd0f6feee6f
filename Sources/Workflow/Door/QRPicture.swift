import Letters
package import Outreach
import XML

/// A link as a QR code for a screen.
package enum QRPicture {
    /// The code as an SVG document; nil where the text is too long for one.
    package static func svg(of text: String, label: Words, language: ToolLanguage) -> [UInt8]? {
        guard let code = QRCode(text) else { return nil }
        var markup = MarkupWriter(.xml)
        code.write(label: label.text(in: language), into: &markup)
        return markup.takeBytes()
    }
}

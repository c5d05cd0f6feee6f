import CQREncode
package import XML

/// A QR code with error correction of level M, as a drawing of one path.
package struct QRCode: Sendable, Equatable {
    /// How many modules a side has, without the quiet zone.
    package let size: Int
    /// The dark modules row by row.
    package let modules: [Bool]

    /// The light frame that scanners need, in modules.
    private static let quietZone = 4

    /// The code of a short text; nil if it is empty or too long for one.
    package init?(_ text: String) {
        guard let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { unsafe QRcode_free(code) }
        let size = unsafe Int(code.pointee.width)
        guard let data = unsafe code.pointee.data else { return nil }
        self.size = size
        // The lowest bit of each byte tells dark from light.
        modules = (0..<size * size).map { unsafe data[$0] & 1 == 1 }
    }

    /// Writes the code as SVG with a label for those who hear the page.
    package func write(label: String, into markup: inout MarkupWriter) {
        let side = size + 2 * Self.quietZone
        markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(side) \(side)", "role": "img",
                "aria-label": label, "shape-rendering": "crispEdges",
            ]
        ) { $0.empty("path", ["fill": "#000", "fill-rule": "evenodd", "d": path]) }
    }

    /// The outlines of the dark areas: one path without seams between modules, which would show in print.
    var path: String {
        let outline = ModuleOutline(size: size) { x, y in modules[y * size + x] }
        return outline.path(offset: Self.quietZone)
    }
}

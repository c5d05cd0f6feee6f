import Outreach
import XML

/// A sheet of paper with its two pages: what begins on one, such as a letter, shares it with nothing else.
///
/// Browsers don't know which page is the front of a sheet, and Chromium takes `break-before: recto` for any page. But a
/// box as high as two pages pushes what follows to the next front, whether its contents take one page or two. The rules
/// stand after a workspace's own style, because whose letter stands on whose back isn't a matter of looks.
enum Leaf {
    /// The height of a page in millimetres; a little less than A4, so that rounding never begins another page.
    static let pageHeight = 296.8

    static func rules(_ sheets: SheetUse) -> String {
        let next = ".leaf + .leaf{break-before:page}"
        guard sheets == .own else { return "@media print{\(next)}\n" }
        let both = "\(2 * pageHeight)mm"
        // What is longer than two pages is refused before. Where an estimate errs, a line is lost, not a secret.
        return "@media print{\(next).leaf{min-height:\(both)}.leaf.letters{max-height:\(both);overflow:clip}}\n"
    }
}

extension MarkupWriter {
    /// Writes a letter that begins on a sheet of its own.
    mutating func letterLeaf(_ content: (inout MarkupWriter) -> Void) {
        element("div", ["class": "leaf letters"], content)
        line()
    }

    /// Writes something else that begins on a sheet of its own, and is at most two pages long.
    mutating func leaf(_ content: (inout MarkupWriter) -> Void) {
        element("div", ["class": "leaf"], content)
        line()
    }
}

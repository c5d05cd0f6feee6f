import Outreach

/// How small the type of a letter's text must be for the text to fit on its page.
///
/// The height is estimated from the finished markup: the characters of each block become lines, and each block has its
/// distances, as `letters.css` sets them. A text that is too long even for the smallest type flows on to a second page; there is no third.
struct BodyFit {
    /// The sizes of type in points, the normal one first; the classes `fit-1`, `fit-2` … stand for the others, `long` for the last.
    static let sizes = [11, 10.5, 10, 9.5, 9]

    /// The width of the text in millimetres.
    private static let width = 170.0
    /// What the foot of a letter takes, its distance from the text and the sheet's margin included, in millimetres.
    private static let foot = 38.0
    private static let millimetresPerPoint = 25.4 / 72

    /// What the two pages of a sheet have less than twice what one has: margins where one ends and the next begins, and
    /// what isn't parted there leaves empty. In DejaVu Sans, the widest that browsers fall back on, it
    /// takes almost half as much again as is estimated.
    private static func sheet(_ head: Double) -> Double { (2 * Leaf.pageHeight - head - 45 - foot - 15) / 1.5 }

    private let available: Double
    private let availableOnSheet: Double
    private let lineHeight: Double
    /// The mean width of a character in em, in a rather wide typeface and with what lines leave empty at their ends.
    private let characterWidth: Double

    /// The fit of a letter in a language, below a head of this height in millimetres.
    init(head: Double, language: Language) {
        available = 297 - head - Self.foot
        availableOnSheet = Self.sheet(head)
        lineHeight = language.isRightToLeft ? 1.5 : 1.36
        characterWidth = language.isRightToLeft ? 0.45 : 0.51
    }

    /// The class of a letter with this text: `fit` for the normal size, `long` for a second page.
    func cssClass(for body: [UInt8]) -> String {
        let blocks = TextBlock.blocks(of: body)
        for (index, size) in Self.sizes.enumerated() where height(of: blocks, size: size) <= available {
            return index == 0 ? "fit" : "fit-\(index)"
        }
        return "long"
    }

    /// How much of a sheet's two pages a text takes in the smallest type; more than 1 is too long for a letter.
    func shareOfSheet(_ body: [UInt8]) -> Double {
        height(of: TextBlock.blocks(of: body), size: Self.sizes[Self.sizes.count - 1]) / availableOnSheet
    }

    /// The height of a text in millimetres, in type of this size in points.
    func height(of blocks: [TextBlock], size: Double) -> Double {
        let em = size * Self.millimetresPerPoint
        let perLine = Self.width / (em * characterWidth)
        return blocks.reduce(0) { $0 + height(of: $1, perLine: perLine) } * em
    }

    /// The height of a block in em, where a line of the text's own size has so many characters.
    private func height(of block: TextBlock, perLine: Double) -> Double {
        func rows(_ characters: Int, _ width: Double) -> Double {
            max(1, (Double(characters) / width).rounded(.up))
        }
        return switch block {
        case .paragraph(let characters): rows(characters, perLine) * lineHeight + 0.5
        case .line(let characters): rows(characters, perLine) * lineHeight
        case .item(let characters): rows(characters, perLine - 3) * lineHeight + 0.14
        case .title(let characters): rows(characters, perLine / 1.75) * 2.1 + 0.86
        case .heading(let characters): rows(characters, perLine / 1.15) * 1.42 + 0.6
        case .row(let cells):
            rows(cells.max() ?? 0, perLine * (cells.count > 2 ? 0.47 : cells.count == 2 ? 0.75 : 1)) * 1.28 + 0.55
        case .end: 0.5
        }
    }
}

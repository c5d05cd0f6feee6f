/// What a streaming reader meets next.
package enum XMLEvent: Sendable, Equatable {
    /// A start tag. `isEmpty` tells `<a/>` from `<a></a>`; an `end` follows in both cases. Lines count from 1; after
    /// line 65,534 a line may be told a few too high.
    case start(name: XMLName, attributes: [XMLAttribute], isEmpty: Bool, line: Int)
    /// All text up to the next tag, whitespace included; comments don't break it up.
    case text(String)
    /// The end of the element that was opened last.
    case end
}

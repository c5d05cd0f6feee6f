/// A small seeded generator (Steele, Lea and Flood's SplitMix64): the same seed gives the same numbers on every machine.
///
/// The standard library's `random(in:using:)` and `shuffle(using:)` may change between releases, so the few drawing
/// methods that are needed stand here.
struct SplitMix64: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to, not including, `limit`.
    mutating func below(_ limit: Int) -> Int {
        precondition(limit > 0, "A draw needs at least one outcome.")
        return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// True for `share` out of 1,000 draws.
    mutating func perMille(_ share: Int) -> Bool {
        below(1000) < share
    }

    mutating func element<Element>(of elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        guard elements.count > 1 else { return }
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, below(last + 1))
        }
    }
}

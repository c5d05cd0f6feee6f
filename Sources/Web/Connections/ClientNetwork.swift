/// From where somebody asks, as far as it tells people apart: an IPv4 address, or the network of an IPv6 one.
///
/// A household or a school has a whole IPv6 network (/64) to itself, so that counting single addresses counts nobody. How
/// an address is spelt makes no difference, and an IPv4 address in IPv6's clothes is the same as without.
struct ClientNetwork: Hashable, Sendable {
    /// The network in one spelling.
    let text: String

    init(_ address: String) {
        // A proxy may tell the port as well, and an address of one's own link its interface.
        var bare = address.split(separator: "%").first.map(String.init) ?? address
        if bare.hasPrefix("["), let end = bare.firstIndex(of: "]") {
            bare = String(bare[bare.index(after: bare.startIndex)..<end])
        } else if bare.contains("."), bare.count(where: { $0 == ":" }) == 1 {
            bare = String(bare.prefix { $0 != ":" })
        }
        if let four = Self.four(bare) {
            text = Self.text(four)
        } else if let groups = Self.groups(bare) {
            let isFour = groups[..<5].allSatisfy { $0 == 0 } && groups[5] == 0xFFFF
            text =
                isFour
                ? Self.text([groups[6] >> 8, groups[6] & 0xFF, groups[7] >> 8, groups[7] & 0xFF])
                : groups[..<4].map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
        } else {
            text = String(address.prefix(64))
        }
    }

    private static func text(_ four: [UInt16]) -> String { four.map(String.init).joined(separator: ".") }

    private static func four(_ text: some StringProtocol) -> [UInt16]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.count <= 3 ? UInt8($0).map(UInt16.init) : nil }
        return parts.count == 4 && numbers.count == 4 ? numbers : nil
    }

    /// The eight groups of an IPv6 address.
    private static func groups(_ text: String) -> [UInt16]? {
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.contains(":"), let first = halves.first.flatMap(run) else { return nil }
        guard halves.count == 2 else { return first.count == 8 ? first : nil }
        guard let last = run(halves[1]), first.count + last.count < 8 else { return nil }
        return first + [UInt16](repeating: 0, count: 8 - first.count - last.count) + last
    }

    /// Groups side by side, of which the last may be written as IPv4.
    private static func run(_ text: some StringProtocol) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, let four = four(part) {
                groups += [four[0] << 8 | four[1], four[2] << 8 | four[3]]
            } else if (1...4).contains(part.count), let group = UInt16(part, radix: 16), part.first != "+" {
                groups.append(group)
            } else {
                return nil
            }
        }
        return groups
    }
}

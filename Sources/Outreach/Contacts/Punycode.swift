/// Reads domain names with other letters than ASCII's as RFC 3492 writes them: "xn--keri-ooa" is "åkeri".
enum Punycode {
    /// A label of a domain with its letters; what isn't written so is given back as it is.
    static func decoded(_ label: Substring) -> String {
        guard label.hasPrefix("xn--") else { return String(label) }
        let text = label.dropFirst(4)
        let split = text.lastIndex(of: "-")
        var letters = split.map { Array(text[..<$0].unicodeScalars) } ?? []
        let rest = split.map { text[text.index(after: $0)...] } ?? text
        var (code, index, bias) = (128, 0, 72)
        var figures = rest.utf8.makeIterator()
        while let first = figures.next() {
            let before = index
            var (weight, k) = (1, 36)
            var next: UInt8? = first
            while true {
                guard let byte = next, let figure = figure(byte), figure < 1_000, weight < 1_000_000 else {
                    return String(label)
                }
                index += figure * weight
                let threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
                guard figure >= threshold else { break }
                weight *= 36 - threshold
                k += 36
                next = figures.next()
            }
            let count = letters.count + 1
            bias = adapted(index - before, count, isFirst: before == 0)
            code += index / count
            index %= count
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return String(label) }
            letters.insert(scalar, at: index)
            index += 1
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }

    private static func figure(_ byte: UInt8) -> Int? {
        switch byte | 0x20 {
        case 0x61...0x7A: Int(byte | 0x20) - 0x61
        case 0x30...0x39: Int(byte) - 0x30 + 26
        default: nil
        }
    }
}

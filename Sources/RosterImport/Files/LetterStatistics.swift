import Outreach

/// What stands beside the bytes above 0x7F of a text that isn't UTF-8, by which its encoding is told: å, ä and ö stand
/// between consonants of their own case, while most signs that other encodings make of them never stand inside a word.
struct LetterStatistics {
    private var counts = [Int](repeating: 0, count: 128 * Neighbour.count * Neighbour.count)
    private var head: [UInt8] = []
    private var left = Neighbour.none
    private var pending: (byte: UInt8, left: Neighbour)?

    private enum Neighbour: Int {
        case none, lowerVowel, lowerConsonant, upperVowel, upperConsonant, high

        static let count = 6

        init(_ byte: UInt8) {
            switch byte {
            case 0x80...: self = .high
            case 0x61...0x7A: self = Self.vowels.contains(byte) ? .lowerVowel : .lowerConsonant
            case 0x41...0x5A: self = Self.vowels.contains(byte | 0x20) ? .upperVowel : .upperConsonant
            default: self = .none
            }
        }

        var isLetter: Bool { self != .none && self != .high }
        var isLower: Bool { self == .lowerVowel || self == .lowerConsonant }
        var isUpper: Bool { self == .upperVowel || self == .upperConsonant }
        var isVowel: Bool { self == .lowerVowel || self == .upperVowel }

        private static let vowels = Array("aeiouy".utf8)
    }

    mutating func take(_ chunk: [UInt8]) {
        if head.count < Self.headLength { head += chunk.prefix(Self.headLength - head.count) }
        for byte in chunk {
            let kind = Neighbour(byte)
            if let last = pending {
                count(last.byte, last.left, kind)
                pending = nil
            }
            if byte >= 0x80 { pending = (byte, left) }
            left = kind
        }
    }

    /// The encoding in which these bytes make the most of words.
    mutating func encoding() -> TextEncoding {
        if let last = pending.take() { count(last.byte, last.left, .none) }
        var best = (encoding: TextEncoding.windows1252, score: score(.windows1252))
        for other in [TextEncoding.macRoman, .cp850, .cp865, .cp437] {
            let score = score(other)
            if score > best.score { best = (other, score) }
        }
        return best.encoding
    }

    private mutating func count(_ byte: UInt8, _ left: Neighbour, _ right: Neighbour) {
        counts[(Int(byte - 0x80) * Neighbour.count + left.rawValue) * Neighbour.count + right.rawValue] += 1
    }

    private func score(_ encoding: TextEncoding) -> Int {
        guard let table = encoding.singleBytes else { return 0 }
        var score = 0
        for (byte, scalar) in table.enumerated() {
            for left in 0..<Neighbour.count {
                for right in 0..<Neighbour.count {
                    let times = counts[(byte * Neighbour.count + left) * Neighbour.count + right]
                    guard times > 0, let left = Neighbour(rawValue: left), let right = Neighbour(rawValue: right) else {
                        continue
                    }
                    score += times * Self.worth(scalar, left, right)
                }
            }
        }
        return score + 50 * knownHeaders(table)
    }

    /// How well a character stands between its neighbours.
    private static func worth(_ scalar: Unicode.Scalar, _ left: Neighbour, _ right: Neighbour) -> Int {
        let properties = scalar.properties
        guard properties.isAlphabetic, properties.isLowercase || properties.isUppercase, !oddities.contains(scalar)
        else {
            if left.isLetter, right.isLetter { return withinWords.contains(scalar) ? 0 : -4 }
            return left.isLetter && behindWords.contains(scalar) ? 1 : 0
        }
        guard left.isLetter || right.isLetter else { return 0 }
        var worth = swedish.contains(scalar) ? 3 : 1
        if properties.isUppercase ? left.isLower : left.isUpper && right.isUpper || right.isUpper { worth -= 4 }
        if properties.isLowercase, left == .none { worth -= 1 }
        let vowels = (left.isVowel ? 1 : 0) + (right.isVowel ? 1 : 0)
        let letters = (left.isLetter ? 1 : 0) + (right.isLetter ? 1 : 0)
        if consonants.contains(scalar) { return worth - (letters - vowels) }
        // "Žaneta" isn't "Äaneta".
        return worth - (swedish.contains(scalar) ? 2 * vowels : vowels)
    }

    private func knownHeaders(_ table: [Unicode.Scalar]) -> Int {
        var text = String.UnicodeScalarView()
        for byte in head { text.append(byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte - 0x80)]) }
        let lower = String(text).lowercased()
        return Self.headers.count { lower.contains($0) }
    }

    private static let headLength = 4_096
    private static let swedish = Set("åäöÅÄÖ".unicodeScalars)
    private static let consonants = Set("šžŠŽçÇñÑðÐþÞßćčłźżŸ".unicodeScalars)
    private static let oddities = Set("ªºƒıﬁﬂµ∂πΠΣσΓτΦΘΩδφε".unicodeScalars)
    private static let withinWords = Set("’‘´`'·-–\u{AD}".unicodeScalars)
    private static let behindWords = Set("…’”".unicodeScalars)
    private static let headers = [
        "förnamn", "årskurs", "vårdnadshavare", "målsman", "förälder", "födelse", "språk", "dölj", "modersmål",
        "folkbokföring", "anhörig", "närstående", "personnr", "gatuadress",
    ].filter { $0.contains { "åäö".contains($0) } }
}

/// Where a home lies, coarsely: two places are suspected to be one if their codes or their towns may be.
///
/// Only whoever tells both a postal code and a town can be told from somebody else who does: one of the two alone is too
/// easily wrong. Codes that differ in one figure, or in two neighbours that changed places, may be one; so may towns of
/// which two words begin alike.
///
/// Few homes are ever compared by their place, so its forms are made when somebody asks.
struct CoarsePlace: Hashable {
    /// Postal codes as they are written, wherever the address has one.
    let codes: [String]
    /// The names that stand for its town.
    let towns: [String]

    /// The forms of the place, of which one must be equal; none where the address doesn't tell code and town.
    var forms: [String] {
        let codes = Set(codes.compactMap(PostalCode.digits))
        let words = Set(towns.flatMap(Self.beginnings(ofTown:)))
        guard !codes.isEmpty, !words.isEmpty else { return [] }
        return codes.sorted().flatMap(Self.forms(ofCode:)) + words.sorted()
    }

    /// A code with each of its figures left out, and with each two neighbours in the order of their size.
    private static func forms(ofCode code: String) -> [String] {
        let figures = Array(code.utf8)
        let without = figures.indices.map { index in
            var figures = figures
            figures[index] = UInt8(ascii: "?")
            return String(decoding: figures, as: UTF8.self)
        }
        let turned = figures.indices.dropLast().filter { figures[$0] != figures[$0 + 1] }.map { index in
            var figures = figures
            if figures[index] > figures[index + 1] { figures.swapAt(index, index + 1) }
            return "\(index) \(String(decoding: figures, as: UTF8.self))"
        }
        return without + turned
    }

    /// The first letters of the words of a town: "Nödinge" and "NÖDINGE-NOL" begin alike.
    private static func beginnings(ofTown town: String) -> [String] {
        ContactText.tokens(of: town).compactMap { token in
            guard case .word(let word, _) = token, word.utf8.count >= letters, !Placeholder.words.contains(word),
                !Country.isSweden(word)
            else { return nil }
            return String(StreetName.coarse(word).prefix(letters))
        }
    }

    private static let letters = 3
}

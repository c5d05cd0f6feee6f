/// A name as the population register has it: all given names, and a mark for the one that the person goes by.
struct RegisterName: Sendable, Hashable {
    /// All given names, such as `Maria Elin`.
    let given: String
    /// The first and the last place among the given names of the one in use, a hyphened name being two: 20 for `Elin`,
    /// 23 for the last of `Maria Anna-Klara`. Nothing where all are in use.
    let mark: Int?
    let middle: String?
    let family: String

    /// The register's name of somebody whom schools know by a given name and a family name.
    init(_ givenName: String, _ familyName: String, _ number: SampleNumber, hasMiddleNames: Bool) {
        var random = SplitMix64(seed: number.key)
        let others = number.isFemale ? Self.women : Self.men
        let extra = (random.element(of: others), random.element(of: others))
        // A name of several words stands as it is: all of it is in use.
        let draw = givenName.contains(" ") ? 0 : random.below(100)
        let places = givenName.contains("-") ? 2 : 1
        let before: Int
        switch draw {
        case ..<45: (given, before) = (givenName, -1)
        case ..<65: (given, before) = ("\(givenName) \(extra.0)", 0)
        case ..<75: (given, before) = ("\(givenName) \(extra.0) \(extra.1)", 0)
        case ..<92: (given, before) = ("\(extra.0) \(givenName)", 1)
        default: (given, before) = ("\(extra.0) \(extra.1) \(givenName)", 2)
        }
        mark = before < 0 ? nil : (before + 1) * 10 + (places == 2 ? before + 2 : 0)
        let hasMiddle = hasMiddleNames && random.perMille(30) && !familyName.contains(" ")
        middle = hasMiddle ? random.element(of: NameStock.swedish.families) : nil
        family = familyName
    }

    private static let women = NameStock.swedish.women.filter { !$0.contains("-") }
    private static let men = NameStock.swedish.men.filter { !$0.contains("-") }
}

extension SampleNumber {
    /// A number of its own for each person, to draw from.
    var key: UInt64 {
        UInt64(born.ordinal * 1000 + serial)
    }

    /// Whether it is a woman's or a girl's: the birth number is even.
    var isFemale: Bool { serial.isMultiple(of: 2) }
}

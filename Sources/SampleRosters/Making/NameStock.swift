/// Given names and family names that belong together. All can be written in Windows-1252.
struct NameStock: Sendable {
    let girls: [String]
    let boys: [String]
    let women: [String]
    let men: [String]
    let families: [String]
    /// The language that a school may have noted for the guardians.
    let language: String?

    /// A stock, Swedish for about four families of five.
    static func draw(_ random: inout SplitMix64) -> NameStock {
        switch random.below(100) {
        case ..<78: swedish
        case ..<86: arabic
        case ..<92: somali
        case ..<96: balkan
        default: finnish
        }
    }

    func child(_ sex: Sex, _ random: inout SplitMix64) -> String {
        random.element(of: sex == .female ? girls : boys)
    }

    func adult(_ sex: Sex, _ random: inout SplitMix64) -> String {
        random.element(of: sex == .female ? women : men)
    }
}

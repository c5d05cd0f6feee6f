/// A school with years 7–9.
package struct SampleSchool: Sendable, Hashable {
    /// The school unit code, eight digits.
    package let code: String
    /// The name in the public register.
    package let name: String
    /// The years it has, such as `7-9` or `F-9`.
    package let years: String
    /// The visiting address.
    package let address: String
    /// Other names that rosters use for it.
    package let aliases: [String]

    /// Aroseniusskolan in Älvängen.
    package static let arosenius = SampleSchool(
        code: "48529699", name: "Aroseniusskolan", years: "7-9", address: "Vallmovägen, 446 35 Älvängen",
        aliases: ["Arosenius", "Aroseniusskolan 7-9"])
    /// Bohusskolan in Bohus.
    package static let bohus = SampleSchool(
        code: "11043800", name: "Bohusskolan", years: "F-9", address: "Skolvägen 12, 445 37 Bohus",
        aliases: ["Bohus", "Bohusskolan F-9"])
    /// Da Vinciskolan in Nödinge.
    package static let daVinci = SampleSchool(
        code: "61084420", name: "Da Vinciskolan", years: "7-9", address: "Vitklövergatan 1, 449 31 Nödinge",
        aliases: ["Da Vinci", "Davinciskolan", "Da Vinciskolan 7-9"])
    /// Ahlafors Fria skola in Alafors, an independent school.
    package static let ahlafors = SampleSchool(
        code: "71387206", name: "Ahlafors Fria skola", years: "F-9", address: "Ledetvägen 33, 449 14 Alafors",
        aliases: ["Ahlafors Fria", "Ahlafors friskola", "AFS"])
    /// Grundsärskolan 7-9 in Älvängen.
    package static let grundsar = SampleSchool(
        code: "26262429", name: "Grundsärskolan 7-9", years: "7-9", address: "Vallmovägen 7, 446 35 Älvängen",
        aliases: ["Grundsärskolan", "Grundsär"])

    /// The five schools of Ale as the public register had them in August 2020.
    package static let ale = [arosenius, bohus, daVinci, ahlafors, grundsar]

    /// One of the invented schools of a large set, counted from 0.
    package static func large(_ index: Int) -> SampleSchool {
        SampleSchool(
            code: String(90_000_001 + index), name: "Storskolan \((index + 1).padded(to: 3))", years: "7-9",
            address: "Storskolevägen \(index + 1), 446 30 Älvängen", aliases: [])
    }
}

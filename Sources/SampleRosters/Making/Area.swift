/// A postal town with invented streets: fantasy names, so that no letter can reach anybody.
enum Area: Int, Sendable, CaseIterable {
    case alvangen, nodinge, bohus, surte, alafors
    case kungalv, lillaEdet, angered

    /// The postal towns of Ale kommun.
    static let ale: [Area] = [.alvangen, .nodinge, .bohus, .surte, .alafors]
    /// Postal towns of the neighbours.
    static let elsewhere: [Area] = [.kungalv, .lillaEdet, .angered]

    var town: String {
        switch self {
        case .alvangen: "Älvängen"
        case .nodinge: "Nödinge"
        case .bohus: "Bohus"
        case .surte: "Surte"
        case .alafors: "Alafors"
        case .kungalv: "Kungälv"
        case .lillaEdet: "Lilla Edet"
        case .angered: "Angered"
        }
    }

    private var postalCodes: [String] {
        switch self {
        case .alvangen: ["44630", "44631", "44632", "44635", "44637", "44638"]
        case .nodinge: ["44930", "44931", "44932", "44933", "44934"]
        case .bohus: ["44537"]
        case .surte: ["44551", "44555", "44556", "44557"]
        case .alafors: ["44911", "44914", "44915"]
        case .kungalv: ["44230", "44233"]
        case .lillaEdet: ["46330", "46332"]
        case .angered: ["42432", "42437"]
        }
    }

    private static let parts = [
        "Månstens", "Drakbloms", "Silveruggle", "Sagobergs", "Kometsvans", "Norrskens", "Stjärnfalls", "Bärnstens",
        "Älvdans", "Vintergats", "Enhörnings", "Kristallgrotte", "Trollsmeds", "Sjöorms", "Månskens", "Åskviggs",
        "Tomtenisse", "Guldhorns", "Dimslöje", "Lyktgubbe", "Fenixfågel", "Bergakungs", "Näckens", "Vitrams",
    ]

    /// What the names of streets further out begin with.
    private static let beginnings = [
        "Koppar", "Silver", "Guld", "Järn", "Glas", "Sammets", "Regn", "Moln", "Sol", "Eld", "Dagg", "Rim", "Bärnstens",
        "Kristall", "Opal", "Rubin", "Smaragd", "Safir", "Pärl", "Elfenbens", "Sekel", "Vinter", "Sommar", "Höst",
        "Morgon", "Kvälls", "Midnatts", "Torn", "Slotts", "Kors", "Kron", "Riddar", "Jätte", "Dvärg", "Häx", "Skatt",
        "Spegel", "Lanternu", "Fyr", "Ankar",
    ]
    /// So many houses stand at a street; what comes behind them in a large town stands at streets of other names.
    private static let numbersOfStreet = 120

    /// The house that comes as number `index` in this town: one family in each.
    func house(_ index: Int) -> SampleAddress {
        let number = index / 6
        return address(
            on: index % 6, ring: number / Self.numbersOfStreet, number: String(1 + number % Self.numbersOfStreet))
    }

    /// The flat that comes as number `index` in this town: five families to a stairwell.
    func flat(_ index: Int) -> SampleAddress {
        let doors = ["lgh 1001", "lgh 1102", "lgh 1103", "lgh 1201", "lgh 1302"]
        let stairwell = index / doors.count
        let letters = ["A", "B", "C"]
        let building = stairwell / letters.count
        let number = building / 3
        var address = address(
            on: 6 + building % 3, ring: number / Self.numbersOfStreet,
            number: "\(2 + number % Self.numbersOfStreet * 2) \(letters[stairwell % 3])")
        address.apartment = doors[index % doors.count]
        return address
    }

    /// - Parameter ring: how far from the middle the street lies; 0 in the middle.
    private func address(on street: Int, ring: Int, number: String) -> SampleAddress {
        let middle = rawValue * 3 + street % 3
        let own = Self.parts[(middle + ring / Self.beginnings.count * 3) % Self.parts.count]
        let part = ring == 0 ? own : Self.beginnings[ring % Self.beginnings.count] + own.lowercased()
        let ending = ["vägen", "stigen", "gatan"][street / 3]
        let postalCode = postalCodes[street % postalCodes.count]
        return SampleAddress(street: "\(part)\(ending) \(number)", postalCode: postalCode, town: town)
    }
}

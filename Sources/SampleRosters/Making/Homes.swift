/// Gives every household a home of its own: no two get the same house or the same flat.
struct Homes: Sendable {
    private var houses = Array(repeating: 0, count: Area.allCases.count)
    private var flats = Array(repeating: 0, count: Area.allCases.count)

    mutating func next(in area: Area, random: inout SplitMix64) -> SampleAddress {
        if random.perMille(350) {
            defer { flats[area.rawValue] += 1 }
            return area.flat(flats[area.rawValue])
        }
        defer { houses[area.rawValue] += 1 }
        return area.house(houses[area.rawValue])
    }
}

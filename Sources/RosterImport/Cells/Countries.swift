import Outreach

/// Countries as rosters write them where an address lies abroad.
enum Countries {
    /// Whether the word is this country.
    static func isSweden(_ name: String) -> Bool { Country.isSweden(name) }

    /// The country at the end of a town cell ("0150 Oslo, Norge"), and the town without it.
    static func split(town: String) -> (town: String, country: String)? {
        let words = town.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
        guard let last = words.last, names.contains(last.lowercased()) else { return nil }
        guard words.count > 1 else { return ("", String(last)) }
        var rest = town[..<last.startIndex]
        while let end = rest.last, " ,(".contains(end) { rest.removeLast() }
        return (String(rest), String(last))
    }

    private static let names: Set<String> = [
        "norge", "norway", "danmark", "denmark", "finland", "suomi", "island", "iceland", "tyskland", "germany",
        "polen", "poland", "storbritannien", "england", "usa", "nederländerna", "netherlands", "belgien", "belgium",
        "frankrike", "france", "spanien", "spain", "italien", "italy", "estland", "estonia", "lettland", "latvia",
        "litauen", "lithuania", "turkiet", "turkey", "irland", "ireland", "österrike", "austria", "schweiz",
        "switzerland", "kanada", "canada", "australien", "australia", "portugal", "grekland", "greece", "kroatien",
        "croatia", "serbien", "serbia", "rumänien", "romania", "bulgarien", "bulgaria", "ungern", "hungary",
        "tjeckien", "czechia", "ukraina", "ukraine", "somalia", "irak", "iraq", "iran", "thailand", "kina", "china",
    ]
}

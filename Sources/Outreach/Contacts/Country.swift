/// Sweden by its names, which say nothing on an address in it.
package enum Country {
    /// Whether the word is this country.
    package static func isSweden(_ name: String) -> Bool {
        names.contains(name.lowercased().filter { $0.isLetter })
    }

    private static let names: Set<String> = [
        "sverige", "sweden", "se", "swe", "s", "schweden", "suede", "svezia", "ruotsi",
    ]
}

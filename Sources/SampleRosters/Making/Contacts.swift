/// E-mail addresses and phone numbers that reach nobody.
enum Contacts {
    /// An address at a domain that is reserved for examples; `id` keeps it apart from all others.
    static func email(_ givenName: String, _ familyName: String, id: Int) -> String {
        let domains = ["example.se", "example.com", "example.org"]
        let parts = [givenName, familyName].map(asciiLetters).filter { !$0.isEmpty }
        return (parts + [String(id)]).joined(separator: ".") + "@" + domains[id % domains.count]
    }

    /// A number among 070-1740605 … 070-1740699, which the Swedish Post and Telecom Authority has set aside for fiction
    /// (assumed). There are too few to go around, so many people share one.
    static func phone(_ random: inout SplitMix64) -> String {
        phone(number: firstShared + random.below(100 - firstShared))
    }

    /// The numbers that stay with one person each, for those whose number must not turn up anywhere.
    static let reserved = (5..<firstShared).map { phone(number: $0) }

    private static let firstShared = 30

    private static func phone(number: Int) -> String {
        "070-174 06 " + number.padded(to: 2)
    }

    private static func asciiLetters(_ name: String) -> String {
        var letters = ""
        for letter in name.lowercased() {
            switch letter {
            case "a"..."z": letters.append(letter)
            case "å", "ä", "á": letters.append("a")
            case "ö", "ó": letters.append("o")
            case "é": letters.append("e")
            case "š": letters.append("s")
            case "ž": letters.append("z")
            default: break
            }
        }
        return letters
    }
}

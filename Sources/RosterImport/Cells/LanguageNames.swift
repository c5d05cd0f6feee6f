import Outreach

/// The languages that rosters name, by their Swedish, English and own names and their tags.
enum LanguageNames {
    /// The language that a cell names.
    static func language(_ cell: String) -> Language? {
        let name = cell.lowercased()
        guard let tag = tags[name] ?? (known.contains(name) ? name : nil) else { return nil }
        return Language(tag: tag)
    }

    private static let known = Set(tags.values)

    private static let tags: [String: String] = [
        "svenska": "sv", "swedish": "sv", "engelska": "en", "english": "en", "arabiska": "ar", "arabic": "ar",
        "العربية": "ar", "somaliska": "so", "somali": "so", "soomaali": "so", "finska": "fi", "finnish": "fi",
        "suomi": "fi", "persiska": "fa", "farsi": "fa", "persian": "fa", "dari": "prs", "kurdiska": "ku",
        "sorani": "ckb", "kurmanji": "kmr", "tigrinja": "ti", "tigrinska": "ti", "tigrinya": "ti", "polska": "pl",
        "polish": "pl", "ryska": "ru", "russian": "ru", "ukrainska": "uk", "ukrainian": "uk", "bosniska": "bs",
        "kroatiska": "hr", "serbiska": "sr", "albanska": "sq", "turkiska": "tr", "spanska": "es", "spanish": "es",
        "franska": "fr", "french": "fr", "tyska": "de", "german": "de", "norska": "no", "danska": "da", "thai": "th",
        "thailändska": "th", "vietnamesiska": "vi", "kinesiska": "zh", "mandarin": "zh", "rumänska": "ro",
        "romani": "rom", "urdu": "ur", "pashto": "ps", "amhariska": "am", "swahili": "sw", "portugisiska": "pt",
        "italienska": "it", "ungerska": "hu", "grekiska": "el", "nederländska": "nl", "teckenspråk": "swl",
    ]
}

extension Language {
    /// The languages that have a name here, Swedish first.
    package static let named: [Language] = [
        "sv", "en", "ar", "so", "fa", "ti", "uk", "pl", "fi", "tr", "ckb", "bs",
    ].compactMap { Language(tag: $0) }

    /// The language's name inside a sentence.
    package var words: Words {
        switch tag {
        case "sv": Words(sv: "svenska", en: "Swedish")
        case "en": Words(sv: "engelska", en: "English")
        case "ar": Words(sv: "arabiska", en: "Arabic")
        case "so": Words(sv: "somaliska", en: "Somali")
        case "fa": Words(sv: "persiska", en: "Persian")
        case "ti": Words(sv: "tigrinska", en: "Tigrinya")
        case "uk": Words(sv: "ukrainska", en: "Ukrainian")
        case "pl": Words(sv: "polska", en: "Polish")
        case "fi": Words(sv: "finska", en: "Finnish")
        case "tr": Words(sv: "turkiska", en: "Turkish")
        case "ckb": Words(sv: "sorani", en: "Sorani")
        case "bs": Words(sv: "bosniska", en: "Bosnian")
        default: Words(tag)
        }
    }
}

extension Language {
    /// The language's name, or its tag where the name isn't known here.
    package var words: Words { Self.spoken.first { $0.tag == tag }?.words ?? Words(tag) }

    /// The language's name as its own speakers write it, or its tag.
    package var ownName: String { Self.spoken.first { $0.tag == tag }?.ownName ?? tag }

    /// The languages into which meetings are often interpreted in Sweden, in Swedish order of names.
    package static let interpreted: [Language] = spoken.filter { $0.tag != "sv" }.compactMap { Language(tag: $0.tag) }

    /// The languages in which somebody may want to be written to, Swedish first.
    package static let named: [Language] = [.swedish] + interpreted.filter { $0.tag != "swl" }

    private struct Spoken {
        let tag: String
        let words: Words
        let ownName: String

        init(_ tag: String, _ sv: String, _ en: String, _ ownName: String) {
            self.tag = tag
            words = Words(sv: sv, en: en)
            self.ownName = ownName
        }
    }

    private static let spoken = [
        Spoken("sq", "albanska", "Albanian", "shqip"),
        Spoken("am", "amhariska", "Amharic", "አማርኛ"),
        Spoken("ar", "arabiska", "Arabic", "العربية"),
        Spoken("bs", "bosniska", "Bosnian", "bosanski"),
        Spoken("prs", "dari", "Dari", "دری"),
        Spoken("en", "engelska", "English", "English"),
        Spoken("et", "estniska", "Estonian", "eesti"),
        Spoken("fi", "finska", "Finnish", "suomi"),
        Spoken("fr", "franska", "French", "français"),
        Spoken("zh", "kinesiska", "Chinese", "中文"),
        Spoken("kmr", "kurmanji", "Kurmanji", "kurmancî"),
        Spoken("lt", "litauiska", "Lithuanian", "lietuvių"),
        Spoken("ps", "pashto", "Pashto", "پښتو"),
        Spoken("fa", "persiska", "Persian", "فارسی"),
        Spoken("pl", "polska", "Polish", "polski"),
        Spoken("pt", "portugisiska", "Portuguese", "português"),
        Spoken("rom", "romani", "Romani", "romani čhib"),
        Spoken("ro", "rumänska", "Romanian", "română"),
        Spoken("ru", "ryska", "Russian", "русский"),
        Spoken("sr", "serbiska", "Serbian", "srpski"),
        Spoken("so", "somaliska", "Somali", "soomaali"),
        Spoken("ckb", "sorani", "Sorani", "سۆرانی"),
        Spoken("es", "spanska", "Spanish", "español"),
        Spoken("sv", "svenska", "Swedish", "svenska"),
        Spoken("swl", "svenskt teckenspråk", "Swedish Sign Language", "svenskt teckenspråk"),
        Spoken("th", "thailändska", "Thai", "ไทย"),
        Spoken("ti", "tigrinska", "Tigrinya", "ትግርኛ"),
        Spoken("tr", "turkiska", "Turkish", "Türkçe"),
        Spoken("de", "tyska", "German", "Deutsch"),
        Spoken("uk", "ukrainska", "Ukrainian", "українська"),
        Spoken("hu", "ungerska", "Hungarian", "magyar"),
        Spoken("vi", "vietnamesiska", "Vietnamese", "tiếng Việt"),
    ]
}

/// House numbers that somebody has spelt out: "nittiofyra".
enum NumberWord {
    /// The number that a word without accents says, up to 99; nil where it says none.
    static func value(of word: String) -> Int? {
        if let small = small[word] { return small }
        for (ten, value) in tens where word.hasPrefix(ten) {
            let rest = String(word.dropFirst(ten.count))
            if rest.isEmpty { return value }
            if let unit = small[rest], unit < 10 { return value + unit }
        }
        return nil
    }

    private static let small: [String: Int] = [
        "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8, "nio": 9, "tio": 10,
        "elva": 11,
        "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19,
    ]
    private static let tens = [
        ("tjugo", 20), ("trettio", 30), ("fyrtio", 40), ("femtio", 50), ("sextio", 60), ("sjuttio", 70), ("attio", 80),
        ("nittio", 90),
    ]
}

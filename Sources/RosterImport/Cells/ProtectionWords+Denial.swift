extension ProtectionWords {
    /// Whether a word about protection is denied by what stands before it ("ingen sekretess") or behind it ("sekretess:
    /// nej"); denied twice, nobody knows what is meant.
    enum Denial {
        case none, once, twice

        init(of index: Int, in words: [String]) {
            var count = 0
            var before = index - 1
            while before >= 0 {
                if Self.denials.contains(words[before]) {
                    // "Nej, ingen sekretess" says one thing twice; "ej utan sekretess" takes it back.
                    if count == 0 || words[before] != "nej" { count += 1 }
                } else if !Self.fillers.contains(words[before]) {
                    break
                }
                before -= 1
            }
            let behind = words[(index + 1)...].drop { Self.nouns.contains($0) }.filter { !Self.fillers.contains($0) }
            if (1...2).contains(behind.count), behind.allSatisfy(Self.answers.contains) { count += 1 }
            self = count == 0 ? .none : count == 1 ? .once : .twice
        }

        private static let denials: Set<String> = [
            "ingen", "inga", "inget", "ej", "inte", "icke", "utan", "not", "no", "non", "upphord", "upphort", "havd",
            "havt", "upphavd", "saknar", "aldrig", "without", "never", "ikke", "ei", "avslutad", "avslutat",
        ]
        private static let fillers: Set<String> = [
            "langre", "nagon", "nagot", "nagra", "ar", "har", "haft", "med", "is", "of", "behov", "behover", "av",
            "finns",
            "markerad", "markerat", "som", "aktuell", "aktuellt", "any", "has", "have", "been", "marked", "as",
            "registrerad",
            "registrerat", "beslutad", "beslutat", "beviljad", "beviljat", "en", "ett", "a",
        ]
        private static let nouns: Set<String> = [
            "identitet", "adress", "personuppgifter", "folkbokforing", "uppgifter", "id", "markering", "identity",
            "address", "av", "personuppgift", "uppgift",
        ]
        private static let answers: Set<String> = [
            "nej", "n", "no", "false", "falskt", "0", "ingen", "inget", "inga", "saknas", "ej", "inte", "upphord",
            "upphort",
            "havd", "upphavd", "avslutad", "none", "off", "ikke", "ei",
        ]
    }
}

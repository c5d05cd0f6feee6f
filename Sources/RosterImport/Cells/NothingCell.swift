import Outreach

/// Cells in which something stands that says that nothing is known: "-", "N/A", "Saknas", "Adress saknas".
enum NothingCell {
    /// Whether no person, number, name or contact is written so.
    ///
    /// - Parameter asName: whether the cell is a name, and somebody may be called Null or No.
    static func isNothing(_ cell: String, asName: Bool = false) -> Bool {
        guard cell.utf8.count <= 40 else { return false }
        // #SAKNAS!, #REFERENS!, #N/A
        if cell.hasPrefix("#") { return true }
        let word = folded(cell)
        if word.isEmpty { return true }
        return signs.contains(word) || words.contains(word) || !asName && names.contains(word)
    }

    /// Whether a line of an address is none, so that nothing can be sent there and nobody lives there.
    static func isNoAddress(_ cell: String) -> Bool {
        if isNothing(cell) { return true }
        guard cell.utf8.count <= 80 else { return false }
        let word = folded(cell)
        return addresses.contains(word) || addressBeginnings.contains(where: word.hasPrefix) || saysWhyNone(word)
    }

    /// Whether all words only say why there is no address, or whose it is: "Saknar fast bostad", "Samma som mamma",
    /// "Avl. 2019". A figure that isn't a year or a guardian's may be a house's.
    private static func saysWhyNone(_ folded: String) -> Bool {
        var last: Substring?
        for word in folded.split(separator: " ") {
            defer { last = word }
            if reasons.contains(String(word)) { continue }
            let isYear =
                word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
            let isGuardians = (word == "1" || word == "2") && last.map { guardians.contains(String($0)) } ?? false
            guard isYear && last != nil || isGuardians else { return false }
        }
        return true
    }

    /// In lower case without accents, with words one space apart and no signs at the ends; empty for signs alone.
    private static func folded(_ cell: String) -> String {
        let plain = String(cell.lowercased().unicodeScalars.map { Character(LatinFolding.base(of: $0)) })
        guard plain.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
        return plain.split { !($0.isLetter || $0.isNumber || $0 == "\\") }.joined(separator: " ")
    }

    private static let signs: Set<String> = [
        "0", "00", "000", "0000000", "00000", "000 00", "000000 0000", "00000000 0000", "\\n",
    ]
    private static let words: Set<String> = [
        "n a", "saknas", "uppgift saknas", "uppgifter saknas", "ej angivet", "ej angiven", "ej angivna", "ej angett",
        "ej uppgivet", "ej uppgiven", "inte angivet", "okand", "okant", "ej kand", "ej kant", "finns ej", "finns inte",
        "ej aktuellt", "ej aktuell", "ej tillampligt", "ej tillamplig", "ej registrerad", "ej registrerat", "ej ifyllt",
        "ingen uppgift", "inga uppgifter", "ingen vardnadshavare", "saknar", "tom", "tomt", "blank", "blankt", "vakant",
        "not available", "not applicable", "not specified", "not known", "unknown", "missing", "undefined",
        "saknas i systemet",
    ]
    // Families have these names; beside cells in which something stands, they are names.
    private static let names: Set<String> = [
        "x", "xx", "xxx", "xxxx", "null", "nil", "none", "na", "nan", "no", "ingen", "inga", "inget",
    ]
    private static let addresses: Set<String> = [
        "adress", "adress saknas", "adressen saknas", "okand adress", "adress okand", "adressen okand",
        "okand adress saknas",
        "ingen adress", "ingen kand adress", "ingen fast adress", "utan fast adress", "utan adress", "utan fast bostad",
        "utan hemvist", "ej folkbokford", "inte folkbokford", "saknar adress", "saknar bostad", "saknar fast adress",
        "utvandrad", "utflyttad", "utflyttat", "emigrerad", "flyttat", "flyttad", "flyttat utomlands", "utomlands",
        "utland", "avliden", "avliden person", "dod", "avregistrerad", "forsvunnen", "hemlos", "bostadslos",
        "poste restante", "post restante", "posterestante", "se ovan", "samma", "samma adress", "samma som ovan",
        "samma som vh1", "samma som vardnadshavare 1", "dito", "idem", "se vardnadshavare 1", "se mamma", "se pappa",
        "obekant", "obekant adress", "ovisst", "ej kand adress", "kontakta skolan", "se akt", "no address",
        "address unknown", "unknown address", "address missing", "no fixed address", "no fixed abode", "homeless",
        "emigrated", "deceased", "same", "same as above", "moved",
    ]
    private static let guardians: Set<String> = ["vh", "vardnadshavare", "foralder", "guardian", "parent"]
    private static let reasons = guardians.union([
        "adress", "adressen", "adr", "gata", "gatan", "gatuadress", "bostad", "hemvist", "uppgift", "uppgifter",
        "saknas",
        "saknar", "saknad", "okand", "okant", "ingen", "inga", "ej", "inte", "utan", "fast", "kand", "angiven",
        "angivet",
        "finns", "ospecificerad", "ospecificerat", "samma", "som", "se", "hos", "mamma", "mammas", "mamman", "pappa",
        "pappas", "pappan", "mor", "far", "modern", "fadern", "vh1", "vh2", "vardnadshavaren", "foraldrarna", "ovan",
        "elev", "eleven", "elevens", "barn", "barnet", "barnets", "syskon", "utland", "utlandet", "utomlands", "till",
        "utvandrad", "utvandrat", "utflyttad", "utflyttat", "emigrerad", "emigrerat", "flyttad", "flyttat", "flyttade",
        "avliden", "avl", "dod", "avregistrerad", "forsvunnen", "hemlos", "bostadslos", "vet", "obekant", "tillfallig",
        "tillfalligt", "boende", "folkbokford", "no", "not", "known", "unknown", "same", "as", "abroad", "moved",
    ])
    private static let addressBeginnings = [
        "adress saknas", "okand adress", "ingen fast adress", "poste restante", "utvandrad", "avliden", "adressuppgift",
    ]
}

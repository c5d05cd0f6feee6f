import Outreach

/// Cells in which something stands that says that nothing is known: "-", "N/A", "Saknas", "Adress saknas".
enum NothingCell {
    /// Whether no person, number, name or contact is written so.
    ///
    /// - Parameter asName: whether the cell is a name, and somebody may be called Null or No.
    static func isNothing(_ cell: String, asName: Bool = false) -> Bool {
        guard cell.utf8.count <= 40 else { return false }
        // #SAKNAS!, #REFERENS!, #N/A
        if cell.utf8.first == UInt8(ascii: "#") { return true }
        // A house, a phone, a number: of figures nothing is written but noughts.
        guard !cell.utf8.contains(where: { (0x31...0x39).contains($0) }) else { return false }
        let word = folded(cell)
        if word.isEmpty { return true }
        return signs.contains(word) || words.contains(word) || !asName && names.contains(word)
    }

    /// Whether a cell's bytes make it worth a look: a sign, or a word of a length and a first letter that one of these has.
    static func mayBeNothing(_ cell: ArraySlice<UInt8>) -> Bool {
        guard cell.count <= 40, let first = cell.first else { return false }
        if let sign = cell.firstIndex(of: UInt8(ascii: "@")) {
            // An e-mail address, and nothing else has a dot behind the sign.
            let domain = cell[sign...].dropFirst(2).dropLast()
            return first == UInt8(ascii: "#") || !domain.contains(0x2E) || cell.contains(0x20)
        }
        // A house, a phone, a number.
        guard !cell.contains(where: { (0x31...0x39).contains($0) }) else { return first == UInt8(ascii: "#") }
        var length = 0
        var last: UInt8 = 0x20
        for byte in cell {
            defer { last = byte }
            switch byte {
            case 0x20:
                if last == 0x20 { return true }
                length += 1
            case 0x41...0x5A, 0x61...0x7A: length += 1
            // The first half of a letter that is folded to one.
            case 0xC3: continue
            case 0x80...0xBF: length += 1
            default: return true
            }
        }
        guard first < 0x80, last != 0x20 else { return true }
        return length < lengths.count && lengths[length].contains(first | 0x20)
    }

    /// The first letters of the words of each length.
    private static let lengths: [Set<UInt8>] = (0...40).map { length in
        Set(words.union(names).filter { $0.utf8.count == length }.compactMap { $0.utf8.first })
    }

    /// Whether a line of an address is none, so that nothing can be sent there and nobody lives there.
    static func isNoAddress(_ cell: String) -> Bool {
        if isNothing(cell) { return true }
        guard cell.utf8.count <= 80 else { return false }
        let word = folded(cell)
        return addresses.contains(word) || addressBeginnings.contains { begins(word, with: $0) } || saysWhyNone(word)
    }

    /// Whether a guardian's name says that there is no such person, or that nobody knows: "Fader okänd", "Vet ej", "NN".
    ///
    /// A cell with a name in it, such as "Null Berg", is somebody's.
    static func isNobody(_ cell: String) -> Bool {
        if isNothing(cell) { return true }
        // Numbers, addresses and nearly all contacts have more figures.
        guard cell.utf8.count <= 60, cell.utf8.count(where: { (0x30...0x39).contains($0) }) < 3, !cell.contains("@")
        else { return false }
        let words = folded(cell).split(separator: " ")
        return words.allSatisfy { nobodies.contains(String($0)) } || words.joined() == "nn"
    }

    private static func begins(_ folded: String, with words: String) -> Bool {
        folded.hasPrefix(words) && (folded.utf8.count == words.utf8.count || folded.hasPrefix(words + " "))
    }

    /// Whether all words only say why there is no address, or whose it is: "Saknar fast bostad", "Samma som mamma",
    /// "Avl. 2019". A figure that isn't a year or a guardian's may be a house's.
    private static func saysWhyNone(_ folded: String) -> Bool {
        // Nearly every address has a first word that is none of these.
        guard reasons.contains(String(folded.prefix { $0 != " " })) else { return folded.isEmpty }
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
        let plain = LatinFolding.folded(cell)
        if let words = plain.asciiWords { return words }
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
        "saknas i systemet", "vet ej", "vet inte", "namn saknas", "undefined undefined", "null null", "none none",
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
        "emigrated", "deceased", "same", "same as above", "moved", "d o", "c o", "pa flykt",
    ]
    private static let guardians: Set<String> = ["vh", "vardnadshavare", "foralder", "guardian", "parent"]
    /// Words that name no home; a street may be called Gatan 1, and a farm Å.
    private static let reasons = Placeholder.words.filter { $0.utf8.count > 1 }.union([
        "adr", "gata", "gatan", "utland", "sverige", "till", "as", "ort", "orten", "postort", "stad", "i", "pa",
        "kommun", "kommunen", "skriven",
    ])
    private static let addressBeginnings = [
        "adress saknas", "adress okand", "okand adress", "ingen fast adress", "poste restante", "utvandrad",
        "utvandrat", "avliden", "adressuppgift", "flyttat", "flyttad", "utflyttad", "utflyttat", "emigrerad",
        "emigrerat", "avregistrerad", "uppgift saknas", "uppgifter saknas", "ej folkbokford", "saknar adress",
    ]
    /// Of these alone a cell for a name consists in which nobody's stands; no name of a family is among them.
    private static let nobodies: Set<String> = guardians.union([
        "okand", "okant", "okanda", "far", "fader", "mor", "moder", "mamma", "pappa", "mother", "father", "avliden",
        "dod", "ej", "inte", "vet", "ensam", "ensamstaende", "gemensam", "vardnad", "vardnadshavaren", "ingen",
        "inga", "saknas", "saknar", "uppgift", "uppgifter", "kontaktuppgifter", "namn", "fornamn", "efternamn", "nn",
        "undefined", "null", "none", "nan", "xx", "xxx", "xxxx", "x", "tbd", "nej", "ovan", "samma", "syskon", "se",
        "utomlands", "finns", "angiven", "angivet", "angett", "uppgiven", "kand", "god", "man", "malsman", "vh1",
        "vh2", "unknown", "missing", "deceased", "1", "2", "0", "registrerad", "ifyllt",
    ])
}

extension String {
    /// The words of a small text, one space apart, with nothing but letters, figures and backslashes in them; nil where
    /// it has others than ASCII's.
    fileprivate var asciiWords: String? {
        var words: [UInt8] = []
        words.reserveCapacity(utf8.count)
        var hasLetter = false
        var isGap = false
        for byte in utf8 {
            guard byte < 0x80 else { return nil }
            let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            hasLetter = hasLetter || isLetter
            guard isLetter || byte == UInt8(ascii: "\\") else {
                isGap = !words.isEmpty
                continue
            }
            if isGap { words.append(0x20) }
            words.append(byte)
            isGap = false
        }
        return hasLetter ? String(decoding: words, as: UTF8.self) : ""
    }
}

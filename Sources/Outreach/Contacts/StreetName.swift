/// The name of a street, a farm or a box, of words without accents: as households compare it, and its stem.
struct StreetName: Equatable {
    /// All words, abbreviations written out, joined.
    let exact: String
    /// The stems by which the name is suspected: of its last word, and of all words together.
    let stems: [String]
    /// Whether the name ends like a street's, so that it is hardly anything else.
    let endsLikeStreet: Bool

    /// The name in these words; nil where none of them says anything.
    init?(_ words: [String]) {
        var names = words.map(Self.folded)
        // A rural letter box: "PL 12", "P.L. 12", "Postlåda 12".
        if names == ["p", "l"] || names == ["postlada"] { names = ["pl"] }
        if names == ["pb"] { names = ["box"] }
        guard names.contains(where: { $0.utf8.count > 1 }) || Self.isAbbreviation(names) else { return nil }
        // "PO box", "postbox": a box whatever it is called.
        if let last = names.last, last.hasSuffix("box") { names = ["box"] }
        let written = names
        var last = names.removeLast()
        if let before = names.last, Self.directions[last] != nil,
            Self.endsInFull(before) || before.utf8.count > 3 && Self.trailing.contains(last)
        {
            // "Kungsvägen N", "Backa Norra": where it lies stands behind.
            names[names.count - 1] = last
            last = before
        }
        var (stem, ending) = Self.split(last)
        if stem.isEmpty, let before = names.popLast() {
            // "Göteborgs vägen", "Karl Johans gata": the name stands before its ending, unless that is a direction only.
            if let direction = Self.directions[before], names.isEmpty {
                (stem, names) = ("", [direction])
            } else {
                stem = before
            }
        }
        let first = names.map { Self.directions[$0] ?? $0 }
        exact = (first + [stem, ending]).joined()
        endsLikeStreet = Self.unmistakable.contains(ending) && last.utf8.count > 3
        // What says where a street lies is often left out: N., Norra, Gamla, S:t.
        let said = zip(names, first).filter { Self.directions[$0] == nil && !Self.given.contains($1) }
        // "Nolgårds S. gård", "Nolgårds Södergård"
        let bare = Self.withoutDirection(names.isEmpty || ending.isEmpty ? stem : Self.directions[stem] ?? stem)
        let own = Self.squeezed(bare)
        let whole = Self.squeezed(said.map(\.1).joined() + bare)
        let alone = Self.squeezed(first.joined())
        var stems = [own, whole].filter { !$0.isEmpty }
        if stems.isEmpty, !alone.isEmpty { stems.append(alone) }
        // "Nya Allén" is often "Allén"; but every second village has a "Södra vägen".
        if own.isEmpty, stems.isEmpty || ending != "gatan" && ending != "vagen" { stems.append(Self.squeezed(ending)) }
        // "Mellang." may be a meadow or a street.
        if ending.utf8.count > 1, let end = last.utf8.last, end == UInt8(ascii: "g") || end == UInt8(ascii: "v"),
            !stem.isEmpty, last.utf8.count > 3
        {
            stems.append(Self.squeezed(String(last.dropLast())))
        }
        // "Ekterr.", "Ekh.", "Ektunet": an ending that is rare, or the name's own last letters.
        if ending.isEmpty {
            let spoken = said.map(\.1).joined() + bare
            for rare in Self.rareEndings where spoken.hasSuffix(rare) && spoken.utf8.count > rare.utf8.count + 3 {
                stems.append(Self.squeezed(String(spoken.dropLast(rare.count))))
            }
        }
        // "Göteborgsvägen ovanför 94": what stands between a street and its number.
        for word in names.dropFirst(0) where Self.endsInFull(word) && word.utf8.count > 5 {
            stems.append(Self.squeezed(Self.withoutDirection(Self.split(word).stem)))
        }
        // "Storgatan B 12": the letter stands before the number. "Nol PL 4510": a letter box and its village.
        if last.utf8.count == 1, let before = written.dropLast().last, Self.endsInFull(before) {
            stems.append(Self.squeezed(Self.withoutDirection(Self.split(before).stem)))
        }
        if last == "pl", !stem.isEmpty { stems.append(Self.squeezed(ending)) }
        // "Kungsvägrn", "Kungsväge": an ending that is misspelt.
        if ending.isEmpty {
            stems += Self.stemsBeforeMisspelt(last).map { Self.squeezed(Self.withoutDirection($0)) }
        }
        self.stems = stems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether a word ends like a street's name, and not on its first letter alone.
    private static func endsInFull(_ word: String) -> Bool {
        endings.contains {
            $0.written.utf8.count > 2 && word.utf8.count > $0.written.utf8.count && word.hasSuffix($0.written)
        }
    }

    /// Whether single letters are a street's: "V. g."
    private static func isAbbreviation(_ words: [String]) -> Bool {
        guard words.count == 2, let first = words.first, let last = words.last else { return false }
        return directions[first] != nil && (last == "g" || last == "v")
    }

    /// Whether a word is nothing but the end of a street's name: "gata", "v.".
    static func isEnding(_ word: String) -> Bool {
        guard case .word(let plain, _)? = ContactText.tokens(of: word).first else { return false }
        return split(folded(plain)).stem.isEmpty
    }

    /// A word without what its spellings differ in: "Gbg" and "Göteborg", "Noedinge" and "Nödinge".
    static func coarse(_ word: String) -> String { squeezed(folded(word)) }

    /// What may stand before an ending of which one letter is wrong, missing or too many.
    private static func stemsBeforeMisspelt(_ word: String) -> [String] {
        guard word.utf8.suffix(7).contains(UInt8(ascii: "g")) else { return [] }
        var stems: [String] = []
        for ending in ["vagen", "gatan", "stigen", "granden"] {
            for length in ending.count - 1...ending.count + 1 where word.utf8.count >= length + 3 {
                guard Spelling.distance(String(word.suffix(length)), ending) == 1 else { continue }
                stems.append(String(word.dropLast(length)))
            }
        }
        return stems
    }

    /// A word with å, ä and ö as one letter where they are written "aa", "ae" and "oe", and w as v.
    private static func folded(_ word: String) -> String {
        var bytes: [UInt8] = []
        for byte in word.utf8 {
            let isSecond =
                byte == UInt8(ascii: "e") && (bytes.last == UInt8(ascii: "a") || bytes.last == UInt8(ascii: "o"))
                || byte == UInt8(ascii: "a") && bytes.last == UInt8(ascii: "a")
            if !isSecond { bytes.append(byte == UInt8(ascii: "w") ? UInt8(ascii: "v") : byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A word without the ending that says that it is a street, and that ending written out.
    private static func split(_ word: String) -> (stem: String, ending: String) {
        let bytes = word.utf8
        guard let last = bytes.last, let candidates = endingsByLastLetter[last] else { return (word, "") }
        for (written, ending) in candidates where bytes.count >= written.count {
            let stem = bytes.dropLast(written.count)
            guard bytes[stem.endIndex...].elementsEqual(written) else { continue }
            // "Vägen", "v.": nothing but an ending; a short word such as "Alv" is itself.
            guard stem.count >= (ending == "gatan" || ending == "vagen" ? 1 : 2) || stem.isEmpty else { continue }
            return (String(Substring(stem)), ending)
        }
        return (word, "")
    }

    /// The endings by their last letters, because nearly all words end on another.
    private static let endingsByLastLetter: [UInt8: [(written: [UInt8], ending: String)]] = {
        var byLetter: [UInt8: [(written: [UInt8], ending: String)]] = [:]
        for (written, ending) in endings {
            let bytes = Array(written.utf8)
            if let last = bytes.last { byLetter[last, default: []].append((bytes, ending)) }
        }
        return byLetter
    }()

    /// A stem without a direction that is glued to it: "Norrakungs" is "kungs".
    private static func withoutDirection(_ stem: String) -> String {
        for direction in gluedDirections where stem.hasPrefix(direction) {
            let rest = stem.dropFirst(direction.count)
            if rest.utf8.count >= 4 { return String(rest) }
        }
        return stem
    }

    /// A stem without what spellings differ in: a genitive's s, doubled letters, c and k, w and v, f and v, z and s.
    private static func squeezed(_ text: String) -> String {
        var bytes: [UInt8] = []
        for (written, short) in shortTowns where text.hasPrefix(written) {
            return squeezed(short + text.dropFirst(written.count))
        }
        for byte in text.utf8 {
            var byte = byte
            switch byte {
            case UInt8(ascii: "c"), UInt8(ascii: "q"): byte = UInt8(ascii: "k")
            case UInt8(ascii: "w"), UInt8(ascii: "f"): byte = UInt8(ascii: "v")
            case UInt8(ascii: "z"): byte = UInt8(ascii: "s")
            case UInt8(ascii: "x"):
                if bytes.last != UInt8(ascii: "k") { bytes.append(UInt8(ascii: "k")) }
                byte = UInt8(ascii: "s")
            case UInt8(ascii: "h") where bytes.last == UInt8(ascii: "k") || bytes.last == UInt8(ascii: "t"): continue
            case UInt8(ascii: "h") where bytes.last == UInt8(ascii: "p"):
                bytes[bytes.count - 1] = UInt8(ascii: "v")
                continue
            default: break
            }
            if bytes.last != byte { bytes.append(byte) }
        }
        while bytes.count > 2, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Endings of streets' names as they are written, the longest first, with the one that each stands for.
    private static let endings: [(written: String, ending: String)] = {
        var endings: [(String, String)] = []
        func add(_ ending: String, _ others: String...) {
            for written in [ending] + others { endings.append((written, ending)) }
        }
        add("gatan", "gata", "gat", "gtn", "gt", "g", "gtan", "gatn", "gattan", "gatann", "gaatan")
        add(
            "vagen", "vag", "vaeg", "vaegen", "vg", "vgn", "v", "vgen", "vagn", "vaggen", "vagenn", "vegen", "vgaen",
            "vn", "veg")
        add("stigen", "stig", "stg", "st")
        add("granden", "grand", "gr", "grnd")
        add("allen", "alle")
        add("torget", "torg", "tg", "t")
        add("platsen", "plats", "plan", "planen", "pl")
        add("backen", "backe", "bck", "b")
        add("liden", "lid")
        add("leden", "led")
        add("angen", "ang")
        add("gangen", "gang")
        add("parken", "park")
        add("kroken", "krok")
        add("ringen", "ring")
        add("slingan", "slinga", "sl")
        add("svangen", "svang")
        add("brinken", "brink", "br")
        add("hojden", "hojd")
        add("kullen", "kulle")
        add("stranden", "strand")
        add("kajen", "kaj")
        add("esplanaden", "esplanad", "espl")
        add("promenaden", "promenad")
        add("passagen", "passage")
        add("terrassen", "terrass")
        add("trappan", "trappor")
        add("garden", "gard", "gd")
        add("torpet", "torp")
        add("stugan", "stuga")
        add("kvarnen", "kvarn")
        add("hagen", "hage")
        add("lunden", "lund")
        add("dalen", "dal")
        add("grinden", "grind")
        add("stroget", "strog")
        add("straket", "strak")
        add("tunet", "tun")
        add("rundan", "runda")
        add("sparet", "spar")
        add("vreten", "vret")
        add("kvarteret", "kvarter")
        add("street", "str")
        add("strasse")
        add("road", "rd")
        add("avenue", "avenyn", "aveny", "ave")
        add("lane")
        add("gate", "gade", "gaten")
        add("veien", "vei", "vej", "vejen")
        add("katu", "tie", "kuja")
        return endings.sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
    }()

    private static let unmistakable: Set<String> = [
        "gatan", "vagen", "stigen", "granden", "allen", "torget", "backen", "liden", "leden", "slingan", "brinken",
        "esplanaden", "street", "strasse", "road", "avenue", "lane", "gate", "veien", "gangen", "kroken", "stranden",
    ]

    /// What short and long forms of a direction, an age or a size stand for.
    private static let directions: [String: String] = {
        var directions: [String: String] = [:]
        func add(_ direction: String, _ written: String...) {
            for written in [direction] + written { directions[written] = direction }
        }
        add("norra", "n", "na", "norr", "norre")
        add("sodra", "s", "sa", "soder", "sodr", "sondra", "syd")
        add("ostra", "o", "oa", "oster", "ostr")
        add("vastra", "v", "va", "vaster", "vastr", "vestra")
        add("gamla", "ga", "gla", "gml", "gl", "gamle", "gam")
        add("nya", "ny")
        // "St." is either, and no town has both of one name.
        add("stora", "st", "sta", "sto", "store", "sankt", "sankta", "sct", "skt")
        add("lilla", "l", "la", "lla", "lill", "lille")
        add("mellan", "mell", "mellersta", "m")
        add("ovre", "ofre")
        add("nedre", "ned")
        add("inre")
        add("yttre")
        return directions
    }()

    /// Words that say who lives where, and not where it is.
    private static let given: Set<String> = ["co", "att", "postadress", "adress", "hem"]

    private static let gluedDirections = [
        "norra", "sodra", "ostra", "vastra", "gamla", "stora", "lilla", "sankt", "mellan", "ovre", "nedre",
    ]

    /// Directions that stand behind the name of a farm; "v" is a road's there.
    private static let trailing: Set<String> = [
        "norra", "n", "na", "norr", "sodra", "s", "sa", "soder", "ostra", "o", "oa", "oster", "vastra", "va", "vaster",
        "ovre", "nedre", "lilla", "stora",
    ]

    /// What may be left out at the end of a name, besides the endings of streets.
    private static let rareEndings = ["en", "et", "n", "ga", "all", "terr", "prom", "h", "r", "va", "van"]

    private static let shortTowns = [
        ("gbgs", "goteborgs"), ("gbg", "goteborg"), ("sthlms", "stockholms"), ("sthlm", "stockholm"),
    ]
}

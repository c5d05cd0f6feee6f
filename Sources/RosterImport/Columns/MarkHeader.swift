import Outreach

/// Headers of columns about protection, in whatever spelling: a mark that isn't recognised would be a mark lost.
enum MarkHeader {
    /// Whether a header, without case, signs and spaces, is surely that of a mark.
    static func isMark(_ header: String) -> Bool {
        let folded = folded(header)
        return signs.contains(where: folded.contains) || names.contains(folded)
    }

    /// Whether a header that isn't known may be that of a mark, so that nothing can be read before somebody says.
    static func mayBeMark(_ header: String) -> Bool {
        let header = folded(HeaderSynonyms.normalised(header))
        guard header.utf8.count <= HeaderSynonyms.longest else { return likeSigns.contains(where: header.contains) }
        if likeSigns.contains(where: header.contains) || likeNames.contains(where: header.hasSuffix) { return true }
        if likeWords.contains(header) { return true }
        return near.contains { word in
            Spelling.distance(word, header, within: word.count >= 8 ? 2 : 1) != nil
        }
    }

    private static func folded(_ header: String) -> String {
        String(header.unicodeScalars.map { Character(LatinFolding.base(of: $0)) })
    }

    private static let signs = [
        "skydd", "sekretess", "sparrmark", "kvarskriv", "sakerhetsforbud", "turvakielto", "securitymark", "fingerad",
    ]
    private static let names: Set<String> = [
        "doljkontaktuppgifter", "doljuppgifter", "protected", "protection", "isprotected", "protectedidentity",
        "protectedpersonaldata", "confidentialitymark", "secrecy", "secrecymark",
    ]
    // "Sekr.", "Skydad", "Dölj", "Hemlig", "Spärrad"; a header with a letter lost to a wrong encoding is one of them too.
    private static let likeSigns = [
        "sekr", "sekk", "skyd", "protect", "secre", "confiden", "konfiden", "hemlig", "dolj", "dolda", "dold",
        "sparrad", "sparr", "markering", "markerad", "securit", "hidden", "restricted", "sakerhetsmark", "disclos",
        "privacy", "classified", "hidecontact", "hidedetails", "hideaddress", "lamnasut", "utlamnas", "sarskildhansyn",
    ]
    // Whole ends: "Får ej visas", but "Får ej visas på bild" is another matter.
    private static let likeNames = ["dolt", "visaej", "visasej", "ejvisas", "intevisas", "lamnaut", "ejutlamning"]
    private static let likeWords: Set<String> = [
        "s", "sek", "spu", "smark", "smarkning", "sfb", "skfb", "skpers", "skpu", "hide",
    ]
    private static let near = [
        "sekretess", "sekretessmarkering", "skyddad", "skyddade", "skyddsmarkering", "skyddadidentitet",
        "skyddadepersonuppgifter", "skyddadfolkbokforing", "doljkontaktuppgifter", "protected", "protection", "smarkt",
    ]
}

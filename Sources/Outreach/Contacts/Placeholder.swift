/// Texts that stand where a contact should stand and are none: "Adress saknas", "Okänd", "0000000".
enum Placeholder {
    /// The words, without accents, of which texts consist that name no home.
    static let words: Set<String> = [
        "adress", "adressen", "adressuppgift", "adressuppgifter", "bostadsadress", "hemadress", "postadress",
        "gatuadress",
        "saknas", "saknar", "okand", "okant", "okanda", "ingen", "inget", "inga", "uppgift", "uppgifter", "ej", "inte",
        "finns", "angiven", "angivet", "angivna", "kand", "registrerad", "skyddad", "skyddade", "skyddat", "hemlig",
        "hemligt", "sekretess", "sekretessmarkering", "sekretessmarkerad", "kvarskriven", "personuppgifter", "na", "nn",
        "n", "a", "x", "xx", "xxx", "xxxx", "test", "utan", "fast", "bostad", "hemlos", "bostadslos", "se", "ovan",
        "samma", "som", "hos", "flyttat", "utflyttad", "utvandrad", "avliden", "unknown", "none", "missing", "address",
        "no", "not", "known", "poste", "restante", "vet", "och", "eller", "tillfallig", "tom", "null", "nil", "uppge",
    ]

    /// Names of mailboxes that nobody reads.
    static let mailboxes: Set<String> = [
        "saknas", "ingen", "inget", "noreply", "donotreply", "okand", "test", "x", "xx", "xxx", "na", "finnsej",
        "ejangiven", "unknown", "none", "epostsaknas", "mailsaknas", "ingenmail", "ingenepost",
    ]
}

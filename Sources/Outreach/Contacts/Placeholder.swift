/// Texts that stand where a contact should stand and are none: "Adress saknas", "Okänd", "0000000".
package enum Placeholder {
    /// The words, without accents, of which texts consist that name no home: that it isn't known, whose it is, or why
    /// there is none.
    package static let words: Set<String> = [
        "adress", "adressen", "adressuppgift", "adressuppgifter", "bostadsadress", "hemadress", "postadress",
        "gatuadress", "saknas", "saknar", "saknad", "okand", "okant", "okanda", "ingen", "inget", "inga", "uppgift",
        "uppgifter", "ej", "inte", "finns", "angiven", "angivet", "angivna", "kand", "ospecificerad", "ospecificerat",
        "registrerad", "obekant", "vet", "oklar", "oklart", "uppge", "tom", "null", "nil", "na", "nn", "n", "a", "x",
        "xx", "xxx", "xxxx", "test", "och", "eller",
        // It is kept back.
        "skyddad", "skyddade", "skyddat", "hemlig", "hemligt", "sekretess", "sekretessmarkering", "sekretessmarkerad",
        "kvarskriven", "personuppgifter",
        // Whose it is.
        "se", "ovan", "samma", "som", "hos", "bor", "mamma", "mammas", "mamman", "pappa", "pappas", "pappan", "mor",
        "far", "modern", "fadern", "mormor", "morfar", "farmor", "farfar", "vh", "vh1", "vh2", "vardnadshavare",
        "vardnadshavaren", "foralder", "foraldrarna", "elev", "eleven", "elevens", "barn", "barnet", "barnets",
        "syskon", "guardian", "parent",
        // Why there is none.
        "utan", "fast", "bostad", "hemvist", "hemlos", "bostadslos", "flyttat", "flyttad", "flyttade", "utflyttad",
        "utflyttat", "utvandrad", "utvandrat", "emigrerad", "emigrerat", "avliden", "avl", "dod", "avregistrerad",
        "forsvunnen", "folkbokford", "folkbokforing", "folkbokforingen", "tillfallig", "tillfalligt", "boende",
        "utlandet", "utomlands", "poste", "restante", "unknown", "none", "missing", "address", "no", "not", "known",
        "same", "abroad", "moved",
    ]

    /// Names of mailboxes that nobody reads.
    static let mailboxes: Set<String> = [
        "saknas", "ingen", "inget", "noreply", "donotreply", "okand", "test", "x", "xx", "xxx", "na", "finnsej",
        "ejangiven", "unknown", "none", "epostsaknas", "mailsaknas", "ingenmail", "ingenepost",
    ]
}

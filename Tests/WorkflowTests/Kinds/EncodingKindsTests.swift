import Testing

@Suite struct `Lists in odd encodings` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "UTF-8 encoded twice",
            .encoded(
                """
                School,Class,Year,Personal number,First name,Last name,Protected,Guardian personal number,Guardian first name,Guardian last name,Guardian address,Guardian postal code,Guardian city,Guardian protected
                Ekbackaskolan,7A,7,P1,Elev,Björkängen,Nej,G1,Anna,Sjöhåla,Bäckvägen 1,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P2,Elev,Björkängen,Nej,G2,Bo,Sjöhåla,Bäckvägen 2,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P3,Elev,Björkängen,Nej,G3,Cia,Sjöhåla,Bäckvägen 3,449 31,Nödinge,N
                """, OddEncoding.twice),
            expected: [
                "elever.csv 0 encodingGuessed",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Sjöhåla, Bo Sjöhåla, Cia Sjöhåla",
                "open import encodingGuessed 1",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "Mac Roman",
            .encoded(
                """
                School,Class,Year,Personal number,First name,Last name,Protected,Guardian personal number,Guardian first name,Guardian last name,Guardian address,Guardian postal code,Guardian city,Guardian protected
                Ekbackaskolan,7A,7,P1,Elev,Björkängen,Nej,G1,Anna,Sjöhåla,Bäckvägen 1,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P2,Elev,Björkängen,Nej,G2,Bo,Sjöhåla,Bäckvägen 2,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P3,Elev,Björkängen,Nej,G3,Cia,Sjöhåla,Bäckvägen 3,449 31,Nödinge,N
                """, OddEncoding.mac),
            expected: [
                "elever.csv 0 encodingGuessed",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Sjöhåla, Bo Sjöhåla, Cia Sjöhåla",
                "open import encodingGuessed 1",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "DOS",
            .encoded(
                """
                School,Class,Year,Personal number,First name,Last name,Protected,Guardian personal number,Guardian first name,Guardian last name,Guardian address,Guardian postal code,Guardian city,Guardian protected
                Ekbackaskolan,7A,7,P1,Elev,Björkängen,Nej,G1,Anna,Sjöhåla,Bäckvägen 1,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P2,Elev,Björkängen,Nej,G2,Bo,Sjöhåla,Bäckvägen 2,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P3,Elev,Björkängen,Nej,G3,Cia,Sjöhåla,Bäckvägen 3,449 31,Nödinge,N
                """, OddEncoding.dos),
            expected: [
                "elever.csv 0 encodingGuessed",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Sjöhåla, Bo Sjöhåla, Cia Sjöhåla",
                "open import encodingGuessed 1",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "Windows-1252, as ever",
            .encoded(
                """
                School,Class,Year,Personal number,First name,Last name,Protected,Guardian personal number,Guardian first name,Guardian last name,Guardian address,Guardian postal code,Guardian city,Guardian protected
                Ekbackaskolan,7A,7,P1,Elev,Björkängen,Nej,G1,Anna,Sjöhåla,Bäckvägen 1,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P2,Elev,Björkängen,Nej,G2,Bo,Sjöhåla,Bäckvägen 2,449 31,Nödinge,N
                Ekbackaskolan,7A,7,P3,Elev,Björkängen,Nej,G3,Cia,Sjöhåla,Bäckvägen 3,449 31,Nödinge,N
                """, OddEncoding.windows),
            expected: [
                "exit 0",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Sjöhåla, Bo Sjöhåla, Cia Sjöhåla",
                "letters written-to 3",
            ]),
    ]
}

/// Swedish letters in the encodings of other machines.
private enum OddEncoding {
    static func twice(_ letter: Character) -> [UInt8]? {
        String(letter).utf8.count == 1 ? nil : String(letter).utf8.flatMap { Array(String(UnicodeScalar($0)).utf8) }
    }

    static func mac(_ letter: Character) -> [UInt8]? {
        ["å": [0x8C], "ä": [0x8A], "ö": [0x9A], "Å": [0x81], "Ä": [0x80], "Ö": [0x85]][letter]
    }

    static func dos(_ letter: Character) -> [UInt8]? {
        ["å": [0x86], "ä": [0x84], "ö": [0x94], "Å": [0x8F], "Ä": [0x8E], "Ö": [0x99]][letter]
    }

    static func windows(_ letter: Character) -> [UInt8]? {
        letter.unicodeScalars.first.map { $0.value < 256 ? [UInt8($0.value)] : [] }
    }
}

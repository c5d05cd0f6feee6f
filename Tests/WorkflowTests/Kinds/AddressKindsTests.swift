import Testing

@Suite struct `Addresses that aren't` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "words that are no address",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Adress saknas;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Okänd adress;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;-;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P4;Ove;Berg;N;G4;Dan;Berg;Utvandrad;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P5;Tim;Gran;N;G5;Eva;Gran;Avliden;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P6;Ada;Asp;N;G6;Finn;Asp;Ingen fast adress;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P7;Ivar;Rönn;N;G7;Gun;Rönn;Poste restante;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P8;Lo;Hägg;N;G8;Hans;Hägg;Gatan 8;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 addressIsNone",
                "elever.csv 3 addressIsNone",
                "elever.csv 4 addressIsNone",
                "elever.csv 5 addressIsNone",
                "elever.csv 6 addressIsNone",
                "elever.csv 7 addressIsNone",
                "elever.csv 8 addressIsNone",
                "exit 1",
                "pupils 8 Ekbackaskolan 7A 7",
                "guardians 8, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran, Finn Asp, Gun Rönn, Hans Hägg",
                "open import addressIsNone 7",
                "letters written-to 8",
            ]),
        KindOfRoster(
            "other words, in a workbook",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Saknas;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Okänd;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Flyttat;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P4;Ove;Berg;N;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;N
                """),
            expected: [
                "elever.xlsx 2 addressIsNone",
                "elever.xlsx 3 addressIsNone",
                "elever.xlsx 4 addressIsNone",
                "exit 1",
                "pupils 4 Ekbackaskolan 7A 7",
                "guardians 4, Anna Ek, Bo Lind, Cia Alm, Dan Berg",
                "open import addressIsNone 3",
                "letters written-to 4",
            ]),
        KindOfRoster(
            "two who share such words aren't one home",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Vårdnadshavare 1 Namn;Vårdnadshavare 1 Personnummer;Vårdnadshavare 1 Adress;Vårdnadshavare 1 Postnr;Vårdnadshavare 1 Ort;Vårdnadshavare 1 Skyddad;Vårdnadshavare 2 Namn;Vårdnadshavare 2 Personnummer;Vårdnadshavare 2 Adress;Vårdnadshavare 2 Postnr;Vårdnadshavare 2 Ort;Vårdnadshavare 2 Skyddad
                Ekbackaskolan;7A;7;P1;Elsa Ek;Anna Ek;G1;Adress saknas;449 31;Ekbacka;N;Bo Ek;G2;Adress saknas;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 addressIsNone",
                "elever.csv 2 addressIsNone",
                "exit 1",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Ek",
                "open import addressIsNone 2",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "two at Poste restante aren't one home",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Vårdnadshavare 1 Namn;Vårdnadshavare 1 Personnummer;Vårdnadshavare 1 Adress;Vårdnadshavare 1 Postnr;Vårdnadshavare 1 Ort;Vårdnadshavare 1 Skyddad;Vårdnadshavare 2 Namn;Vårdnadshavare 2 Personnummer;Vårdnadshavare 2 Adress;Vårdnadshavare 2 Postnr;Vårdnadshavare 2 Ort;Vårdnadshavare 2 Skyddad
                Ekbackaskolan;7A;7;P1;Elsa Ek;Anna Ek;G1;Poste restante;449 31;Ekbacka;N;Bo Ek;G2;Poste restante;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 addressIsNone",
                "elever.csv 2 addressIsNone",
                "exit 1",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Ek",
                "open import addressIsNone 2",
                "letters written-to 2",
            ]),
    ]
}

import Testing

@Suite struct `Numbers, codes and marks in a spreadsheet's dress` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "numbers as formula, text and decimals",
            .csv(
                #"""
                \#(KindOfRoster.long)
                Ekbackaskolan;7A;7;"=""P1""";Elsa;Ek;N;G1;Anna;Ek;Gatan 1;"=""44931""";Ekbacka;N
                Ekbackaskolan;7A;7;'P2;Nils;Lind;N;'G2;Bo;Lind;Gatan 2;'44931;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;44931.0;Ekbacka;N
                """#),
            expected: [
                "elever.csv 2 spreadsheetDress",
                "elever.csv 2 spreadsheetDress",
                "elever.csv 3 spreadsheetDress",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "open import spreadsheetDress 3",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "decimals in every number",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7.0;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;44931,0;Ekbacka;N
                Ekbackaskolan;7A;7.0;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;44931,0;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 spreadsheetDress",
                "elever.csv 2 spreadsheetDress",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "open import spreadsheetDress 2",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "the country before the number, in a workbook",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;SE P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "codes as numbers, in a workbook",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;#7|0;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;#44931|0;Ekbacka;N
                Ekbackaskolan;7A;#7|0;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "a school code of seven digits",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Vårdnadshavare;Vårdnadshavare personnummer
                01234567;7A;7;P1;Elsa;Ek;Anna Ek;G1
                1234567;7A;7;P2;Nils;Lind;Bo Lind;G2
                1234567.0;7A;7;P3;Maja;Alm;Cia Alm;G3
                Nollskolan;7A;7;P4;Ove;Berg;Dan Berg;G4
                """),
            schools: """
                code;name;years;address;aliases
                01234567;Nollskolan;7-9;Skolgatan 1, 449 31 Ekbacka;
                """,
            expected: [
                "elever.csv 3 schoolCodeRepaired",
                "elever.csv 4 spreadsheetDress",
                "exit 1",
                "pupils 4 Nollskolan 7A 7",
                "guardians 4, Anna Ek, Bo Lind, Cia Alm, Dan Berg",
                "unknown 4",
                "open import schoolCodeRepaired 1 spreadsheetDress 1",
            ]),
        KindOfRoster(
            "the code as a number, in a workbook",
            .workbook(
                """
                Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Vårdnadshavare;Vårdnadshavare personnummer
                #1234567|0;7A;7;P1;Elsa;Ek;Anna Ek;G1
                01234567;7A;7;P2;Nils;Lind;Bo Lind;G2
                """),
            schools: """
                code;name;years;address;aliases
                01234567;Nollskolan;7-9;Skolgatan 1, 449 31 Ekbacka;
                """,
            expected: [
                "elever.xlsx 2 schoolCodeRepaired",
                "exit 1",
                "pupils 2 Nollskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "unknown 2",
                "open import schoolCodeRepaired 1",
            ]),
        KindOfRoster(
            "the code without its zero in schools.csv",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Vårdnadshavare;Vårdnadshavare personnummer
                01234567;7A;7;P1;Elsa;Ek;Anna Ek;G1
                1234567;7A;7;P2;Nils;Lind;Bo Lind;G2
                """),
            schools: """
                code;name;years;address;aliases
                1234567;Nollskolan;7-9;Skolgatan 1, 449 31 Ekbacka;
                """,
            expected: [
                "schools.csv 0 schoolListCodeRepaired",
                "elever.csv 3 schoolCodeRepaired",
                "exit 1",
                "pupils 2 Nollskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "unknown 2",
                "open import schoolCodeRepaired 1 schoolListCodeRepaired 1",
            ]),
        KindOfRoster(
            "a code of seven digits that is nobody's",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Vårdnadshavare;Vårdnadshavare personnummer
                Nollskolan;7A;7;P1;Elsa;Ek;Anna Ek;G1
                7654321;7A;7;P2;Nils;Lind;Bo Lind;G2
                """),
            schools: """
                code;name;years;address;aliases
                01234567;Nollskolan;7-9;Skolgatan 1, 449 31 Ekbacka;
                """,
            expected: [
                "elever.csv 3 schoolUnknown",
                "elever.csv 3 pupilLeftOut",
                "exit 1",
                "pupils 1 - 7A 7",
                "pupils 1 Nollskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "unknown 2",
                "open no-school 1",
                "open unreachable 1",
                "open import schoolUnknown 1",
            ]),
        KindOfRoster(
            "FALSKT as Swedish Excel writes it",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;FALSKT;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P2;Nils;Lind;FALSKT;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P3;Maja;Alm;FALSKT;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P4;Ove;Berg;FALSKT;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P5;Tim;Gran;FALSKT;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P6;Ada;Asp;FALSKT;G6;Finn;Asp;Gatan 6;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P7;Ivar;Rönn;FALSKT;G7;Gun;Rönn;Gatan 7;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P8;Lo;Hägg;FALSKT;G8;Hans;Hägg;Gatan 8;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P9;My;Sälg;FALSKT;G9;Ida;Sälg;Gatan 9;449 31;Ekbacka;FALSKT
                """),
            expected: [
                "exit 0",
                "pupils 9 Ekbackaskolan 7A 7",
                "guardians 9, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran, Finn Asp, Gun Rönn, Hans Hägg, Ida Sälg",
                "letters written-to 9",
            ]),
        KindOfRoster(
            "0.0 and falskt",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;falskt;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P2;Nils;Lind;falskt;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P3;Maja;Alm;falskt;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P4;Ove;Berg;falskt;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P5;Tim;Gran;falskt;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P6;Ada;Asp;falskt;G6;Finn;Asp;Gatan 6;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P7;Ivar;Rönn;falskt;G7;Gun;Rönn;Gatan 7;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P8;Lo;Hägg;falskt;G8;Hans;Hägg;Gatan 8;449 31;Ekbacka;0.0
                Ekbackaskolan;7A;7;P9;My;Sälg;falskt;G9;Ida;Sälg;Gatan 9;449 31;Ekbacka;0.0
                """),
            expected: [
                "exit 0",
                "pupils 9 Ekbackaskolan 7A 7",
                "guardians 9, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran, Finn Asp, Gun Rönn, Hans Hägg, Ida Sälg",
                "letters written-to 9",
            ]),
        KindOfRoster(
            "FALSE as a workbook's text",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;FALSE;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P2;Nils;Lind;FALSE;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P3;Maja;Alm;FALSE;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P4;Ove;Berg;FALSE;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P5;Tim;Gran;FALSE;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P6;Ada;Asp;FALSE;G6;Finn;Asp;Gatan 6;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P7;Ivar;Rönn;FALSE;G7;Gun;Rönn;Gatan 7;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P8;Lo;Hägg;FALSE;G8;Hans;Hägg;Gatan 8;449 31;Ekbacka;FALSE
                Ekbackaskolan;7A;7;P9;My;Sälg;FALSE;G9;Ida;Sälg;Gatan 9;449 31;Ekbacka;FALSE
                """),
            expected: [
                "exit 0",
                "pupils 9 Ekbackaskolan 7A 7",
                "guardians 9, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran, Finn Asp, Gun Rönn, Hans Hägg, Ida Sälg",
                "letters written-to 9",
            ]),
        KindOfRoster(
            "SANT stays a yes",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;FALSKT;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P2;Nils;Lind;FALSKT;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P3;Maja;Alm;FALSKT;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;SANT
                Ekbackaskolan;7A;7;P4;Ove;Berg;FALSKT;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P5;Tim;Gran;FALSKT;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P6;Ada;Asp;FALSKT;G6;Finn;Asp;Gatan 6;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P7;Ivar;Rönn;FALSKT;G7;Gun;Rönn;Gatan 7;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P8;Lo;Hägg;FALSKT;G8;Hans;Hägg;Gatan 8;449 31;Ekbacka;FALSKT
                Ekbackaskolan;7A;7;P9;My;Sälg;FALSKT;G9;Ida;Sälg;Gatan 9;449 31;Ekbacka;FALSKT
                """),
            expected: [
                "exit 1",
                "pupils 9 Ekbackaskolan 7A 7",
                "guardians 9, Anna Ek, Bo Lind, Dan Berg, Eva Gran, Finn Asp, Gun Rönn, Hans Hägg, Ida Sälg",
                "protected 1",
                "letters written-to 8 by-hand 1",
            ]),
    ]
}

import Testing

@Suite struct `Protection that stands elsewhere, or is cut off` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "words about protection in other cells",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Skyddad adress;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Sekretess;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Skatteverket Box 2820;403 20;Göteborg;N
                Ekbackaskolan;7A;7;P4;Ove;Berg;N;G4;Dan;Skyddad Identitet;Gatan 4;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P5;Tim;Sekretessmarkerad;N;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P6;Ada;Asp;N;G6;Finn;Asp;Gatan 6;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 protectionInCell",
                "elever.csv 3 protectionInCell",
                "elever.csv 4 protectionInCell",
                "elever.csv 5 protectionInCell",
                "elever.csv 6 protectionInCell",
                "exit 1",
                "pupils 6 Ekbackaskolan 7A 7",
                "guardians 6, Eva Gran, Finn Asp",
                "protected 5",
                "open ruling 1",
                "open import protectionInCell 5",
                "letters written-to 1 by-hand 4 undecided 1",
            ]),
        KindOfRoster(
            "in a workbook, with other words",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Hemlig adress;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Kvarskriven i kommunen;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Skyddad folkbokföring;N
                Ekbackaskolan;7A;7;P4;Ove;Berg;N;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;N
                """),
            expected: [
                "elever.xlsx 2 protectionInCell",
                "elever.xlsx 3 protectionInCell",
                "elever.xlsx 4 protectionInCell",
                "exit 1",
                "pupils 4 Ekbackaskolan 7A 7",
                "guardians 4, Dan Berg",
                "protected 3",
                "open import protectionInCell 3",
                "letters written-to 1 by-hand 3",
            ]),
        KindOfRoster(
            "streets and names that only begin so",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Skyddsvägen 3;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Hemliga stigen 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 perhapsProtectionInCell",
                "elever.csv 3 perhapsProtectionInCell",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "unknown 2",
                "open import perhapsProtectionInCell 2",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "a mark in the class",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A (sekretess);7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 protectionInCell",
                "exit 1",
                "pupils 1 Ekbackaskolan - 7",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "protected 1",
                "open ruling 1",
                "open import protectionInCell 1",
                "letters written-to 1 undecided 1",
            ]),
        KindOfRoster(
            "a row cut by a line break loses its mark",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1
                lgh 1001;449 31;Ekbacka;J
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 markNotReached",
                "elever.csv 3 markNotReached",
                "elever.csv 3 schoolYearNotUnderstood",
                "elever.csv 3 pupilNumberInvalid",
                "rejected 1",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "unknown 1",
                "open import rejected 1 markNotReached 2 schoolYearNotUnderstood 1",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "a file that is cut off",
            .cutOff(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3
                """),
            expected: [
                "elever.csv 4 markNotReached",
                "elever.csv 4 perhapsCutOff",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "unknown 1",
                "open import markNotReached 1 perhapsCutOff 1",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "rows of a program that leaves out blank ends",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 3 markNotReached",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "unknown 1",
                "open import markNotReached 1",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "a workbook's row without its last cells",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "exit 0",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "letters written-to 3",
            ]),
    ]
}

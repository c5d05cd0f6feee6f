import Testing

@Suite struct `Classes and years as lists have them` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "classes that Excel made days of, in a workbook",
            .workbook(
                """
                \(KindOfRoster.longWithoutYear)
                Ekbackaskolan;#38169|16;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;#38534|16;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.xlsx 2 classIsDate",
                "elever.xlsx 3 classIsDate",
                "elever.xlsx 2 pupilLeftOut",
                "elever.xlsx 3 pupilLeftOut",
                "exit 1",
                "pupils 2 Ekbackaskolan - -",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "open school-year-unknown 2",
                "open import classIsDate 2",
                "letters written-to 1 school-year-unknown 2",
            ]),
        KindOfRoster(
            "days with the year, in a workbook",
            .workbook(
                """
                \(KindOfRoster.longWithoutYear)
                Ekbackaskolan;#43647|14;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "elever.xlsx 2 classIsDate",
                "elever.xlsx 2 pupilLeftOut",
                "exit 1",
                "pupils 1 Ekbackaskolan - -",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "open school-year-unknown 1",
                "open import classIsDate 1",
                "letters written-to 1 school-year-unknown 1",
            ]),
        KindOfRoster(
            "days as CSV writes them",
            .csv(
                """
                \(KindOfRoster.longWithoutYear)
                Ekbackaskolan;01-jul;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7-aug;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7-2;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 classIsDate",
                "elever.csv 3 classIsDate",
                "elever.csv 2 pupilLeftOut",
                "elever.csv 3 pupilLeftOut",
                "exit 1",
                "pupils 2 Ekbackaskolan - -",
                "pupils 1 Ekbackaskolan 7-2 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "open school-year-unknown 2",
                "open import classIsDate 2",
                "letters written-to 1 school-year-unknown 2",
            ]),
        KindOfRoster(
            "days beside a year of school that is told",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;01-jul;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;2020-08-01;8;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 classIsDate",
                "elever.csv 3 classIsDate",
                "exit 1",
                "pupils 1 Ekbackaskolan - 7",
                "pupils 1 Ekbackaskolan - 8",
                "guardians 2, Anna Ek, Bo Lind",
                "open import classIsDate 2",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "merged cells for school, class and year",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                ;;;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                ;;;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                ;8B;8;P4;Ove;Berg;N;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;N
                ;;;P5;Tim;Gran;N;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;N
                """, merged: ["A2:A6", "B2:B4", "C2:C4", "B5:B6", "C5:C6"]),
            expected: [
                "exit 0",
                "pupils 3 Ekbackaskolan 7A 7",
                "pupils 2 Ekbackaskolan 8B 8",
                "guardians 5, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran",
                "letters written-to 5",
            ]),
        KindOfRoster(
            "merged classes that tell the year",
            .workbook(
                """
                \(KindOfRoster.longWithoutYear)
                Ekbackaskolan;7A;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;8C;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                Ekbackaskolan;;P4;Ove;Berg;N;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;N
                """, merged: ["B2:B3", "B4:B5"]),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "pupils 2 Ekbackaskolan 8C 8",
                "guardians 4, Anna Ek, Bo Lind, Cia Alm, Dan Berg",
                "letters written-to 4",
            ]),
        KindOfRoster(
            "a heading over each class, merged over the list's width",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Älvstrandsskolan;;;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                ;;;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """, merged: ["B2:B4", "C2:C4", "A3:A4"]),
            expected: [
                "exit 0",
                "pupils 1 Ekbackaskolan 7A 7",
                "pupils 2 Älvstrandsskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "blank cells that aren't merged",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                ;;;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                ;;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 3 pupilLeftOut",
                "elever.csv 4 pupilLeftOut",
                "exit 1",
                "pupils 1 - - -",
                "pupils 1 - - 7",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "open no-school 2",
                "letters written-to 1 no-school 2",
            ]),
        KindOfRoster(
            "Skola24's pair with the school before the class",
            .csv(
                """
                Ekbackaskolan;EKB 7A;P1;Elsa;Ek;
                Ekbackaskolan;EKB 7A;P2;Nils;Lind;
                """),
            .csv(
                """
                P1;G1;Anna;Ek;anna@example.se;070-174 06 01
                P2;G2;Bo;Lind;bo@example.se;070-174 06 02
                """, named: "foraldrar.csv"),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan EKB 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "unknown 2",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "the pair the other way round, with 8b",
            .csv(
                """
                P1;G1;Anna;Ek;anna@example.se;070-174 06 01
                P2;G2;Bo;Lind;bo@example.se;070-174 06 02
                """, named: "a.csv"),
            .csv(
                """
                Ekbackaskolan;ekb-8b;P1;Elsa;Ek;
                Ekbackaskolan;ekb-8b;P2;Nils;Lind;
                """, named: "b.csv"),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan ekb-8b 8",
                "guardians 2, Anna Ek, Bo Lind",
                "unknown 2",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "a table with SA7, Klass 7 b and åk 8 C",
            .csv(
                """
                \(KindOfRoster.longWithoutYear)
                Ekbackaskolan;SA7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;Klass 7 b;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;åk 8 C;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "exit 0",
                "pupils 1 Ekbackaskolan 7B 7",
                "pupils 1 Ekbackaskolan 8C 8",
                "pupils 1 Ekbackaskolan SA7 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "a workbook with classes that tell no year",
            .workbook(
                """
                \(KindOfRoster.longWithoutYear)
                Ekbackaskolan;EKB;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;Mentor AB;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.xlsx 2 pupilLeftOut",
                "elever.xlsx 3 pupilLeftOut",
                "exit 1",
                "pupils 1 Ekbackaskolan 7A 7",
                "pupils 1 Ekbackaskolan EKB -",
                "pupils 1 Ekbackaskolan Mentor AB -",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "open school-year-unknown 2",
                "letters written-to 1 school-year-unknown 2",
            ]),
    ]
}

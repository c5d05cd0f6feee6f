import Testing

@Suite struct `People who aren't, and pupils without guardians` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "a second guardian of fillers",
            .csv(
                """
                \(KindOfRoster.wide)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N;-;-;-;-;-;-;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N;–;–;–;–;–;–;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N;0;0;0;0;0;0;N
                Ekbackaskolan;7A;7;P4;Ove;Berg;N;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;N;N/A;N/A;N/A;N/A;N/A;N/A;N
                Ekbackaskolan;7A;7;P5;Tim;Gran;N;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;N;Saknas;Saknas;Saknas;Saknas;Saknas;Saknas;N
                Ekbackaskolan;7A;7;P6;Ada;Asp;N;G6;Finn;Asp;Gatan 6;449 31;Ekbacka;N;null;null;null;null;null;null;N
                """),
            expected: [
                "exit 0",
                "pupils 6 Ekbackaskolan 7A 7",
                "guardians 6, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran, Finn Asp",
                "letters written-to 6",
            ]),
        KindOfRoster(
            "other fillers, in a workbook",
            .workbook(
                """
                \(KindOfRoster.wide)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N;x;x;x;x;x;x;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N;.;.;.;.;.;.;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N;#N/A;#N/A;#N/A;#N/A;#N/A;#N/A;N
                Ekbackaskolan;7A;7;P4;Ove;Berg;N;G4;Dan;Berg;Gatan 4;449 31;Ekbacka;N;\\N;\\N;\\N;\\N;\\N;\\N;N
                Ekbackaskolan;7A;7;P5;Tim;Gran;N;G5;Eva;Gran;Gatan 5;449 31;Ekbacka;N;Ej angivet;Ej angivet;Ej angivet;Ej angivet;Ej angivet;Ej angivet;N
                """),
            expected: [
                "exit 0",
                "pupils 5 Ekbackaskolan 7A 7",
                "guardians 5, Anna Ek, Bo Lind, Cia Alm, Dan Berg, Eva Gran",
                "letters written-to 5",
            ]),
        KindOfRoster(
            "a guardian whose name is Null, and one named No",
            .csv(
                """
                \(KindOfRoster.wide)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N;G8;Null;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N;G9;No;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 4, Anna Ek, Bo Lind, No Lind, Null Ek",
                "letters written-to 4",
            ]),
        KindOfRoster(
            "a row of sums and a row of fillers",
            .csv(
                """
                \(KindOfRoster.wide)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N;;;;;;;N
                Summa elever;;;1;;;;;;;;;;;;;;;;;
                -;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-
                """),
            expected: [
                "exit 0",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 1, Anna Ek",
                "letters written-to 1",
            ]),
        KindOfRoster(
            "a pupil without a guardian",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;;;;;;;
                """),
            expected: [
                "elever.csv 4 pupilLeftOut",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "open no-guardian 1",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "a pupil whose guardian is a filler",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;-;-;-;-;-;-;-
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 3 pupilLeftOut",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Cia Alm",
                "open no-guardian 1",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "pupils alone, in a workbook without columns for guardians",
            .workbook(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Skyddad
                Ekbackaskolan;7A;7;P1;Elsa Ek;N
                Ekbackaskolan;7A;7;P2;Nils Lind;N
                """),
            expected: [
                "elever.xlsx 2 pupilLeftOut",
                "elever.xlsx 3 pupilLeftOut",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 0",
                "open no-guardian 2",
                "letters",
            ]),
        KindOfRoster(
            "Skola24's pupils, of whom one isn't in the parents' file",
            .csv(
                """
                Ekbackaskolan;EKB 7A;P1;Elsa;Ek;
                Ekbackaskolan;EKB 7A;P2;Nils;Lind;
                """),
            .csv(
                """
                P1;G1;Anna;Ek;anna@example.se;070-174 06 01
                """, named: "foraldrar.csv"),
            expected: [
                "elever.csv 2 pupilLeftOut",
                "exit 1",
                "pupils 2 Ekbackaskolan EKB 7A 7",
                "guardians 1, Anna Ek",
                "unknown 1",
                "open no-guardian 1",
                "letters written-to 1",
            ]),
    ]
}

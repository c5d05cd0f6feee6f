import Testing

@Suite struct `Two people in one number or one cell` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "a pupil at two schools",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """, named: "a.csv"),
            .csv(
                """
                \(KindOfRoster.long)
                Älvstrandsskolan;8C;8;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Älvstrandsskolan;8C;8;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """, named: "b.csv"),
            expected: [
                "a.csv 2 pupilAtTwoPlaces",
                "b.csv 2 pupilAtTwoPlaces",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "pupils 1 Älvstrandsskolan 8C 8",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 1",
                "open held 1",
                "letters written-to 2 on-hold 1",
            ]),
        KindOfRoster(
            "the files the other way round",
            .csv(
                """
                \(KindOfRoster.long)
                Älvstrandsskolan;8C;8;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Älvstrandsskolan;8C;8;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """, named: "b.csv"),
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """, named: "a.csv"),
            expected: [
                "b.csv 2 pupilAtTwoPlaces",
                "a.csv 2 pupilAtTwoPlaces",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "pupils 1 Älvstrandsskolan 8C 8",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 1",
                "open held 1",
                "letters written-to 2 on-hold 1",
            ]),
        KindOfRoster(
            "a pupil in two classes of one file",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7B;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 pupilAtTwoPlaces",
                "elever.csv 4 pupilAtTwoPlaces",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "held 1",
                "open held 1",
                "letters written-to 1 on-hold 1",
            ]),
        KindOfRoster(
            "the same in a workbook, with the classes merged",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7B;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """, merged: ["B2:B3", "B4:B5"]),
            expected: [
                "elever.xlsx 2 pupilAtTwoPlaces",
                "elever.xlsx 4 pupilAtTwoPlaces",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "pupils 1 Ekbackaskolan 7B 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 1",
                "open held 1",
                "letters written-to 2 on-hold 1",
            ]),
        KindOfRoster(
            "two guardians with one number in one row",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Vårdnadshavare 1 Namn;Vårdnadshavare 1 Personnummer;Vårdnadshavare 1 Adress;Vårdnadshavare 1 Postnr;Vårdnadshavare 1 Ort;Vårdnadshavare 1 Skyddad;Vårdnadshavare 2 Namn;Vårdnadshavare 2 Personnummer
                Ekbackaskolan;7A;7;P1;Elsa Ek;Anna Ek;G1;Gatan 1;449 31;Ekbacka;N;Bo Ek;G1
                Ekbackaskolan;7A;7;P2;Nils Lind;Cia Lind;G3;Gatan 2;449 31;Ekbacka;N;;
                """),
            expected: [
                "elever.csv 2 numberOfTwo",
                "elever.csv 2 numberOfTwo",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Ek, Cia Lind",
                "unknown 1",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 2",
            ]),
        KindOfRoster(
            "two guardians with one number in two rows",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G1;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 numberOfTwo",
                "elever.csv 3 numberOfTwo",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 2",
            ]),
        KindOfRoster(
            "the same in two files, a workbook first",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G1;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                """),
            expected: [
                "elever.xlsx 2 numberOfTwo",
                "elever.csv 2 numberOfTwo",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 2",
            ]),
        KindOfRoster(
            "a guardian with a pupil's number",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;P1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P2;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 numberOfPupilAndGuardian",
                "elever.csv 2 numberOfPupilAndGuardian",
                "exit 1",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Lind",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 1",
            ]),
        KindOfRoster(
            "two pupils with one number",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P1;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 2 numberOfTwo",
                "elever.csv 3 numberOfTwo",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 2",
            ]),
        KindOfRoster(
            "two pupils with one number, the rows the other way round",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P1;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                """),
            expected: [
                "elever.csv 3 numberOfTwo",
                "elever.csv 4 numberOfTwo",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 2",
            ]),
        KindOfRoster(
            "two pupils with one number in two files",
            .workbook(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Nils;Lind;N;G2;Bo;Lind;Gatan 2;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P3;Maja;Alm;N;G3;Cia;Alm;Gatan 3;449 31;Ekbacka;N
                """),
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Elsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                """, named: "b.csv"),
            expected: [
                "elever.xlsx 2 numberOfTwo",
                "b.csv 2 numberOfTwo",
                "exit 1",
                "pupils 3 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Lind, Cia Alm",
                "held 2",
                "open held 1",
                "letters written-to 1 on-hold 2",
            ]),
        KindOfRoster(
            "one pupil whose name is spelt in two ways",
            .csv(
                """
                \(KindOfRoster.long)
                Ekbackaskolan;7A;7;P1;Åsa;Ek;N;G1;Anna;Ek;Gatan 1;449 31;Ekbacka;N
                Ekbackaskolan;7A;7;P1;Asa;Ek;N;G2;Bo;Ek;Gatan 1;449 31;Ekbacka;N
                """),
            expected: [
                "exit 0",
                "pupils 1 Ekbackaskolan 7A 7",
                "guardians 2, Anna Ek, Bo Ek",
                "letters written-to 2",
            ]),
        KindOfRoster(
            "two guardians in one cell",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Skyddad;Vårdnadshavare;Adress;Postnummer;Ort
                Ekbackaskolan;7A;7;P1;Elev 1;N;Anna Berg, Bo Berg;Gatan 1;449 31;Ekbacka
                Ekbackaskolan;7A;7;P2;Elev 2;N;Anna Berg & Bo Ek;Gatan 2;449 31;Ekbacka
                Ekbackaskolan;7A;7;P3;Elev 3;N;Anna och Bo Berg;Gatan 3;449 31;Ekbacka
                Ekbackaskolan;7A;7;P4;Elev 4;N;Anna Berg / Bo Ek;Gatan 4;449 31;Ekbacka
                Ekbackaskolan;7A;7;P5;Elev 5;N;"Anna Berg; Bo Ek";Gatan 5;449 31;Ekbacka
                Ekbackaskolan;7A;7;P6;Elev 6;N;Berg, Anna;Gatan 6;449 31;Ekbacka
                """),
            expected: [
                "elever.csv 2 twoGuardiansInOneCell",
                "elever.csv 3 twoGuardiansInOneCell",
                "elever.csv 4 twoGuardiansInOneCell",
                "elever.csv 5 twoGuardiansInOneCell",
                "elever.csv 6 twoGuardiansInOneCell",
                "exit 1",
                "pupils 6 Ekbackaskolan 7A 7",
                "guardians 11, Anna Berg, Anna Berg, Anna Berg, Anna Berg, Anna Berg, Anna Berg, Bo Berg, Bo Berg, Bo Ek, Bo Ek, Bo Ek",
                "unknown 11",
                "held 10",
                "open held 5",
                "letters written-to 1 on-hold 10",
            ]),
        KindOfRoster(
            "with and, + and a line break, in a workbook",
            .workbook(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Skyddad;Vårdnadshavare;Adress;Postnummer;Ort
                Ekbackaskolan;7A;7;P1;Elev 1;N;Cia Alm and Dan Alm;Gatan 1;449 31;Ekbacka
                Ekbackaskolan;7A;7;P2;Elev 2;N;Cia Alm + Dan Alm;Gatan 2;449 31;Ekbacka
                Ekbackaskolan;7A;7;P3;Elev 3;N;Cia Alm   Dan Alm;Gatan 3;449 31;Ekbacka
                Ekbackaskolan;7A;7;P4;Elev 4;N;Alm, Cia;Gatan 4;449 31;Ekbacka
                """),
            expected: [
                "elever.xlsx 2 twoGuardiansInOneCell",
                "elever.xlsx 3 twoGuardiansInOneCell",
                "elever.xlsx 4 twoGuardiansInOneCell",
                "exit 1",
                "pupils 4 Ekbackaskolan 7A 7",
                "guardians 7, Cia Alm, Cia Alm, Cia Alm, Cia Alm, Dan Alm, Dan Alm, Dan Alm",
                "unknown 7",
                "held 6",
                "open held 3",
                "letters written-to 1 on-hold 6",
            ]),
        KindOfRoster(
            "mother and father named as such",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Skyddad;Vårdnadshavare;Adress;Postnummer;Ort
                Ekbackaskolan;7A;7;P1;Elev 1;N;Mamma Cia Alm, pappa Dan Alm;Gatan 1;449 31;Ekbacka
                Ekbackaskolan;7A;7;P2;Elev 2;N;"Alm, Cia; Alm, Dan";Gatan 2;449 31;Ekbacka
                Ekbackaskolan;7A;7;P3;Elev 3;N;Anna-Maria Berg;Gatan 3;449 31;Ekbacka
                Ekbackaskolan;7A;7;P4;Elev 4;N;von Essen, Carl;Gatan 4;449 31;Ekbacka
                """),
            expected: [
                "elever.csv 2 twoGuardiansInOneCell",
                "elever.csv 3 twoGuardiansInOneCell",
                "exit 1",
                "pupils 4 Ekbackaskolan 7A 7",
                "guardians 6, Anna-Maria Berg, Carl von Essen, Cia Alm, Cia Alm, Dan Alm, Dan Alm",
                "unknown 6",
                "held 4",
                "open held 2",
                "letters written-to 2 on-hold 4",
            ]),
        KindOfRoster(
            "people who have one such word in their name",
            .csv(
                """
                Skola;Klass;Årskurs;Personnummer;Namn;Skyddad;Vårdnadshavare;Adress;Postnummer;Ort
                Ekbackaskolan;7A;7;P1;Elev 1;N;Anna Ochberg;Gatan 1;449 31;Ekbacka
                Ekbackaskolan;7A;7;P2;Elev 2;N;Bo And;Gatan 2;449 31;Ekbacka
                Ekbackaskolan;7A;7;P3;Elev 3;N;Dan O'Berg;Gatan 3;449 31;Ekbacka
                Ekbackaskolan;7A;7;P4;Elev 4;N;Eva Berg-Ek;Gatan 4;449 31;Ekbacka
                """),
            expected: [
                "exit 0",
                "pupils 4 Ekbackaskolan 7A 7",
                "guardians 4, Anna Ochberg, Bo And, Dan O'Berg, Eva Berg-Ek",
                "unknown 4",
                "letters written-to 4",
            ]),
    ]
}

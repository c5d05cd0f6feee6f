import Testing

@Suite struct `Headers in two rows, of mothers and fathers, and renamed` {
    @Test(arguments: Self.kinds)
    func `are read, told and held as they must`(kind: KindOfRoster) throws {
        try kind.expectOutcome()
    }

    private static let kinds: [KindOfRoster] = [
        KindOfRoster(
            "a group row above the headers",
            .csv(
                """
                ;;;Elev;;;Vårdnadshavare 1;;;;Vårdnadshavare 2;;;
                Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn;E-post;Personnummer;Förnamn;Efternamn;E-post
                Ekbackaskolan;7A;7;P1;Elsa;Ek;G1;Anna;Ek;anna@example.se;G2;Bo;Ek;bo@example.se
                Ekbackaskolan;7A;7;P2;Nils;Lind;G3;Cia;Lind;cia@example.se;;;;
                """),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Ek, Cia Lind",
                "unknown 3",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "the group row merged in a workbook",
            .workbook(
                """
                ;;;Elev;;;Vårdnadshavare 1;;;;Vårdnadshavare 2;;;
                Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn;E-post;Personnummer;Förnamn;Efternamn;E-post
                Ekbackaskolan;7A;7;P1;Elsa;Ek;G1;Anna;Ek;anna@example.se;G2;Bo;Ek;bo@example.se
                Ekbackaskolan;7A;7;P2;Nils;Lind;G3;Cia;Lind;cia@example.se;;;;
                """, merged: ["D1:F1", "G1:J1", "K1:N1"]),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Ek, Cia Lind",
                "unknown 3",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "mothers and fathers, the father first",
            .csv(
                """
                Skola;Klass;Årskurs;Pappa personnummer;Pappa förnamn;Pappa efternamn;Mamma personnummer;Mamma förnamn;Mamma efternamn;Personnummer;Förnamn;Efternamn
                Ekbackaskolan;7A;7;G2;Bo;Ek;G1;Anna;Ek;P1;Elsa;Ek
                Ekbackaskolan;7A;7;;;;G3;Cia;Lind;P2;Nils;Lind
                """),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Ek, Cia Lind",
                "unknown 3",
                "letters written-to 3",
            ]),
        KindOfRoster(
            "headers that a program has renamed because they stand twice",
            .csv(
                """
                Skola,Klass,Årskurs,Personnummer,Förnamn,Efternamn,Vårdnadshavare,Vårdnadshavare personnummer,Vårdnadshavare.1,Vårdnadshavare personnummer.1
                Ekbackaskolan,7A,7,P1,Elsa,Ek,Anna Ek,G1,Bo Ek,G2
                Ekbackaskolan,7A,7,P2,Nils,Lind,Cia Lind,G3,,
                """),
            expected: [
                "exit 0",
                "pupils 2 Ekbackaskolan 7A 7",
                "guardians 3, Anna Ek, Bo Ek, Cia Lind",
                "unknown 3",
                "letters written-to 3",
            ]),
    ]
}

import Testing

@testable import Outreach
@testable import RosterImport

/// The headers of other programs: each list means the same columns.
struct HeaderDialectTests {
    private static let meanings: [ColumnMeaning] = [
        .school, .className, .schoolYear, .pupil(.number), .pupil(.givenName), .pupil(.familyName), .pupil(.protection),
        .guardian(1, .number), .guardian(1, .givenName), .guardian(1, .familyName), .guardian(1, .street),
        .guardian(1, .postalCode), .guardian(1, .town), .guardian(1, .protection),
    ]

    @Test(arguments: [
        "SKOLA|KLASS|ARSKURS|ELEV_PNR|ELEV_FNAMN|ELEV_ENAMN|ELEV_SEKRETESS|VH1_PNR|VH1_FNAMN|VH1_ENAMN|VH1_ADRESS|VH1_POSTNR|VH1_ORT|VH1_SEKRETESS",
        "Enhet|Klassbeteckning|Årskurs|Personnr|Fnamn|Enamn|Sekretess|Målsman 1 Personnr|Målsman 1 Fnamn|Målsman 1 Enamn|Målsman 1 Gatuadr|Målsman 1 Postnr|Målsman 1 Postadr|Målsman 1 Sekretess",
        "Skola|Klass|Årskurs|Elev - Personnummer|Elev - Förnamn|Elev - Efternamn|Elev - Skyddade personuppgifter|Vårdnadshavare 1 - Personnummer|Vårdnadshavare 1 - Förnamn|Vårdnadshavare 1 - Efternamn|Vårdnadshavare 1 - Adress|Vårdnadshavare 1 - Postnummer|Vårdnadshavare 1 - Ort|Vårdnadshavare 1 - Skyddade personuppgifter",
        "Skola|Klass|Årskurs|Elevens personnummer|Elevens förnamn|Elevens efternamn|Elevens sekretess|Vårdnadshavare 1: personnummer|Vårdnadshavare 1: förnamn|Vårdnadshavare 1: efternamn|Vårdnadshavare 1: adress|Vårdnadshavare 1: postnummer|Vårdnadshavare 1: ort|Vårdnadshavare 1: sekretess",
        "schoolName|className|grade|studentSocialNumber|studentFirstName|studentLastName|studentProtected|parent1SocialNumber|parent1FirstName|parent1LastName|parent1Address|parent1Zipcode|parent1City|parent1Protected",
        "skola|klass|ak|pnr|fnamn|enamn|skydd|vh1pnr|vh1fnamn|vh1enamn|vh1adr|vh1postnr|vh1ort|vh1skydd",
        "Skola|Klass|Årskurs|Elevens.personnummer|Elevens.förnamn|Elevens.efternamn|Elevens.sekretess|Vårdnadshavare.1.personnummer|Vårdnadshavare.1.förnamn|Vårdnadshavare.1.efternamn|Vårdnadshavare.1.adress|Vårdnadshavare.1.postnummer|Vårdnadshavare.1.ort|Vårdnadshavare.1.sekretess",
        "Organisation|Klass|Årskurs|Person.Personnr|Person.Förnamn|Person.Efternamn|Person.Skyddad|Vårdnadshavare.Personnr|Vårdnadshavare.Förnamn|Vårdnadshavare.Efternamn|Vårdnadshavare.Adress|Vårdnadshavare.Postnr|Vårdnadshavare.Postort|Vårdnadshavare.Skyddad",
        "Enhetsnamn|Klass/grupp|Åk|Barn personnr|Barn förnamn|Barn efternamn|Barn skyddad id|Vårdnadshavare personnr|Vårdnadshavare förnamn|Vårdnadshavare efternamn|Vårdnadshavare gatuadress|Vårdnadshavare postnr|Vårdnadshavare postort|Vårdnadshavare skyddad id",
        "Vilken skola går eleven i?|Vilken klass går eleven i?|Årskurs|Elevens personnummer (ÅÅÅÅMMDD-XXXX)|Elevens förnamn|Elevens efternamn|Har eleven skyddade personuppgifter?|Vårdnadshavarens personnummer (ÅÅÅÅMMDD-XXXX)|Vårdnadshavarens förnamn|Vårdnadshavarens efternamn|Vårdnadshavarens adress|Vårdnadshavarens postnummer|Vårdnadshavarens ort|Har vårdnadshavaren skyddade personuppgifter?",
        "1. Skola|2. Klass|3. Årskurs|4. Elevens personnummer|5. Elevens förnamn|6. Elevens efternamn|7. Elevens sekretess|8. Vårdnadshavarens personnummer|9. Vårdnadshavarens förnamn|10. Vårdnadshavarens efternamn|11. Vårdnadshavarens adress|12. Vårdnadshavarens postnummer|13. Vårdnadshavarens ort|14. Vårdnadshavarens sekretess",
        "Skola|Klass|Årskurs|Elev personnr|Elev förnamn|Elev efternamn|Elev skyddad|Vårdn.havare personnr|Vårdn.havare förnamn|Vårdn.havare efternamn|Vårdn.havare adr.|Vårdn.havare postnr|Vårdn.havare ort|Vårdn.havare skyddad",
        "School|Homeroom|Year group|Student ID number|Student forename|Student surname|Student protected identity|Guardian ID number|Guardian forename|Guardian surname|Guardian street address|Guardian post code|Guardian town|Guardian protected identity",
        "School name|Form|Year|Pupil SSN|Pupil first name|Pupil surname|Pupil protected|Parent/Guardian SSN|Parent/Guardian first name|Parent/Guardian surname|Parent/Guardian address|Parent/Guardian postcode|Parent/Guardian city|Parent/Guardian protected",
    ])
    func `mean the same columns`(headers: String) {
        let columns = RosterColumns(headers: headers.split(separator: "|").map(String.init))
        #expect(columns.meanings == Self.meanings)
    }

    @Test(arguments: ["Kontaktperson 1 förnamn", "Kontaktperson e-post", "Närmast anhörigas telefon"])
    func `columns of somebody who isn't known are asked about where no guardian is`(header: String) {
        let columns = RosterColumns(headers: ["Skola", "Klass", "Personnummer", "Namn", header])
        #expect(columns.hidesGuardians)
    }

    @Test(arguments: ["Skola;Nöjd elev", "Fritidsplats;Modersmål", "Mentor;Betyg"])
    func `other columns are nobody's`(headers: String) {
        let others = headers.split(separator: ";").map(String.init)
        #expect(!RosterColumns(headers: ["Personnummer", "Namn"] + others).hidesGuardians)
    }
}

extension FuzzTarget {
    /// Small right files to begin from.
    var seeds: [[UInt8]] {
        switch self {
        case .delimited: Self.lists
        case .workbook: [SmallWorkbook().bytes]
        case .sheet: [Array(SmallWorkbook.sheet.utf8)]
        case .strings: [Array(SmallWorkbook.strings.utf8)]
        case .opendocument: [Array(Self.spreadsheet.utf8)]
        case .archive: [SmallWorkbook().bytes, Self.exports[0].archive, Self.exports[1].archive]
        case .navet: [Array(Self.register.utf8), Self.latin(Self.register.replacing("UTF-8", with: "ISO-8859-1"))]
        case .ss12000: [Array(Self.page.utf8), Array(Self.oldPage.utf8)]
        case .oneroster: Self.exports.map { Array($0.map(\.bytes).joined(separator: [Self.partition])) }
        case .mapping: Self.mappings.map { Array($0.utf8) }
        case .xml:
            Self.documents.map { Array($0.utf8) } + [Self.wide(Self.documents[0]), Self.latin(Self.documents[1])]
        }
    }

    private static var lists: [[UInt8]] {
        let wide = """
            Skola;Klass;Personnummer;Förnamn;Efternamn;Skyddad;Vh 1 personnummer;Vh 1 namn;Vh 1 adress;Vh 1 postnr;Vh 1 ort;\
            Vh 1 e-post;Vh 1 mobil;Vh 1 språk;Vh 2 namn;Vh 2 e-post;Vh 2 skyddad\r
            Bohus;8A;20050314-2382;Anna;"Ek";;198201062398;Eva Ek;"Ågatan 1 lgh 1101";445 37;Bohus;eva@example.se;070-1740605;fi;Ulf;u@x.se;N\r
            Bohus;8A;060115-2382;Bo;Alm;Ja;;Pär Öst;"Ågatan\r
            1";44537;BOHUS;EVA@example.se;+46 70 1740605;;;;x\r
            "Bohus";7B;2,00503E+11;Cia;"E""k";?;;;;;;;;;;;;för;många\r

            """
        let skola24 = "Bohus;7A;20050314-2382;Anna;Ek;1\nBohus;7A;20060115-2382;Bo;Alm;\n"
        let parents = "200503142382;198201062398;Eva;Ek;e@x.se;070\n200601152382;;Per;Ek;e@x.se\n"
        let other = "sep=,\r\nPnr,Namn,Klass,Kod\r\n200503142382,\"Ek, Anna\",7A,x\r\n"
        let units = Array("\u{FEFF}\(other)".utf16)
        return [
            Array(wide.utf8), latin(wide), Array(skola24.utf8), Array(parents.utf8), Array(other.utf8),
            units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        ]
    }

    private static let spreadsheet = """
        <office:document xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s' \
        office:mimetype='application/vnd.oasis.opendocument.spreadsheet'><office:automatic-styles>\
        <style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>\
        </office:automatic-styles><office:body><office:spreadsheet><table:table table:name='Dold' table:style-name='ta2'/>\
        <table:table table:name='Elever'><table:table-row table:number-rows-repeated='2'><table:table-cell \
        table:number-columns-repeated='16384'/></table:table-row><table:table-header-rows><table:table-row>\
        <table:table-cell office:value-type='string'><text:p>Personnummer</text:p></table:table-cell>\
        <table:table-cell><text:p>Namn</text:p></table:table-cell><table:table-cell><text:p>Klass</text:p>\
        </table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell \
        office:value-type='float' office:value='200503142382'><text:p>2,00503E+11</text:p></table:table-cell>\
        <table:table-cell><text:p>Anna<text:s text:c='2'/>Ek</text:p></table:table-cell><table:table-cell \
        table:number-rows-spanned='2' table:number-columns-spanned='2'><text:p>8A</text:p></table:table-cell>\
        <table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>20060115-2382</text:p>\
        </table:table-cell><table:table-cell><text:p>Bo Ek</text:p></table:table-cell><table:covered-table-cell \
        table:number-columns-repeated='2'/></table:table-row></table:table></office:spreadsheet></office:body>\
        </office:document>
        """

    private static let mappings = [
        "kolumn;betydelse\nKod;elevens personnummer\n\"Vh;mejl\";vårdnadshavare 1 e-post\nAnm;används inte\n",
        "column\tmeaning\n1\tpupil personal identity number\n2\tpupil name\n#\tprotection of the pupil and of guardian 1\n",
    ]

    private static let documents = [
        "<?xml version=\"1.0\"?>\n<a xmlns=\"urn:a\" b='1'>text<!-- c --> more <b:b xmlns:b='urn:b'/>&amp;&#xE5;<![CDATA[<&]]></a>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><Personpost><b>Å</b><?pi x?><b xml:lang='sv'/></Personpost>",
    ]

    private static let register = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Navetavisering><Folkbokforingsposter><Folkbokforingspost><Sekretessmarkering>N</Sekretessmarkering>\
        <SkyddadFolkbokforing>N</SkyddadFolkbokforing><Personpost><PersonId><PersonNr>200503142382</PersonNr></PersonId>\
        <Namn><Tilltalsnamnsmarkering>20</Tilltalsnamnsmarkering><Fornamn>Eva Mia</Fornamn><Efternamn>Åk</Efternamn></Namn>\
        <Adresser><Folkbokforingsadress><Utdelningsadress2>Ågatan 1</Utdelningsadress2><PostNr>44537</PostNr>\
        <Postort>BOHUS</Postort></Folkbokforingsadress></Adresser><Relationer><Relation><RelationId>\
        <PersonNr>198201062398</PersonNr></RelationId><Relationstyp>V</Relationstyp></Relation></Relationer></Personpost>\
        </Folkbokforingspost><Folkbokforingspost><Sekretessmarkering>J</Sekretessmarkering><Personpost><PersonId>\
        <PersonNr>198201062398</PersonNr></PersonId><Fodelsedatum>1982XX00</Fodelsedatum><Avregistrering>\
        <AvregistreringsorsakKod>UV</AvregistreringsorsakKod><Avregistreringsdatum>20190000</Avregistreringsdatum>\
        </Avregistrering><Namn><Fornamn>Eva</Fornamn><Efternamn>Ek</Efternamn></Namn><Adresser><SarskildPostadress>\
        <Utdelningsadress2>Ågatan 1</Utdelningsadress2><PostNr>44537</PostNr><Postort>BOHUS</Postort></SarskildPostadress>\
        <Utlandsadress><Utdelningsadress1>Vej 1</Utdelningsadress1><Land>DANMARK</Land></Utlandsadress></Adresser><Relationer>\
        <Relation><RelationId><PersonNr>200503142382</PersonNr></RelationId><Relationstyp>VF</Relationstyp>\
        <RelationTomdatum>20190101</RelationTomdatum></Relation></Relationer></Personpost></Folkbokforingspost>\
        </Folkbokforingsposter></Navetavisering>
        """

    private static let page = """
        {"data":[{"id":"O1","displayName":"Bohusskolan","organisationType":"Skolenhet","schoolUnitCode":"11043800"},
        {"id":"P1","givenName":"Anna","familyName":"Ek","civicNo":{"value":"200503142382","nationality":"SWE"},\
        "securityMarking":"Ingen","enrolments":[{"enroledAt":{"id":"O1"},"schoolType":"GR","schoolYear":8,"startDate":"2019-08-01"}],\
        "responsibles":[{"person":{"id":"G1"},"relationType":"V\\u00e5rdnadshavare"}]},
        {"id":"G1","givenName":"Eva","familyName":"Ek","civicNo":{"value":"198201062398"},"securityMarking":"Sekretessmarkering",\
        "addresses":[{"type":"Folkbokföring","streetAddress":"Ågatan 1","postalCode":"44537","locality":"Bohus"}],\
        "emails":[{"value":"eva@example.se","type":"Privat"}],"phoneNumbers":[{"value":"070-1740605","mobile":true}]},
        {"id":"K1","displayName":"8A","groupType":"Klass","organisation":{"id":"O1"},"groupMemberships":[{"person":{"id":"P1"}}]}],
        "pageToken":null}
        """

    private static let oldPage =
        "[{\"id\":\"1\",\"givenName\":\"B\",\"familyName\":\"A\",\"birthDate\":\"2006-01-15\",\"securityMarking\":true,"
        + "\"enrolments\":[{\"enroledAt\":\"x\",\"schoolYear\":1.0e1,\"cancelled\":false}],\"emails\":[\"b@x.se\"]}]"

    private static let exports: [[(name: String, bytes: [UInt8])]] = {
        let users =
            "sourcedId,status,orgSourcedIds,role,userIds,givenName,familyName,identifier,email,sms,agentSourcedIds,grades\n"
            + "U1,active,O1,student,{p:200503142382},Anna,Ek,,a@x.se,,\"G1,G2\",08\nU2,,O1,student,,Bo,Alm,,,,G1,07\n"
            + "G1,,O1,guardian,,Eva,Ek,198201062398,e@x.se,0701740605,,\nG2,tobedeleted,O1,parent,,Ulf,Ek,,,,,\n"
        let newUsers = users.replacing(",role", with: "").replacing(",student", with: "").replacing(
            ",guardian", with: ""
        )
        .replacing(",parent", with: "")
        let roles =
            "sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
            + "R1,U1,primary,student,2019-08-01,2020-06-12,O1\nR2,U2,primary,student,,,O1\nR3,G1,primary,guardian,,,O1\n"
        let orgs = "sourcedId,name,type,identifier,parentSourcedId\nO1,Bohus,school,11043800,O2\nO2,Ale,district,,\n"
        let classes =
            "sourcedId,title,classCode,classType,schoolSourcedId\nC1,8A,8A,homeroom,O1\nC2,Ma,M,scheduled,O1\n"
        let enrollments =
            "sourcedId,classSourcedId,userSourcedId,role,beginDate,endDate\nE1,C1,U1,student,,2020-06-12\n"
        let births = "sourcedId,birthDate,sex\nU2,2006-01-15,male\n"
        func files(_ texts: [(String, String)]) -> [(name: String, bytes: [UInt8])] {
            texts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
        }
        let common = [
            ("orgs.csv", orgs), ("classes.csv", classes), ("enrollments.csv", enrollments),
            ("demographics.csv", births),
        ]
        return [
            files([("users.csv", users)] + common), files([("users.csv", newUsers), ("roles.csv", roles)] + common),
        ]
    }()

    private static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func wide(_ text: String) -> [UInt8] {
        "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
}

extension [(name: String, bytes: [UInt8])] {
    /// The files as a ZIP.
    fileprivate var archive: [UInt8] { SmallWorkbook.archive(self) }
}

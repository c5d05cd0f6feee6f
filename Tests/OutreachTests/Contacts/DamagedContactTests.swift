import Testing

@testable import Outreach

/// Contacts that another program, another keyboard or somebody's hurry has damaged: a careful person would know them.
@Suite struct DamagedContactTests {
    @Test(arguments: [
        // Letters of other alphabets that look like Latin ones.
        "Göteborgsvägеn 94", "Göteborgsvаgen 94", "Göteborgsvӓgen 94", "Göteborgsνägen 94", "Götebоrgsvägen 94",
        "GΟTEBORGSVÄGEN 94", "Göteborgsv\u{4D3}gen 94", "Göteborgsväg℮n 94",
        // Letters written as bytes.
        "GÃ¶teborgsvÃ¤gen 94", "GÃƒÂ¶teborgsvÃƒÂ¤gen 94", "Göteborgsv??gen 94",
        "Göteborgsv%E4gen 94", "Göteborgsv%C3%A4gen 94", "Göteborgsv=E4gen 94", "Göteborgsv=C3=A4gen 94",
        #"Göteborgsv\u00e4gen 94"#, #"Göteborgsv\xe4gen 94"#, #"Göteborgsv\'e4gen 94"#, "Göteborgsv&#228;gen 94",
        "Göteborgsvägen<br>94", "Göteborgsvägen<br/>94 lgh 2", "<p>Göteborgsvägen 94</p>",
        // Endings that are misspelt, cut or foreign.
        "Göteborgsväge 94", "Göteborgsvägrn 94", "Göteborgsvägem 94", "Göteborgsvöägen 94", "Göteborgsbägen 94",
        "Göteborgsvägan 94", "Göteborgsvägens 94", "Göteborgsvä 94", "Göteborgsvän 94", "Göteborgsvn. 94",
        "Göteborgsweg 94",
        // Numbers in other places and words.
        "Göteborgsvägen B 94", "Göteborgsvägen B94", "94B, Göteborgsvägen", "94 B, Göteborgsvägen",
        "Göteborgsvägen 92 o 94", "Göteborgsvägen 92 och 94", "Göteborgsvägen 92 resp 94", "Göteborgsvägen nittiofyra",
    ])
    func `a home is suspected`(writing: String) throws {
        #expect(Self.isSuspected("Göteborgsvägen 94", writing))
        #expect(Self.isSuspected(writing, "Göteborgsvägen 94"))
    }

    @Test(arguments: [
        ("Nols Lillegård 3", "Nols L:a gård 3"), ("Nols Södergård 3", "Nols S. gård 3"),
        ("Nols Mellangård 3", "Nols Mell.gård 3"), ("Nols Norra allén 3", "Nols N allén 3"),
        ("PB 31 Nol", "Postbox 31 Nol"),
        ("Solborg", "Villa Solborg, Nödinge"), ("Solborg, Nödinge", "Solborg"),
        ("Björkgatan fem", "Björkgatan 5"),
    ])
    func `a farm, a box and a spelt number are suspected`(a: String, b: String) {
        #expect(Self.isSuspected(a, b))
        #expect(Self.isSuspected(b, a))
    }

    @Test(arguments: [
        ("Göteborgsvägen 94", "Göteborgsvägrn 95"), ("Göteborgsvägen 94", "Kungsvägrn 94"),
        ("Göteborgsvägen nittiofyra", "Göteborgsvägen nittiofem"), ("Göteborgsvägen 92 och 94", "Göteborgsvägen 93"),
        ("Nols Södergård 3", "Nols N. gård 3"), ("PB 31", "PL 31"),
        ("Storgatan B 12", "Nygatan B 12"),
    ])
    func `another number and another name aren't`(a: String, b: String) { #expect(!Self.isSuspected(a, b)) }

    @Test(arguments: [
        #""gun.ek"@exempel.se"#, #""gun ek"@exempel.se"#, #"gun.ek\@exempel.se"#, "gun.ek=40exempel.se",
        "gun.ek@exempelse", "gun.ek@exеmpel.se", "gun.еk@exempel.se", "www.gun.ek@exempel.se", "ｇｕｎ.ek@exempel.se",
    ])
    func `a mailbox is suspected`(writing: String) throws {
        let known = try #require(Contact.mailboxes(in: "gun.ek@exempel.se").first)
        let found = Contact.mailboxes(in: writing)
        #expect(found.contains { $0.isSuspected(of: known) && known.isSuspected(of: $0) })
    }

    @Test(arguments: [
        ("gun@åkeri.se", "gun@xn--keri-poa.se"), ("gun.öberg@exempel.se", "gun.oeberg@exempel.se"),
        ("gun@bücher.de", "gun@xn--bcher-kva.de"),
    ])
    func `a domain of other letters is the same in its other writing`(a: String, b: String) throws {
        let (one, other) = (Contact.mailboxes(in: a), Contact.mailboxes(in: b))
        #expect(one.contains { mailbox in other.contains { $0.isSuspected(of: mailbox) } })
    }

    @Test(arguments: ["gun@exempel.se", "070-174 06 05", "ring 070 174 06 05"])
    func `a mailbox or a phone in a line of an address is kept from it`(line: String) {
        var protected = ProtectedContacts()
        protected.insert(
            ContactFingerprints(
                address: nil, email: "gun@exempel.se", phone: "0701740605", hash: ProcessHash.fingerprint))
        for address in [
            PostalAddress(street: line, postalCode: "44931", town: "Nol"),
            PostalAddress(careOf: line, street: "Nygatan 3", postalCode: "44931", town: "Nol"),
        ] {
            #expect(!protected.judgement(of: address, hash: ProcessHash.fingerprint).isFree)
        }
        let other = PostalAddress(street: "Nygatan 3", postalCode: "44931", town: "Nol")
        #expect(protected.judgement(of: other, hash: ProcessHash.fingerprint).isFree)
    }

    private static func isSuspected(_ a: String, _ b: String) -> Bool {
        let one = Contact.homes(of: PostalAddress(street: a)), other = Contact.homes(of: PostalAddress(street: b))
        return one.contains { home in other.contains { home.isSuspected(of: $0) } }
    }
}

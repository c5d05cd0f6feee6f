import Outreach
import Testing

/// When two writings are one mailbox or one phone, whatever stands around them.
@Suite struct MailboxAndPhoneTests {
    @Test(arguments: [
        "gun.berg@exempel.se", "GUN.BERG@EXEMPEL.SE", "mailto:gun.berg@exempel.se", "\"gun.berg@exempel.se\"",
        "Gun <gun.berg@exempel.se>", "Gun Berg <gun.berg@exempel.se>;", "'gun.berg@exempel.se'", "gun.berg@exempel.se.",
        "gun.berg@exempel.se;", "gun.berg+skola@exempel.se", "gunberg@exempel.se", "gun-berg@exempel.se",
        "gun_berg@exempel.se",
        "gun.berg @ exempel.se", "gun.berg(at)exempel.se", "gun.berg [at] exempel.se", "gun.berg (AT) exempel.se",
        "gun.berg at exempel.se", "gun.berg＠exempel.se", "gun.berg@exempel,se", "gun.berg@@exempel.se",
        "gun.berg@exempel",
        "gun.berg@exempel.com", "gun.berg@exempel..se", "bo@b.se, gun.berg@exempel.se", "bo@b.se;gun.berg@exempel.se",
        "bo@b.se/gun.berg@exempel.se", "bo@b.se gun.berg@exempel.se", "bo@b.se\ngun.berg@exempel.se",
        "E-post: gun.berg@exempel.se",
        "070-174 06 05 gun.berg@exempel.se", "(gun.berg@exempel.se)", "gun.b\u{200B}erg@exempel.se",
        "gun.bérg@exempel.se",
        "gun.berg@exempel.se (mamma)", "[gun.berg@exempel.se](mailto:gun.berg@exempel.se)", "gun.berg&#64;exempel.se",
    ])
    func `a mailbox is known by its letters`(text: String) {
        #expect(isSuspected(text, "gun.berg@exempel.se"))
        #expect(isSuspected("gun.berg@exempel.se", text))
    }

    @Test(arguments: [
        "gun.berg(a)exempel.se", "gun.berg[a]exempel.se", "gun.berg AT exempel.se", "gun.berg%40exempel.se",
        "gun.berg @exempel .se", "gun berg@exempel.se", "mailto:gun.berg@exempel.se?subject=x", "gun.berg@exempel.se?",
        "<a href=\"mailto:gun.berg@exempel.se\">gun</a>", "gun.berg@exempel.se\u{200B}", "Gun.Berg@Exempel.Se ",
        "gun.berg snabel-a exempel.se", "gun.berg(snabel-a)exempel punkt se", "gun.berg@exempel dot se",
        "e-mail:gun.berg@exempel.se, tel 070", "gun.berg@exempel.se_", "gun.berg@mail.exempel.se",
    ])
    func `in signs of all kinds`(text: String) { #expect(isSuspected(text, "gun.berg@exempel.se")) }

    @Test(arguments: [
        "070_174_06_05", "070:1740605", "070*1740605", "070 - 174 06 05", "+ 46 70 174 06 05", "+46-70-1740605",
        "(070)1740605", "070-1740605 (gun), 0303-1", "070-17 40 605", "0701740605.", "tel:+46701740605", "070 1740 605",
        "Mobil 070-174 06 05 / hem 0303-12345", "070-174 06 05 / 06", "=\"0701740605\"", "'0701740605",
        "070-174 06 05 – mamma", "070‑174‑06‑05", "7,01740605E+08",
    ])
    func `and a phone as well`(text: String) { #expect(isSuspected(text, "070-174 06 05")) }

    @Test(arguments: [
        "bo.berg@exempel.se", "gun.berg@skola.se", "gun.berg2@exempel.se", "gun.berg", "exempel.se",
        "saknas@exempel.se", "",
    ])
    func `and another's isn't it`(text: String) { #expect(!isSuspected(text, "gun.berg@exempel.se")) }

    @Test(arguments: [
        ("08-123 45 67", "+46 8 123 45 67"), ("08-123 45 67", "0046 (0)8 123 45 67"), ("08-123 45 67", "08/1234567"),
        ("08-123 45 67", "8-123 45 67"), ("08-123 45 67", "123 45 67"), ("08-123 45 67", "(08) 123 45 67"),
        ("070-174 06 05", "070-174 06 05 (mamma)"), ("070-174 06 05", "0701740605"), ("070-174 06 05", "+46701740605"),
        ("070-174 06 05", "46701740605"), ("070-174 06 05", "701740605"), ("070-174 06 05", "mob: 070-174 06 05"),
        ("070-174 06 05", "tel 070.174.06.05"), ("070-174 06 05", "070–174 06 05"),
        ("070-174 06 05", "070\u{2011}174\u{A0}06\u{A0}05"),
        ("070-174 06 05", "070-174 06 05 ankn 12"), ("070-174 06 05", "070-174 06 05 x12"),
        ("070-174 06 05", "070-174 06 05, vx"),
        ("070-174 06 05", "070-174 06 05#12"), ("070-174 06 05", "0303-70 30 00, 070-174 06 05"),
        ("070-174 06 05", "0303-70 30 00 070-174 06 05"), ("070-174 06 05", "0701740605/0303703000"),
        ("070-174 06 05", "0701740605 0303703000"), ("070-174 06 05", "0303-70 30 00 el. 070-174 06 05"),
        ("070-174 06 05", "hem 0303-70 30 00 mobil 070-174 06 05"), ("070-174 06 05", "０７０１７４０６０５"),
        ("070-174 06 05", "+46 (0)70-174 06 05"), ("070-174 06 05", "Gun: 070 174 06 05 / gun@b.se"),
        ("070-174 06 05", "070\u{200B}-174 06 05"), ("0303-70 30 00", "70 30 00"),
        ("070-174 06 05", "0 7 0 1 7 4 0 6 0 5"),
        ("070-174 06 05", "070-1740605+46303703000"),
    ])
    func `a phone is known by its last six figures`(a: String, b: String) {
        #expect(isSuspected(a, b))
        #expect(isSuspected(b, a))
    }

    @Test(arguments: [
        ("070-174 06 05", "070-174 06 06"), ("070-174 06 05", "06 05"), ("070-174 06 05", "0605"),
        ("0000000000", "000-000 00 00"),
        ("070-174 06 05", "ankn 12"), ("08-123 45 67", "08-123 45 68"),
    ])
    func `and another number isn't it`(a: String, b: String) { #expect(!isSuspected(a, b)) }

    @Test(arguments: [
        ("08-123 45 67", "+46 8 123 45 67"), ("070-174 06 05", "0046701740605"), ("070-174 06 05", "701740605"),
    ])
    func `prefixes don't make another number`(a: String, b: String) {
        #expect(Contact.phones(in: a).map(\.exact) == Contact.phones(in: b).map(\.exact))
    }

    @Test func `all contacts of a cell are found in it`() {
        let found = Contact.all(in: "Gun, Storg. 4, 070-174 06 05, mailto:gun@b.se").map(\.exact)
        #expect(found == ["storgatan\u{1F}4\u{1F}\u{1F}\u{1F}", "gun@b.se", "701740605"])
    }

    private func isSuspected(_ a: String, _ b: String) -> Bool {
        let others = Contact.all(in: b)
        return Contact.all(in: a).contains { one in others.contains { $0.isSuspected(of: one) } }
    }
}

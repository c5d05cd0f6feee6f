import Testing

@testable import Outreach
@testable import RosterImport

struct CellTests {
    @Test(arguments: ["", "N", "n", "Nej", "NEJ", "No", "0", "-", "False", "Ingen"])
    func `a few words say that somebody isn't protected`(word: String) {
        #expect(ProtectionMark(word) == .no)
        #expect(ProtectionMark(word).protection == .none)
    }

    @Test(arguments: ["J", "Ja", "1", "X", "S", "Skyddad", "Sekretess", "Sekretessmarkering", "Skyddad folkbokföring"])
    func `known words say that somebody is protected`(word: String) {
        #expect(ProtectionMark(word) == .yes)
        #expect(ProtectionMark(word).protection == .protected)
    }

    @Test(arguments: ["?", "2", "Nja", "nej tack", "okänt", "00", "null", "O"])
    func `every other word protects too`(word: String) {
        #expect(ProtectionMark(word) == .notUnderstood)
        #expect(ProtectionMark(word).protection == .protected)
    }

    @Test(arguments: [
        ("Åkesson, Anna", "Anna", "Åkesson"), ("Anna Åkesson", "Anna", "Åkesson"),
        ("Åsa-Karin af Ugglas", "Åsa-Karin", "af Ugglas"), ("af Ugglas, Åsa-Karin", "Åsa-Karin", "af Ugglas"),
        ("Oisín Ó Súilleabháin", "Oisín", "Ó Súilleabháin"), ("Ludwig van der Berg", "Ludwig", "van der Berg"),
        ("Anna Maria Berg", "Anna Maria", "Berg"), ("Anna", "Anna", ""), ("", "", ""), (",", "", ""),
        ("von Anna", "von", "Anna"), ("Berg ,  Bo", "Bo", "Berg"), ("فاطمة الزهراء", "فاطمة", "الزهراء"),
    ])
    func `one cell's name is split`(cell: String, given: String, family: String) {
        #expect(NameCell.name(cell) == PersonName(given: given, family: family))
    }

    @Test(arguments: ["a@b.se", "anna.åkesson+x@mail.example.se"])
    func `an e-mail address is kept`(cell: String) { #expect(ContactCells.email(cell) == cell) }

    @Test(arguments: [
        "", "@", "anna", "anna@skola", "@b.se", "a@b..se", "a@.se", "a@b.", "a@b@c.se", "a b@c.se", "a@b.se,c@d.se",
        "a@b.se;c@d.se", "<a@b.se>", String(repeating: "a", count: 250) + "@b.se",
    ])
    func `what is no e-mail address is dropped`(cell: String) { #expect(ContactCells.email(cell) == nil) }

    @Test(arguments: ["070-174 06 05", "+46 (0)70 174 06 05", "0303/703000", "123456"])
    func `a phone number is kept`(cell: String) { #expect(ContactCells.phone(cell) == cell) }

    @Test(arguments: ["", "12345", "070-174 06 05 (mamma)", "1234567890123456", "ring mig", "٠٧٠١٧٤٠٦٠٥", "½½½½½½½"])
    func `what is no phone number is dropped`(cell: String) { #expect(ContactCells.phone(cell) == nil) }

    @Test func `years of school are read in their writings`() {
        let years = ["7", "åk 7", "Årskurs 8", "F", "Förskoleklass", "0", "10", "7A", "Year 9"].map {
            ContactCells.schoolYear($0)
        }
        #expect(years == [7, 7, 8, 0, 0, 0, 10, 7, 9])
        #expect(
            ["", "11", "sju", "Gy1", "½", "-", "99999999999999999999"].compactMap { ContactCells.schoolYear($0) } == [])
        #expect(
            ["7A", "8", "10B", "A7", "", "2005", "0B"].map { ContactCells.schoolYear(ofClass: $0) } == [
                7, 8, 10, 7, nil, nil, 0,
            ])
    }

    @Test func `a country at the end of a town makes the address foreign`() throws {
        let foreign = try #require(Countries.split(town: "Oslo, Norge"))
        #expect(foreign.town == "Oslo" && foreign.country == "Norge")
        let bare = try #require(Countries.split(town: "Norge"))
        #expect(bare.town == "" && bare.country == "Norge")
        #expect(Countries.split(town: "Nödinge") == nil)
        #expect(Countries.split(town: "") == nil)
        #expect(Countries.isSweden("SVERIGE") && !Countries.isSweden("Norge"))
    }

    @Test func `languages are known by three names`() {
        #expect(
            ["Svenska", "arabic", "العربية", "so", "SORANI"].map { LanguageNames.language($0)?.tag } == [
                "sv", "ar", "ar", "so", "ckb",
            ])
        #expect(LanguageNames.language("klingonska") == nil)
    }

    @Test(arguments: [
        (" Anna \u{A0}  Berg\t", "Anna Berg"), ("\u{200B}Anna\u{FEFF}", "Anna"), ("A\u{30A}sa", "Åsa"),
        ("Nguye\u{302}\u{303}n", "Nguyễn"), ("An\u{AD}na", "Anna"), ("Anna\r\nBerg", "Anna Berg"),
        ("\u{202E}Anna\u{202C}", "Anna"),
        ("\u{A0}", ""), ("Åsa", "Åsa"), ("Åsa  Ö", "Åsa Ö"), (" Ö", "Ö"), ("Ö ", "Ö"), ("€ 5", "€ 5"), ("", ""),
    ])
    func `cells are tidied`(cell: String, tidy: String) {
        let tidied = CellText.tidied(Array(cell.utf8)[...])
        #expect(Array(tidied.utf8) == Array(tidy.utf8))
    }
}

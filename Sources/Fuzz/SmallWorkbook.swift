/// A workbook of two sheets of which one part is told, as a ZIP that packs nothing.
struct SmallWorkbook {
    /// The parts' names and contents.
    var parts: [(name: String, bytes: [UInt8])]

    init(sheet: [UInt8]? = nil, strings: [UInt8]? = nil) {
        func part(_ name: String, _ text: String) -> (String, [UInt8]) { (name, Array(text.utf8)) }
        let relation = "<Relationship Id='%' Type='http://example.org/"
        parts = [
            part(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"),
            part(
                "_rels/.rels",
                "<Relationships>\(relation.replacing("%", with: "r"))officeDocument' Target='xl/workbook.xml'/>"
                    + "</Relationships>"),
            part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Elever' sheetId='1' r:id='a'/>"
                    + "<sheet name='Dold' sheetId='2' r:id='b' state='hidden'/></sheets></workbook>"),
            part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(relation.replacing("%", with: "a"))worksheet' Target='worksheets/sheet1.xml'/>"
                    + "\(relation.replacing("%", with: "s"))sharedStrings' Target='sharedStrings.xml'/>"
                    + "\(relation.replacing("%", with: "t"))styles' Target='styles.xml'/></Relationships>"),
            part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='000000\\-0000'/></numFmts>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>"),
            ("xl/sharedStrings.xml", strings ?? Array(Self.strings.utf8)),
            ("xl/worksheets/sheet1.xml", sheet ?? Array(Self.sheet.utf8)),
        ]
    }

    /// The strings that the sheet refers to.
    static let strings =
        "<sst>"
        + ["Personnummer", "Förnamn", "Efternamn", "Klass", "Skyddad", "Vh 1 namn", "Vh 1 e-post", "Vh 1 adress"]
        .map { "<si><t>\($0)</t></si>" }.joined()
        + "<si><r><t>An</t></r><r><t xml:space='preserve'>na </t></r></si></sst>"

    /// A sheet with a title, a header and two pupils.
    static let sheet =
        "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Utskrift</t></is></c></row><row r='3'>"
        + (0...7).map { "<c t='s'><v>\($0)</v></c>" }.joined() + "</row>"
        + "<row r='4'><c r='A4' s='2'><v>200503142382</v></c><c t='s'><v>8</v></c><c t='str'><v>Ek</v></c>"
        + "<c t='inlineStr'><is><t>8A</t></is></c><c t='b'><v>1</v></c><c r='F4' t='inlineStr'><is><t>Eva Ek</t></is></c>"
        + "<c t='inlineStr'><is><t>eva@example.se</t></is></c><c t='inlineStr'><is><t>Ågatan 1</t></is></c></row>"
        + "<row r='5' hidden='1'><c><v>6.0115238E9</v></c><c t='e'><v>#REF!</v></c><c s='1'><v>43891.5</v></c>"
        + "<c t='d'><v>2020-03-01</v></c><c t='inlineStr'><is><t>Nej</t></is></c><c r='F5' t='inlineStr'><is><t>Bo Ek</t>"
        + "</is></c><c t='inlineStr'><is><t>eva@example.se</t></is></c></row></sheetData></worksheet>"

    /// The workbook's bytes.
    var bytes: [UInt8] { Self.archive(parts) }

    /// A ZIP of some files.
    static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            let offset = result.count
            let common =
                little(20, 2) + little(0x0800, 2) + little(0, 6) + little(Int(checksum(bytes)), 4)
                + little(bytes.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
            result += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10) + little(offset, 4)
            directory += Array(name.utf8)
        }
        let end = little(files.count, 2) + little(files.count, 2) + little(directory.count, 4) + little(result.count, 4)
        return result + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + end + little(0, 2)
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// Writes workbooks of texts, numbers and dates, as small as they can be.
struct SmallWorkbook {
    /// Rows of cells: `#38169|16` is a number in a format, everything else a text.
    let rows: [[String]]
    /// Areas that are merged: `A2:A4`.
    var merged: [String] = []

    var bytes: [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
        func related(_ all: [(String, String)]) -> String {
            "<Relationships xmlns='\(relationships)'>"
                + all.enumerated().map {
                    "<Relationship Id='r\($0)' Type='\(office)/\($1.0)' Target='\($1.1)'/>"
                }.joined() + "</Relationships>"
        }
        return zip([
            (
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "
                    + "PartName='/xl/workbook.xml' ContentType='application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"
            ),
            ("_rels/.rels", related([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets>"
                    + "<sheet name='Blad1' sheetId='1' r:id='r0'/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                related([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns='\(main)'><cellXfs>" + formats.map { "<xf numFmtId='\($0)'/>" }.joined()
                    + "</cellXfs></styleSheet>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='\(main)'><sheetData>\(cells)</sheetData>\(areas)</worksheet>"
            ),
        ])
    }

    private let formats = [0, 14, 16]

    private var cells: String {
        rows.enumerated().map { number, row in
            "<row r='\(number + 1)'>"
                + row.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
                    let place = "\(Self.letters(column))\(number + 1)"
                    guard cell.hasPrefix("#") else {
                        let text = cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                        return "<c r='\(place)' t='inlineStr'><is><t>\(text)</t></is></c>"
                    }
                    let parts = cell.dropFirst().split(separator: "|")
                    let style = formats.firstIndex { String($0) == parts.last ?? "0" } ?? 0
                    return "<c r='\(place)' s='\(style)'><v>\(parts[0])</v></c>"
                }.joined() + "</row>"
        }.joined()
    }

    private var areas: String {
        guard !merged.isEmpty else { return "" }
        return "<mergeCells>" + merged.map { "<mergeCell ref='\($0)'/>" }.joined() + "</mergeCells>"
    }

    private static func letters(_ column: Int) -> String {
        (column >= 26 ? letters(column / 26 - 1) : "") + String(UnicodeScalar(UInt8(65 + column % 26)))
    }

    /// The parts in an archive, none of them packed.
    private func zip(_ parts: [(String, String)]) -> [UInt8] {
        var (archive, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, text) in parts {
            let (bytes, offset) = (Array(text.utf8), archive.count)
            let about =
                little(20, 2) + little(0x0800, 2) + little(0, 6) + little(checksum(bytes), 4) + little(bytes.count, 4)
                + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
            archive += [0x50, 0x4B, 3, 4] + about + Array(name.utf8) + bytes
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + about + little(0, 10) + little(offset, 4)
            directory += Array(name.utf8)
        }
        let end = little(0, 4) + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
        return archive + directory + [0x50, 0x4B, 5, 6] + end + little(archive.count, 4) + little(0, 2)
    }

    private func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private func checksum(_ bytes: [UInt8]) -> Int {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}

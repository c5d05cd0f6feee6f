import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

struct DetectionTests {
    private static let list =
        "Skola;Klass;Personnummer;Förnamn;Efternamn;Skyddad\r\nBohus;7A;20060115-2382;Elin;Ek;\r\n"
    private static let skola24 = "Bohusskolan;7A;20060115-2382;Elin;Ek;\r\n"

    private static let workbook = WorkbookMaker(
        rows: ["Personnummer", "Förnamn", "Efternamn", "Klass"].asRow + ["200601152382", "Elin", "Ek", "7A"].asRow)

    private static func context(_ format: RosterFormat?) -> RosterContext {
        RosterContext(
            schools: Fixtures.schools, defaultSchool: nil, key: Fixtures.key, referenceDate: Fixtures.referenceDate,
            format: format)
    }

    private static func read(_ bytes: [UInt8], named name: String, as format: RosterFormat? = nil) throws -> Reading {
        let roster = try TemporaryRoster(bytes, named: name)
        return try withExtendedLifetime(roster) { try Fixtures.read([roster.file], context: context(format)) }
    }

    private static func fault(_ bytes: [UInt8], named name: String = "elever.csv", as format: RosterFormat? = nil)
        -> RosterFault.Kind?
    {
        do {
            _ = try read(bytes, named: name, as: format)
            return nil
        } catch {
            return (error as? RosterFault)?.kind
        }
    }

    @Test(arguments: ["elever.xlsx", "elever.csv", "elever", "elever.json"])
    func `a workbook is one by its content, not by its name`(name: String) throws {
        let reading = try Self.read(Self.workbook.bytes, named: name)
        #expect(reading.taken.map(\.format) == [.xlsx])
        #expect(reading.taken.map(\.because.en) == ["4 of 4 headers are known"])
        #expect(reading.applied.map(\.pupil?.name?.given) == ["Elin"])
    }

    @Test(arguments: ["elever.csv", "elever.xlsx", "elever.json", "elever.xml", "users.zip"])
    func `a list is one by its content, not by its name`(name: String) throws {
        let reading = try Self.read(Array(Self.list.utf8), named: name)
        #expect(reading.taken.map(\.format) == [.csv])
        #expect(reading.taken.map(\.because.en) == ["6 of 6 headers are known"])
        #expect(reading.taken.map(\.headerRow) == [1])
    }

    @Test func `pages of SS 12000 are known by their content`() throws {
        let page = SS12000Page.page(SS12000Page.bohus, SS12000Page.anna, SS12000Page.eva, SS12000Page.ulf)
        for text in [page, "\u{FEFF}\r\n  \(page)"] {
            let reading = try Self.read(Array(text.utf8), named: "sida.txt")
            #expect(reading.taken.map(\.format) == [.ss12000])
            #expect(reading.pupil("Anna")?.name?.given == "Anna")
        }
    }

    @Test(arguments: [
        ("<Navetavisering/>", FileKind.markup), ("\u{FEFF}<?xml version=\"1.0\"?><a/>", .markup),
        ("\n\t <a/>", .markup),
        ("{\"data\":[]}", .json), ("\u{FEFF} {", .json), ("[{", .json), ("[ ]", .json), ("[1]", .text),
        ("[Skola];[Klass]", .text),
        ("Personnummer;Namn", .text), ("Årskurs;<", .text), ("", .text), ("\u{FEFF}", .text),
        ("%PDF-1.4", .other(.pdf)),
    ])
    func `what a file is, is told by its first signs`(text: String, kind: FileKind) {
        #expect(FileKind(head: Array(text.utf8)[...]) == kind)
        guard kind != .other(.pdf) else { return }
        let units = Array("\u{FEFF}\(text)".utf16)
        #expect(FileKind(head: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }[...]) == kind)
        #expect(FileKind(head: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }[...]) == kind)
    }

    @Test(arguments: [
        ([0x50, 0x4B, 3, 4], FileKind.zip), ([0x50, 0x4B, 5, 6], .zip), ([0xD0, 0xCF, 0x11, 0xE0], .compound),
        ([0x1F, 0x8B, 8], .other(.archive)), ([0x37, 0x7A, 0xBC, 0xAF], .other(.archive)), ([0x50, 0x4B], .text),
    ])
    func `what isn't text is told by its mark`(bytes: [UInt8], kind: FileKind) {
        #expect(FileKind(head: bytes[...]) == kind)
    }

    @Test func `a ZIP that is no roster is refused, whatever its name`() {
        let zip = ArchiveMaker(entries: [.init("bild.png", [1, 2, 3]), .init("lista.csv", Self.list)]).bytes
        #expect(Self.fault(zip, named: "elever.xlsx") == .archive)
        #expect(Self.fault(zip, named: "elever.csv") == .archive)
        #expect(Self.fault(ArchiveMaker().bytes) == .archive)
        #expect(Self.fault([0x50, 0x4B, 3, 4]) == .archiveBroken)
        #expect(Self.fault([0x1F, 0x8B, 8, 0]) == .archive)
    }

    @Test func `a page of a website is refused`() {
        let kinds = ["<!DOCTYPE html><html></html>", "<html><body>Logga in</body></html>"].map {
            Self.fault(Array($0.utf8))
        }
        #expect(kinds.allSatisfy { $0 != nil && $0 != .noHeader })
    }

    @Test(arguments: [
        ("Personnummer;Förnamn;Efternamn;Skostorlek\r\n", "3 of 4 headers are known"),
        ("Utskrift 2020-03-01\r\n\r\nPersonnummer;Förnamn;Efternamn\r\n", "3 of 3 headers are known"),
    ])
    func `why a table is taken for one is said`(header: String, because: String) throws {
        let reading = try Self.read(Array((header + "20060115-2382;Elin;Ek;37\r\n").utf8), named: "a.csv")
        #expect(reading.taken.map(\.because.en) == [because])
    }

    @Test func `why a file without a header is taken for Skola24's is said`() throws {
        let guessed = try Self.read(Array(Self.skola24.utf8), named: "a.csv").taken
        #expect(guessed.map(\.because.en) == ["identity numbers stand where such a file has them"])
        #expect(guessed.map(\.shape.en) == ["Skola24 pupils (no header row)"])
        let told = try Self.read(Array(Self.skola24.utf8), named: "a.csv", as: .skola24Pupils).taken
        #expect(told.map(\.because.en) == ["--as says so"])
        #expect(told.map(\.format) == [.skola24Pupils])
    }

    @Test func `what somebody says overrules what it looks like`() throws {
        // As guardians the school stands where the pupil's number should.
        let wrong = try Self.read(Array(Self.skola24.utf8), named: "a.csv", as: .skola24Guardians)
        #expect(wrong.taken.map(\.format) == [.skola24Guardians])
        #expect(wrong.kinds.filter(\.rejectsRow) == [.pupilNumberInvalid])
        // With a header's words in it the file would be read as a table.
        let named = "Skola;Klass;20060115-2382;Elin;Ek;\r\n"
        #expect(try Self.read(Array(named.utf8), named: "a.csv", as: .skola24Pupils).applied.count == 1)
    }

    @Test(arguments: [RosterFormat.navet, .ss12000, .oneRoster, .xlsx])
    func `a list that is said to be something else is refused`(format: RosterFormat) {
        #expect(Self.fault(Array(Self.list.utf8), as: format) != nil)
    }

    @Test(arguments: [RosterFormat.navet, .ss12000, .oneRoster, .csv, .skola24Pupils])
    func `a workbook that is said to be something else is refused`(format: RosterFormat) {
        #expect(Self.fault(Self.workbook.bytes, as: format) != nil)
    }

    @Test(arguments: [RosterFormat.navet, .oneRoster, .csv, .xlsx])
    func `a page of SS 12000 that is said to be something else is refused`(format: RosterFormat) {
        #expect(Self.fault(Array(SS12000Page.page(SS12000Page.anna).utf8), as: format) != nil)
    }

    @Test func `a folder stands for its files, without hidden ones and without folders in it`() throws {
        let folder = try RosterFolder([
            "b.csv": Array(Self.list.utf8), ".DS_Store": [0, 1, 2], ".b.csv.swp": [7], "äldre/c.csv": Array("x".utf8),
            "a.xlsx": Self.workbook.bytes,
        ])
        try withExtendedLifetime(folder) { () throws -> Void in
            let reading = try Fixtures.read([folder.folder])
            #expect(reading.taken.map(\.files) == [["a.xlsx"], ["b.csv"]])
            let files = try RosterFile(path: folder.url.path + "/").filesOfFolder()
            #expect(files?.map(\.name) == ["a.xlsx", "b.csv"])
        }
    }

    @Test func `a folder without files is refused by its name`() throws {
        for files in [[:], [".gitkeep": ""], ["äldre/c.csv": "x"]] as [[String: String]] {
            let folder = try RosterFolder(files)
            try withExtendedLifetime(folder) { () throws -> Void in
                #expect(throws: RosterFault(file: "export", kind: .folderEmpty)) { try Fixtures.read([folder.folder]) }
            }
        }
    }

    @Test func `a folder within a folder is read where it is named`() throws {
        let folder = try RosterFolder(["export/a.csv": Self.list])
        try withExtendedLifetime(folder) { () throws -> Void in
            #expect(Fixtures.fault(of: folder.folder) == .folderEmpty)
            #expect(try Fixtures.read([folder.file("export")]).applied.count == 1)
        }
    }

    @Test func `an import takes two hundred files and no more`() throws {
        let files = (1...201).map { number in
            ("\(number).csv", "Personnummer;Förnamn;Efternamn\r\n20060115-2382;Elin;Ek\r\n")
        }
        let folder = try RosterFolder(Dictionary(uniqueKeysWithValues: files))
        try withExtendedLifetime(folder) { () throws -> Void in
            #expect(Fixtures.fault(of: folder.folder) == .tooManyFiles(limit: 200))
            let all = (1...201).map { folder.file("\($0).csv") }
            #expect(try Fixtures.read(Array(all.dropLast())).rows == 200)
            #expect(throws: RosterFault(file: "1.csv", kind: .tooManyFiles(limit: 200))) { try Fixtures.read(all) }
        }
    }

    @Test func `forms of every kind are read together, in any order`() throws {
        let page = SS12000Page.page(SS12000Page.bohus, SS12000Page.anna, SS12000Page.eva, SS12000Page.ulf)
        let export = try RosterFolder(OneRosterExport(.v1_2).files)
        let folder = try RosterFolder([
            "lista.txt": Array(Self.list.utf8), "bok.csv": Self.workbook.bytes, "sida.txt": Array(page.utf8),
            "föräldrar.csv": Array("200601152382;198201062398;Eva;Ek;eva@example.se;\r\n".utf8),
        ])
        try withExtendedLifetime((export, folder)) { () throws -> Void in
            let files = ["lista.txt", "bok.csv", "sida.txt", "föräldrar.csv"].map { folder.file($0) } + [export.folder]
            for order in [files, files.reversed(), [files[3], files[4], files[0], files[2], files[1]]] {
                let reading = try Fixtures.read(order)
                #expect(Set(reading.taken.map(\.format)) == [.csv, .xlsx, .ss12000, .oneRoster])
                #expect(reading.taken.count == 5)
                #expect(reading.rejected.count == 0)
                #expect(reading.rows == reading.applied.count)
                let elin = try Fixtures.identity("200601152382")
                #expect(reading.pupils(ofGuardian: "Eva").contains(elin))
            }
        }
    }

    @Test func `a mark that can't be read with commas doesn't stop a list with semicolons`() throws {
        let text = "Personnummer;Namn,\"kallas;Förnamn;Efternamn\r\n20060115-2382;;Elin;Ek\r\n"
        #expect(try Self.read(Array(text.utf8), named: "a.csv").applied.map(\.pupil?.name?.given) == ["Elin"])
    }
}

extension [String] {
    /// The cells as a row of a sheet.
    fileprivate var asRow: String { "<row>" + map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>" }
}

import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

/// Bytes that `script/fuzz` has found, and what they taught.
struct FuzzCaseTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "FuzzCases")

    /// Each kept file as `TARGET/NAME`.
    private static let cases: [String] = {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.contains("/") && !$0.contains("/.") }.sorted()
    }()

    @Test(arguments: cases)
    func `what was found once is read or refused, and the same when it is read again`(path: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: path)))
        let target = path.prefix { $0 != "/" }
        let (files, format) = try #require(Self.files(bytes, as: target))
        let folder = try RosterFolder(files)
        let rosters = files.keys.sorted().map { folder.file($0) }
        if target == "mapping" { try Self.readMapping(folder.file("m.csv")) }
        try withExtendedLifetime(folder) { () throws -> Void in
            do {
                let context = Self.context(format)
                _ = try ColumnQuestions.unplaced(in: rosters, context: context) { _ in false }
                let first = try Fixtures.read(rosters, context: context)
                #expect(first.rows == first.applied.count + first.rejected.count)
                for row in first.applied {
                    let isProtected = row.pupil?.protection == .protected
                    for guardian in row.guardians.map(\.guardian) where isProtected || guardian.protection == .protected
                    {
                        #expect(guardian.address == nil && guardian.email == nil && guardian.phone == nil)
                    }
                }
                var known = KnownProtection()
                for owned in first.applied.flatMap(\.protectedContacts) { known.contacts.insert(owned.contacts) }
                let second = try Fixtures.read(rosters, context: context, known: known)
                #expect(second.storedContacts == first.storedContacts)
            } catch let fault as RosterFault {
                #expect(!fault.words.sv.isEmpty && !fault.words.en.isEmpty)
            }
        }
    }

    @Test func `the same street in another town is suspected and not barred, now and at the next import`() throws {
        let header = "Personnummer;Förnamn;Efternamn;Skyddad;Vh 1 namn;Vh 1 adress;Vh 1 postnr;Vh 1 ort\r\n"
        let list =
            header + "200503142382;Anna;Ek;;Eva Ek;Storgatan 1;44537;Bohus\r\n"
            + "200601152382;Bo;Alm;Ja;Per Alm;Storgatan 1;22268;Lund\r\n"
        let first = try Fixtures.read(list)
        #expect(first.storedContacts == [])
        #expect(first.applied.map(\.barred) == [0, 0])
        #expect(first.applied.flatMap(\.withheld).map(\.certainty) == [.suspected])
        var known = KnownProtection()
        for owned in first.applied.flatMap(\.protectedContacts) { known.contacts.insert(owned.contacts) }
        let second = try Fixtures.read(list, known: known)
        #expect(second.storedContacts == [])
        #expect(second.applied.flatMap(\.withheld) == first.applied.flatMap(\.withheld))
    }

    /// The files that the fuzzer makes of some bytes, as `FuzzTarget` does; nil for a target that reads no roster.
    private static func files(
        _ bytes: [UInt8], as target: some StringProtocol
    ) -> (files: [String: [UInt8]], format: RosterFormat?)? {
        func workbook(_ part: String) -> [String: [UInt8]] {
            let header = ["Personnummer", "Förnamn", "Efternamn"].map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
            let maker = WorkbookMaker(rows: "<row>\(header.joined())</row>")
            let entries = maker.parts.map { ArchiveMaker.Entry($0.name, $0.name == part ? bytes : Array($0.text.utf8)) }
            return ["bok.xlsx": ArchiveMaker(entries: entries).bytes]
        }
        switch target {
        case "delimited": return (["lista.csv": bytes], nil)
        case "workbook": return (["bok.xlsx": bytes], .xlsx)
        case "sheet": return (workbook("xl/worksheets/sheet1.xml"), .xlsx)
        case "strings": return (workbook("xl/sharedStrings.xml"), .xlsx)
        case "opendocument": return (["bok.fods": bytes], .ods)
        case "archive": return (["arkiv.zip": bytes], nil)
        case "navet", "xml": return (["uttag.xml": bytes], .navet)
        case "ss12000": return (["sida.json": bytes], .ss12000)
        case "oneroster":
            let parts = bytes.split(separator: 0x1C).prefix(8).map(Array.init)
            return (Dictionary(uniqueKeysWithValues: zip((0...).map { "\($0).csv" }, parts)), .oneRoster)
        case "mapping": return (["m.csv": bytes], nil)
        default: return nil
        }
    }

    /// A mapping that can be read is the same after it was written.
    private static func readMapping(_ file: RosterFile) throws {
        guard let mapping = try? RosterMapping(reading: file) else { return }
        for language in ToolLanguage.allCases {
            let roster = try TemporaryRoster("\u{FEFF}\(mapping.text(in: language))")
            let again = try withExtendedLifetime(roster) { try RosterMapping(reading: roster.file) }
            #expect(again == mapping)
        }
    }

    private static func context(_ format: RosterFormat?) -> RosterContext {
        RosterContext(
            schools: Fixtures.schools, defaultSchool: nil, key: Fixtures.key, referenceDate: Fixtures.referenceDate,
            format: format)
    }
}

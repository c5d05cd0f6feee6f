import Outreach
import RosterImport
import XML

/// What is fed with libFuzzer's bytes.
enum FuzzTarget: String, CaseIterable {
    /// Text in which rows and cells are to be found.
    case delimited
    /// A ZIP file, which may be a workbook.
    case workbook
    /// The first sheet of a workbook.
    case sheet
    /// The shared strings of a workbook.
    case strings
    /// An OpenDocument spreadsheet as flat XML.
    case opendocument
    /// A ZIP file that nothing is said of.
    case archive
    /// The population register's XML.
    case navet
    /// A page of SS 12000.
    case ss12000
    /// The files of a OneRoster export, parted by the byte 0x1C.
    case oneroster
    /// A mapping's file, which is read and written.
    case mapping
    /// An XML document, read in each of the ways that there are.
    case xml

    /// What parts the files of a OneRoster export.
    static let partition: UInt8 = 0x1C

    /// Reads some bytes as this format; traps where something is wrong that isn't the bytes' fault.
    func take(_ bytes: [UInt8]) {
        switch self {
        case .delimited: RosterProbe().read(["lista.csv": bytes])
        case .workbook: RosterProbe(format: .xlsx).read(["bok.xlsx": bytes])
        case .sheet: RosterProbe(format: .xlsx).read(["bok.xlsx": SmallWorkbook(sheet: bytes).bytes])
        case .strings: RosterProbe(format: .xlsx).read(["bok.xlsx": SmallWorkbook(strings: bytes).bytes])
        case .opendocument: RosterProbe(format: .ods).read(["bok.fods": bytes])
        case .archive: RosterProbe().read(["arkiv.zip": bytes])
        case .navet: RosterProbe(format: .navet).read(["uttag.xml": bytes])
        case .ss12000: RosterProbe(format: .ss12000).read(["sida.json": bytes])
        case .oneroster:
            var files: [String: [UInt8]] = [:]
            for (number, part) in bytes.split(separator: Self.partition).prefix(8).enumerated() {
                files["\(number).csv"] = Array(part)
            }
            if !files.isEmpty { RosterProbe(format: .oneRoster).read(files) }
        case .mapping: RosterProbe().readMapping(bytes)
        case .xml: XMLProbe.read(bytes)
        }
    }
}

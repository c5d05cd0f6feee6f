import Foundation
import Outreach
import TestSupport
import Testing

@testable import Report

@Suite struct ReportCSVTests {
    @Test func `the table opens in a Swedish Excel`() throws {
        let table = ReportCSV(language: .sv).table(MadeUpFigures.followUp)
        #expect(table.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: table.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines[0] == "school;code;class;of;invited;sent;notReturned;confirmed;came")
        #expect(lines[1] == "Aroseniusskolan;30417765;7A;letters;108;108;106;20;0")
        #expect(lines[9] == "Aroseniusskolan;30417765;alla;adults;318;318;313;60;0")
        #expect(lines.contains("Bohusskolan;48529699;Ingen klass;pupils;64;64;64;36;9"))
        #expect(lines.dropLast().last == "alla;;alla;adults;1553;1342;1323;538;217")
        #expect(lines.last == "")
    }

    @Test func `a campaign without meetings has no columns for confirming and coming`() throws {
        let table = ReportCSV(language: .en).table(MadeUpFigures.withoutMeetings)
        expectSnapshot(of: table, named: "without-meetings.en.csv")
    }

    @Test func `the public table has rounded guardians per school`() throws {
        let table = ReportCSV(language: .sv).table(MadeUpFigures.followUp.forPublic())
        expectSnapshot(of: table, named: "public.sv.csv")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+46", "'+46"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "\"'\tx\""),
        ("\r=1", "\"'\r=1\""), ("  =1", "'  =1"), ("\u{200B}=1", "'\u{200B}=1"), ("＝1", "'＝1"),
        ("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""),
        ("A;B", "\"A;B\""), ("\"A\"", "\"\"\"A\"\"\""), ("A\r\nB", "\"A\r\nB\""), ("7A", "7A"), ("", ""),
        ("Åby 1-9", "Åby 1-9"),
    ])
    func `no cell is run as a formula or breaks its row`(text: String, cell: String) {
        #expect(CSVCell.text(text) == cell)
    }
}

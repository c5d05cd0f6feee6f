import HTTPTypes
import Outreach
import Registry
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct ListTests {
    private func site() throws -> TestSite {
        try TestSite { term in
            try term.importing(Families.all + [Families.elsewhere])
            try term.plan()
            try term.letters()
        }
    }

    private static let path = "/campaigns/\(SchoolTerm.meetings)/audience"

    private static func rows(_ answer: TestSite.Answer) -> [String] {
        answer.text.split(separator: "\r\n").map(String.init)
    }

    @Test func `the audience is taken along as it is filtered`() async throws {
        try await site().serving { browser in
            let all = try await browser.post("\(Self.path)/list.csv", as: .coordinator)
            #expect(all.status == 200)
            #expect(all.headers[.contentDisposition] == #"attachment; filename="malgrupp-drug-prevention-2020.csv""#)
            #expect(Array(all.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
            let rows = Self.rows(all)
            #expect(
                rows.first?.hasSuffix("Nummer;Vårdnadshavare;Skola;Klass;Beslut;Saknas;Möte;Brev;Tillsammans med")
                    == true)
            #expect(rows.count == 17)
            let found = try await browser.post("\(Self.path)/list.csv", [("words", "Leyla")], as: .coordinator)
            #expect(Self.rows(found).count == 2)
            #expect(Self.rows(found).last?.contains(";Leyla Haddad;Ekbackaskolan;7B;") == true)
        }
    }

    @Test func `a workbook has the same, and no other file is given`() async throws {
        try await site().serving { browser in
            let book = try await browser.post("\(Self.path)/list.xlsx", as: .coordinator)
            #expect(book.status == 200)
            #expect(Array(book.bytes.prefix(4)) == [0x50, 0x4B, 0x03, 0x04])
            #expect(try await browser.post("\(Self.path)/list.exe", as: .coordinator).status == 404)
            #expect(try await browser.post("\(Self.path)/list.csv").status == 303)
        }
    }

    @Test func `a list is its account's own, and whoever is protected isn't named in it`() async throws {
        let site = try site()
        let leyla = try #require(
            try site.office.registry.read { try $0.population() }.guardians.map(\.id).first { id in
                try site.office.registry.read { try $0.guardian(id)?.name.full == "Leyla Haddad" }
            })
        _ = try ChangePerson.protect(.guardian(leyla), site.office)
        try await site.serving { browser in
            let own = try await browser.post("\(Self.path)/list.csv", as: .coordinator)
            #expect(!own.text.contains("Leyla") && !own.text.contains("\(leyla);"))
            #expect(own.text.contains("Karim Haddad") && !own.text.contains("Siv Lind"))
            let trusted = try await browser.post("\(Self.path)/list.csv", as: .trusted)
            #expect(!trusted.text.contains("Leyla"))
            let other = try await browser.post("\(Self.path)/list.csv", as: .other)
            #expect(!other.text.contains("Haddad"))
        }
    }

    @Test func `no cell is run as a formula`() {
        var table = ListTable(name: "list", headers: ["a", "b"])
        table.add(["=1+1", "@x"])
        #expect(String(decoding: table.csv.dropFirst(3), as: UTF8.self) == "a;b\r\n'=1+1;'@x\r\n")
    }
}

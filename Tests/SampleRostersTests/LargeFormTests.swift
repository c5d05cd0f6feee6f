import Foundation
import Testing
import XML

@testable import SampleRosters

struct LargeFormTests {
    private func make(_ form: SampleRosters.LargeForm) throws -> (SampleFolder, SampleRosters.Summary) {
        let folder = try SampleFolder()
        return (folder, try SampleRosters.write(to: folder.url, seed: 2020, pupils: 1000, as: form))
    }

    @Test func `every form has the same pupils and guardians, each once`() throws {
        let list = try make(.delimited)
        let rows = ReadBack.rows(try list.0.text("elever.csv"), delimiter: ";").dropFirst()
        let pupils = Set(rows.map { $0[3] })
        let guardians = Set(rows.map { $0[7] })
        #expect(pupils.count == 1000 && guardians.count == list.1.guardians)
        #expect(rows.allSatisfy { isSafe($0[3]) && isSafe($0[7]) })
        #expect(rows.count == 1973)

        let (pair, pairSummary) = try make(.pairs)
        #expect(pairSummary.files.map(\.rows) == [4, 1000, 1973])
        let parents = ReadBack.rows(
            try #require(String(data: Data(pair.bytes("foraldrar.csv")), encoding: .windowsCP1252)), delimiter: ";")
        #expect(parents.map { [$0[0], $0[1]] } == rows.map { [$0[3], $0[7]] })

        let (register, registerSummary) = try make(.navet)
        let posts = try #require(register.xml("folkbokforing.xml").first("Folkbokforingsposter")).elements
        let numbers = posts.compactMap { $0.first("Personpost")?.first("PersonId")?.text }
        #expect(numbers.count == pupils.count + guardians.count && Set(numbers) == pupils.union(guardians))
        #expect(registerSummary.files.map(\.rows) == [4, numbers.count])

        let (pages, _) = try make(.ss12000)
        let persons = try pages.page("persons-1.json").data
        #expect(Set(persons.compactMap { ($0["civicNo"] as? [String: Any])?["value"] as? String }) == Set(numbers))
        #expect(persons.count == numbers.count)

        let (roster, _) = try make(.oneroster)
        let users = ReadBack.rows(try roster.text("users.csv"), delimiter: ",").dropFirst()
        #expect(Set(users.map { $0[9] }) == Set(numbers) && users.count == numbers.count)

        let (workbook, workbookSummary) = try make(.workbook)
        #expect(workbookSummary.files.map(\.rows) == [4, 1973])
        let sheet = try #require(workbook.archive("elever.xlsx").first { $0.name == "xl/worksheets/sheet1.xml" })
        let root = try XMLDocument(parsing: sheet.bytes, limits: .streaming).root
        #expect(root.first("sheetData")?.elements.count == 1974)
    }

    @Test func `siblings at two schools stand on one guardian's post`() throws {
        let (folder, _) = try make(.navet)
        let posts = try #require(folder.xml("folkbokforing.xml").first("Folkbokforingsposter")).elements
        let children = posts.map { post in
            post.first("Personpost")?.first("Relationer")?.elements.count {
                $0.first("Relationstyp")?.text == "VF"
            } ?? 0
        }
        let withTwo = children.count { $0 == 2 }
        #expect(withTwo == 91 && children.max() == 2)
        #expect(children.reduce(0, +) == 1973)
    }

    @Test(arguments: SampleRosters.LargeForm.allCases)
    func `the same seed makes the same bytes in each form`(form: SampleRosters.LargeForm) throws {
        let first = try make(form).0.files()
        #expect(try first == make(form).0.files())
    }
}

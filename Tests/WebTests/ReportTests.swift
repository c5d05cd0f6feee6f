import Foundation
import HTTPTypes
import TestSupport
import TestTerm
import Testing

@testable import Web

@Suite(.fewAtOnce) struct ReportTests {
    private static let folder = "/reports/\(SchoolTerm.meetings)"

    private static func site() throws -> TestSite {
        try TestSite { term in
            try term.importing(Families.all)
            try term.plan()
            try term.letters()
        }
    }

    @Test func `the page has every step of each school that may be seen`() async throws {
        try await Self.site().serving { browser in
            let page = try await browser.get("/reports", as: .coordinator)
            #expect(page.status == 200)
            #expect(page.text.contains(#"<bdi>Ekbackaskolan</bdi></th><td class="number">16</td>"#))
            #expect(!page.text.contains("public-report"))
            #expect(try await browser.get("/reports", as: .administrator).text.contains("public-report.html"))
            #expect(try await browser.get("/reports", as: .other).text.contains("inga brev är gjorda"))
        }
    }

    @Test func `a report is a document that allows its own style and nothing else`() async throws {
        try await Self.site().serving { browser in
            let report = try await browser.get("\(Self.folder)/report.html", as: .coordinator)
            #expect(report.status == 200)
            let policy = try #require(report.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'; style-src 'sha256-"))
            #expect(report.text.contains("Mo Granneett") == false)
            let csv = try await browser.get("\(Self.folder)/report.csv", as: .coordinator)
            #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(
                csv.headers[.contentDisposition] == "attachment; filename=\"drug-prevention-2020-report.csv\"")
            #expect(try await browser.get("\(Self.folder)/report.xml", as: .coordinator).text.hasPrefix("<?xml"))
        }
    }

    @Test func `what isn't theirs isn't there`() async throws {
        try await Self.site().serving { browser in
            for path in ["\(Self.folder)/report.html", "/reports/none/report.html", "\(Self.folder)/letters.xml"] {
                let answer = try await browser.get(path, as: .other)
                #expect(answer.status == 404, "\(path)")
            }
            let path = "\(Self.folder)/public-report.html"
            #expect(try await browser.get(path, as: .coordinator).status == 403)
            #expect(try await browser.get(path, as: .administrator).status == 200)
        }
    }
}

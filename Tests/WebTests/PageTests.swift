import Foundation
import HTTPTypes
import Outreach
import TestTerm
import Testing

@testable import Web

@Suite(.fewAtOnce) struct PageTests {
    private static let sources = SchoolTerm.repository.appending(path: "Sources/Web")

    private static func templates() -> [(name: String, text: String)] {
        PageTemplates.all.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }.sorted { $0.0 < $1.0 }
    }

    @Test func `every value that a page shows is escaped`() throws {
        for (name, text) in Self.templates() {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
        }
    }

    @Test func `no page has a script or a style in it`() throws {
        for (name, text) in Self.templates() {
            #expect(text.firstMatch(of: /<style|\sstyle=|\son[a-z]+=|javascript:/) == nil, "\(name)")
            #expect(text.firstMatch(of: /<script(?![^>]*\ssrc=)/) == nil, "\(name)")
        }
    }

    @Test func `every text that a page names is in the message table, and every text is named`() throws {
        var named: Set<String> = []
        for (name, text) in Self.templates() {
            for match in text.matches(of: /\{\{[#^\/]?w\.([A-Za-z]+\.[A-Za-z0-9]+)\}\}/) {
                named.insert(String(match.1))
                #expect(PageWords.table[String(match.1)] != nil, "\(name): \(match.1)")
            }
        }
        let unused = Set(PageWords.table.keys).subtracting(named)
        #expect(unused == [])
    }

    @Test func `every page file is one of the pages`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.sources.appending(path: "Pages").path)
        #expect(Set(files) == Set(PageTemplates.all.keys.map { "\($0).mustache" }))
    }

    @Test func `every link and form of a page leads to a route`() throws {
        let patterns = RouteTable.all.map { route in
            (route.method, route.path.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) })
        }
        for (name, text) in Self.templates() {
            for match in text.matches(of: /<(a|form|iframe|link|img|script)\b[^>]*?(?:href|action|src)="(\/[^"#?]*)/) {
                let isForm = match.1 == "form"
                let isPost = isForm && match.0.contains("post")
                let parts = match.2.split(separator: "/").map(String.init)
                let isRoute = patterns.contains { method, pattern in
                    method == (isPost ? .post : .get) && pattern.count == parts.count
                        && zip(pattern, parts).allSatisfy { $0 == nil || $0 == $1 || $1.contains("{{") }
                }
                #expect(isRoute, "\(name): \(match.2)")
            }
        }
    }

    @Test func `every response says what browsers may do with it`() async throws {
        try await TestSite().serving { browser in
            for path in ["/sign-in", "/nothing-here", "/health", "/accounts"] {
                let answer = try await browser.get(path)
                #expect(answer.headers[.contentSecurityPolicy] == ResponseHeaders.policy)
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[ResponseHeaders.referrerPolicy] == "same-origin")
            }
        }
    }

    @Test func `pages are in the language that was chosen, or else the browser's`() async throws {
        try await TestSite().serving { browser in
            let english = try await browser.get("/sign-in", language: "en-GB,sv;q=0.5")
            #expect(english.text.contains("<h1>Sign in</h1>"))
            #expect(try await browser.get("/sign-in", language: "fi").text.contains("<h1>Logga in</h1>"))
            let chosen = try await browser.post("/language", [("language", "en"), ("back", "/sign-in")])
            #expect(chosen.location == "/sign-in")
            #expect(chosen.headers[.setCookie]?.hasPrefix("language=en;") == true)
            let again = try await browser.send(
                .get, "/sign-in", headers: [.acceptLanguage: "sv", .cookie: "language=en"])
            #expect(again.text.contains("<h1>Sign in</h1>"))
        }
    }

    @Test func `files may be kept by browsers, for a new content has a new name`() async throws {
        try await TestSite().serving { browser in
            let name = try #require(Asset.names["style.css"])
            let answer = try await browser.get("/assets/\(name)")
            #expect(answer.status == 200)
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(try await browser.get("/assets/style.css").status == 404)
            #expect(try await browser.get("/assets/..%2f..%2fPackage.swift").status == 404)
        }
    }
}

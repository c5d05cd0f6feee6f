import Foundation
import Outreach
import TestSupport
import Testing
import XML

@testable import Report

@Suite struct ReportHTMLTests {
    @Test(arguments: ToolLanguage.allCases)
    func `the pages are as they were looked at`(language: ToolLanguage) throws {
        let html = ReportHTML(language: language, stylesheet: Array("body {}".utf8), publisher: "Ale kommun")
        let followUp = MadeUpFigures.followUp
        expectSnapshot(of: html.page(followUp), named: "internal.\(language).html")
        expectSnapshot(of: html.page(followUp.forPublic()), named: "public.\(language).html")
        expectSnapshot(of: html.page(MadeUpFigures.withoutMeetings), named: "without-meetings.\(language).html")
    }

    @Test func `a page is well-formed XML after its DOCTYPE`() throws {
        let stylesheet = Array(#"a > b { content: "</style><script>alert(1)</script>&amp;" }"#.utf8)
        let page = ReportHTML(language: .sv, stylesheet: stylesheet).page(MadeUpFigures.followUp)
        let text = String(decoding: page, as: UTF8.self)
        let doctype = "<!DOCTYPE html>\n"
        #expect(text.hasPrefix(doctype))
        #expect(!text.contains("<script"))
        let document = try XMLDocument(parsing: Array(text.dropFirst(doctype.count).utf8))
        #expect(document.root.name.local == "html")
    }

    @Test func `a hostile school name stays text`() {
        let name = #"<script>alert("x")</script> & 'Söner'"#
        let text = page(schoolNamed: name)
        #expect(!text.contains("<script>"))
        #expect(text.contains(#"<bdi>&lt;script&gt;alert("x")&lt;/script&gt; &amp; 'Söner'</bdi>"#))
    }

    @Test func `a campaign without meetings says nothing of confirming, coming or silence`() {
        let page = ReportHTML(language: .sv, stylesheet: []).page(MadeUpFigures.withoutMeetings)
        let text = String(decoding: page, as: UTF8.self)
        for word in ["Bekräftat", "Kom<", "Möten", "Inbjudna", "Har inte hörts av"] { #expect(!text.contains(word)) }
        #expect(text.contains("Mottagare"))
    }

    @Test func `decisions add up in two groups and a sum`() {
        let page = ReportHTML(language: .en, stylesheet: []).page(MadeUpFigures.followUp)
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.contains(#"<th scope="rowgroup">Waits for a person</th><td class="number">50</td>"#))
        #expect(text.contains(#"<th scope="rowgroup">Settled</th><td class="number">1,973</td>"#))
        #expect(text.contains(#"<th scope="row">Sum</th><td class="number">2,023</td>"#))
        #expect(text.contains("Protected guardians and guardians of protected pupils in the audience: 7."))
    }

    @Test func `every chart tells its figures in words`() {
        let page = ReportHTML(language: .en, stylesheet: []).page(MadeUpFigures.followUp)
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.components(separatedBy: #"role="img""#).count == 6)
        #expect(
            text.contains(
                #"<desc id="chart-2-desc">Invited: 391, Sent: 391, Not returned: 386, Confirmed: 262, Came: 127.</desc>"#
            ))
    }

    @Test func `a campaign that has reached nobody yet has a page`() {
        let empty = FollowUp(
            campaign: "test-2020", titles: [:], made: MadeUpFigures.day("2020-05-03"), hasMeetings: true,
            totals: ReachCounts(), schools: [], returns: [], decisions: [], byHandOrUndecided: 0)
        let html = ReportHTML(language: .sv, stylesheet: [])
        #expect(String(decoding: html.page(empty), as: UTF8.self).contains("<h1>test-2020</h1>"))
        #expect(String(decoding: html.page(empty.forPublic()), as: UTF8.self).contains("<h1>test-2020</h1>"))
    }

    private func page(schoolNamed name: String) -> String {
        let school = SchoolFollowUp(
            school: MadeUpFigures.school("12345678", name), meetings: [], counts: ReachCounts(), classes: [],
            silent: [], absent: [])
        let followUp = FollowUp(
            campaign: "test-2020", titles: [.swedish: name], made: MadeUpFigures.day("2020-05-03"), hasMeetings: true,
            totals: ReachCounts(), schools: [school], returns: [], decisions: [], byHandOrUndecided: 0)
        return String(decoding: ReportHTML(language: .sv, stylesheet: []).page(followUp), as: UTF8.self)
    }
}

import Outreach
import Testing

@testable import Report

@Suite struct ReportLanguageTests {
    let swedish = ReportLanguage(tool: .sv)
    let english = ReportLanguage(tool: .en)

    @Test func `numbers are grouped in threes`() {
        #expect(
            [0, 999, 1_604, 350_000, 1_234_567].map(swedish.number) == [
                "0", "999", "1\u{A0}604", "350\u{A0}000", "1\u{A0}234\u{A0}567",
            ])
        #expect(english.number(1_604) == "1,604")
    }

    @Test func `only all is 100 per cent and only none is 0`() {
        #expect(swedish.share(1_603, of: 1_604) == "99\u{A0}%")
        #expect(swedish.share(1_604, of: 1_604) == "100\u{A0}%")
        #expect(english.share(1, of: 1_604) == "1%")
        #expect(english.share(0, of: 1_604) == "0%")
        #expect(english.share(217, of: 200) == "109%")
        #expect(english.share(0, of: 0) == nil)
    }

    @Test func `times read as they are said`() throws {
        let time = try #require(LocalDateTime("2020-03-24T18:30"))
        #expect(swedish.time(time) == "tis 24\u{A0}mars\u{A0}2020 kl.\u{A0}18.30")
        #expect(english.time(time) == "Tue 24\u{A0}March\u{A0}2020 at\u{A0}18:30")
    }

    @Test func `years of school in a row are a range`() {
        #expect([[7], [7, 8], [7, 9], []].map(swedish.years) == ["7", "7–8", "7, 9", ""])
    }
}

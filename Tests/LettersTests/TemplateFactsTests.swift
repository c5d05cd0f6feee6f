import Foundation
import Letters
import Outreach
import Testing

/// What the project's own letters say about the law, and where it is from.
@Suite struct TemplateFactsTests {
    private static let information = ["drug-prevention-2020/information", "safe-driving-2020/information"]

    private func source(_ name: String, _ language: Language) throws -> String {
        String(decoding: try Fixtures.projectFile("\(name).\(language.tag).xhtml"), as: UTF8.self)
    }

    /// What a letter says, without what only the template's reader sees.
    private func letter(_ name: String, _ language: Language) throws -> String {
        let bytes = try Fixtures.projectFile("\(name).\(language.tag).xhtml")
        let template = try Template(parsing: bytes, file: name, language: language)
        return Fixtures.written(template, try Fixtures.letter(.post, language, address: Fixtures.home))
    }

    @Test(arguments: [Language.swedish, .english, .arabic])
    func `each fact has its source and date beside it, and none reaches the letter`(language: Language) throws {
        for (name, facts) in zip(Self.information, [3, 6]) {
            let text = try source(name, language)
            let comments = text.split(separator: "<!--").dropFirst().map { $0.prefix { $0 != ">" } }
            #expect(comments.count == facts)
            #expect(comments.allSatisfy { $0.contains("In force on 2020-03-01.") && $0.contains("(") })
            let written = try letter(name, language)
            for word in ["<!--", "-->", "In force", "Transportstyrelsen", "2010:1622", "1998:488"] {
                #expect(!written.contains(word))
            }
        }
    }

    @Test(arguments: [
        (Language.swedish, ["köpa ut sprit, vin och starköl till den som är under 20 år", "folköl är gränsen 18 år"]),
        (.english, ["spirits, wine or strong beer for anybody under 20", "low-alcohol beer the age is 18"]),
        (.arabic, ["لمن هم دون 20 عامًا", "فالحدّ هو 18 عامًا"]),
    ]) func `strong drinks may be bought for nobody under twenty`(language: Language, words: [String]) throws {
        let written = try letter(Self.information[0], language)
        for word in words { #expect(written.contains(word)) }
    }

    @Test(arguments: [
        (
            Language.swedish,
            [
                "bara hos en godkänd utbildare: privat övningskörning är inte tillåten",
                "registrerad, försäkrad och besiktigad",
            ],
            ["bälte", "sittplats per"]
        ),
        (
            .english,
            ["only with an approved trainer: private practice is not allowed", "Passengers only in an approved seat"],
            ["belt"]
        ),
        (.arabic, ["فالتدرّب الخاص غير مسموح به", "صندوق الحمولة"], ["حزام"]),
    ])
    func `practice is with an approved trainer only, and nothing is from after 2020`(
        language: Language, words: [String], notYet: [String]
    ) throws {
        let written = try letter(Self.information[1], language)
        for word in words { #expect(written.contains(word)) }
        for word in notYet + ["2023"] { #expect(!written.contains(word)) }
    }
}

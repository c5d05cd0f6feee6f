import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct `Meeting pages` {
    private static let meeting = "/meetings/drug-prevention-2020/\(FictionalSchool.code)/1"

    private func site(on day: String = "2020-02-24", isPlanned: Bool = true) throws -> TestSite {
        try TestSite(on: day) { term in
            try term.importing(Families.all + [Families.elsewhere])
            try term.plan(place: "Matsalen", school: FictionalSchool.otherCode)
            if isPlanned { try term.plan() }
        }
    }

    private static func fields(
        school: String = FictionalSchool.code, date: String = "2020-03-24", time: String = "18:30",
        place: String = "Aulan", years: [String] = ["7", "8"]
    ) -> [(String, String)] {
        [
            ("campaign", "drug-prevention-2020"), ("school", school), ("date", date), ("time", time), ("where", place),
        ] + years.map { ("year", $0) }
    }

    @Test func `a school sees and plans its own meetings alone`() async throws {
        try await site(isPlanned: false).serving { browser in
            let list = try await browser.get("/meetings", as: .coordinator)
            #expect(list.status == 200)
            #expect(!list.text.contains("Matsalen"))
            let form = try await browser.get("/meetings/plan?campaign=drug-prevention-2020", as: .coordinator).text
            #expect(form.contains(FictionalSchool.name) && !form.contains(FictionalSchool.otherName))
            let planned = try await browser.post("/meetings/plan", Self.fields(), as: .coordinator)
            #expect(planned.location == "\(Self.meeting)?said=meeting.planned")
            let page = try await browser.get(Self.meeting, as: .coordinator).text
            #expect(page.contains("tis 24\u{A0}mars\u{A0}2020 kl.\u{A0}18.30"))
            #expect(page.contains("action=\"/meetings/door\""))
            let foreign = try await browser.post(
                "/meetings/plan", Self.fields(school: FictionalSchool.otherCode), as: .coordinator)
            #expect(foreign.status == 404)
            for path in ["", "/move", "/settle"] {
                let answer =
                    path.isEmpty
                    ? try await browser.get(Self.meeting, as: .other)
                    : try await browser.post(
                        Self.meeting + path, Self.fields() + [("status", "held")], as: .other)
                #expect(answer.status == 404, "\(path)")
            }
        }
    }

    @Test func `what is wrong is told beside its field, and what was typed is kept`() async throws {
        try await site(isPlanned: false).serving { browser in
            let answer = try await browser.post(
                "/meetings/plan", Self.fields(date: "2020-02-31", time: "halv sju", place: " ", years: []),
                as: .coordinator)
            #expect(answer.status == 422)
            for error in ["date-error", "time-error", "where-error", "year-error"] {
                #expect(answer.text.contains("id=\"\(error)\""), "\(error)")
            }
            #expect(answer.text.contains("value=\"halv sju\""))
            let outside = try await browser.post("/meetings/plan", Self.fields(years: ["9"]), as: .coordinator)
            #expect(outside.status == 422)
            #expect(outside.text.contains("role=\"alert\""))
        }
    }

    @Test func `a meeting is moved, held, taken back and replaced`() async throws {
        try await site(on: "2020-03-25").serving { browser in
            let moved = try await browser.post(
                "\(Self.meeting)/move", Self.fields(time: "19:00"), as: .coordinator)
            #expect(moved.location == "\(Self.meeting)?said=meeting.moved")
            for (status, shown) in [
                ("held", "hållet"), ("planned", "planerat"), ("replaced", "ersatt av brev"),
            ] {
                let settled = try await browser.post(
                    "\(Self.meeting)/settle", [("status", status)], as: .coordinator)
                #expect(settled.location == "\(Self.meeting)?said=meeting.\(status)")
                let page = try await browser.get(Self.meeting, as: .coordinator).text
                #expect(page.contains("\(shown)</span>"), "\(status)")
                #expect(page.contains("19.00"))
            }
            let again = try await browser.post("\(Self.meeting)/settle", [("status", "held")], as: .coordinator)
            #expect(again.status == 422)
        }
    }

    @Test func `a school without a meeting is offered one, or a letter in its place`() async throws {
        try await site(isPlanned: false).serving { browser in
            let page = try await browser.get("/campaigns/drug-prevention-2020", as: .coordinator).text
            #expect(page.contains("/meetings/plan?campaign=drug-prevention-2020&amp;school=\(FictionalSchool.code)"))
            let replaced = try await browser.post(
                "/campaigns/drug-prevention-2020/schools/\(FictionalSchool.code)/replace", as: .coordinator)
            #expect(replaced.location == "\(Self.meeting)?said=meeting.replaced")
            let foreign = try await browser.post(
                "/campaigns/drug-prevention-2020/schools/\(FictionalSchool.otherCode)/replace", as: .coordinator)
            #expect(foreign.status == 404)
        }
    }

    @Test(arguments: [
        ("2020-02-24", "/campaigns/drug-prevention-2020/letters\">Gör breven</a>"),
        (
            "2020-03-24",
            "<button class=\"button primary\" name=\"meeting\" value=\"drug-prevention-2020/\(FictionalSchool.code)/1\">Öppna"
        ),
        ("2020-03-25", "<button class=\"button primary\" name=\"status\" value=\"held\">Mötet är hållet"),
    ])
    func `the first button of a meeting is what its day asks for`(day: String, button: String) async throws {
        try await site(on: day).serving { browser in
            let page = try await browser.get(Self.meeting, as: .coordinator).text
            #expect(page.contains(button))
            #expect(page.split(separator: "class=\"button primary\"").count == 2)
        }
    }

    @Test func `once a meeting was held, its first button is for attendance from paper`() async throws {
        try await site(on: "2020-03-25").serving { browser in
            _ = try await browser.post("\(Self.meeting)/settle", [("status", "held")], as: .coordinator)
            let page = try await browser.get(Self.meeting, as: .coordinator).text
            #expect(
                page.contains(
                    "<a class=\"button primary\" href=\"\(Self.meeting)/attendance\">Registrera närvaro från papperslistan"
                ))
        }
    }
}

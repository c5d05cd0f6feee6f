import Foundation
import HTTPTypes
import NIOCore
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct RosterPageTests {
    private static let roster = RosterText.wide(Families.all)

    @Test func `a roster is uploaded, shown, confirmed and written`() async throws {
        let site = try TestSite()
        try await site.serving { browser in
            let path = try await browser.upload([("elever.csv", Self.roster)], as: .coordinator)
            let shown = try await browser.settled(path, as: .coordinator)
            #expect(shown.contains("<h1>Det här skulle ändras</h1>"))
            #expect(shown.contains("<dt>nya elever</dt><dd>14</dd>"))
            #expect(shown.contains("Skriv in i registret"))
            #expect(try await browser.get("/rosters", as: .coordinator).text.contains("väntar på ditt besked"))

            let written = try await browser.post("\(path)/write", as: .coordinator)
            #expect(written.location == path)
            #expect(try await browser.settled(path, as: .coordinator).contains("<h1>Inläst i registret</h1>"))
            // Who is new waits: the coordinator sees them as the file says, and the administrator lets them in.
            let waiting = try await browser.get("/arrivals", as: .coordinator).text
            #expect(waiting.contains("<th scope=\"row\">N1</th><td>Elin Åkesson</td>"))
            #expect(!waiting.contains("Släpp in alla"))
            #expect(try await browser.get("/", as: .coordinator).text.contains("väntar på att kommunen släpper in dem"))
            #expect(try await browser.post("/arrivals/1/let-in", as: .coordinator).status == 403)
            #expect(
                try await browser.get("/", as: .administrator).text.contains("inläsningar väntar på att släppas in"))
            #expect(
                try await browser.get("/arrivals", as: .administrator).text.contains(
                    "14 nya elever, 16 nya vårdnadshavare"))
            let letIn = try await browser.post("/arrivals/1/let-in", as: .administrator)
            #expect(letIn.location == "/arrivals?said=arrivals.isLetIn")
            #expect(try await browser.post("/arrivals/1/let-in", as: .administrator).status == 422)
            let list = try await browser.get("/rosters", as: .coordinator, language: "en").text
            #expect(
                list.contains("<td class=\"number\">14</td><td class=\"number\">3</td><td class=\"number\">16</td>"))
            #expect(list.contains("href=\"/rosters/kept/2\""))
            let all = try await browser.get("/rosters", as: .administrator, language: "en").text
            #expect(all.contains("<td>\(FictionalSchool.name)</td><td>"), "\(all)")
            #expect(!list.contains("Account</th>"))
            #expect(try await browser.get("/rosters/kept/2", as: .coordinator).status == 200)
            #expect(try await browser.get("/rosters/kept/2", as: .other).status == 404)
            #expect(try await browser.get("/rosters/kept/2", as: .administrator).text.contains("nya elever"))
        }
        #expect(try site.term.files(in: "Rosters/inbox").isEmpty)
    }

    @Test func `a script is told where to go, or what is wrong, in a line`() async throws {
        try await TestSite().serving { browser in
            let good = try await browser.send(
                files: [("elever.csv", Self.roster)], as: .coordinator, accept: "text/plain")
            #expect(good.status == 201)
            #expect(good.text.hasPrefix("/rosters/imports/"))
            let empty = try await browser.send(files: [("", "")], as: .coordinator, accept: "text/plain")
            #expect(empty.status == 422)
            #expect(empty.text == "Välj minst en fil.")
            let plain = try await browser.send(files: [("", "")], as: .coordinator)
            #expect(plain.status == 422)
            #expect(plain.text.contains("role=\"alert\" id=\"upload-error\"><p>Välj minst en fil.</p>"))
        }
    }

    @Test func `an import is its account's alone`() async throws {
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", Self.roster)], as: .coordinator)
            _ = try await browser.settled(path, as: .coordinator)
            for who in [TestSite.Who.administrator, .other] {
                #expect(try await browser.get(path, as: who).status == 422)
                for action in ["read", "write", "cancel"] {
                    #expect(try await browser.post("\(path)/\(action)", as: who).status == 404, "\(action)")
                }
                for action in ["findings", "rejected/1"] {
                    #expect(try await browser.get("\(path)/\(action)", as: who).status == 404, "\(action)")
                }
            }
            #expect(try await browser.get("/rosters/imports/x", as: .coordinator).status == 404)
        }
    }

    @Test func `a roster of another school is refused with the school's name`() async throws {
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", Self.roster)], as: .other)
            let page = try await browser.settled(path, as: .other)
            #expect(page.contains("<h1>Filerna gick inte att läsa in</h1>"))
            #expect(page.contains("rader för Ekbackaskolan"))
        }
    }

    @Test func `a list without a school waits until the school is chosen`() async throws {
        let text = Self.roster.replacing("Skola;", with: "").replacing("Ekbackaskolan;", with: "")
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", text)], as: .coordinator)
            let asked = try await browser.settled(path, as: .coordinator)
            #expect(asked.contains("<h1>Något behöver du svara på först</h1>"))
            _ = try await browser.post("\(path)/read", [("school", FictionalSchool.code)], as: .coordinator)
            let shown = try await browser.settled(path, as: .coordinator)
            #expect(shown.contains("<dt>nya elever</dt><dd>14</dd>"))
            let chosen = try await browser.upload(
                [("elever.csv", text)], fields: [("school", FictionalSchool.code)], as: .coordinator)
            #expect(try await browser.settled(chosen, as: .coordinator).contains("<dt>nya elever</dt><dd>14</dd>"))
        }
    }

    @Test func `findings are grouped, and can all be downloaded; rows to mend too`() async throws {
        var children = Families.all
        for index in 2..<5 { children[index].parents[0].email = "ingen epost" }
        children[6].number = "20060115-0000"
        let text = RosterText.wide(children)
        try await TestSite().serving { browser in
            let path = try await browser.upload([("=cmd.csv", text)], as: .coordinator)
            let shown = try await browser.settled(path, as: .coordinator, language: "en")
            #expect(shown.contains("<span class=\"tag bad\">Row not used</span>"))
            #expect(shown.contains("data-label=\"Rows\">4, 5, 6</td>"))
            let all = try await browser.get("\(path)/findings", as: .coordinator, language: "en")
            #expect(all.headers[.contentDisposition] == "attachment; filename=\"findings.csv\"")
            let lines = all.text.split(separator: "\r\n")
            #expect(lines[0].hasSuffix("File;Row;Column;Weight;Finding"))
            #expect(lines.contains { $0.hasPrefix("'=cmd.csv;4;") && $0.contains("E-post") })
            #expect(!all.text.contains("ingen epost"))
            _ = try await browser.post("\(path)/write", as: .coordinator)
            let written = try await browser.settled(path, as: .coordinator)
            #expect(written.contains("href=\"\(path)/rejected/1\""))
            let rejected = try await browser.get("\(path)/rejected/1", as: .coordinator)
            // Whoever has the file needs the row's number alone: which rows were withheld would tell who is protected.
            #expect(rejected.text.contains("\r\n8\r\n"))
            #expect(!rejected.text.contains("20060115-0000"))
            #expect(try await browser.get("\(path)/rejected/2", as: .coordinator).status == 404)
        }
    }

    @Test func `rows to mend are given to the municipality as they stood`() async throws {
        var children = Families.all
        children[6].number = "20060115-0000"
        let text = RosterText.wide(children)
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", text)], as: .administrator)
            _ = try await browser.settled(path, as: .administrator)
            _ = try await browser.post("\(path)/write", as: .administrator)
            _ = try await browser.settled(path, as: .administrator)
            let rejected = try await browser.get("\(path)/rejected/1", as: .administrator)
            #expect(rejected.text.contains("20060115-0000"))
        }
    }

    @Test func `unknown columns are asked about, and what was typed stays`() async throws {
        let text = Self.roster.replacing("Årskurs;Personnummer", with: "Årskurs;Kod")
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", text)], as: .coordinator)
            let asked = try await browser.settled(path, as: .coordinator)
            #expect(asked.contains("<option selected>elevens personnummer</option>"))
            let answers = [("column-0", "elevens personnummer"), ("name", "7 vklass!")]
            let wrong = try await browser.post("\(path)/read", answers, as: .coordinator)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"7 vklass!\" maxlength=\"40\""))
            #expect(wrong.text.contains("aria-invalid=\"true\""))
            let right = try await browser.post(
                "\(path)/read", [("column-0", "elevens personnummer"), ("name", "vklass")], as: .coordinator)
            #expect(right.status == 303)
            #expect(try await browser.settled(path, as: .coordinator).contains("<dt>nya elever</dt><dd>14</dd>"))
            _ = try await browser.post("\(path)/write", as: .coordinator)
            _ = try await browser.settled(path, as: .coordinator)
            #expect(try await browser.get("/rosters", as: .coordinator).text.contains("<option value=\"vklass\">"))
            // Other schools may read by that name now; without a name the answers are good for this once.
            let again = try await browser.upload([("elever.csv", text)], as: .coordinator)
            _ = try await browser.settled(again, as: .coordinator)
            let taken = try await browser.post(
                "\(again)/read", [("column-0", "klass"), ("name", "vklass")], as: .coordinator)
            #expect(taken.status == 422)
            #expect(taken.text.contains("id=\"name-error\">Namnet &quot;vklass&quot; används redan"))
            #expect(taken.text.contains("<option selected>klass</option>"))
            let once = try await browser.post(
                "\(again)/read", [("column-0", "elevens personnummer"), ("name", "")], as: .coordinator)
            #expect(once.status == 303)
            #expect(try await browser.settled(again, as: .coordinator).contains("<h1>"))
        }
    }

    @Test func `files that were sent and never brought in are gone after a day, though nobody asks for a page`()
        async throws
    {
        let test = try TestSite()
        let yesterday = test.office.at(test.site.now.adding(seconds: -86_401), language: .sv, actor: nil)
        let desk = Desk(of: .coordinator, in: yesterday)
        let upload = try desk.receiveRosters()
        try upload.beginFile(named: "elever.csv")
        try upload.write(Array(Self.roster.utf8))
        _ = try desk.beginImport(of: upload, ImportRosters.Options())
        #expect(try !test.term.files(in: "Rosters/inbox").isEmpty)
        let house = Task { [site = test.site] in try await site.keepHouse(every: .milliseconds(5)) }
        for _ in 1...1_000 where try !test.term.files(in: "Rosters/inbox").isEmpty {
            try await Task.sleep(for: .milliseconds(5))
        }
        house.cancel()
        #expect(try test.term.files(in: "Rosters/inbox").isEmpty)
        await #expect(throws: CancellationError.self) { try await house.value }
    }

    @Test func `a doubt must be ticked`() async throws {
        let site = try TestSite { try $0.importing(Families.all) }
        let text = RosterText.wide(Array(Families.all.dropLast(5)))
        try await site.serving { browser in
            let path = try await browser.upload([("elever.csv", text)], as: .coordinator)
            let shown = try await browser.settled(path, as: .coordinator)
            #expect(shown.contains("5 av 14 elever i klasserna skulle räknas som att ha slutat"))
            _ = try await browser.post("\(path)/write", as: .coordinator)
            #expect(try await browser.settled(path, as: .coordinator).contains("kryssa för att det stämmer"))
            _ = try await browser.post("\(path)/write", [("leavers", "yes")], as: .coordinator)
            #expect(try await browser.settled(path, as: .coordinator).contains("<h1>Inläst i registret</h1>"))
        }
    }

    @Test func `a cancelled import is gone, and the page says that the files must be sent again`() async throws {
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", Self.roster)], as: .coordinator)
            _ = try await browser.settled(path, as: .coordinator)
            let cancelled = try await browser.post("\(path)/cancel", as: .coordinator)
            #expect(cancelled.location == "/rosters?said=rosters.cancelled")
            let gone = try await browser.get(path, as: .coordinator)
            #expect(gone.status == 422)
            #expect(gone.text.contains("Ladda upp dem igen."))
        }
    }

    @Test func `what is no form in parts, or breaks off, leaves nothing`() async throws {
        let site = try TestSite()
        try await site.serving { browser in
            let plain = try await browser.post("/rosters", [("rosters", "x")], as: .coordinator)
            #expect(plain.status == 400)
            let cut = try await browser.send(
                .post, "/rosters", as: .coordinator,
                headers: [
                    .contentType: "multipart/form-data; boundary=b", TestSite.Browser.fetchSite: "same-origin",
                    .acceptLanguage: "sv",
                ],
                body: ByteBuffer(
                    string: "--b\r\nContent-Disposition: form-data; name=\"rosters\"; filename=\"a.csv\"\r\n\r\nhemligt"
                ))
            #expect(cut.status == 400)
            #expect(cut.text.contains("Uppladdningen bröts"))
            let elsewhere = try await browser.send(
                .post, "/rosters", as: .coordinator, headers: [.contentType: "multipart/form-data; boundary=b"])
            #expect(elsewhere.status == 403)
        }
        #expect(try site.term.files(in: "Rosters/inbox").isEmpty)
    }

    @Test func `thirty megabytes arrive whole`() async throws {
        let site = try TestSite()
        let filler = String(repeating: ";;;;;;;;;\r\n", count: 2_800_000)
        try await site.serving { browser in
            let path = try await browser.upload(
                [("elever.csv", Self.roster), ("tom.pdf", "%PDF-1.4\r\n\(filler)")], as: .coordinator)
            #expect(try await browser.settled(path, as: .coordinator).contains("tom.pdf"))
        }
    }

    @Test func `a demo offers its samples and takes no files`() async throws {
        let site = try TestSite { term in
            try term.write("demo\n", to: ".demo")
            try term.write(Self.roster, to: "Rosters/sample/ekbacka.csv")
        }
        try await site.serving { browser in
            let page = try await browser.get("/rosters", as: .coordinator).text
            #expect(page.contains("name=\"sample\" value=\"ekbacka.csv\""))
            #expect(!page.contains("type=\"file\""))
            let upload = try await browser.send(files: [("elever.csv", Self.roster)], as: .coordinator)
            #expect(upload.status == 422)
            let begun = try await browser.post(
                "/rosters/samples", [("sample", "ekbacka.csv")], as: .coordinator)
            let path = try #require(begun.location)
            #expect(try await browser.settled(path, as: .coordinator).contains("<dt>nya elever</dt><dd>14</dd>"))
        }
    }
}

extension TestSite.Browser {
    /// Sends files as the form on the page does.
    fileprivate func send(
        files: [(name: String, text: String)], fields: [(String, String)] = [], as who: TestSite.Who,
        accept: String = "text/html"
    ) async throws -> TestSite.Answer {
        var body = ""
        for (name, value) in fields {
            body += "--grans\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for (name, text) in files {
            body += "--grans\r\nContent-Disposition: form-data; name=\"rosters\"; filename=\"\(name)\"\r\n"
            body += "Content-Type: text/csv\r\n\r\n\(text)\r\n"
        }
        return try await send(
            .post, "/rosters", as: who,
            headers: [
                .contentType: "multipart/form-data; boundary=grans", .accept: accept, .acceptLanguage: "sv",
                Self.fetchSite: "same-origin",
            ], body: ByteBuffer(string: body + "--grans--\r\n"))
    }

    /// Sends files, and gives the path of the import.
    func upload(
        _ files: [(name: String, text: String)], fields: [(String, String)] = [], as who: TestSite.Who
    ) async throws -> String {
        let answer = try await send(files: files, fields: fields, as: who)
        #expect(answer.status == 303, "\(answer.text)")
        return try #require(answer.location)
    }

    /// The page of an import when it isn't busy any more.
    func settled(
        _ path: String, as who: TestSite.Who, language: String = "sv"
    ) async throws -> String {
        for _ in 0..<600 {
            let page = try await get(path, as: who, language: language).text
            guard page.contains("data-busy") else { return page }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw StillBusy()
    }

    private struct StillBusy: Error {}
}

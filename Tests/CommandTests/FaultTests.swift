import Foundation
import Testing

/// What can be wrong with a command, a template or the registry: one sentence, the right code, nothing lost.
@Suite struct Faults {
    private static let campaign = "drug-prevention-2020"
    private static let template = "Templates/drug-prevention-2020/invitation.sv.xhtml"

    /// A workspace with one class of twelve, a meeting and letters.
    private func term() throws -> TestWorkspace {
        let workspace = try TestWorkspace()
        let rows = (0..<12).map { index in
            "Bohusskolan;7A;7;\(Self.number(2006, index));Elev\(index);Ek;Nej;\(Self.number(1980, index));Anna\(index);Ek;Ekgatan \(index + 1);445 37;Bohus;Nej\r\n"
        }
        let path = try workspace.write(
            "Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Sekretess;Vårdnadshavare personnummer;Vårdnadshavare förnamn;Vårdnadshavare efternamn;Vårdnadshavare adress;Vårdnadshavare postnr;Vårdnadshavare postort;Vårdnadshavare skyddad\r\n"
                + rows.joined(), to: "Rosters/bohus.csv")
        for command in [
            ["import", "--yes", path],
            [
                "meeting", "plan", Self.campaign, "--school", "Bohusskolan", "--starts", "2020-03-24T18:30", "--place",
                "Matsalen",
            ], ["letters", Self.campaign],
        ] {
            let outcome = try workspace.run(command)
            try #require(outcome.status == 0, "\(outcome)")
        }
        return workspace
    }

    private static func number(_ year: Int, _ index: Int) -> String {
        let digits = "\(year)01\(index < 9 ? "0" : "")\(index + 1)238"
        var sum = 0
        for (index, digit) in digits.utf8.dropFirst(2).enumerated() {
            let product = Int(digit - 48) * (index % 2 == 0 ? 2 : 1)
            sum += product / 10 + product % 10
        }
        return "\(digits.prefix(8))-238\((10 - sum % 10) % 10)"
    }

    private func expect(
        _ outcome: Program.Outcome, _ status: Int32, _ sentence: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.sentences == ["utskick: \(sentence)"], sourceLocation: sourceLocation)
    }

    @Test func `an unknown campaign`() throws {
        let workspace = try TestWorkspace()
        expect(
            try workspace.run("letters", "drug-prevention-2002"), 64,
            "There is no campaign \"drug-prevention-2002\" in Templates. Is drug-prevention-2020 meant?")
    }

    @Test func `a meeting without a date, a time or a place`() throws {
        let workspace = try TestWorkspace()
        for options in [
            [], ["--starts", "2020-03-24"], ["--starts", "2020-02-30T18:30"], ["--starts", "2020-03-24T18:30"],
            ["--starts", "2020-03-24T18:30", "--place", " "],
        ] {
            let outcome = try workspace.run(
                ["meeting", "plan", Self.campaign, "--school", "Bohusskolan"] + options)
            #expect(outcome.status == 64)
            #expect(outcome.error.contains("--starts 2020-03-24T18:30") || outcome.error.contains("--place Aulan"))
        }
        #expect(try workspace.run("meeting", "list").out == "No meetings are planned.\n")
    }

    @Test func `a mistyped code, told by its check symbol`() throws {
        let workspace = try term()
        let code = try #require(try workspace.codes("Output/\(Self.campaign)/bohusskolan/letters.xml").first)
        var slip = Array(code)
        slip[2] = slip[2] == "K" ? "M" : "K"
        var swap = Array(code)
        let index = try #require((0..<7).first { swap[$0] != swap[$0 + 1] })
        swap.swapAt(index, index + 1)
        for typed in [String(slip), String(swap)] {
            let outcome = try workspace.run("record", typed, "--as", "handed-out")
            #expect(outcome.status == 65)
            #expect(
                outcome.sentences.first == "utskick: \(typed): the check symbol doesn't fit; something is mistyped")
            #expect(outcome.sentences.last == "Nothing was recorded.")
            #expect(try workspace.run("reply", typed, "yes").status == 65)
        }
        #expect(try workspace.run("record", code.lowercased(), "--as", "handed-out").status == 0)
    }

    @Test func `a person nobody knows, and a name that several have`() throws {
        let workspace = try term()
        #expect(try workspace.run("person", "show", "G99").status == 64)
        #expect(try workspace.run("person", "protect", "Ek").status == 64)
        #expect(try workspace.run("person", "show", "G1", "--json").out.contains("\"protected\":false"))
    }

    @Test(arguments: [
        ("</body>", "<p>{{recipient.shoeSize}}</p></body>", "shoeSize"),
        ("</body>", "<p>&nbsp;</p></body>", "nbsp"),
        ("</body>", "<p></body>", "line"),
        ("<html", "<!DOCTYPE html>\n<html", "DOCTYPE"),
        ("<html", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<html", "DOCTYPE"),
        ("</body>", "<script>alert(1)</script></body>", "script"),
    ]) func `a broken template`(_ old: String, _ new: String, _ part: String) throws {
        let workspace = try term()
        let before = try workspace.files(in: "Output")
        try workspace.write(try workspace.read(Self.template).replacing(old, with: new), to: Self.template)
        let outcome = try workspace.run("letters", Self.campaign, on: "2020-02-18")
        #expect(outcome.status == 65, "\(outcome)")
        #expect(outcome.sentences.count == 1, "\(outcome)")
        #expect(outcome.error.contains("invitation.sv.xhtml"))
        #expect(outcome.error.contains(part), "\(outcome)")
        #expect(try workspace.files(in: "Output") == before)
    }

    @Test func `a campaign's file that is broken or names another`() throws {
        let workspace = try term()
        let path = "Templates/\(Self.campaign)/campaign.xml"
        let text = try workspace.read(path)
        for (old, new) in [("</campaign>", ""), ("id=\"drug-prevention-2020\"", "id=\"other\""), ("from=\"7\"", "")] {
            try workspace.write(text.replacing(old, with: new), to: path)
            let outcome = try workspace.run("letters", Self.campaign)
            #expect(outcome.status == 65, "\(outcome)")
            #expect(outcome.sentences.count == 1, "\(outcome)")
            #expect(outcome.error.contains("campaign.xml"))
        }
    }

    @Test func `a folder that is no workspace`() throws {
        let workspace = try TestWorkspace(isEmpty: true)
        let outcome = try workspace.run("review")
        #expect(outcome.status == 64)
        #expect(outcome.sentences.count == 1)
        #expect(outcome.error.contains("utskick init"))
        #expect(try workspace.files(in: ".").isEmpty)
    }

    @Test func `another utskick at work`() throws {
        let workspace = try term()
        let outcome = try workspace.run(
            "review", script: "exec 9<>\"\(workspace.path(".lock"))\"; flock 9; \"$@\"")
        expect(
            outcome, 74, "Another utskick is working in this folder. Wait until it is done and try again.")
        #expect(try workspace.run("review").status == 0)
    }

    @Test func `a registry of random bytes`() throws {
        let workspace = try term()
        var random = SeededRandom(seed: 4)
        let noise = Data((0..<20_000).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        try workspace.write(noise, to: "registry.sqlite")
        expect(
            try workspace.run("review"), 74,
            "registry.sqlite is damaged or not a database. Put a backup in its place; don't write over it.")
        #expect(try workspace.files(in: ".")["registry.sqlite"] == noise)
    }

    @Test func `a registry with a damaged middle`() throws {
        let workspace = try term()
        var bytes = try #require(try workspace.files(in: ".")["registry.sqlite"])
        for index in 4_096..<bytes.count where index % 3 == 0 { bytes[index] = 0xA5 }
        try workspace.write(bytes, to: "registry.sqlite")
        let outcome = try workspace.run("review")
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.sentences.count == 1)
    }

    @Test func `a key that is lost, wrong or broken`() throws {
        let workspace = try term()
        let key = try workspace.read("registry.key")
        let registry = try workspace.files(in: ".")["registry.sqlite"]
        try FileManager.default.removeItem(atPath: workspace.path("registry.key"))
        let lost = try workspace.run("review")
        #expect(lost.status == 74)
        #expect(lost.error.contains("registry.key is missing though there is a registry."))
        #expect(!workspace.exists("registry.key"))
        try workspace.write(String(repeating: "08", count: 32), to: "registry.key")
        let wrong = try workspace.run("review")
        #expect(wrong.status == 74)
        #expect(wrong.error.contains("registry.key isn't the key of this registry."))
        try workspace.write("kex\n", to: "registry.key")
        let broken = try workspace.run("review")
        #expect(broken.status == 74)
        #expect(broken.error.contains("registry.key is not a key."))
        #expect(try workspace.files(in: ".")["registry.sqlite"] == registry)
        try workspace.write(key, to: "registry.key")
        #expect(try workspace.run("review").status == 0)
    }

    @Test func `faults are told as JSON as well, where that is asked for`() throws {
        let workspace = try TestWorkspace()
        let outcome = try workspace.run("letters", "saknas", "--json")
        #expect(outcome.status == 64)
        #expect(outcome.out == "{\"error\":[\"There is no campaign \\\"saknas\\\" in Templates.\"]}\n")
    }

    @Test func `faults are told in Swedish to those who speak it`() throws {
        let workspace = try TestWorkspace()
        let outcome = try Program.run(["letters", "saknas", "--workspace", workspace.folder.path, "--lang", "sv"])
        #expect(outcome.error == "utskick: Det finns ingen kampanj \"saknas\" i Templates.\n")
    }
}

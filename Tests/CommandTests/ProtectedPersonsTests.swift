import Foundation
import Testing

/// The whole job on random towns: whatever is written or said, nothing in it tells where a protected person is.
@Suite struct `Protected persons` {
    private static let meetings = "drug-prevention-2020"
    private static let post = "safe-driving-2020"

    @Test(arguments: [1, 2, 3, 9, 21] as [UInt64])
    func `are nowhere to be found after the whole job`(
        _ seed: UInt64
    ) throws {
        var town = RandomTown(seed: seed, families: 60 + Int(seed) * 15)
        let workspace = try TestWorkspace()
        try workspace.write(
            """
            code;name;years;address;aliases
            90000001;Ekbackaskolan;7-9;;
            90000002;Älvstrandsskolan;7-9;;
            90000003;Skogsskolan;7-9;;

            """, to: "Rosters/schools.csv")
        var said: [String] = []
        func run(_ arguments: String..., on day: String, expecting statuses: [Int32] = [0, 1]) throws -> String {
            let outcome = try workspace.run(arguments, on: day)
            #expect(statuses.contains(outcome.status), "\(arguments): \(outcome)")
            said.append(outcome.out)
            said.append(outcome.error)
            return outcome.out
        }
        func bringIn(on day: String, _ options: String...) throws {
            let files = town.files()
            for file in files { try workspace.write(file.text, to: "Rosters/\(file.name)") }
            for group in [
                ["ekbacka.csv"], ["alvstrand.csv"], ["skog-elever.csv", "skog-foraldrar.csv"], ["befolkning.csv"],
            ] {
                let paths = group.map { workspace.path("Rosters/\($0)") }
                let options = options + (group == ["befolkning.csv"] ? ["--population"] : [])
                _ = try workspace.run(["import", "--dry-run", "--json"] + paths + options, on: day).out
                let outcome = try workspace.run(["import", "--yes"] + paths + options, on: day)
                #expect([0, 1].contains(outcome.status), "\(group): \(outcome)")
                said += [outcome.out, outcome.error]
            }
        }

        // A first round, with the marks that the files have from the beginning.
        try bringIn(on: "2020-02-03", "--allow-many-protected")
        var secrets = town.secrets()
        #expect(!secrets.contacts.isEmpty)
        for (index, school) in RandomTown.schools.enumerated() {
            _ = try run(
                "meeting", "plan", Self.meetings, "--school", school, "--starts", "2020-03-2\(index)T18:30", "--place",
                "Aulan", on: "2020-02-10")
        }
        for campaign in [Self.meetings, Self.post] {
            _ = try run("letters", campaign, "--preview", on: "2020-02-16")
            _ = try run("letters", campaign, on: "2020-02-17")
            _ = try run("report", campaign, on: "2020-02-18")
            _ = try run("report", campaign, "--public", on: "2020-02-18")
            _ = try run("why", campaign, "--all", on: "2020-02-18")
            _ = try run("why", campaign, "--all", "--json", on: "2020-02-18")
        }
        try expectSilence(secrets, workspace, said)

        // Ekbackaskolan's letters are printed, Älvstrandsskolan's have left.
        _ = try run("record", Self.meetings, "--school", "Ekbackaskolan", "--as", "printed", on: "2020-02-20")
        _ = try run("record", Self.meetings, "--school", "Älvstrandsskolan", "--as", "handed-out", on: "2020-02-20")
        _ = try run("record", Self.post, "--school", "Ekbackaskolan", "--as", "posted", on: "2020-02-20")
        let posted = try workspace.codes("Output/\(Self.post)/ekbackaskolan/letters.xml")
        if let code = posted.first {
            _ = try run("record", code, "--as", "returned", "--reason", "moved", on: "2020-02-24")
            _ = try run(
                "person", "correct", code, "--street", "Nya gatan 4", "--postal-code", "449 31", "--town", "Ekbacka",
                on: "2020-02-25", expecting: [0, 1, 64])
        }
        let out = try workspace.codes("Output/\(Self.meetings)/alvstrandsskolan/letters.xml")
        for (index, code) in out.prefix(6).enumerated() {
            _ = try run("reply", code, index % 2 == 0 ? "yes" : "no", on: "2020-02-26")
        }
        _ = try run(
            "checkin", "Älvstrandsskolan", out[0], out[1], "--walk-in", "2", on: "2020-03-21", expecting: [0, 1])

        // Marks that come later: in the next files, and by hand.
        _ = town.change()
        try bringIn(on: "2020-03-22", "--allow-many-protected", "--allow-many-leavers")
        said = []
        let byHand = try #require(
            town.guardians.indices.last { index in
                let guardian = town.guardians[index]
                return guardian.number != nil && guardian.home != nil && !secrets.names.contains(guardian.given)
                    && town.pupils.contains { $0.guardians.contains(index) && !$0.isSpoiled }
            })
        let outcome = try workspace.run(
            "person", "protect", "\(town.guardians[byHand].given) \(town.guardians[byHand].family)", on: "2020-03-23")
        #expect([0, 1].contains(outcome.status), "\(outcome)")
        secrets = town.secrets(alsoGuardians: [byHand])
        try expectSilence(secrets, workspace, [outcome.out, outcome.error])
        _ = try run("person", "protect", "P7", "--json", on: "2020-03-23")
        _ = try run("person", "show", "P7", on: "2020-03-23")
        try expectSilence(secrets, workspace, said)

        // The same files again bring nothing back.
        try bringIn(on: "2020-03-24", "--allow-many-protected", "--allow-many-leavers")
        for campaign in [Self.meetings, Self.post] {
            _ = try run("letters", campaign, on: "2020-03-25")
            _ = try run("letters", campaign, "--preview", on: "2020-03-25")
            _ = try run("letters", campaign, "--json", on: "2020-03-25")
            _ = try run("report", campaign, "--json", on: "2020-03-25")
            _ = try run("report", campaign, "--public", on: "2020-03-25")
            _ = try run("why", campaign, "--all", on: "2020-03-25")
            _ = try run("why", campaign, "--all", "--json", on: "2020-03-25")
        }
        _ = try run("review", on: "2020-03-25")
        _ = try run("review", "--json", on: "2020-03-25")
        _ = try run("review", "--by-hand", on: "2020-03-25")
        for id in (1...20).map({ "G\($0)" }) + ["P1", "P2", "P3", "P4", "P5"] {
            _ = try run("person", "show", id, on: "2020-03-25")
            _ = try run("person", "show", id, "--json", on: "2020-03-25")
        }
        for name in secrets.names.sorted().prefix(8) {
            let outcome = try workspace.run("person", "show", name, on: "2020-03-25")
            // The name is the one that was asked for; nothing else is said.
            #expect(outcome.status == 64, "\(outcome)")
            said.append(outcome.error.replacing(name, with: ""))
        }
        try expectSilence(secrets, workspace, said)
        try expectLockedAway(workspace)
    }

    /// Nothing of the secrets stands anywhere but where it may.
    private func expectSilence(
        _ secrets: RandomTown.Secrets, _ workspace: TestWorkspace, _ said: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let files = try workspace.files(in: ".").filter { !$0.key.hasPrefix("Rosters/") }
        for (name, data) in files.sorted(by: { $0.key < $1.key }) {
            let text = Haystack(data)
            for secret in secrets.contacts where text.holds(secret) {
                Issue.record("\(name) holds the contact \(secret)", sourceLocation: sourceLocation)
            }
            guard !name.hasPrefix("registry.sqlite"), !name.hasPrefix("Output/by-hand/") else { continue }
            for secret in secrets.names where text.holds(secret) {
                Issue.record("\(name) holds the name \(secret)", sourceLocation: sourceLocation)
            }
        }
        let console = Haystack(Data(said.joined(separator: "\n").utf8))
        for secret in secrets.contacts.union(secrets.names) where console.holds(secret) {
            let line = said.joined(separator: "\n").split(separator: "\n").first { $0.contains(secret) } ?? ""
            Issue.record("the console says \(secret): \(line)", sourceLocation: sourceLocation)
        }
    }

    private func expectLockedAway(_ workspace: TestWorkspace) throws {
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: workspace.path(path))[.posixPermissions] as? Int
        }
        #expect(!(try workspace.files(in: "Output/by-hand")).isEmpty)
        #expect(try mode("Output/by-hand") == 0o700)
        for name in try workspace.files(in: "Output/by-hand").keys {
            #expect(try mode("Output/by-hand/\(name)") == 0o600, "\(name)")
        }
        #expect(try mode("registry.sqlite") == 0o600)
    }
}

/// Bytes that are searched for texts, in UTF-8 and in both orders of UTF-16, without regard to case.
private struct Haystack {
    private let words: Set<String>
    private let texts: [String]

    init(_ data: Data) {
        texts =
            [Self.folded(data)]
            + [data, data.dropFirst()].compactMap { data in
                // UTF-16 without its zero bytes reads as Latin letters.
                data.contains(0) ? Self.folded(Data(data.filter { $0 != 0 })) : nil
            }
        words = Set(texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
    }

    func holds(_ secret: String) -> Bool {
        let folded = Self.folded(Data(secret.utf8))
        guard let first = folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first else { return false }
        // Most secrets are ruled out by their first word, which must at least begin some word.
        guard words.contains(where: { $0.contains(first) }) else { return false }
        return texts.contains { $0.contains(folded) }
    }

    private static func folded(_ data: Data) -> String { String(decoding: data, as: UTF8.self).lowercased() }
}

import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing

/// Every command and every file, when somebody became protected after the letters had come so far: one table says who may
/// be named where.
@Suite struct LaterProtectionTests {
    private typealias Name = LaterProtection.Name
    private typealias Role = LaterProtection.Role

    /// What is typed, and who may be named in the answer.
    private struct Asked {
        let arguments: [String]
        var names: Set<Role> = []

        init(_ arguments: String..., names: Set<Role> = []) {
            self.arguments = arguments
            self.names = names
        }
    }

    @Test(arguments: LaterProtection.cases.indices)
    func `no command and no file tells a name or a contact that it must not`(_ index: Int) throws {
        let (stage, way, cast) = LaterProtection.cases[index]
        let term = try SchoolTerm()
        let protection = try LaterProtection(stage, by: way, cast, in: term)
        let broken = try term.write(LaterProtection.brokenRoster(cast), to: "Rosters/trasig.csv")
        let rejected = [
            Asked("import", broken, "--dry-run", names: [.siblingsGuardian]),
            Asked("import", broken, "--yes", "--json", names: [.siblingsGuardian]),
            Asked("import", broken, "--yes", names: [.siblingsGuardian]),
            Asked("import", "--list", "--json"), Asked("marks"), Asked("marks", "--json"),
            Asked("backup", term.folder.appending(path: "kopia.backup").path),
        ]
        for asked in Self.questions(protection, cast) + rejected {
            let outcome = try Program.run(
                asked.arguments + ["--workspace", term.folder.path, "--now", stage.day, "--lang", "en"])
            #expect([0, 1, 64, 65].contains(outcome.status), "\(asked.arguments): \(outcome)")
            Self.expect("\(asked.arguments)", outcome.out + outcome.error, names: asked.names)
        }
        // Somebody protected is found by no name, and told from nobody.
        for name in cast.names where !name.isTwice && (name.role == .protectedPupil || name.role == .protectedGuardian)
        {
            let answers = try [name.full, "Nobody Atall"].map { typed in
                let outcome = try Program.run([
                    "person", "show", typed, "--workspace", term.folder.path, "--now", stage.day, "--lang", "en",
                ])
                return "\(outcome.status) \((outcome.out + outcome.error).replacing(typed, with: "X"))"
            }
            #expect(answers[0] == answers[1])
        }
        let files = try term.files(in: "Output")
        #expect(files.keys.contains { $0.hasSuffix("report.html") })
        #expect(files.keys.contains { $0.hasSuffix("letters.xml") })
        for (name, bytes) in files {
            let mayStand: Set<Role> =
                name.hasPrefix("by-hand/")
                ? [.protectedGuardian, .protectedPupilsGuardian, .siblingsGuardian] : [.siblingsGuardian]
            let text = String(decoding: bytes, as: UTF8.self)
            Self.expect(name, text, names: mayStand)
            if name.hasPrefix("import/") { Self.expect(name, text, names: []) }
            guard name.contains("report") else { continue }
            for code in protection.hiddenLetters where text.contains(code.text) || text.contains(code.printed) {
                Issue.record("\(name) lists a letter that nobody may be asked about")
            }
        }
        for (name, bytes) in try term.files(in: "") where !name.hasPrefix("Rosters/") && !name.hasPrefix("Output/") {
            let text = String(decoding: bytes, as: UTF8.self)
            for contact in LaterProtection.contacts where text.contains(contact) {
                Issue.record("\(name) holds the contact \(contact)")
            }
        }
    }

    private static func questions(_ protection: LaterProtection, _ cast: LaterProtection.Cast) -> [Asked] {
        let family: Set<Role> = [.protectedPupilsGuardian, .siblingsGuardian]
        var questions = [
            Asked("review", names: [.siblingsGuardian]), Asked("review", "--json", names: [.siblingsGuardian]),
            Asked("import", "--list"), Asked("import", "--show", "1"), Asked("meeting", "list"),
        ]
        for person in protection.persons {
            questions.append(Asked("person", "show", person.description, names: family))
        }
        for person in protection.ids.values.sorted() {
            questions.append(Asked("person", "show", person.description, "--json", names: family))
        }
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] {
            questions += [
                Asked("why", campaign, "--all", names: [.siblingsGuardian]),
                Asked("why", campaign, "--all", "--json", names: [.siblingsGuardian]),
                Asked("report", campaign), Asked("report", campaign, "--public"),
            ]
            for name in cast.names { questions.append(Asked("why", campaign, name.rawValue)) }
            questions += protection.persons.map { Asked("why", campaign, $0.description, names: [.siblingsGuardian]) }
        }
        questions.append(Asked("report", SchoolTerm.meetings, "--json"))
        for code in protection.hiddenLetters {
            questions.append(Asked("record", code.text, "--as", "handed-out"))
            questions.append(Asked("reply", code.text, "yes"))
            questions.append(Asked("checkin", FictionalSchool.name, code.text))
        }
        questions += [
            Asked("letters", SchoolTerm.meetings, "--preview"), Asked("letters", SchoolTerm.meetings, "--json"),
            Asked("letters", SchoolTerm.post), Asked("why", SchoolTerm.meetings, "--all", names: [.siblingsGuardian]),
            Asked("report", SchoolTerm.meetings),
        ]
        return questions
    }

    /// What may not stand in a text, doesn't.
    private static func expect(_ place: String, _ text: String, names: Set<Role>) {
        for contact in LaterProtection.contacts where text.contains(contact) {
            Issue.record("\(place) tells the contact \(contact)")
        }
        for name in Name.allCases where !names.contains(name.role) && text.contains(name.rawValue) {
            // Whoever asks about somebody by name is told that name.
            guard !place.contains("\"\(name.rawValue)\"") else { continue }
            // Who may be somebody protected is named on their own page until it is decided.
            if name.isTwice, place.hasPrefix("[\"person\"") { continue }
            Issue.record("\(place) names \(name.full), \(name.role)")
        }
    }
}

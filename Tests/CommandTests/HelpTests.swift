import Foundation
import TestSupport
import Testing

@Suite struct `Help screens` {
    @Test(arguments: [
        "", "demo", "init", "import", "review", "person", "person show", "person correct", "person protect",
        "person unprotect", "person decide", "person do-not-contact", "person birth-year", "meeting", "meeting plan",
        "meeting list", "meeting hold", "meeting cancel", "meeting replace", "letters", "why", "record", "reply",
        "checkin", "report", "marks", "marks list", "marks confirm", "backup", "restore", "serve", "sample",
    ]) func `lead on`(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let outcome = try Program.run(words + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.error.isEmpty)
        expectSnapshot(of: outcome.out, named: (["help"] + words).joined(separator: "-") + ".txt")
    }

    @Test func `a mistyped option is answered with the nearest`() throws {
        let outcome = try Program.run(["import", "--dry-rum", "x.csv"])
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("--dry-run"))
    }
}

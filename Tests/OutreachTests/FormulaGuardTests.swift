import Outreach
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+46 70", "'+46 70"), ("-5", "'-5"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\rx", "'\rx"),
        (" =1", "' =1"), ("＝1", "'＝1"), ("'=1", "''=1"), ("'t Hooft", "''t Hooft"), ("Ek", "Ek"), ("", ""),
        ("a=1", "a=1"),
    ]) func `what a spreadsheet could run has a sign before it`(text: String, guarded: String) {
        #expect(FormulaGuard.guarded(text) == guarded)
        #expect(FormulaGuard.plain(guarded) == text)
    }

    @Test func `taking the guard off gives back whatever was guarded`() {
        let signs = ["=", "+", "-", "@", "'", "\t", "\r", "\n", " ", "a", "\u{200B}", "＋", "é", ";", "\""]
        for one in signs {
            for two in signs {
                for three in signs {
                    let text = one + two + three
                    #expect(FormulaGuard.plain(FormulaGuard.guarded(text)) == text)
                    #expect(!FormulaGuard.looksLikeFormula(FormulaGuard.guarded(text)))
                }
            }
        }
    }
}

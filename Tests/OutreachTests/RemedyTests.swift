import Testing

@testable import Outreach

/// What to do is a command at the terminal and a button on a page.
@Suite struct RemedyTests {
    private static let remedies: [Remedy] = [
        .nameSchool, .seeSchools, .chooseSchool, .addPageOrChooseSchool, .correctSchools, .decideProtection,
        .settleNumber,
        .settleSchool, .settleTwo, .placeColumn, .placeGuardians, .renewMarks, .leaveDemo, .planMeeting, .seeMeetings,
        .recordWithout, .seeReview, .seeImports, .makeLetters("safe-driving-2020"), .nameMapping,
    ]

    private static func namesCommand(_ words: Words) -> Bool {
        [words.sv, words.en].contains { text in
            ["utskick ", "--", "schools.csv", "Rosters/", "person protect"].contains { text.contains($0) }
        }
    }

    @Test(arguments: remedies) func `a page names no command, option or file, the terminal does`(remedy: Remedy) {
        #expect(!Self.namesCommand(remedy.words(on: .page)))
        #expect(Self.namesCommand(remedy.words(on: .commandLine)))
    }

    @Test(arguments: Finding.Kind.all(counting: 2)) func `so do findings`(kind: Finding.Kind) {
        #expect(!Self.namesCommand(kind.words(on: .page)), "\(kind.words(on: .page))")
    }

    @Test func `the fact comes first, and what to do after it`() {
        let location = RosterLocation(file: "lista.csv", row: 3)
        let kind = Finding.Kind.numberOfTwo(of: .guardian, with: location)
        #expect(
            kind.words(on: .commandLine).en
                == "the guardian's number stands with another name in lista.csv, row 3. Both are held without letters until it is settled. Correct the number, or settle it: utskick review."
        )
        #expect(
            kind.words(on: .page).sv
                == "vårdnadshavarens personnummer står med ett annat namn i lista.csv, rad 3. Båda hålls utan brev tills det är avgjort. Rätta numret, eller svara under Att avgöra."
        )
    }
}

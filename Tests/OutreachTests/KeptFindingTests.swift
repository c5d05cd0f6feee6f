import Testing

@testable import Outreach

struct KeptFindingTests {
    private func found(_ kind: Finding.Kind, row: Int = 2) -> Finding {
        Finding(location: RosterLocation(file: "elever.csv", row: row), column: "Anna Berg", kind: kind)
    }

    @Test func `what waits is counted kind by kind, with the row where it stood first`() {
        let kept = KeptFinding.kept(
            of: [
                found(.markNotReached, row: 9), found(.markNotReached, row: 4), found(.emailInvalid, row: 3),
                found(.errorCells(3), row: 0), found(.columnsIgnored(["Betyg"]), row: 0),
                found(.pupilNumberCheckDigit), found(.twoGuardiansInOneCell), found(.pupilLeftOut(.noGuardian)),
            ])
        #expect(
            kept == [
                KeptFinding(kind: "emailInvalid", count: 1, firstRow: 3),
                KeptFinding(kind: "errorCells", count: 3, firstRow: 0),
                KeptFinding(kind: "markNotReached", count: 2, firstRow: 4),
            ])
        #expect(kept.map(\.place.en) == ["row 3", "the whole file", "2 times, first in row 4"])
        #expect(
            kept.map { $0.words(on: .page) }
                == [Finding.Kind.emailInvalid, .errorCells(3), .markNotReached].map(\.words))
        #expect(KeptFinding.kept(of: [], leftOut: 7).map { $0.words(on: .page).en } == ["7 more findings."])
    }

    @Test(arguments: Finding.Kind.all(counting: 2))
    func `every kind that can wait is said again in its own words`(kind: Finding.Kind) {
        #expect(kind.waitsInImport)
        #expect(!kind.word.contains("("))
        #expect(KeptFinding(kind: kind.word, count: 2, firstRow: 0).words(on: .commandLine) == kind.words)
    }

    @Test(arguments: [
        Finding.Kind.schoolUnknown(name: "Anna Berg", suggestion: nil), .languageUnknown("Anna Berg"),
        .classPerhapsMisspelt("Anna Berg", like: "7A"), .columnDoubled("Anna Berg"),
        .addressConflict(with: RosterLocation(file: "Anna Berg.csv", row: 3)), .encodingGuessed("Anna Berg"),
    ])
    func `nothing that stands in a file is kept`(kind: Finding.Kind) {
        let kept = KeptFinding.kept(of: [found(kind)])
        #expect(kept.count == 1)
        #expect(!"\(kept) \(kept.map { $0.words(on: .page) }) \(kept.map(\.place))".contains("Anna"))
    }
}

import Outreach

extension ColumnMeaning {
    /// The meaning that somebody writes as a header would have it: "elevens personnummer", "guardian 1's e-mail".
    package init?(_ text: String) {
        let headers = HeaderSynonyms.normalised(text)
        for number in 1...Self.mostGuardians {
            let either = ColumnMeaning.protectionOfEither(guardian: number).words
            if [either.sv, either.en].contains(where: { HeaderSynonyms.normalised($0) == headers }) {
                self = .protectionOfEither(guardian: number)
                return
            }
        }
        guard let meaning = RosterColumns(headers: [text]).meanings[0] else { return nil }
        self = meaning
    }

    /// All meanings that a column can be given, the commonest first.
    ///
    /// - Parameter guardians: how many guardians a row has room for.
    package static func all(guardians: Int) -> [ColumnMeaning] {
        let ofPupil = PersonField.allCases.filter { $0 != .language }.map { ColumnMeaning.pupil($0) }
        let ofGuardians = (1...max(1, min(guardians, mostGuardians))).flatMap { number in
            PersonField.allCases.map { ColumnMeaning.guardian(number, $0) }
        }
        return ofPupil + [.school, .className, .schoolYear] + ofGuardians
    }

    private static let mostGuardians = 4
}

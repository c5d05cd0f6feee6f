import Outreach

/// What an unknown column may mean.
struct ColumnSuggestion {
    private let taken: Set<ColumnMeaning>
    private let context: RosterContext

    /// How many meanings are suggested.
    private static let most = 3

    init(beside columns: RosterColumns, context: RosterContext) {
        taken = Set(columns.meanings.compactMap { $0 })
        self.context = context
    }

    /// The meanings that are nearest to a header and to what stands below it.
    func suggestions(header: String, values: [String]) -> [ColumnMeaning] {
        var found: [ColumnMeaning] = []
        for meaning in byHeader(header) + byContent(values) where !found.contains(meaning) {
            if !taken.contains(meaning) || meaning.isProtection { found.append(meaning) }
        }
        return Array(found.prefix(Self.most))
    }

    private func byHeader(_ header: String) -> [ColumnMeaning] {
        let whole = HeaderSynonyms.normalised(header)
        guard whole.contains(where: \.isLetter) else { return [] }
        let (owner, rest) = HeaderSynonyms.owner(of: whole) ?? (.pupil, whole)
        if MarkHeader.mayBeMark(header) {
            switch owner {
            case .guardian(let number): return [.guardian(number ?? 1, .protection)]
            case .parent(let kind): return [.guardian(kind == .mother ? 1 : 2, .protection)]
            case .pupil:
                let hasGuardians = taken.contains { if case .guardian = $0 { true } else { false } }
                return [.pupil(.protection)]
                    + (hasGuardians ? [.guardian(1, .protection), .protectionOfEither(guardian: 1)] : [])
            }
        }
        let near = HeaderSynonyms.nearest(to: rest)
        return near.compactMap { meaning in
            switch (meaning, owner) {
            case (.school, _): .school
            case (.className, _): .className
            case (.schoolYear, _): .schoolYear
            case (.person(let field), .guardian(let number)): .guardian(number ?? 1, field)
            case (.person(let field), .parent(let kind)): .guardian(kind == .mother ? 1 : 2, field)
            case (.person(.language), .pupil): .guardian(1, .language)
            case (.person(let field), .pupil): .pupil(field)
            }
        }
    }

    private func byContent(_ values: [String]) -> [ColumnMeaning] {
        let filled = values.filter { !$0.isEmpty }
        guard filled.count >= 2 else { return [] }
        func mostly(_ fits: (String) -> Bool) -> Bool { filled.count(where: fits) * 5 >= filled.count * 4 }
        guard !mostly({ CalendarDate($0) != nil }) else { return [] }
        let schools = SchoolNames(context.schools)
        if mostly({ (try? PersonalNumber(parsing: $0, referenceDate: context.referenceDate)) != nil }) {
            return [.pupil(.number), .guardian(1, .number)]
        }
        if mostly({ ContactCells.email($0) != nil }) { return [.guardian(1, .email), .guardian(2, .email)] }
        if mostly({ schools[$0].code != nil }) { return [.school] }
        if mostly({ PostalCode.digits($0) != nil }) { return [.guardian(1, .postalCode), .pupil(.postalCode)] }
        if mostly({ ContactCells.phone($0) != nil }) { return [.guardian(1, .phone), .guardian(2, .phone)] }
        if mostly({ ProtectionMark($0) != .notUnderstood && !["0", "1"].contains($0) }) {
            return [.pupil(.protection)]
        }
        if mostly({ Int($0).map { (0...10).contains($0) } ?? false }) { return [.schoolYear] }
        if mostly({ $0.count <= 4 && ContactCells.schoolYear(ofClass: $0) != nil }) { return [.className] }
        if mostly({ LanguageNames.language($0) != nil }) { return [.guardian(1, .language)] }
        return []
    }
}

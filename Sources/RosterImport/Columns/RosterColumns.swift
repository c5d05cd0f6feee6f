import Outreach

/// The columns of one file with what each of them means.
struct RosterColumns: Sendable, Equatable {
    /// The headers as they stand; positions where there is no header row.
    let headers: [String]
    /// What each column means; nil for those that aren't used.
    let meanings: [ColumnMeaning?]
    /// Headers that stand twice.
    let doubled: [String]

    /// The columns with these meanings and headers.
    init(headers: [String], meanings: [ColumnMeaning?], doubled: [String] = []) {
        self.headers = headers
        self.meanings = meanings
        self.doubled = doubled
    }

    /// Reads a header row; columns without an owner of their own belong to whom the column before them speaks of.
    ///
    /// - Parameter mapping: what a person has said of these columns.
    init(headers: [String], mapping: RosterMapping = RosterMapping()) {
        var meanings: [ColumnMeaning?] = []
        var taken: Set<ColumnMeaning> = []
        var doubled: [String] = []
        var context = Context()
        // What a person has placed isn't taken by another column for its header.
        let placed = Set(headers.compactMap { mapping.meaning(of: $0) ?? nil })
        for header in headers {
            let told = mapping.meaning(of: header)
            let meaning = told ?? context.meaning(of: header, taken: taken)
            // Protection may stand in several columns, and a mark in any of them counts.
            if let meaning, !meaning.isProtection,
                told == nil && placed.contains(meaning) || !taken.insert(meaning).inserted
            {
                meanings.append(nil)
                doubled.append(header)
            } else {
                meanings.append(meaning)
                if let meaning { taken.insert(meaning) }
            }
        }
        self.init(headers: headers, meanings: meanings, doubled: doubled)
    }

    /// The columns of a file without a header row that a person has placed by their numbers.
    init(numbered count: Int, mapping: RosterMapping) {
        let headers = (0..<count).map { String($0 + 1) }
        self.init(headers: headers, meanings: headers.map { mapping.meaning(of: $0) ?? nil })
    }

    /// Headers of columns that nothing is read from.
    var ignored: [String] {
        zip(headers, meanings).filter { $1 == nil && !$0.isEmpty && !doubled.contains($0) }.map(\.0)
    }

    /// How many columns mean something.
    var recognised: Int { meanings.count { $0 != nil } }

    /// The place of a column with this meaning.
    func index(of meaning: ColumnMeaning) -> Int? { meanings.firstIndex(of: meaning) }

    /// The places of all columns whose meaning is such.
    func indices(where isSuch: (ColumnMeaning) -> Bool) -> [Int] {
        meanings.indices.filter { meanings[$0].map(isSuch) ?? false }
    }

    /// The numbers of the guardians that have columns, ascending.
    var guardianNumbers: [Int] {
        var numbers: Set<Int> = []
        for case .guardian(let number, _)? in meanings { numbers.insert(number) }
        return numbers.sorted()
    }

    /// Whom the columns so far speak of.
    private struct Context {
        private var guardian: Int?

        mutating func meaning(of header: String, taken: Set<ColumnMeaning>) -> ColumnMeaning? {
            let whole = HeaderSynonyms.normalised(header)
            guard !whole.isEmpty else { return nil }
            if let (owner, rest) = HeaderSynonyms.owner(of: whole) {
                let meaning = rest.isEmpty ? .person(.fullName) : HeaderSynonyms.meaning(of: rest)
                switch owner {
                case .pupil:
                    guardian = nil
                    return Self.pupilMeaning(meaning)
                case .guardian(let number):
                    guard case .person(let field)? = meaning else { return nil }
                    // Unnumbered guardians in one row are told apart by the repetition of their columns.
                    if let number {
                        guardian = number
                        return .guardian(number, field)
                    }
                    var number = guardian ?? 1
                    if field != .protection, taken.contains(.guardian(number, field)) { number += 1 }
                    guardian = number
                    return .guardian(number, field)
                }
            }
            guard let meaning = HeaderSynonyms.meaning(of: whole) else { return nil }
            guard let number = guardian, case .person(let field) = meaning else { return Self.pupilMeaning(meaning) }
            if field == .protection, !taken.contains(.pupil(.protection)) {
                return .protectionOfEither(guardian: number)
            }
            return .guardian(number, field)
        }

        private static func pupilMeaning(_ meaning: HeaderSynonyms.Meaning?) -> ColumnMeaning? {
            switch meaning {
            case .school: .school
            case .className: .className
            case .schoolYear: .schoolYear
            // A pupil's mother tongue is not a guardian's language, and nobody writes to a pupil.
            case .person(.language), nil: nil
            case .person(let field): .pupil(field)
            }
        }
    }
}

/// The texts of a row as they stand: read only where somebody in it is protected, because then whatever looks like a
/// contact counts, in whichever column and whether or not it is understood.
struct RowTexts: Sendable {
    /// For whom a text stands in its row.
    enum Owner: Hashable, Sendable {
        case pupil
        /// A guardian, by the number of their columns.
        case guardian(Int)
        /// Nobody: a column that isn't placed, or may be anybody's.
        case nobody
        /// The school, the class, the group, the year, the town, the language: "AFS 7A" is no street.
        case place
    }

    /// The texts that stand for such owners.
    let texts: @Sendable ((Owner) -> Bool) -> [String]

    init(_ texts: @escaping @Sendable ((Owner) -> Bool) -> [String]) { self.texts = texts }

    /// Texts that all stand for one person.
    init(of owner: Owner, _ texts: @escaping @Sendable () -> [String]) {
        self.init { isAsked in isAsked(owner) ? texts() : [] }
    }
}

/// For whom the columns of a table stand.
final class TextOwners: Sendable {
    private let owners: [RowTexts.Owner]
    private let numbers: Set<Int>
    private let isNumber: @Sendable (String) -> Bool

    /// - Parameter isNumber: whether a text is an identity number, which has as many figures as a phone.
    init(_ columns: RosterColumns, isNumber: @escaping @Sendable (String) -> Bool) {
        owners = zip(columns.headers, columns.meanings).map { header, meaning in
            switch meaning {
            case .school, .className, .schoolYear: .place
            case .pupil(.town), .pupil(.language), .guardian(_, .town), .guardian(_, .language): .place
            case .pupil: .pupil
            case .guardian(let number, _): .guardian(number)
            case .protectionOfEither: .nobody
            // "Grupp" beside "Klass" is a group though nothing is read from it.
            case nil:
                HeaderSynonyms.meaning(of: HeaderSynonyms.normalised(header)).map(Self.isPlace) ?? false
                    ? .place : .nobody
            }
        }
        numbers = Set(
            columns.indices {
                if case .pupil(.number) = $0 { return true }
                if case .guardian(_, .number) = $0 { return true }
                return false
            })
        self.isNumber = isNumber
    }

    private static func isPlace(_ meaning: HeaderSynonyms.Meaning) -> Bool {
        switch meaning {
        case .school, .className, .schoolYear, .person(.town), .person(.language): true
        case .person: false
        }
    }

    /// The texts of a record.
    func texts(of record: TableRecord) -> RowTexts {
        RowTexts { [self] isAsked in
            (0..<record.count).compactMap { index in
                guard isAsked(index < owners.count ? owners[index] : .nobody), !record.isBlank(index) else {
                    return nil
                }
                let cell = record[index]
                return numbers.contains(index) && isNumber(cell) ? nil : cell
            }
        }
    }
}

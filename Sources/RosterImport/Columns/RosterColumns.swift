import Outreach

/// The columns of one file with what each of them means.
struct RosterColumns: Sendable, Equatable {
    /// The headers: as they stand, with the group above them where there is one; positions where there is no header row.
    let headers: [String]
    /// What each column means; nil for those that aren't used.
    let meanings: [ColumnMeaning?]
    /// Headers that stand twice.
    let doubled: [String]
    /// Headers of columns that tell what a column before them tells under another header.
    let seconds: [String]

    /// The columns with these meanings and headers.
    init(headers: [String], meanings: [ColumnMeaning?], doubled: [String] = [], seconds: [String] = []) {
        self.headers = headers
        self.meanings = meanings
        self.doubled = doubled
        self.seconds = seconds
    }

    /// Reads a header row; columns without an owner of their own belong to whom the column before them speaks of.
    ///
    /// - Parameter mapping: what a person has said of these columns.
    init(headers: [String], mapping: RosterMapping = RosterMapping()) {
        var meanings: [ColumnMeaning?] = []
        var taken: Set<ColumnMeaning> = []
        var doubled: [String] = []
        var seconds: [String] = []
        let plain = RepeatedHeaders.resolved(Self.withoutNumbers(headers))
        var context = Context(plain)
        let told = headers.indices.map { mapping.meaning(ofColumn: $0, in: headers) }
        // What a person has placed isn't taken by another column for its header.
        let placed = Set(told.compactMap { $0 ?? nil })
        for (index, header) in headers.enumerated() {
            let meaning = told[index] ?? context.meaning(of: plain[index], taken: taken)
            // Protection may stand in several columns, and a mark in any of them counts.
            if let meaning, !meaning.isProtection,
                told[index] == nil && placed.contains(meaning) || !taken.insert(meaning).inserted
            {
                meanings.append(nil)
                let key = HeaderSynonyms.normalised(header)
                if headers[..<index].contains(where: { HeaderSynonyms.normalised($0) == key }) {
                    doubled.append(header)
                } else {
                    seconds.append(header)
                }
            } else {
                meanings.append(meaning)
                if let meaning { taken.insert(meaning) }
            }
        }
        self.init(headers: headers, meanings: meanings, doubled: doubled, seconds: seconds)
    }

    /// The headers without the numbers that count them: "1. Skola", "2. Klass", as questions of a form.
    private static func withoutNumbers(_ headers: [String]) -> [String] {
        guard headers.count >= 3, headers[0].first == "1" || headers[1].first == "2" else { return headers }
        var rest: [String] = []
        for (index, header) in headers.enumerated() {
            let number = "\(index + 1)"
            guard header.hasPrefix(number), let sign = header.dropFirst(number.count).first, ".):".contains(sign) else {
                // A time stamp may stand before the questions.
                guard index == 0 else { return headers }
                rest.append(header)
                continue
            }
            rest.append(String(header.dropFirst(number.count + 1).drop { $0 == " " }))
        }
        return rest
    }

    /// A header row below a row that says whom groups of columns mean: "Elev", "Vårdnadshavare 1"; nil where the row
    /// above says no such thing.
    init?(headers: [String], below groups: [String], mapping: RosterMapping) {
        var group = ""
        var place = ""
        var found = false
        let plain = RepeatedHeaders.withoutCounts(headers)
        let combined = headers.indices.map { index -> String in
            let label = index < groups.count ? groups[index] : ""
            if !label.isEmpty {
                group = HeaderSynonyms.isOwner(label) ? label : ""
                place = group.isEmpty ? label : ""
                found = found || !group.isEmpty
            }
            let header = plain[index]
            // "Namn" below "Skola" is the school's.
            let together = HeaderSynonyms.normalised(place + header)
            if !place.isEmpty, HeaderSynonyms.meaning(of: together) == .school { return "\(place) \(header)" }
            guard !group.isEmpty, !header.isEmpty,
                HeaderSynonyms.owner(of: HeaderSynonyms.normalised(header)) == nil
            else { return header }
            return "\(group) \(header)"
        }
        guard found else { return nil }
        self.init(headers: combined, mapping: mapping)
    }

    /// The columns of a file without a header row that a person has placed by their numbers.
    init(numbered count: Int, mapping: RosterMapping) {
        let headers = (0..<count).map { String($0 + 1) }
        self.init(headers: headers, meanings: headers.map { mapping.meaning(of: $0) ?? nil })
    }

    /// Headers of columns that nothing is read from.
    var ignored: [String] {
        zip(headers, meanings).filter { $1 == nil && !$0.isEmpty && !doubled.contains($0) && !seconds.contains($0) }
            .map(\.0)
    }

    /// The places of columns that may be marks of protection, of which neither their headers nor a person says so.
    func possibleMarks(_ mapping: RosterMapping) -> [Int] {
        headers.indices.filter {
            meanings[$0] == nil && !headers[$0].isEmpty && mapping.meaning(ofColumn: $0, in: headers) == nil
                && MarkHeader.mayBeMark(headers[$0])
        }
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

    /// Whether columns that nobody has placed may be guardians', though no other is.
    var hidesGuardians: Bool {
        guardianNumbers.isEmpty
            && (!doubled.isEmpty
                || ignored.contains { header in
                    switch HeaderSynonyms.owner(of: HeaderSynonyms.normalised(header))?.owner {
                    case .guardian, .parent: true
                    case .pupil: false
                    // "Kontaktperson 1 förnamn"
                    case nil: HeaderSynonyms.mayBeSomebodys(header)
                    }
                })
    }

    /// Whom the columns so far speak of.
    private struct Context {
        private var guardian: Int?
        private var parents: [HeaderSynonyms.OwnerKind: Int] = [:]
        /// Whether a column has the street under its own name, so that "Postadress" is code and town.
        private let hasStreets: Bool
        private let hasTowns: Bool
        /// Whether a header says itself that its column is the pupil's.
        private let namesPupil: Bool

        init(_ headers: [String]) {
            namesPupil = headers.contains { header in
                header.utf8.count <= HeaderSynonyms.longest
                    && HeaderSynonyms.owner(of: HeaderSynonyms.normalised(header))?.owner == .pupil
            }
            let rests = headers.filter { $0.utf8.count <= HeaderSynonyms.longest }.map { header in
                let whole = HeaderSynonyms.normalised(header)
                return HeaderSynonyms.owner(of: whole)?.rest ?? whole
            }
            hasStreets = rests.contains {
                $0 != "postadress" && HeaderSynonyms.meaning(of: $0) == .person(.street)
            }
            hasTowns = rests.contains { HeaderSynonyms.meaning(of: $0) == .person(.town) }
        }

        mutating func meaning(of header: String, taken: Set<ColumnMeaning>) -> ColumnMeaning? {
            for writing in HeaderSynonyms.writings(of: header) {
                var context = self
                guard let meaning = context.meaning(ofWriting: writing, taken: taken) else {
                    // A column of somebody's that isn't understood still tells whose the next are.
                    if let (owner, _) = HeaderSynonyms.owner(of: writing), case .pupil = owner { guardian = nil }
                    continue
                }
                self = context
                return meaning
            }
            return nil
        }

        private mutating func meaning(ofWriting whole: String, taken: Set<ColumnMeaning>) -> ColumnMeaning? {
            guard !whole.isEmpty else { return nil }
            if !HeaderSynonyms.isKnown(whole), let (owner, rest) = HeaderSynonyms.owner(of: whole) {
                let meaning = rest.isEmpty ? .person(.fullName) : self.meaning(ofField: rest)
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
                case .parent(let kind):
                    guard case .person(let field)? = meaning else { return nil }
                    let number = parents[kind] ?? Self.free(taken)
                    parents[kind] = number
                    guardian = number
                    return .guardian(number, field)
                }
            }
            guard let meaning = self.meaning(ofField: whole) else { return nil }
            guard let number = guardian, case .person(let field) = meaning else { return Self.pupilMeaning(meaning) }
            if field == .protection, !taken.contains(.pupil(.protection)) {
                return .protectionOfEither(guardian: number)
            }
            // Behind all guardians a number or a name that they have already is the pupil's, who has none yet.
            if [.number, .givenName, .familyName, .fullName].contains(field), taken.contains(.guardian(number, field)),
                !namesPupil, !taken.contains(.pupil(.number)), !taken.contains(.pupil(field))
            {
                guardian = nil
                return .pupil(field)
            }
            return .guardian(number, field)
        }

        private func meaning(ofField header: String) -> HeaderSynonyms.Meaning? {
            if header == "postadress", hasStreets, !hasTowns { return .person(.town) }
            return HeaderSynonyms.meaning(of: header)
        }

        /// The least number that no guardian has.
        private static func free(_ taken: Set<ColumnMeaning>) -> Int {
            var used: Set<Int> = []
            for case .guardian(let number, _) in taken { used.insert(number) }
            return (1...).first { !used.contains($0) } ?? 1
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

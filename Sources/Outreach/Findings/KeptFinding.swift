/// What an import found of one kind that waits until somebody has seen it.
///
/// It says nothing of what stands in the file, so that no name that is scrubbed later can be left in it.
package struct KeptFinding: Hashable, Sendable {
    /// The kind's word.
    package let kind: String
    /// How often it was found.
    package let count: Int
    /// The row where it was found first; 0 for what concerns a whole file.
    package let firstRow: Int

    /// A finding from its parts.
    package init(kind: String, count: Int, firstRow: Int) {
        self.kind = kind
        self.count = count
        self.firstRow = firstRow
    }

    /// The kind of what there were too many of to be kept.
    private static let more = "more"

    /// What waits of an import's findings, kind by kind in the order of their words.
    ///
    /// - Parameter leftOut: how many more there were than could be kept.
    package static func kept(of findings: [Finding], leftOut: Int = 0) -> [KeptFinding] {
        var kept = Dictionary(grouping: findings.filter(\.kind.waitsInImport), by: \.kind.word).map { word, same in
            KeptFinding(
                kind: word, count: same.reduce(0) { $0 + ($1.kind.counted ?? 1) },
                firstRow: same.map(\.location.row).min() ?? 0)
        }
        if leftOut > 0 { kept.append(KeptFinding(kind: more, count: leftOut, firstRow: 0)) }
        return kept.sorted { $0.kind < $1.kind }
    }

    /// Where it was found, as it stands before the words.
    package var place: Words {
        switch (firstRow, count) {
        case (0, _): Words(sv: "hela filen", en: "the whole file")
        case (_, 1): Words(sv: "rad \(firstRow)", en: "row \(firstRow)")
        default:
            Words(sv: "\(count) gånger, först på rad \(firstRow)", en: "\(count) times, first in row \(firstRow)")
        }
    }

    /// What was found, without what stood there.
    package func words(on surface: Surface) -> Words {
        if kind == Self.more {
            return Words(sv: "\(count) anmärkningar till.", en: "\(count) more findings.")
        }
        return Finding.Kind.all(counting: count).first { $0.word == kind }?.words(on: surface)
            ?? Words(sv: "något annat hittades.", en: "something else was found.")
    }
}

extension Finding.Kind {
    /// Whether it ends an import with a question to be seen to, which no matter of its own asks and no rejected row.
    package var waitsInImport: Bool {
        switch self {
        case .numberOfTwo, .numberOfPupilAndGuardian, .guardianOfNumberOfTwo, .pupilAtTwoPlaces, .twoGuardiansInOneCell,
            .pupilLeftOut, .birthYearUnknown, .noSchoolYears:
            false
        default: !isNote && !rejectsRow
        }
    }

    /// A word for the kind, the same whatever was found.
    package var word: String {
        switch self {
        case .danglingLink(let link): "danglingLink-\(link.rawValue)"
        case .danglingLinks(let link, _): "danglingLinks-\(link.rawValue)"
        case .pageMissing(let link): "pageMissing-\(link.rawValue)"
        default: String("\(self)".prefix { $0 != "(" })
        }
    }

    /// How many it counts itself; nil where it is one.
    var counted: Int? {
        switch self {
        case .undecodableBytes(let count), .hiddenRowsRead(let count), .sheetsNotRead(let count),
            .errorCells(let count), .danglingLinks(_, let count), .duplicateIDs(let count),
            .guardiansWithoutPupil(let count), .guardianshipsOneSided(let count):
            max(1, count)
        default: nil
        }
    }

    /// Every kind that can wait in an import, without what stood in the file.
    static func all(counting count: Int) -> [Finding.Kind] {
        let links = RecordLink.allCases
        return [
            .guardianNumberInvalid, .guardianNumberCheckDigit, .guardianNumberShortened, .guardianNameMissing,
            .letterLostInField, .schoolUnknown(name: "…", suggestion: nil), .schoolYearNotUnderstood, .classIsDate,
            .classPerhapsMisspelt("…", like: "…"), .emailInvalid, .phoneInvalid, .postalCodeInvalid, .addressIsNone,
            .languageUnknown("…"), .personStatusNotUnderstood, .dateNotUnderstood, .duplicateID, .guardianPostUnusable,
            .guardianWithoutPupil, .repeatedField(of: .guardian), .pupilNumberRepaired, .spreadsheetDress,
            .schoolCodeRepaired, .schoolListCodeRepaired("…"), .guardianNumberRepaired, .pupilWithoutNumber,
            .guardianshipOneSided, .tooManyGuardianships(limit: 200), .protectionMarkNotUnderstood,
            .protectionSourcesDisagree, .protectionInCell, .perhapsProtectionInCell, .markNotReached, .perhapsCutOff,
            .rejectedRowOfProtectedPerson, .addressConflict(with: RosterLocation(file: "…", row: 0)),
            .guardiansNotNamed, .columnDoubled("…"), .guardianColumnsUnplaced, .undecodableBytes(count),
            .encodingGuessed("…"), .hiddenRowsRead(count), .sheetsNotRead(count), .errorCells(count), .morePages,
            .duplicateIDs(count), .guardiansWithoutPupil(count), .partialExport, .guardianshipsOneSided(count),
            .registerWithoutMarks,
        ]
            + links.map { .danglingLink($0) } + links.map { .danglingLinks($0, count) } + links.map { .pageMissing($0) }
    }
}

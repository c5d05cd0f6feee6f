import Outreach

/// Files without a header row, known by what stands where.
enum PositionalShape: String, CaseIterable, Sendable {
    /// School; class; number; given name; family name; protection mark.
    case skola24Children
    /// Pupil's number; guardian's number; given name; family name; e-mail; mobile.
    case skola24Parents

    /// The columns of the shape.
    var columns: RosterColumns {
        switch self {
        case .skola24Children:
            RosterColumns(
                headers: ["Skola", "Klass", "Personnummer", "Förnamn", "Efternamn", "Skyddad"],
                meanings: [
                    .school, .className, .pupil(.number), .pupil(.givenName), .pupil(.familyName), .pupil(.protection),
                ])
        case .skola24Parents:
            RosterColumns(
                headers: [
                    "Elevens personnummer", "Vårdnadshavare personnummer", "Vårdnadshavare förnamn",
                    "Vårdnadshavare efternamn", "Vårdnadshavare e-post", "Vårdnadshavare mobil",
                ],
                meanings: [
                    .pupil(.number), .guardian(1, .number), .guardian(1, .givenName), .guardian(1, .familyName),
                    .guardian(1, .email), .guardian(1, .phone),
                ])
        }
    }

    /// The name that the coordinator knows it by.
    var words: Words {
        switch self {
        case .skola24Children: Words(sv: "Skola24, elever (utan rubrikrad)", en: "Skola24 pupils (no header row)")
        case .skola24Parents:
            Words(sv: "Skola24, vårdnadshavare (utan rubrikrad)", en: "Skola24 guardians (no header row)")
        }
    }

    /// The shape that most of these records have.
    static func detect(in records: [TableRecord]) -> PositionalShape? {
        allCases.first { shape in
            let fitting = records.count { shape.fits($0) }
            return fitting > 0 && fitting * 10 >= records.count * 7
        }
    }

    private func fits(_ record: TableRecord) -> Bool {
        switch self {
        case .skola24Children:
            (5...6).contains(record.countWithoutTrailingBlanks) && Self.looksLikeNumber(record[2])
                && !Self.looksLikeNumber(record[0]) && !Self.looksLikeNumber(record[1])
        case .skola24Parents:
            (3...6).contains(record.countWithoutTrailingBlanks) && Self.looksLikeNumber(record[0])
                && (Self.looksLikeNumber(record[1]) || record[1].isEmpty) && !Self.looksLikeNumber(record[2])
        }
    }

    /// Whether a cell has the length and mostly the digits of an identity number, right or wrong.
    static func looksLikeNumber(_ cell: String) -> Bool {
        let digits = cell.utf8.count { (0x30...0x39).contains($0) }
        return (9...12).contains(digits) && cell.utf8.count - digits <= 2
    }
}

package import Outreach

extension RosterMapping {
    /// Reads a mapping's file: two columns, the column's header and what it means, after a row of headers.
    package init(reading file: RosterFile) throws(RosterFault) {
        self.init()
        for row in try TextRows.read(file).dropFirst() {
            guard row.cells.count >= 2 else { throw file.fault(.mappingRow(row.number)) }
            guard !row.cells[0].isEmpty, place(row.cells[0], meaning: row.cells[1]) else {
                throw file.fault(.mappingRow(row.number))
            }
        }
    }

    /// Says what a column means in words; whether they mean anything.
    package mutating func place(_ column: String, meaning words: String) -> Bool {
        if Self.unused.contains(HeaderSynonyms.normalised(words)) {
            place(column, as: nil)
        } else if let meaning = ColumnMeaning(words) {
            place(column, as: meaning)
        } else {
            return false
        }
        return true
    }

    /// The mapping as a file, for people to read and mend.
    package func text(in language: ToolLanguage) -> String {
        let header = Words(sv: "kolumn;betydelse", en: "column;meaning").text(in: language)
        let rows = placements.map { column, meaning in
            let words = meaning?.words ?? Words(sv: "används inte", en: "not used")
            return "\(Self.quoted(column));\(Self.quoted(words.text(in: language)))"
        }
        return ([header] + rows).map { "\($0)\n" }.joined()
    }

    /// The meaning that is nearest to words that mean none.
    package static func suggestion(for words: String) -> Words? {
        let wanted = HeaderSynonyms.normalised(words)
        let near = ColumnMeaning.all(guardians: 2).map(\.words).flatMap { meaning in
            [meaning.sv, meaning.en].map { (Spelling.distance(wanted, HeaderSynonyms.normalised($0)), meaning) }
        }
        return near.min { $0.0 < $1.0 }.flatMap { $0.0 <= max(3, wanted.count / 3) ? $0.1 : nil }
    }

    private static let unused: Set<String> = ["", "användsinte", "notused", "inget", "nothing"]

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ";\"\n\t".contains($0) }) else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
    }
}

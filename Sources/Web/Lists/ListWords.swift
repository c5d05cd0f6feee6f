import Outreach

/// The texts of the buttons by which a list is taken along.
enum ListWords {
    static let table: [String: Words] = [
        "list.workbook": Words(sv: "Som Excel", en: "As Excel"),
        "list.text": Words(sv: "Som CSV", en: "As CSV"),
    ]
}

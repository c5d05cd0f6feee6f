import Outreach

/// The texts of the first page.
enum HomeWords {
    static let title = Words(sv: "Start", en: "Home")

    static let table: [String: Words] = ["home.title": title]
}

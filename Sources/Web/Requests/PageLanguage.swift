import Foundation
import HTTPTypes
import Hummingbird
import Outreach

/// In which language pages for coordinators are: what was chosen, or what the browser asks for, or Swedish.
enum PageLanguage {
    static let cookie = "language"

    /// The language that a page offers besides its own, as the button for it shows it.
    static func other(than language: ToolLanguage) -> [String: String] {
        switch language {
        case .sv: ["tag": "en", "name": "English"]
        case .en: ["tag": "sv", "name": "Svenska"]
        }
    }

    static func of(_ request: Request) -> ToolLanguage {
        if let chosen = request.cookies[cookie].flatMap({ ToolLanguage(rawValue: $0.value) }) { return chosen }
        let asked = (request.headers[.acceptLanguage] ?? "").split(separator: ",").map { choice in
            choice.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        }
        for tag in asked {
            if let language = ToolLanguage(rawValue: String(tag.prefix(2))) { return language }
        }
        return .sv
    }
}

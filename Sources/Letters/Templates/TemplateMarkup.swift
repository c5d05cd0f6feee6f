/// Which elements and attributes a letter's text may have, and where.
///
/// The rules are those of HTML as far as breaking them would make HTML and XML mean different things: a `ul` in a `p`
/// ends the `p`, text in a `table` moves out of it.
enum TemplateMarkup {
    /// The attributes that are a template's own instructions.
    static let instructions = ["data-each", "data-if", "data-unless"]

    /// Elements that people know from web pages and that letters refuse.
    static let forbiddenElements: Set<String> = [
        "script", "style", "link", "iframe", "object", "embed", "form", "input", "button", "select", "textarea", "img",
        "svg", "video", "audio", "canvas", "base", "meta", "template", "noscript",
    ]

    private static let phrasing: Set<String> = ["strong", "em", "a", "br", "span", "bdi"]
    private static let flow: Set<String> = phrasing.union(blocks)
    private static let blocks: Set<String> = ["h1", "h2", "h3", "p", "ul", "ol", "table", "div", "section", "dl"]

    /// What each element may contain.
    private static let content: [String: Set<String>] = [
        "body": blocks, "div": flow, "section": flow, "li": flow, "td": flow, "th": phrasing, "dd": flow,
        "dt": phrasing, "caption": phrasing, "p": phrasing, "h1": phrasing, "h2": phrasing, "h3": phrasing,
        "strong": phrasing, "em": phrasing, "span": phrasing, "bdi": phrasing, "br": [],
        "a": phrasing.subtracting(["a"]), "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd"],
        "table": ["caption", "thead", "tbody"], "thead": ["tr"], "tbody": ["tr"], "tr": ["th", "td"],
    ]

    private static let textless: Set<String> = ["body", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "br"]

    private static let ownAttributes: [String: [String]] = [
        "a": ["href"], "ol": ["start"], "th": ["scope", "colspan", "rowspan"], "td": ["colspan", "rowspan"],
    ]

    /// The elements of a letter's text.
    static var elements: [String] { content.keys.filter { $0 != "body" }.sorted() }

    /// Whether letters have the element.
    static func isKnown(_ element: String) -> Bool { element != "body" && content[element] != nil }

    /// Whether the element may stand in another.
    static func mayStand(_ element: String, in parent: String) -> Bool { content[parent]?.contains(element) ?? true }

    /// Whether text may stand in the element.
    static func mayContainText(_ element: String) -> Bool { !textless.contains(element) }

    /// The attributes of an element, instructions included.
    static func attributes(of element: String) -> [String] {
        ["lang", "dir", "title"] + (ownAttributes[element] ?? []) + instructions
    }

    /// Whether the attribute is one that letters refuse everywhere.
    static func isForbidden(_ attribute: String) -> Bool {
        attribute == "id" || attribute == "style" || attribute == "class" || attribute.hasPrefix("on")
    }

    /// Whether the attribute can have the value, where only some values make sense.
    static func isAllowed(_ value: String, for attribute: String) -> Bool {
        switch attribute {
        case "dir": ["ltr", "rtl", "auto"].contains(value)
        case "scope": ["col", "row", "colgroup", "rowgroup"].contains(value)
        case "colspan", "rowspan", "start": (1...99).contains(Int(value) ?? 0)
        case "lang": !value.isEmpty && value.utf8.count <= 35 && value.utf8.allSatisfy(isLanguageByte)
        default: true
        }
    }

    private static func isLanguageByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
}

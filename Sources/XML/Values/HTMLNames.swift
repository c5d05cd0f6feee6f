/// Names of HTML elements, as far as the reader and the writer must know them.
enum HTMLNames {
    /// The elements that a message may quote; another "name" may be a person's, after a bare < in a text.
    static let known: Set<String> = [
        "html", "head", "meta", "title", "body", "h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "br",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "bdi", "div", "section", "dl", "dt", "dd",
    ]

    /// The elements that HTML writes without an end tag.
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}

import Outreach
import XML

/// The beginning and end of an HTML file that is written as a stream.
struct Page {
    let title: Words
    let language: ToolLanguage
    let stylesheet: Stylesheet
    let window: EnvelopeWindow?
    let sheets: SheetUse

    /// Writes everything up to the first element of `main`.
    func begin(into markup: inout MarkupWriter) {
        markup.doctypeHTML()
        let tag = language.rawValue
        markup.unsafeRaw("<html xmlns=\"\(XMLName.xhtmlNamespace)\" lang=\"\(tag)\" xml:lang=\"\(tag)\">\n".utf8)
        markup.element("head") { markup in
            markup.empty("meta", ["charset": "UTF-8"])
            // Nothing in the page may run or load anything.
            markup.empty("meta", ["http-equiv": "Content-Security-Policy", "content": DocumentPolicy.text])
            markup.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            markup.empty("meta", ["name": "robots", "content": "noindex"])
            markup.element("title", text: title.text(in: language))
            stylesheet.write(window: window, sheets: sheets, into: &markup)
        }
        markup.unsafeRaw("\n<body>\n<main>\n".utf8)
    }

    /// Writes the end of the file.
    func end(into markup: inout MarkupWriter) {
        markup.unsafeRaw("</main>\n</body>\n</html>\n".utf8)
    }
}

extension MarkupWriter {
    /// Writes an element that contains words in the tool's language.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], words: Words,
        in language: ToolLanguage
    ) {
        element(name, attributes, text: words.text(in: language))
    }

    /// Writes words in the tool's language and, where that isn't Swedish, in Swedish below: teachers read them too.
    mutating func bilingual(_ words: Words, in language: ToolLanguage) {
        text(words.text(in: language))
        if language != .sv {
            element("span", ["class": "also", "lang": "sv", "xml:lang": "sv"], text: words.sv)
        }
    }
}

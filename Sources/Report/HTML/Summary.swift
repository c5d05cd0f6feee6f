import Outreach
import XML

/// The promise in one sentence and the figures that tell how far it is kept.
struct Summary {
    let language: ReportLanguage
    let promise: Words
    let figures: [HeadlineFigure]

    func write(into writer: inout MarkupWriter) {
        writer.element("section", ["class": "summary"]) { writer in
            writer.element("p", ["class": "promise"], text: language.text(promise))
            writer.element("ul", ["class": "figures"]) { writer in
                for figure in figures {
                    writer.line()
                    writer.element("li") { write(figure, into: &$0) }
                }
            }
        }
        writer.line()
    }

    private func write(_ figure: HeadlineFigure, into writer: inout MarkupWriter) {
        writer.element("span", ["class": "value"]) { writer in
            writer.element("b", text: language.number(figure.value))
            if let whole = figure.whole {
                let of = language.text(sv: "av", en: "of")
                let share = figure.showsShare ? language.share(figure.value, of: whole).map { " (\($0))" } : nil
                writer.element("span", text: " \(of)\u{A0}\(language.number(whole))\(share ?? "")")
            }
        }
        writer.text(" ")
        writer.element("span", ["class": "meaning"], text: language.text(figure.meaning))
    }
}

/// One figure with what it means.
struct HeadlineFigure {
    let value: Int
    let whole: Int?
    var showsShare = true
    let meaning: Words
}

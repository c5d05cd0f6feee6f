import Outreach
import XML

/// Writes one letter as one page: the frame around the template's text.
struct LetterPage {
    let campaign: Campaign
    let settings: Settings
    let templates: TemplateSet

    func write(_ letter: PrintableLetter, into markup: inout MarkupWriter) {
        let language = letter.content.language
        let words = LetterWords.of(language)
        var body: [UInt8] = []
        let fields = LetterFields(letter, campaign: campaign, settings: settings)
        templates.template(of: letter).write(fields, into: &body)
        let fit = BodyFit(head: Stylesheet.headHeight(window: settings.window), language: language)
        markup.element(
            "article",
            [
                "class": "sheet letter \(letter.channel.rawValue) \(fit.cssClass(for: body))", "lang": language.tag,
                "xml:lang": language.tag,
                "dir": language.isRightToLeft ? "rtl" : "ltr",
            ]
        ) { markup in
            markup.element("header", ["class": "head"]) { markup in
                writeSender(into: &markup)
                AddressBlock(letter).write(into: &markup)
                writeReference(letter, words, into: &markup)
            }
            markup.line()
            markup.element("div", ["class": "text"]) { $0.unsafeRaw(body) }
            markup.line()
            markup.element("footer", ["class": "foot"]) { markup in
                writeReply(letter, words, into: &markup)
                writeContact(words, into: &markup)
            }
        }
        markup.line()
    }

    private func writeSender(into markup: inout MarkupWriter) {
        markup.element("div", ["class": "sender"]) { markup in
            markup.element("strong") { $0.element("bdi", text: settings.sender.name) }
            for line in settings.sender.addressLines {
                markup.element("span") { $0.element("bdi", text: line) }
            }
        }
    }

    private func writeReference(_ letter: PrintableLetter, _ words: LetterWords, into markup: inout MarkupWriter) {
        markup.element("dl", ["class": "reference"]) { markup in
            markup.element("div") { markup in
                markup.element("dt", text: words.date)
                markup.element("dd", text: words.shortDate(letter.content.date))
            }
            markup.element("div") { markup in
                markup.element("dt", text: words.code)
                markup.element("dd", ["class": "code"]) { $0.element("bdi", text: letter.code.printed) }
            }
        }
    }

    private func writeReply(_ letter: PrintableLetter, _ words: LetterWords, into markup: inout MarkupWriter) {
        let link = ReplyLink.url(of: letter.code, settings)
        let meets = letter.content.meeting.map { !$0.isReplaced } ?? false
        let caption = link == nil ? words.codeOnly : meets ? words.reply : words.confirm
        if let code = QRCode(ReplyLink.qrContent(of: letter.code, settings)) {
            code.write(label: "\(words.qrCode): \(letter.code.printed)", into: &markup)
        }
        markup.element("p", ["class": "reply"]) { markup in
            markup.element("strong", text: caption.heading)
            if let link {
                markup.text("\(caption.sentence) \(caption.beforeLink) ")
                markup.element("bdi", ["class": "link"], text: String(link.dropFirst("https://".count)))
            } else {
                markup.element("bdi", ["class": "code"], text: letter.code.printed)
                markup.text(caption.sentence)
            }
        }
    }

    private func writeContact(_ words: LetterWords, into markup: inout MarkupWriter) {
        let sender = settings.sender
        markup.element("dl", ["class": "contact"]) { markup in
            for (label, value) in [
                (words.telephone, sender.phone), (words.email, sender.email), (words.web, sender.web),
            ] {
                guard let value else { continue }
                markup.element("div") { markup in
                    markup.element("dt", text: label)
                    markup.element("dd") { $0.element("bdi", text: value) }
                }
            }
        }
    }
}

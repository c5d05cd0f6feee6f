package import Outreach
package import XML

/// Writes the record of a mailing's letters in the vocabulary of `letters.rng`, letter by letter.
///
/// Call `begin`, then `letter` for each, then `end`; drain the markup, which must be of the XML dialect, in between.
package struct LettersXMLWriter: Sendable {
    private let campaign: Campaign
    private let mailing: String
    private let school: SchoolCode?
    private let settings: Settings
    private let templates: TemplateSet

    private static let namespace = "urn:utskick:letters:1"

    /// A writer for one mailing of a campaign at one school, or of the letters without a school.
    package init(
        campaign: Campaign, mailing: String, school: SchoolCode?, settings: Settings, templates: TemplateSet
    ) {
        self.campaign = campaign
        self.mailing = mailing
        self.school = school
        self.settings = settings
        self.templates = templates
    }

    /// Writes the declaration and the root's start tag.
    package func begin(into markup: inout MarkupWriter) {
        markup.xmlDeclaration()
        var tag = Array("<letters xmlns=\"\(Self.namespace)\" campaign=\"".utf8)
        escapedAttribute(campaign.id, into: &tag)
        tag += "\" mailing=\"".utf8
        escapedAttribute(mailing, into: &tag)
        if let school { tag += "\" school=\"\(school.digits)".utf8 }
        tag += "\">\n".utf8
        markup.unsafeRaw(tag)
    }

    /// Writes a letter; one by hand is never in the record.
    package func letter(_ letter: PrintableLetter, into markup: inout MarkupWriter) {
        precondition(letter.channel != .byHand, "Letters by hand are never in the record.")
        let content = letter.content
        markup.element(
            "letter",
            [
                "code": letter.code.text, "replaces": letter.replaces?.text, "xml:lang": content.language.tag,
                "channel": letter.channel.rawValue, "date": content.date.description,
            ]
        ) { markup in
            markup.line()
            writeRecipient(letter, into: &markup)
            if !content.pupils.isEmpty { writePupils(content.pupils, into: &markup) }
            if let meeting = content.meeting {
                markup.element("meeting", ["starts": meeting.starts.xmlDateTime]) { markup in
                    markup.element("place", text: meeting.place)
                }
                markup.line()
            }
            let direction = content.language.isRightToLeft ? "rtl" : nil
            markup.element("body", ["xmlns": XMLName.xhtmlNamespace, "dir": direction]) { markup in
                var body: [UInt8] = []
                let fields = LetterFields(letter, campaign: campaign, settings: settings)
                templates.template(of: letter).write(fields, into: &body)
                markup.unsafeRaw(body)
            }
            markup.line()
        }
        markup.line()
    }

    /// Writes the root's end tag.
    package func end(into markup: inout MarkupWriter) {
        markup.unsafeRaw("</letters>\n".utf8)
    }

    private func writeRecipient(_ letter: PrintableLetter, into markup: inout MarkupWriter) {
        markup.element("recipient") { markup in
            for name in letter.content.recipients { markup.element("name", text: name.full) }
            if letter.channel == .post, let address = letter.content.address {
                writeAddress(address, into: &markup)
            }
        }
        markup.line()
    }

    private func writeAddress(_ address: PostalAddress, into markup: inout MarkupWriter) {
        markup.element("address") { markup in
            // Abroad the town may be all there is, and then it is the line that the vocabulary asks for.
            let lines = address.deliveryLines
            for line in lines { markup.element("line", text: line) }
            if lines.isEmpty, let town = address.town { markup.element("line", text: town) }
            if let code = address.printedPostalCode { markup.element("postalCode", text: code) }
            if !lines.isEmpty, let town = address.town { markup.element("town", text: town) }
            if let country = address.country { markup.element("country", text: country) }
        }
    }

    private func writePupils(_ pupils: [PupilOnLetter], into markup: inout MarkupWriter) {
        markup.element("pupils") { markup in
            for pupil in pupils {
                markup.element("pupil", ["class": pupil.className]) { markup in
                    markup.element("givenName", text: pupil.givenName)
                }
            }
        }
        markup.line()
    }
}

import Outreach
import XML

/// The sheet on top of a pack: whose it is, what lies in it, and what to do with it.
struct CoverSheet {
    let campaign: Campaign
    let sender: Sender
    let sheets: SheetUse
    let language: ToolLanguage

    /// What a pack is called: its class, or post.
    func name(of pack: PackSheet) -> Words {
        switch pack.channel {
        case .post: Words(sv: "Att posta", en: "To post")
        case .handOut, .byHand: pack.school?.className.map { Words($0) } ?? Words(sv: "Utan klass", en: "No class")
        }
    }

    func write(_ pack: PackSheet, into markup: inout MarkupWriter) {
        let codes = pack.mustBePulled
        markup.leaf { markup in
            markup.element("section", ["class": "sheet cover", "id": "pack-\(pack.code.text)"]) { markup in
                writeHead(pack, into: &markup)
                if !codes.isEmpty { writePulls(codes.prefix(Self.mostPulls), of: codes.count, into: &markup) }
                markup.element("div", ["class": "columns"]) { markup in
                    writeCounts(pack, into: &markup)
                    writeCode(pack, into: &markup)
                }
                for vouching in pack.vouchings {
                    markup.element("p", ["class": "vouched"]) { $0.bilingual(Self.vouched(vouching), in: language) }
                }
                writeSteps(pack, into: &markup)
                markup.element("p", ["class": "foot"]) { $0.bilingual(Self.privacy, in: language) }
            }
        }
        var rest = codes.dropFirst(Self.mostPulls)
        while !rest.isEmpty {
            markup.leaf { markup in
                markup.element("section", ["class": "sheet cover"]) { markup in
                    markup.element("h3") { markup in
                        markup.text(Words(sv: "Packens kod", en: "Pack code").text(in: language))
                        markup.text(" ")
                        markup.element("strong", ["class": "code"], text: pack.code.printed)
                    }
                    writePulls(rest.prefix(Self.mostPullsOnNextSheet), of: codes.count, into: &markup)
                }
            }
            rest = rest.dropFirst(Self.mostPullsOnNextSheet)
        }
    }

    /// How many codes fit beside all else, and how many on a sheet that has nothing else; the rest stands on the next.
    private static let (mostPulls, mostPullsOnNextSheet) = (24, 72)

    private func writeHead(_ pack: PackSheet, into markup: inout MarkupWriter) {
        let titles = campaign.titleWords(ofMailing: pack.mailing)
        markup.element("header") { markup in
            markup.element("p", ["class": "kind"]) { markup in
                markup.element("strong", text: sender.name)
                markup.element("span", words: Words(sv: "Försättsblad", en: "Cover sheet"), in: language)
            }
            markup.element("h2") { markup in
                let isClass = pack.channel != .post && pack.school?.className != nil
                if isClass {
                    markup.element("small", words: Words(sv: "Klass", en: "Class"), in: language)
                    markup.text(" ")
                }
                markup.text(name(of: pack).text(in: language))
            }
            if let school = pack.school { markup.element("p", ["class": "school"], text: school.name) }
            markup.element("p", ["class": "mailing"]) { markup in
                markup.element("strong", words: titles, in: language)
                markup.element("span", words: campaign.titleWords, in: language)
            }
            if let meeting = pack.meeting {
                let words = LetterWords.of(language.language)
                let label =
                    meeting.isReplaced
                    ? Words(sv: "Ersätter mötet", en: "Replaces the meeting") : Words(sv: "Möte", en: "Meeting")
                let when = "\(words.longDate(meeting.starts.date)), \(words.time(meeting.starts)), \(meeting.place)"
                markup.element("p", ["class": "meeting"], text: "\(label.text(in: language)): \(when)")
            }
        }
    }

    private func writePulls(_ codes: ArraySlice<LetterCode>, of count: Int, into markup: inout MarkupWriter) {
        markup.element("div", ["class": "pull", "role": "note"]) { markup in
            markup.element("h3") { markup in
                markup.bilingual(
                    Words(
                        sv: "Ta först ut \(count == 1 ? "det här brevet" : "de här \(count) breven") ur bunten",
                        en: "First take \(count == 1 ? "this letter" : "these \(count) letters") out of the pile"),
                    in: language)
            }
            markup.element("p") { $0.bilingual(Self.whyPull, in: language) }
            markup.element("ul") { markup in
                for code in codes { markup.element("li", ["class": "code"], text: code.printed) }
            }
            if let last = codes.indices.last, last + 1 < count {
                markup.element("p") { $0.bilingual(Self.morePulls, in: language) }
            }
        }
    }

    private func writeCounts(_ pack: PackSheet, into markup: inout MarkupWriter) {
        markup.element("table", ["class": "counts"]) { markup in
            markup.element("caption", words: Words(sv: "I packen", en: "In this pack"), in: language)
            markup.element("tbody") { markup in
                row(Words(sv: "Brev", en: "Letters"), pack.letters, into: &markup)
                row(Words(sv: "Elever", en: "Pupils"), pack.pupils, into: &markup)
                row(Words(sv: "Vårdnadshavare", en: "Guardians"), pack.guardians, into: &markup)
                if pack.languages.count > 1 || pack.languages.first?.language != .swedish {
                    for count in pack.languages {
                        let name = count.language.words
                        row(Words(sv: "Brev på \(name.sv)", en: "Letters in \(name.en)"), count.letters, into: &markup)
                    }
                }
            }
        }
    }

    private func row(_ label: Words, _ count: Int, into markup: inout MarkupWriter) {
        markup.element("tr") { markup in
            markup.element("th", ["scope": "row"], words: label, in: language)
            markup.element("td", ["class": "number"], text: String(count))
        }
    }

    private func writeCode(_ pack: PackSheet, into markup: inout MarkupWriter) {
        markup.element("div", ["class": "pack-code"]) { markup in
            let label = Words(sv: "Packens kod", en: "Pack code").text(in: language)
            QRCode(pack.code.text)?.write(label: "\(label): \(pack.code.printed)", into: &markup)
            markup.element("p") { markup in
                markup.text(label)
                markup.element("strong", ["class": "code"], text: pack.code.printed)
            }
        }
    }

    private func writeSteps(_ pack: PackSheet, into markup: inout MarkupWriter) {
        let steps = pack.channel == .post ? Self.postSteps : Self.handOutSteps
        markup.element("h3", words: Words(sv: "Så gör du", en: "What to do"), in: language)
        markup.element("ol", ["class": "steps"]) { markup in
            let printing = sheets == .own ? Self.printing : Self.printingOneSide
            for step in [printing] + steps + [Self.rest] {
                markup.element("li") { $0.bilingual(step, in: language) }
            }
        }
    }

    private static let whyPull = Words(
        sv: "Uppgifterna har ändrats sedan de skrevs ut. Lämna dem till den som sköter utskicken, aldrig vidare.",
        en: "Details have changed since they were printed. Give them to the coordinator, and to nobody else.")

    private static let morePulls = Words(
        sv: "Fler står på nästa blad.", en: "More of them stand on the next sheet.")

    private static func vouched(_ vouching: Vouching) -> Words {
        let basis = vouching.basis.words
        let who =
            vouching.guardians == 1
            ? Words(sv: "1 mottagare", en: "1 recipient")
            : Words(sv: "\(vouching.guardians) mottagare", en: "\(vouching.guardians) recipients")
        return Words(
            sv:
                "Intygat: ingen lista säger om \(who.sv) har skyddade uppgifter. En administratör kontrollerade alla mot \(basis.sv) \(vouching.checkedOn).",
            en:
                "Vouched for: no roster says whether \(who.en) may be protected. An administrator checked everybody against \(basis.en) on \(vouching.checkedOn)."
        )
    }

    private static let handOutSteps = [
        Words(
            sv: "Dela ut breven till eleverna. Varje brev visar vilken elev det går hem med.",
            en: "Hand the letters out to the pupils. Each shows the pupil with whom it goes home."),
        Words(
            sv: "Pricka av på klassens lista. Spara brev till elever som är borta.",
            en: "Tick them off on the class's list. Keep letters for pupils who are away."),
        Words(
            sv: "När det är gjort: välj Utdelat på sidan Utlämning, och skanna eller skriv packens kod.",
            en: "When it is done: choose Handed out on the page Delivery desk, and scan or type the pack code."),
    ]

    private static let printing = Words(
        sv: "Skriv ut dubbelsidigt på A4. Varje brev ligger på ett eget blad, och baksidan är tom om brevet är kort.",
        en: "Print on both sides of A4. Each letter has a sheet of its own, with an empty back if it is short.")
    private static let printingOneSide = Words(
        sv: "Skriv ut enkelsidigt på A4: dubbelsidigt skulle två familjers brev hamna på samma blad.",
        en: "Print on one side of A4 only: on both, two families' letters would share a sheet.")

    private static let postSteps = [
        Words(
            sv: "Vik breven och lägg dem i fönsterkuvert. Kontrollera att bara adressen syns i fönstret.",
            en: "Fold the letters into window envelopes. Check that the window shows the address and nothing else."),
        Words(sv: "Frankera och lämna till posten.", en: "Stamp them and give them to the post."),
        Words(
            sv: "När det är gjort: välj Postat på sidan Utlämning, och skanna eller skriv packens kod.",
            en: "When it is done: choose Posted on the page Delivery desk, and scan or type the pack code."),
    ]

    private static let rest = Words(
        sv: "Blev några brev kvar: öppna i stället packens sida under Kampanjer, och kryssa för dem.",
        en: "If some letters remain: open the pack's page under Campaigns instead, and tick them.")
    private static let privacy = Words(
        sv: "Packen innehåller personuppgifter. Förvara den inlåst tills breven är utdelade.",
        en: "This pack holds personal data. Keep it locked up until the letters are out.")
}

import Outreach

/// The texts about letters by hand.
enum ByHandWords {
    static let title = Words(sv: "Personligen", en: "By hand")

    static func letters(_ count: Int) -> Words {
        count == 1
            ? Words(sv: "Öppna 1 brev för utskrift", en: "Open 1 letter to print")
            : Words(sv: "Öppna \(count) brev för utskrift", en: "Open \(count) letters to print")
    }

    static func handedOver(_ day: CalendarDate) -> Words {
        Words(sv: "Lämnat \(day)", en: "Handed over on \(day)")
    }

    static let table: [String: Words] = [
        "byHand.title": title,
        "byHand.intro": Words(
            sv:
                "De här vårdnadshavarna nås bara av en människa: de eller ett av deras barn har skyddade personuppgifter.",
            en:
                "These guardians are reached by a person only: they, or a child of theirs, have protected personal data."
        ),
        "byHand.care": Words(
            sv: "Att du har öppnat sidan är nu uppskrivet.", en: "That you opened this page is now logged."),
        "byHand.never": Words(
            sv:
                "Skicka aldrig breven med vanlig post eller hem med eleven. Lämna dem ur hand i hand, eller genom Skatteverkets förmedling. Visa inte skärmen för andra.",
            en:
                "Never send these letters by ordinary post, or home with the pupil. Hand them over in person, or through the tax agency's forwarding. Let nobody else see the screen."
        ),
        "byHand.empty": Words(
            sv: "Ingen nås personligen i de kampanjer som har körts.",
            en: "Nobody is reached by hand in the campaigns that were run."),
        "byHand.guardian": Words(sv: "Vårdnadshavare", en: "Guardian"),
        "byHand.number": Words(sv: "Nummer", en: "Number"),
        "byHand.code": Words(sv: "Brev", en: "Letter"),
        "byHand.todo": Words(sv: "Att göra", en: "To do"),
        "byHand.write": Words(sv: "Får brev", en: "Gets letters"),
        "byHand.withhold": Words(sv: "Får inga brev", en: "Gets no letters"),
        "byHand.decide": Words(sv: "Besluta om brev:", en: "Decide about letters:"),
        "byHand.handOver": Words(sv: "Anteckna som lämnat", en: "Record as handed over"),
        "byHand.remake": Words(
            sv: "Har blivit skyddad sedan breven gjordes. Gör kampanjens brev igen.",
            en: "Became protected after the letters were made. Make the campaign's letters again."),
        "byHand.missing": Words(sv: "Brevet kan inte göras. Saknas:", en: "The letter can't be made. Missing:"),
    ]

    static let said: [String: Words] = [
        "byHand.decided": Words(
            sv: "Beslutet är sparat. Brevet görs vid nästa körning.",
            en: "The decision is kept. The letter is made at the next run."),
        "byHand.handedOver": Words(sv: "Antecknat som lämnat i dag.", en: "Recorded as handed over today."),
    ]
}

import Outreach

/// What the frame of a letter says, and how dates and lists read, in one language.
struct LetterWords: Sendable {
    let joiner: String
    let lastJoiner: String
    /// Monday first.
    let weekdays: [String]
    let months: [String]
    let clockSeparator: String
    let date: String
    let code: String
    let qrCode: String
    let reply: Caption
    let confirm: Caption
    let codeOnly: Caption
    let telephone: String
    let email: String
    let web: String

    /// The words beside a QR code.
    struct Caption: Sendable {
        let heading: String
        let sentence: String
        /// What follows where there is a link to go to.
        let beforeLink: String
    }

    /// The words in a language, or in Swedish.
    static func of(_ language: Language) -> LetterWords {
        switch language {
        case .english: english
        case .arabic: arabic
        default: swedish
        }
    }

    /// "tisdag 24 mars 2020".
    func longDate(_ date: CalendarDate) -> String { "\(weekdays[date.weekday - 1]) \(shortDate(date))" }

    /// "24 mars 2020".
    func shortDate(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

    /// "18.30".
    func time(_ time: LocalDateTime) -> String {
        "\(time.hour.padded(to: 2))\(clockSeparator)\(time.minute.padded(to: 2))"
    }

    private static let swedish = LetterWords(
        joiner: ", ", lastJoiner: " och ",
        weekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
        months: [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ],
        clockSeparator: ".", date: "Datum", code: "Brevets kod", qrCode: "QR-kod",
        reply: Caption(
            heading: "Svara här", sentence: "Skanna koden med mobilens kamera", beforeLink: "eller gå till"),
        confirm: Caption(
            heading: "Bekräfta att du fått brevet", sentence: "Skanna koden med mobilens kamera",
            beforeLink: "eller gå till"),
        codeOnly: Caption(
            heading: "Brevets kod", sentence: "Uppge koden när du hör av dig till oss.", beforeLink: ""),
        telephone: "Telefon", email: "E-post", web: "Webbplats")

    private static let english = LetterWords(
        joiner: ", ", lastJoiner: " and ",
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        clockSeparator: ":", date: "Date", code: "Letter code", qrCode: "QR code",
        reply: Caption(heading: "Reply here", sentence: "Scan the code with your phone", beforeLink: "or go to"),
        confirm: Caption(
            heading: "Confirm that you got this letter", sentence: "Scan the code with your phone",
            beforeLink: "or go to"),
        codeOnly: Caption(
            heading: "Letter code", sentence: "Please give this code when you contact us.", beforeLink: ""),
        telephone: "Telephone", email: "E-mail", web: "Website")

    private static let arabic = LetterWords(
        joiner: "، ", lastJoiner: " و ",
        weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        months: [
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر",
        ],
        clockSeparator: ":", date: "التاريخ", code: "رمز الرسالة", qrCode: "رمز QR",
        reply: Caption(heading: "للرد", sentence: "امسحوا الرمز بكاميرا الهاتف", beforeLink: "أو زوروا"),
        confirm: Caption(
            heading: "لتأكيد استلام الرسالة", sentence: "امسحوا الرمز بكاميرا الهاتف", beforeLink: "أو زوروا"),
        codeOnly: Caption(
            heading: "رمز الرسالة", sentence: "نرجو ذكر هذا الرمز عند التواصل معنا.", beforeLink: ""),
        telephone: "الهاتف", email: "البريد الإلكتروني", web: "الموقع الإلكتروني")
}

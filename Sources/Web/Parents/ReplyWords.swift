import Outreach

/// The texts of the reply pages, in the languages of the letters.
enum ReplyWords {
    /// All texts in a language by their names; in Swedish where a language has none.
    static func texts(in language: Language) -> [String: String] {
        table.mapValues { $0.text(in: language) }
    }

    /// The day and hour of a meeting.
    static func when(_ date: String, _ time: String, in language: Language) -> String {
        switch language {
        case .english: "\(date) at \(time)"
        case .arabic: "\(date)، الساعة \(time)"
        default: "\(date) klockan \(time)"
        }
    }

    /// One text in each language of the pages.
    struct Text {
        let sv: String
        let en: String
        let ar: String

        func text(in language: Language) -> String {
            switch language {
            case .english: en
            case .arabic: ar
            default: sv
            }
        }
    }

    static let table: [String: Text] = meeting.merging(code) { first, _ in first }

    private static let meeting = [
        "languages": Text(sv: "Språk", en: "Language", ar: "اللغة"),
        "when": Text(sv: "Tid", en: "Time", ar: "الموعد"),
        "place": Text(sv: "Plats", en: "Place", ar: "المكان"),
        "school": Text(sv: "Skola", en: "School", ar: "المدرسة"),
        "question": Text(sv: "Kommer ni till mötet?", en: "Will you come to the meeting?", ar: "هل ستحضرون اللقاء؟"),
        "yes": Text(sv: "Ja, vi kommer", en: "Yes, we will come", ar: "نعم، سنحضر"),
        "no": Text(sv: "Nej, vi kan inte komma", en: "No, we can’t come", ar: "لا، لا يمكننا الحضور"),
        "answerNeeded": Text(sv: "Välj ja eller nej.", en: "Choose yes or no.", ar: "يُرجى اختيار نعم أو لا."),
        "adults": Text(
            sv: "Hur många vuxna kommer?", en: "How many adults will come?", ar: "كم عدد البالغين الذين سيحضرون؟"),
        "interpreter": Text(
            sv: "Vill ni ha tolk?", en: "Do you want an interpreter?", ar: "هل ترغبون في حضور مترجم شفوي؟"),
        "interpreterHint": Text(
            sv: "Önskemålet går till skolan.", en: "The school will see your wish.", ar: "سيصل طلبكم إلى المدرسة."),
        "interpreterNone": Text(
            sv: "Nej, ingen tolk behövs", en: "No, no interpreter is needed", ar: "لا، لا حاجة إلى مترجم"),
        "send": Text(sv: "Skicka svaret", en: "Send the answer", ar: "إرسال الرد"),
        "change": Text(sv: "Ändra svaret", en: "Change the answer", ar: "تغيير الرد"),
        "thanks": Text(sv: "Tack för svaret!", en: "Thank you for your answer!", ar: "شكرًا على ردكم!"),
        "coming": Text(
            sv: "Ni har svarat att ni kommer.", en: "You have answered that you will come.",
            ar: "لقد أجبتم بأنكم ستحضرون."),
        "notComing": Text(
            sv: "Ni har svarat att ni inte kommer.", en: "You have answered that you won’t come.",
            ar: "لقد أجبتم بأنكم لن تحضروا."),
        "adultsCount": Text(sv: "Antal vuxna", en: "Adults", ar: "عدد البالغين"),
        "interpreterWanted": Text(sv: "Tolk", en: "Interpreter", ar: "المترجم"),
        "calendar": Text(
            sv: "Lägg in mötet i kalendern", en: "Add the meeting to your calendar", ar: "إضافة اللقاء إلى التقويم"),
        "changeHint": Text(
            sv: "Ni kan ändra svaret fram till mötet.", en: "You can change the answer until the meeting begins.",
            ar: "يمكنكم تغيير الرد حتى بداية اللقاء."),
        "bring": Text(
            sv: "Ta med brevet till mötet. Där prickar vi av koden.",
            en: "Bring the letter to the meeting. The code is ticked off there.",
            ar: "يُرجى إحضار الرسالة معكم إلى اللقاء، حيث نسجّل الرمز عند الدخول."),
        "moved": Text(
            sv: "Mötet har flyttats. Tiden och platsen här gäller, inte de i brevet.",
            en: "The meeting has been moved. The time and place given here apply, not those in the letter.",
            ar: "تغيّر موعد اللقاء أو مكانه. المعتمد هو الموعد والمكان المذكوران هنا، لا ما ورد في الرسالة."),
        "cancelled": Text(sv: "Mötet är inställt.", en: "The meeting has been cancelled.", ar: "أُلغي اللقاء."),
        "replaced": Text(
            sv: "Mötet blir inte av. Ni får informationen i ett brev i stället.",
            en: "The meeting will not take place. You will get the information in a letter instead.",
            ar: "لن يُعقد اللقاء. ستصلكم المعلومات في رسالة بدلًا من ذلك."),
        "over": Text(
            sv: "Mötet har börjat eller redan varit. Det går inte längre att svara.",
            en: "The meeting has begun or is over. It can no longer be answered.",
            ar: "بدأ اللقاء أو انتهى، ولم يعد الرد ممكنًا."),
        "informs": Text(
            sv: "Det här brevet behöver inget svar.", en: "This letter needs no answer.",
            ar: "لا تحتاج هذه الرسالة إلى رد."),
        "informsText": Text(
            sv: "Om ni vill kan ni bekräfta att ni har fått det. Då vet vi att det har kommit fram.",
            en: "If you like, you can confirm that you have got it. Then we know that it has reached you.",
            ar: "يمكنكم، إن أردتم، تأكيد استلامها، فنعرف أنها وصلت إليكم."),
        "got": Text(sv: "Vi har fått brevet", en: "We have got the letter", ar: "لقد استلمنا الرسالة"),
        "gotThanks": Text(
            sv: "Tack! Nu vet vi att brevet har kommit fram.",
            en: "Thank you! Now we know that the letter has reached you.",
            ar: "شكرًا! نعلم الآن أن الرسالة وصلت إليكم."),
    ]

    private static let code = [
        "codeTitle": Text(sv: "Svara på ett brev", en: "Answer a letter", ar: "الرد على رسالة"),
        "codeText": Text(
            sv: "Skriv koden som står i brevet.", en: "Type the code that is in the letter.",
            ar: "اكتبوا الرمز المذكور في الرسالة."),
        "codeLabel": Text(sv: "Brevets kod", en: "Letter code", ar: "رمز الرسالة"),
        "codeHint": Text(
            sv:
                "Nio tecken, till exempel ABC DEF GHJ. Siffrorna 0 och 1 och bokstäverna I, L och O finns inte i koder.",
            en: "Nine symbols, ABC DEF GHJ for instance. Codes never have 0, 1, I, L or O.",
            ar: "تسعة رموز، مثلًا ABC DEF GHJ. لا تحتوي الرموز أبدًا على 0 أو 1 أو I أو L أو O."),
        "codeButton": Text(sv: "Fortsätt", en: "Continue", ar: "متابعة"),
        "wrong": Text(
            sv: "Koden stämmer inte, eller gäller inte längre.", en: "The code is wrong, or no longer valid.",
            ar: "الرمز غير صحيح، أو لم يعد صالحًا."),
        "wrongText": Text(
            sv: "Jämför med brevet och skriv koden igen. Om det inte hjälper, hör av er till oss.",
            en: "Compare it with the letter and type the code again. If that doesn’t help, please contact us.",
            ar: "قارنوا الرمز بالرسالة واكتبوه مرة أخرى. وإن لم يُجدِ ذلك فتواصلوا معنا."),
        "tooMany": Text(
            sv: "För många försök. Vänta en stund och försök igen.",
            en: "Too many attempts. Wait a while and try again.",
            ar: "محاولات كثيرة جدًا. انتظروا قليلًا ثم حاولوا مرة أخرى."),
        "questions": Text(sv: "Frågor?", en: "Questions?", ar: "للاستفسار"),
        "privacy": Text(
            sv: "Sidan visar inga namn och använder inga kakor.", en: "This page shows no names and uses no cookies.",
            ar: "لا تعرض هذه الصفحة أي أسماء ولا تستخدم ملفات تعريف الارتباط."),
    ]
}

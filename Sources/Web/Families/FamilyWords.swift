import Outreach
import Workflow

/// Texts about families that depend on what they tell.
enum FamilyWords {
    static let families = Words(sv: "Familjer", en: "Families")
    static let correct = Words(sv: "Rätta uppgifter", en: "Correct details")
    static let birthYear = Words(sv: "Födelseår", en: "Birth year")
    static let protect = Words(sv: "Skydda", en: "Protect")
    static let protected = Words(sv: "Skyddad", en: "Protected")
    static let unprotect = Words(sv: "Häv skyddet", en: "Lift the protection")
    static let ended = Words(sv: "vårdnaden har upphört", en: "custody has ended")
    static let write = Words(sv: "beslut: får brev", en: "decided: gets letters")
    static let withhold = Words(sv: "beslut: får inga brev", en: "decided: gets no letters")
    static let commandLine = Words(sv: "kommandoraden", en: "the command line")
    static let noLanguage = Words(sv: "inget angivet (svenska)", en: "none given (Swedish)")
    static let nothingTyped = Words(
        sv: "Skriv ett namn, ett nummer eller en kod.", en: "Type a name, a number or a code.")
    static let nothingChanged = Words(
        sv: "Inget är ändrat. Skriv det som ska rättas.", en: "Nothing is changed. Type what is to be corrected.")

    static func letter(_ code: LetterCode) -> Words { Words(sv: "Brev \(code.printed)", en: "Letter \(code.printed)") }

    static func count(_ people: Int, _ hasMore: Bool) -> Words {
        if hasMore {
            return Words(
                sv: "Fler än \(people) träffar. Skriv mer av namnet, till exempel både för- och efternamn.",
                en: "More than \(people) found. Type more of the name, both given and family name for instance.")
        }
        return people == 1
            ? Words(sv: "1 träff", en: "1 found") : Words(sv: "\(people) träffar", en: "\(people) found")
    }

    static func elsewhere(_ children: Int) -> Words {
        children == 1
            ? Words(sv: "Ett barn till, på en annan skola.", en: "One more child, at another school.")
            : Words(sv: "\(children) barn till, på andra skolor.", en: "\(children) more children, at other schools.")
    }

    static func willPull(_ letters: Int) -> Words {
        letters == 1
            ? Words(
                sv: "1 brev som kan vara utskrivet måste tas ut ur högen. Koden visas sedan.",
                en: "1 letter that may be printed must be pulled from the pile. Its code is shown afterwards.")
            : Words(
                sv: "\(letters) brev som kan vara utskrivna måste tas ut ur högarna. Koderna visas sedan.",
                en:
                    "\(letters) letters that may be printed must be pulled from the piles. Their codes are shown afterwards."
            )
    }

    static func areOut(_ letters: Int) -> Words {
        letters == 1
            ? Words(
                sv: "1 brev är redan ute och kan inte tas tillbaka. Texten raderas här.",
                en: "1 letter is out already and can't be taken back. Its text is wiped here.")
            : Words(
                sv: "\(letters) brev är redan ute och kan inte tas tillbaka. Texten raderas här.",
                en: "\(letters) letters are out already and can't be taken back. Their text is wiped here.")
    }

    static func pullElsewhere(_ letters: Int) -> Words {
        letters == 1
            ? Words(
                sv: "Dessutom måste 1 brev tas ut på en annan skola. Ring kommunens administratör nu.",
                en: "Besides, 1 letter must be pulled at another school. Call the municipality's administrator now.")
            : Words(
                sv: "Dessutom måste \(letters) brev tas ut på andra skolor. Ring kommunens administratör nu.",
                en:
                    "Besides, \(letters) letters must be pulled at other schools. Call the municipality's administrator now."
            )
    }

    static func came(_ adults: Int) -> Words {
        adults == 1
            ? Words(sv: "1 vuxen kom", en: "1 adult came")
            : Words(sv: "\(adults) vuxna kom", en: "\(adults) adults came")
    }

    static func words(of reply: Reply) -> Words {
        guard reply.isComing else { return Words(sv: "kommer inte", en: "not coming") }
        let coming =
            reply.adults == 1
            ? Words(sv: "kommer, 1 vuxen", en: "coming, 1 adult")
            : Words(sv: "kommer, \(reply.adults) vuxna", en: "coming, \(reply.adults) adults")
        guard let language = reply.interpreter?.words else { return coming }
        return Words(sv: "\(coming.sv), tolk: \(language.sv)", en: "\(coming.en), interpreter: \(language.en)")
    }

    static func name(of channel: Channel) -> Words {
        switch channel {
        case .handOut: Words(sv: "hem med eleven", en: "home with the pupil")
        case .post: Words(sv: "med post", en: "by post")
        case .byHand: Words(sv: "personligen", en: "by hand")
        }
    }

    static func name(of field: HandSetField) -> Words {
        switch field {
        case .schoolYear: Words(sv: "årskurs", en: "year of school")
        case .name: Words(sv: "namn", en: "name")
        case .address: Words(sv: "adress", en: "address")
        case .email: Words(sv: "e-post", en: "e-mail")
        case .phone: Words(sv: "telefon", en: "telephone")
        case .language: Words(sv: "språk", en: "language")
        case .protection: Words(sv: "skydd", en: "protection")
        }
    }

    static let said: [String: Words] = [
        "families.replied": Words(sv: "Svaret är sparat.", en: "The reply is saved."),
        "families.decided": Words(
            sv: "Beslutet är sparat. Breven görs därefter vid nästa körning.",
            en: "The decision is kept. Letters follow it at the next run."),
        "families.noContact": Words(
            sv: "Sparat: får inga fler brev. Utskrivna brev som ska tas ut står under Att avgöra.",
            en: "Kept: gets no more letters. Printed ones to be pulled stand under Review."),
        "families.contact": Words(sv: "Sparat: får kontaktas igen.", en: "Kept: may be contacted again."),
        "families.birthYear": Words(sv: "Födelseåret är sparat.", en: "The birth year is kept."),
        "families.corrected": Words(
            sv: "Uppgifterna är rättade. Det som har ändrats gäller även när nya listor läses in.",
            en: "The details are corrected. What was changed holds when new rosters are read in."),
        "families.unprotected": Words(
            sv: "Skyddet är hävt. Adress och andra uppgifter kommer tillbaka först med nästa lista.",
            en: "The protection is lifted. Address and other contacts come back with the next roster only."),
    ]
}

import Outreach
import Workflow

extension Campaign {
    /// Whose guardians it writes to.
    var audienceWords: Words {
        switch audience {
        case .schoolYears(let years) where years.count == 1:
            Words(
                sv: "Vårdnadshavare till elever i årskurs \(years.lowerBound)",
                en: "Guardians of pupils in year \(years.lowerBound)")
        case .schoolYears(let years):
            Words(
                sv: "Vårdnadshavare till elever i årskurs \(years.lowerBound)–\(years.upperBound)",
                en: "Guardians of pupils in years \(years.lowerBound)–\(years.upperBound)")
        case .born(let year):
            Words(sv: "Vårdnadshavare till alla födda \(year)", en: "Guardians of everybody born in \(year)")
        }
    }

    /// By what way its letters go.
    var channelWords: Words {
        switch channel {
        case .handOut:
            Words(
                sv: "Breven går hem med eleven; till den som bor för sig med post",
                en: "Letters go home with the pupil; by post to those who live apart")
        case .post: Words(sv: "Breven går med post", en: "Letters go by post")
        }
    }

    /// The campaign as the head of a page shows it.
    func model(_ text: (Words) -> String, _ language: ToolLanguage) -> Model {
        [
            "id": id.percentEncoded, "title": title(in: language.language), "year": String(year),
            "audience": text(audienceWords), "channel": text(channelWords), "hasMeetings": hasMeetings,
            "mailings": mailings.map { $0.title(in: language.language) },
        ]
    }
}

extension Channel {
    /// By what way a letter goes, in a word or two.
    var shown: Words {
        switch self {
        case .handOut: Words(sv: "delas ut", en: "handed out")
        case .post: Words(sv: "postas", en: "by post")
        case .byHand: Words(sv: "lämnas personligen", en: "by hand")
        }
    }
}

extension [LetterCode] {
    /// Letters to take out as a form shows them.
    ///
    /// - Parameter ticked: those that somebody has taken out.
    func models(ticked: Set<LetterCode>) -> [Model] {
        map { ["code": $0.text, "printed": $0.printed, "isTicked": ticked.contains($0)] }
    }
}

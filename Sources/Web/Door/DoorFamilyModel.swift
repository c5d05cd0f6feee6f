import Outreach
import Workflow

/// A family as the door shows it.
struct DoorFamilyModel {
    private let family: DoorFamily
    private let language: ToolLanguage

    init(_ family: DoorFamily, _ language: ToolLanguage) {
        self.family = family
        self.language = language
    }

    var model: Model {
        var model: Model = [
            "code": family.code.text, "printed": family.code.printed,
            "pupils": family.pupils.map(\.full).joined(separator: ", "),
            "guardians": family.guardians.map(\.full).joined(separator: ", "), "reply": reply,
        ]
        model["class"] = family.className
        if let attendance = family.attendance {
            model["in"] =
                [
                    "since": DoorWords.alreadyIn(since: attendance.since).text(in: language),
                    "number": attendance.adults, "adults": DoorWords.adults(attendance.adults).text(in: language),
                ] as Model
        }
        return model
    }

    private var reply: String {
        guard let reply = family.reply else { return "" }
        guard reply.isComing else { return Words(sv: "nej", en: "no").text(in: language) }
        let adults = DoorWords.adults(reply.adults).text(in: language)
        guard let interpreter = reply.interpreter else { return adults }
        let wish = Words(sv: "tolk: \(interpreter.words.sv)", en: "interpreter: \(interpreter.words.en)")
        return "\(adults), \(wish.text(in: language))"
    }
}

import Outreach
import Workflow

/// Letters that concern somebody newly protected, of which a step that was broken off could tell nobody.
struct UntoldReport {
    private let letters: [UntoldLetter]
    private let office: Office
    private let console: Console

    init(_ letters: [UntoldLetter], _ office: Office, _ console: Console) {
        self.letters = letters
        self.office = office
        self.console = console
    }

    func say() {
        guard !letters.isEmpty else { return }
        console.say(
            Words(
                sv: "Någon har blivit skyddad, och ett steg avbröts innan det hann berätta vilka brev det gäller:",
                en:
                    "Somebody became protected, and a step was broken off before it could tell which letters that concerns:"
            ))
        for letter in letters {
            let place = [letter.school.map { office.name(of: $0) }, letter.className].compactMap { $0 }
                .joined(separator: " ")
            console.say(
                letter.isOut
                    ? Words(
                        sv: "  \(letter.code)  \(place)  har redan lämnat huset",
                        en: "  \(letter.code)  \(place)  has left already")
                    : Words(
                        sv: "  \(letter.code)  \(place)  TA UT det om det är utskrivet",
                        en: "  \(letter.code)  \(place)  PULL it if it is printed"))
        }
        console.say(
            Words(
                sv: "När det är gjort: utskick review --decide told",
                en: "When that is done: utskick review --decide told"))
    }

    var json: JSON {
        .array(letters.map { ["code": .string($0.code.text), "isOut": .bool($0.isOut)] })
    }
}

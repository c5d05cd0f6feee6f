import Outreach
import Workflow

/// What protecting people, and changes since printing, mean for paper.
struct PileReport {
    private let scrub: Scrub
    private let toPull: [LetterToPull]
    private let office: Office
    private let console: Console

    /// How many letters are listed one by one.
    private static let shown = 60

    init(scrub: Scrub, toPull: [LetterToPull], _ office: Office, _ console: Console) {
        self.scrub = scrub
        self.toPull = toPull
        self.office = office
        self.console = console
    }

    func say() {
        if scrub.newlyProtected > 0 {
            let persons = scrub.newlyProtected.counted(
                one: Words(sv: "person är", en: "person is"), many: Words(sv: "personer är", en: "persons are"))
            console.say(
                Words(
                    sv: "\(persons.sv) nu skyddade. Kontaktuppgifterna är raderade ur register, brev och filer. "
                        + "Äldre säkerhetskopior kan ha dem kvar.",
                    en: "\(persons.en) now protected. The contacts are wiped from registry, letters and files. "
                        + "Older backups may still hold them."))
        }
        if !scrub.mustBePulled.isEmpty {
            let codes = scrub.mustBePulled.map(\.text).joined(separator: " ")
            console.say(
                Words(
                    sv: "TA UT DESSA BREV om de är utskrivna, de får inte lämna huset: \(codes)",
                    en: "PULL THESE LETTERS if they are printed; they must not leave the building: \(codes)"))
        }
        if !scrub.alreadyOut.isEmpty {
            let codes = scrub.alreadyOut.map(\.text).joined(separator: " ")
            console.say(
                Words(
                    sv: "Dessa brev har redan lämnat huset och rör någon som nu är skyddad: \(codes)",
                    en: "These letters have left already and concern somebody now protected: \(codes)"))
        }
        guard !toPull.isEmpty else { return }
        let letters = toPull.count.counted(
            one: Words(sv: "utskrivet brev", en: "printed letter"),
            many: Words(sv: "utskrivna brev", en: "printed letters"))
        console.say(
            Words(sv: "\(letters.sv) ska tas ur högen:", en: "\(letters.en) must be taken out of the pile:"))
        for line in toPull.prefix(Self.shown) {
            let place = [line.school.map { office.name(of: $0) }, line.className].compactMap { $0 }.joined(
                separator: " ")
            console.say(
                Words(
                    sv: "  \(line.code)  \(place)  \(line.reason.words.sv)",
                    en: "  \(line.code)  \(place)  \(line.reason.words.en)"))
        }
        if toPull.count > Self.shown {
            let more = toPull.count - Self.shown
            console.say(
                Words(sv: "  … och \(more) till (alla med --json)", en: "  … and \(more) more (all with --json)"))
        }
    }
}

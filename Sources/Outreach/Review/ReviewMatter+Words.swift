extension ReviewMatter {
    /// What is the matter, in a few words after the persons' numbers.
    package var words: Words {
        switch self {
        case .ruling:
            Words(
                sv: "vårdnadshavare till en skyddad elev; får brev bara om du beslutar det",
                en: "guardian of a protected pupil; gets a letter only if you decide so")
        case .same(let pair) where pair.isOfPupils:
            Words(sv: "kan vara samma elev", en: "may be the same pupil")
        case .same:
            Words(
                sv: "kan vara samma person; den senare får inget brev förrän det är avgjort",
                en: "may be the same person; the latter gets no letter until it is decided")
        case .suspected(let suspicion): suspicion.words
        case .held(let held): held.words
        case .goneAddress(_, let since):
            Words(
                sv:
                    "adressen är borta ur listan sedan \(since): har de flyttat, eller är de skyddade? Ingen post går dit",
                en: "the address is gone from the list since \(since): moved, or protected? No post goes there")
        case .birthYear: Words(sv: "födelseåret är okänt", en: "the birth year is unknown")
        case .noSchool(_, let place):
            Words(
                sv: "ingen skola är känd\(Self.inClass(place).sv); familjen får inget brev",
                en: "no school is known\(Self.inClass(place).en); the family gets no letter")
        case .schoolYearUnknown(_, let place):
            Words(
                sv: "ingen årskurs är känd\(Self.inClass(place).sv); familjen får inget brev",
                en: "no year of school is known\(Self.inClass(place).en); the family gets no letter")
        case .noGuardian(_, let place):
            Words(
                sv: "ingen vårdnadshavare är känd\(Self.inClass(place).sv); inget brev når hemmet",
                en: "no guardian is known\(Self.inClass(place).en); no letter reaches the home")
        case .deregistered:
            Words(
                sv: "avregistrerad (utflyttad eller avliden), får inga brev",
                en: "deregistered (emigrated or dead), gets no letters")
        case .unreachable(_, let protectionUnknown, let missing): Self.unreachable(protectionUnknown, missing)
        case .schoolYear(_, let fit):
            Words(
                sv: "född \(fit.birthYear) och går i årskurs \(fit.schoolYear); de flesta går i \(fit.usual)",
                en: "born \(fit.birthYear) and in year \(fit.schoolYear); most are in \(fit.usual)")
        }
    }

    /// What to write after `review --decide`, one for each answer; `YYYY` stands for a year.
    package var answers: [String] {
        let who = persons.map(\.description).joined(separator: " ")
        return switch self {
        case .ruling: ["ruling \(who) write", "ruling \(who) withhold"]
        case .same: ["same \(who)", "different \(who)"]
        case .suspected(let suspicion): ["\(suspicion.question) no", "\(suspicion.question) yes"]
        case .held(let held): held.answers
        case .goneAddress: ["gone \(who) still-there", "gone \(who) moved", "gone \(who) protected"]
        case .birthYear: ["birth-year \(who) YYYY"]
        case .noSchool: ["school \(who) NAME", "no-school \(who) seen"]
        case .schoolYearUnknown: ["school-year \(who) 7", "school-year-unknown \(who) seen"]
        case .noGuardian: ["no-guardian \(who) seen"]
        case .deregistered: ["deregistered \(who) seen"]
        case .unreachable: ["unreachable \(who) known"]
        case .schoolYear: ["school-year \(who) known"]
        }
    }

    private static func inClass(_ place: SchoolPlace) -> Words {
        place.className.map { Words(sv: " (klass \($0))", en: " (class \($0))") } ?? Words("")
    }

    private static func unreachable(_ protectionUnknown: Bool, _ missing: [AddressPart]) -> Words {
        let why: Words
        if missing.count == AddressPart.allCases.count {
            why = Words(sv: "ingen adress", en: "no address")
        } else if !missing.isEmpty {
            why = Words(sv: "adressen är ofullständig", en: "the address is incomplete")
        } else {
            why = Words(sv: "okänt om uppgifterna är skyddade", en: "protection unknown")
        }
        return Words(
            sv: "nås inte: inget barn i skola här, och posten når inte fram (\(why.sv))",
            en: "can't be reached: no child at a school here, and post can't go (\(why.en))")
    }
}

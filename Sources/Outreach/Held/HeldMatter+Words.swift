extension HeldMatter {
    /// What is the matter, after the persons' numbers; with the rows.
    package var words: Words {
        let told = Self.told(rows)
        let what = reason.words
        return Words(sv: "\(what.sv)\(told.sv)", en: "\(what.en)\(told.en)")
    }

    /// What to write after `review --decide`, one for each answer.
    package var answers: [String] {
        let who = persons.map(\.description).joined(separator: " ")
        switch reason {
        case .oneNumber, .twoInOneCell, .perhapsProtected:
            guard persons.count > 1 else {
                return reason == .perhapsProtected
                    ? ["held \(who) known", "held \(who) protected"] : ["held \(who) known"]
            }
            return persons.count == 2 ? ["different \(who)", "same \(who)"] : ["different \(who)"]
        case .twoPlaces: return places.indices.map { "held \(who) \($0 + 1)" }
        case .pupilsNumber, .numberOfTwo: return persons.map { "held \($0) known" }
        }
    }

    /// Each two of those it is about, in one writing: they aren't asked about otherwise.
    package var pairs: [String] {
        persons.indices.flatMap { index in
            persons[(index + 1)...].map { PossiblySame.about(persons[index], $0) }
        }
    }

    private static func told(_ rows: [RosterLocation]) -> Words {
        guard !rows.isEmpty else { return Words("") }
        var seen: [RosterLocation] = []
        for row in rows where !seen.contains(row) { seen.append(row) }
        func text(_ language: ToolLanguage) -> String {
            seen.map { "\($0.file)\($0.words.text(in: language))" }.joined(separator: "; ")
        }
        return Words(sv: " (\(text(.sv)))", en: " (\(text(.en)))")
    }
}

extension HeldReason {
    /// What is the matter, in a sentence without its end.
    package var words: Words {
        switch self {
        case .oneNumber:
            Words(
                sv: "ett personnummer står med flera namn; de får inget brev förrän det är avgjort",
                en: "one identity number stands with several names; they get no letter until it is decided")
        case .pupilsNumber:
            Words(
                sv: "en vårdnadshavare står med en elevs personnummer; de får inget brev förrän det är avgjort",
                en: "a guardian stands with a pupil's number; they get no letter until it is decided")
        case .numberOfTwo:
            Words(
                sv: "står vid ett nummer som två elever har, så ingen vet vems vårdnadshavare det är",
                en: "stands beside a number that two pupils have, so nobody knows whose guardian it is")
        case .twoPlaces:
            Words(
                sv: "står på två skolor eller i två klasser; vårdnadshavarna får inget brev förrän det är avgjort",
                en: "stands at two schools or in two classes; the guardians get no letter until it is decided")
        case .twoInOneCell:
            Words(
                sv: "står i samma cell; de får inget brev förrän det är avgjort om de är två",
                en: "stand in one cell; they get no letter until it is decided whether they are two")
        case .perhapsProtected:
            Words(
                sv:
                    "kan vara samma person som en som är skyddad, eller som en skyddad elevs vårdnadshavare; inget skickas förrän det är avgjort",
                en:
                    "may be the same person as one who is protected, or as a protected pupil's guardian; nothing goes out until it is decided"
            )
        }
    }
}

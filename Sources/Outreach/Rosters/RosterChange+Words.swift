extension RosterChange {
    /// The change in a line: "P12 Elin Åkesson: class 7A → 8A".
    ///
    /// - Parameter school: how a school is called.
    package func words(school: (SchoolCode) -> String) -> Words {
        let who = [person.description, name?.full].compactMap { $0 }.joined(separator: " ")
        let said = saying(school: school)
        return Words(sv: "\(who): \(said.sv)", en: "\(who): \(said.en)")
    }

    /// The change without whom it is about: "class 7A → 8A".
    ///
    /// - Parameter school: how a school is called.
    package func saying(school: (SchoolCode) -> String) -> Words {
        let (was, now) = (value(before, school), value(after, school))
        var sv = kind.words.sv
        var en = kind.words.en
        if let other {
            sv += " \(other)"
            en += " \(other)"
        }
        if let field, kind != .movedSchool {
            sv = kind == .changed ? field.words.sv : "\(sv): \(field.words.sv)"
            en = kind == .changed ? field.words.en : "\(en): \(field.words.en)"
        }
        guard before != nil || after != nil else {
            return kind == .changed ? Words(sv: "\(sv) ändrat", en: "\(en) changed") : Words(sv: sv, en: en)
        }
        return Words(sv: "\(sv) \(was.sv) → \(now.sv)", en: "\(en) \(was.en) → \(now.en)")
    }

    private func value(_ text: String?, _ school: (SchoolCode) -> String) -> Words {
        guard let text else { return Words("–") }
        switch field {
        case .school: return Words(SchoolCode(text).map(school) ?? text)
        case .standing: return Standing(rawValue: text)?.words ?? Words(text)
        default: return Words(text)
        }
    }
}

extension RosterChange.Kind {
    /// What happened, in a few words.
    package var words: Words {
        switch self {
        case .becameProtected: Words(sv: "är nu skyddad", en: "is now protected")
        case .deregistered: Words(sv: "avregistrerad (utflyttad eller avliden)", en: "deregistered (emigrated or dead)")
        case .left: Words(sv: "har slutat", en: "has left")
        case .backAgain: Words(sv: "är tillbaka", en: "is back again")
        case .movedSchool: Words(sv: "har bytt skola", en: "moved school")
        case .guardianRemoved: Words(sv: "har inte längre vårdnadshavaren", en: "no longer has the guardian")
        case .guardianAdded: Words(sv: "har fått vårdnadshavaren", en: "has got the guardian")
        case .changed: Words(sv: "ändrad", en: "changed")
        case .keptByHand: Words(sv: "satt för hand, behålls", en: "set by hand, kept")
        }
    }
}

extension RosterChange.Field {
    /// The field's name.
    package var words: Words {
        switch self {
        case .name: Words(sv: "namn", en: "name")
        case .className: Words(sv: "klass", en: "class")
        case .school: Words(sv: "skola", en: "school")
        case .schoolYear: Words(sv: "årskurs", en: "year of school")
        case .birthYear: Words(sv: "födelseår", en: "birth year")
        case .address: Words(sv: "adress", en: "address")
        case .email: Words(sv: "e-post", en: "e-mail")
        case .phone: Words(sv: "telefon", en: "phone")
        case .language: Words(sv: "språk", en: "language")
        case .protection: Words(sv: "uppgift om skydd", en: "word on protection")
        case .standing: Words(sv: "folkbokföring", en: "registration")
        }
    }
}

extension Standing {
    /// The standing in a word.
    package var words: Words {
        switch self {
        case .active: Words(sv: "aktiv", en: "active")
        case .left: Words(sv: "har slutat", en: "left")
        case .deregistered: Words(sv: "avregistrerad", en: "deregistered")
        }
    }
}
